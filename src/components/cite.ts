import { html } from "../html.js";
import { citeDate, citeKey, type CitePlace, type CiteStyle, escapeFor } from "../model/cite.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { CITE, CITE_STYLE_NAMES } from "../words/cite.js";
import { fill } from "../words/ui.js";
import { copyText } from "./copy.js";

/** Makes the citations of a page answer: day and address are filled in, texts are copied and saved, and a figure's row gets citations of its own. */
export function wireCitations(root: Document, lang: Lang): void {
  for (const block of root.querySelectorAll<HTMLElement>(".atlas-cite")) wireBlock(block, lang);
  wireRows(root, lang);
  if (root.location.hash === "#cite") root.querySelector<HTMLDetailsElement>("details#cite")?.setAttribute("open", "");
}

/** Makes one block of citations answer, such as one that came with a dialog. */
export function wireBlock(block: HTMLElement, lang: Lang): void {
  const root = block.ownerDocument;
  // The day where the reader is; Swedish writes it as ISO does.
  fillPlaces(block, "accessed", new Intl.DateTimeFormat("sv").format());
  const path = block.querySelector<HTMLElement>("[data-path]")?.dataset.path;
  if (path !== undefined) fillPlaces(block, "url", new URL((root.documentElement.dataset.root ?? "./") + path, root.baseURI).href);
  block.querySelector("[data-part=by-hand]")?.remove();
  for (const style of block.querySelectorAll<HTMLElement>("[data-style]")) addButtons(style, lang);
  block.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[name=copy], button[name=save]");
    const text = button?.closest("[data-style]")?.querySelector("pre");
    if (!button || !text) return;
    if (button.name === "save") saveText(text.textContent, `${block.dataset.name ?? "atlas"}.${button.dataset.ending ?? "txt"}`, root);
    else
      void copyText(text.textContent, () => getSelection()?.selectAllChildren(text)).then((copied) =>
        say(block, CITE[copied ? "copied" : "notCopied"][lang]),
      );
  });
}

/** Endings of the files that a reader saves; the styles for reading are copied. */
const ENDINGS: Readonly<Partial<Record<CiteStyle, string>>> = { bibtex: "bib", ris: "ris", csl: "json" };

/** Buttons that copy and save the citation of a style, which without a script would do nothing. */
function addButtons(block: HTMLElement, lang: Lang): void {
  if (block.querySelector("button") !== null) return;
  const style = block.dataset.style as CiteStyle;
  const [name, ending] = [CITE_STYLE_NAMES[style][lang], ENDINGS[style]];
  const actions = block.ownerDocument.createElement("p");
  actions.className = "atlas-actions";
  setHtml(
    actions,
    html`<button type="button" name="copy" aria-label="${CITE.copy[lang]} ${name}">${CITE.copy[lang]}</button> ${
        ending !== undefined &&
        html`<button type="button" name="save" data-ending="${ending}" aria-label="${CITE.save[lang]} ${name}">${CITE.save[lang]}</button>`
      }`,
  );
  block.append(actions);
}

/** Writes a value into its places in every style of a block, in the style's own syntax. */
export function fillPlaces(block: ParentNode, place: CitePlace, value: string): void {
  for (const span of block.querySelectorAll<HTMLElement>(`[data-place=${place}]`)) {
    const style = span.closest<HTMLElement>("[data-style]")?.dataset.style as CiteStyle;
    span.textContent = place === "accessed" ? citeDate(style, value) : escapeFor(style, place, value);
  }
}

function say(block: HTMLElement, text: string): void {
  const status = block.querySelector("[data-part=cite-said]");
  if (status) status.textContent = text;
}

function saveText(text: string, name: string, root: Document): void {
  const link = root.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function wireRows(root: Document, lang: Lang): void {
  let dialog: HTMLDialogElement | null = null;
  root.addEventListener("click", (event) => {
    const row = (event.target as Element | null)?.closest('a[href="#cite"]')?.closest<HTMLTableRowElement>("tr[id]");
    const block = root.querySelector<HTMLElement>("details.atlas-cite");
    if (!row || !block) return;
    event.preventDefault();
    dialog ??= makeDialog(block, lang);
    citeRow(dialog, row, lang);
    dialog.showModal();
  });
}

/** Turns the citations in `block` into those of the figure of a row. */
export function citeRow(block: HTMLElement, row: HTMLTableRowElement, lang: Lang): void {
  const root = row.ownerDocument;
  const textOf = (element: Node | null | undefined) => element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
  const [page, name] = [textOf(root.querySelector("h1")), textOf(row.querySelector("th"))];
  const [value, period] = [textOf(row.querySelector('a[href^="#"]')), textOf(row.cells[2]?.firstChild)];
  fillPlaces(block, "title", fill(CITE.observation[lang], page, name, period, value, row.id));
  fillPlaces(block, "key", citeKey(row.id));
  fillPlaces(block, "url", new URL(`#${row.id}`, root.baseURI).href);
  block.dataset.name = citeKey(row.id);
  say(block, "");
}

function makeDialog(block: HTMLElement, lang: Lang): HTMLDialogElement {
  const root = block.ownerDocument;
  const dialog = root.createElement("dialog");
  dialog.className = "atlas-dialog atlas-cite";
  dialog.setAttribute("aria-label", CITE.oneTitle[lang]);
  const close = html`<p class="atlas-actions"><button type="button" name="close">${CITE.close[lang]}</button></p>`;
  setHtml(
    dialog,
    html`<h2>${CITE.oneTitle[lang]}</h2>
      ${close}`,
  );
  const styles = block.querySelector("[data-part=cite]")?.cloneNode(true);
  if (styles) dialog.querySelector("h2")?.after(styles);
  dialog.querySelector("button[name=close]")?.addEventListener("click", () => dialog.close());
  root.body.append(dialog);
  wireBlock(dialog, lang);
  return dialog;
}
