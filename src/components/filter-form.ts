import type { Filter } from "../queries/filter.js";

/** Shows the page's filter with the given choices ticked and tells of every change; pages without one have nothing to wire. */
export function wireFilter(root: Document, chosen: Filter, onChange: (filter: Filter) => void): void {
  const form = root.querySelector<HTMLFormElement>('[data-part="filter"]');
  if (form === null) return;
  form.hidden = false;
  tick(form, chosen);
  form.addEventListener("change", () => onChange(readChoices(form)));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    tick(form, { bureaus: [], years: [] });
    onChange(readChoices(form));
  });
}

function boxes(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

function tick(form: HTMLFormElement, { bureaus, years }: Filter): void {
  for (const box of boxes(form, "bureaus")) box.checked = bureaus.includes(box.value);
  for (const box of boxes(form, "years")) box.checked = years.includes(Number(box.value));
}

function readChoices(form: HTMLFormElement): Filter {
  const ticked = (name: string) => boxes(form, name).flatMap((box) => (box.checked ? [box.value] : []));
  return { bureaus: ticked("bureaus"), years: ticked("years").map(Number) };
}
