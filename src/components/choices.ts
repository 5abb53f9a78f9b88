import type { Lang } from "../model/indicator.js";
import { COVERAGE_WORDS } from "../words/coverage.js";
import { fill, UI } from "../words/ui.js";

/** Chosen values of a form's fields by name; empty where nothing is chosen. */
export type Choices = Readonly<Record<string, string>>;

/** Wakes a form whose fields are kept in the address, sets them from it, and tells of every change, the first included; values that a field does not offer are named beside it and ignored. */
export function wireChoices(form: HTMLFormElement, lang: Lang, apply: (choices: Choices) => void): void {
  const fields = [...form.elements].filter((field) => isField(field));
  const ignored = fields.flatMap((field) => restore(field, new URLSearchParams(location.search).get(field.name)));
  const change = () => {
    const choices = Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
    keepInAddress(choices);
    apply(choices);
  };
  form.inert = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    change();
  });
  change();
  if (ignored.length > 0) tellIgnored(form, fill(COVERAGE_WORDS.ignored[lang], ignored.join(UI.comma[lang])));
}

type Field = HTMLInputElement | HTMLSelectElement;

const isField = (element: Element): element is Field => element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

function restore(field: Field, value: string | null): string[] {
  if (value === null) return [];
  field.value = value;
  if (field.value === value) return [];
  field.value = "";
  return [`${field.name}=${value}`];
}

function keepInAddress(choices: Choices): void {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(choices)) {
    if (value === "") params.delete(name);
    else params.set(name, value);
  }
  const search = params.size > 0 ? `?${params.toString()}` : "";
  history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}

function tellIgnored(form: HTMLFormElement, message: string): void {
  const note = form.ownerDocument.createElement("p");
  note.className = "atlas-status";
  note.setAttribute("role", "status");
  note.textContent = message;
  form.append(note);
}
