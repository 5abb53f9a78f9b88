import type { Lang } from "../model/indicator.js";
import type { Filter } from "../queries/filter.js";
import { fill, UI } from "../words/ui.js";

/** Wires the page's filter with the given choices and tells of every change; pages without one have nothing to wire. */
export function wireFilter(root: Document, lang: Lang, chosen: Filter, onChange: (filter: Filter) => void): void {
  const form = root.querySelector<HTMLFormElement>('[data-part="filter"]');
  const pick = form?.querySelector<HTMLInputElement>("input[name=pick]");
  const place = form?.querySelector<HTMLElement>("[data-part=chosen]");
  if (!form || !pick || !place) return;
  const names = readNames(form);
  let bureaus = [...chosen.bureaus];
  const change = (codes: readonly string[]) => {
    bureaus = [...new Set(codes)];
    showChosen(place, bureaus, names, lang);
    onChange({ bureaus, years: readYears(form) });
  };
  tickYears(form, chosen.years);
  showChosen(place, bureaus, names, lang);
  form.addEventListener("submit", (event) => event.preventDefault());
  const add = (code: string | undefined) => {
    if (code === undefined) return;
    pick.value = "";
    change([...bureaus, code]);
  };
  // A choice from the list is an input of its whole text; half a name waits for Enter or for the reader to leave the field.
  pick.addEventListener("input", () => add(codeOf(pick.value, names)));
  pick.addEventListener("change", () => add(findBureau(pick.value, names)));
  form.addEventListener("change", (event) => {
    if (event.target !== pick) change(bureaus);
  });
  place.addEventListener("click", (event) => {
    const code = (event.target as HTMLElement).closest("button")?.value;
    if (code !== undefined) change(bureaus.filter((other) => other !== code));
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    tickYears(form, []);
    pick.value = "";
    change([]);
  });
}

/** Texts of the picker by code. */
function readNames(form: HTMLFormElement): Map<string, string> {
  const options = [...form.querySelectorAll("option")].map((option) => option.value);
  return new Map(options.map((text) => [text.slice(text.lastIndexOf(" ") + 1), text]));
}

function codeOf(text: string, names: ReadonlyMap<string, string>): string | undefined {
  return [...names].find(([, name]) => name === text)?.[0];
}

/** Code of the bureau that a typed text means: its code or name, otherwise the first that contains the text; none for an empty one. */
export function findBureau(text: string, names: ReadonlyMap<string, string>): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const entries = [...names].map(([code, name]) => ({ code, name: name.toLowerCase() }));
  const exact = entries.find(({ code, name }) => code === wanted || name === wanted || name.split(" ").includes(wanted));
  return (exact ?? entries.find(({ name }) => name.includes(wanted)))?.code;
}

// A text of the picker is the name in the page's language, in the other one, and the code; Chinese names have no spaces.
function shortName(text: string, lang: Lang): string {
  const words = text.split(" ");
  return (lang === "zh" ? words.slice(0, 1) : words.slice(0, Math.max(1, words.length - 2))).join(" ");
}

function showChosen(place: HTMLElement, bureaus: readonly string[], names: ReadonlyMap<string, string>, lang: Lang): void {
  place.replaceChildren(
    ...bureaus.map((code) => {
      const button = place.ownerDocument.createElement("button");
      const name = shortName(names.get(code) ?? code, lang);
      button.type = "button";
      button.value = code;
      button.textContent = `${name} ×`;
      button.setAttribute("aria-label", fill(UI.drop[lang], name));
      return button;
    }),
  );
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="years"]')];
}

function tickYears(form: HTMLFormElement, years: readonly number[]): void {
  for (const box of boxes(form)) box.checked = years.includes(Number(box.value));
}

function readYears(form: HTMLFormElement): number[] {
  return boxes(form).flatMap((box) => (box.checked ? [Number(box.value)] : []));
}
