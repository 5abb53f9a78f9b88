import { html } from "../../html.js";
import type { Lang } from "../../model/indicator.js";
import { makeElement } from "../../trusted.js";
import { NOTEBOOK } from "../../words/notebook.js";
import { fill } from "../../words/ui.js";

/** Puts the reader’s own tables into the built list of columns, makes the names in it insert themselves into a query, and unfolds the list where there is room beside the cells. */
export function wireSchema(root: Document, lang: Lang, own: HTMLElement, insert: (name: string) => void): void {
  const schema = root.querySelector<HTMLDetailsElement>("[data-part=schema]");
  if (schema === null) return;
  for (const code of schema.querySelectorAll<HTMLElement>("[data-insert]")) {
    const name = code.dataset.insert ?? "";
    const doc = code.parentElement?.lastChild?.textContent ?? "";
    const button = makeElement(html`<button type="button" class="nb-insert"></button>`);
    button.setAttribute("aria-label", fill(NOTEBOOK.insert[lang], name, doc));
    code.replaceWith(button);
    button.append(code);
    button.addEventListener("click", () => insert(name));
  }
  schema.querySelector("[data-part=schema-hint]")?.removeAttribute("hidden");
  schema.querySelector("[data-part=schema-hint]")?.after(own);
  if (matchMedia("(min-width: 70rem)").matches) schema.open = true;
}
