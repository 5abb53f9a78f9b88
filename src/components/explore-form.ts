import { type DivisorName, type Exploration, FIRST, type ExploreLevel, type ChartKind } from "../model/explore.js";
import type { SourceKind } from "../model/source.js";

/** What a form of choices says, bureaus aside: those are the picker's. */
export function readForm(form: HTMLFormElement, bureaus: readonly string[]): Exploration {
  const data = new FormData(form);
  const one = (name: string) => {
    const text = data.get(name);
    return typeof text === "string" && text !== "" ? text : null;
  };
  const many = (name: string) => data.getAll(name).map(String);
  return {
    indicator: one("indicator") ?? FIRST.indicator,
    with: one("with") ?? FIRST.with,
    chart: (one("chart") ?? FIRST.chart) as ChartKind,
    by: one("by") as DivisorName | null,
    bureaus,
    level: one("level") as ExploreLevel | null,
    province: one("province"),
    years: spanYears(one("from"), one("to"), listYears(form)),
    kinds: many("kinds") as SourceKind[],
    all: one("comparable") === null,
    log: one("log") !== null,
  };
}

/** Puts an exploration into the form, and shows the choices that its chart has. */
export function fillForm(form: HTMLFormElement, exploration: Exploration): void {
  const { chart, years, kinds, all, log } = exploration;
  for (const name of ["indicator", "with", "by", "level", "province"] as const) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    select.value = exploration[name] ?? "";
  }
  fillYears(form, years);
  const ticked = new Map<string, ReadonlySet<string>>([
    ["chart", new Set([chart])],
    ["kinds", new Set(kinds)],
  ]);
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")) {
    const own = ticked.get(box.name);
    if (own) box.checked = own.has(box.value);
    else if (box.name === "comparable") box.checked = !all;
    else if (box.name === "log") box.checked = log;
  }
  for (const part of form.querySelectorAll<HTMLElement>("[data-for]")) part.hidden = !(part.dataset.for ?? "").split(" ").includes(chart);
  if (exploration.level !== null || exploration.province !== null || kinds.length > 0) {
    form.querySelector('[data-part="more"]')?.setAttribute("open", "");
  }
  for (const option of form.querySelectorAll<HTMLOptionElement>("select[name=by] option")) {
    option.disabled = option.dataset.indicator === exploration.indicator;
  }
  for (const option of form.querySelectorAll<HTMLOptionElement>("select[name=with] option")) {
    option.disabled = option.value === exploration.indicator;
  }
}

/** The years that the form offers. */
function listYears(form: HTMLFormElement): number[] {
  return [...form.querySelectorAll<HTMLOptionElement>("select[name=from] option")]
    .map(({ value }) => Number(value))
    .filter((year) => year > 0);
}

/** Every year of a stretch whose ends may be open; none where both are, which keeps all years. */
function spanYears(from: string | null, to: string | null, known: readonly number[]): number[] {
  if (from === null && to === null) return [];
  const ends = [Number(from ?? Math.min(...known)), Number(to ?? Math.max(...known))].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Shows the ends of chosen years; an address may hold others between which some are missing, and years without a figure, which get a choice of their own. */
function fillYears(form: HTMLFormElement, years: readonly number[]): void {
  for (const [name, year] of [
    ["from", years[0]],
    ["to", years.at(-1)],
  ] as const) {
    const select = form.elements.namedItem(name) as HTMLSelectElement;
    const value = year === undefined ? "" : String(year);
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
}

/** Ids of the indicators that the form offers. */
export function listIndicatorIds(form: HTMLFormElement): Set<string> {
  return new Set([...form.querySelectorAll<HTMLOptionElement>("select[name=indicator] option")].map((option) => option.value));
}
