import type { BureauIndex } from "../model/find-bureau.js";
import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import { PICKER } from "../words/find.js";
import { fill } from "../words/fill.js";
import { wireBureauPicker } from "./bureau-picker.js";

/** What the filter starts with, and whom it tells of every change; `ignored` are texts of the address that no choice could be made of. */
export interface FilterOptions {
  lang: Lang;
  chosen: Filter;
  ignored?: readonly string[];
  onChange(filter: Filter): void;
  /** Where the list of bureaus comes from, if not from the site. */
  load?(): Promise<BureauIndex>;
}

/** Wires the page's filter; a year that has no box is dropped and named; pages without a filter have nothing to wire. */
export async function wireFilter(root: Document, { lang, chosen, ignored = [], onChange, load }: FilterOptions): Promise<void> {
  const form = root.querySelector<HTMLFormElement>('[data-part="filter"]');
  const place = form?.querySelector<HTMLElement>("[data-part=bureaus]");
  if (!form || !place) return;
  let { bureaus } = chosen;
  const change = (codes: readonly string[]) => {
    bureaus = codes;
    onChange({ bureaus, years: readYears(form) });
  };
  form.removeAttribute("inert");
  const lost = tickYears(form, chosen.years);
  showIgnored(form, [...ignored, ...lost.map(String)], lang);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if ((event.target as HTMLInputElement).name === "years") change(bureaus);
  });
  const picker = await wireBureauPicker(place, { lang, chosen: bureaus, onChange: change }, load);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    tickYears(form, []);
    picker.set([]);
    change([]);
  });
  if (lost.length > 0) change(bureaus);
}

function showIgnored(form: HTMLFormElement, ignored: readonly string[], lang: Lang): void {
  const note = form.querySelector<HTMLElement>("[data-part=ignored]");
  if (note && ignored.length > 0) note.textContent = fill(PICKER.ignored[lang], ignored.join(" "));
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="years"]')];
}

/** Ticks the boxes of years, and returns the years that have none. */
function tickYears(form: HTMLFormElement, years: readonly number[]): number[] {
  const all = boxes(form);
  for (const box of all) box.checked = years.includes(Number(box.value));
  return years.filter((year) => !all.some((box) => Number(box.value) === year));
}

function readYears(form: HTMLFormElement): number[] {
  return boxes(form).flatMap((box) => (box.checked ? [Number(box.value)] : []));
}
