import { type Html, html } from "../html.js";
import { contactHref } from "../model/contact.js";
import type { Lang } from "../model/indicator.js";
import { setHtml } from "../trusted.js";
import { CONTACT } from "../words/contact.js";
import { REPORT_ERROR } from "../words/report.js";
import { fill } from "../words/ui.js";
import { copyText } from "./copy.js";

/** What a report of an error says of the figure that it is about. */
export interface DisputedFigure {
  id: string;
  value: string;
  quote: string;
  source: string;
  page: string;
  version: string;
}

/** The pre-filled text of an error report, with room for what the reader believes is right. */
export function writeErrorText({ id, value, quote, source, page, version }: DisputedFigure, lang: Lang): string {
  return fill(REPORT_ERROR.text[lang], id, value, quote, source, page, version);
}

/** Turns every link to how errors are reported, in the row of a figure, into one dialog with the pre-filled text. */
export function wireErrorReports(root: Document, lang: Lang): void {
  let dialog: HTMLDialogElement | null = null;
  root.addEventListener("click", (event) => {
    const control = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href$="methods.html#errors"]');
    const row = control?.closest<HTMLTableRowElement>("tr[id]");
    if (!control || !row) return;
    event.preventDefault();
    dialog ??= makeDialog(root, lang, control.href);
    const area = dialog.querySelector("textarea") as HTMLTextAreaElement;
    const figure = readFigure(root, row);
    area.value = writeErrorText(figure, lang);
    addressText(dialog, findContact(root), fill(CONTACT.subject[lang], figure.id));
    (dialog.querySelector("[role=status]") as HTMLElement).textContent = "";
    dialog.showModal();
    area.focus();
    area.setSelectionRange(0, 0);
  });
}

/** Where errors of this site are reported to, as the foot of every page says; null where no address is set. */
export function findContact(root: Document): string | null {
  return root.querySelector<HTMLAnchorElement>("a[data-contact]")?.dataset.contact ?? null;
}

/** Makes the link of the dialog open a mail or form with its text as it stands, after every change of it. */
function addressText(dialog: HTMLDialogElement, contact: string | null, subject: string): void {
  const [link, area] = [dialog.querySelector("a[data-part=send]") as HTMLAnchorElement, dialog.querySelector("textarea")];
  link.hidden = contact === null;
  if (contact === null || area === null) return;
  const address = () => (link.href = contactHref(contact, subject, area.value));
  area.oninput = address;
  address();
}

/** Reads a figure from its row: the value that links to the row itself, the quote, and the source named there or by the page's heading. */
export function readFigure(root: Document, row: HTMLTableRowElement): DisputedFigure {
  const textOf = (element: Element | null) => element?.textContent?.trim() ?? "";
  const named = row.querySelector("[data-source]");
  const link = named?.getAttribute("href") ? named : row.querySelector("a[rel~=external]");
  const address = link === null ? "" : new URL(link.getAttribute("href") ?? "", root.baseURI).href.replace(/#.*$/, "");
  return {
    id: row.id,
    value: textOf(row.querySelector('a[href^="#"]')),
    quote: textOf(row.querySelector("q")),
    source: [textOf(named ?? root.querySelector("h1")), address].join(" ").trim(),
    page: new URL(`#${row.id}`, root.baseURI).href,
    version: textOf(root.querySelector(".atlas-version")),
  };
}

function renderDialog(lang: Lang): Html {
  return html`<h2 id="report-error-title">${REPORT_ERROR.title[lang]}</h2>
    <p>${REPORT_ERROR.lead[lang]} <a data-part="how">${REPORT_ERROR.how[lang]}</a></p>
    <textarea rows="12" aria-label="${REPORT_ERROR.label[lang]}"></textarea>
    <p class="atlas-actions">
      <a data-part="send" rel="external noopener" target="_blank" hidden>${CONTACT.send[lang]}</a>
      <button type="button" name="run">${REPORT_ERROR.copy[lang]}</button>
      <button type="button" name="close">${REPORT_ERROR.close[lang]}</button> <span role="status"></span>
    </p>`;
}

function makeDialog(root: Document, lang: Lang, how: string): HTMLDialogElement {
  const dialog = root.createElement("dialog");
  dialog.className = "atlas-dialog";
  dialog.setAttribute("aria-labelledby", "report-error-title");
  setHtml(dialog, renderDialog(lang));
  (dialog.querySelector("a[data-part=how]") as HTMLAnchorElement).href = how;
  const area = dialog.querySelector("textarea") as HTMLTextAreaElement;
  const status = dialog.querySelector("[role=status]") as HTMLElement;
  dialog.querySelector("button[name=run]")?.addEventListener("click", () => {
    void copyText(area.value, () => area.select()).then(
      (copied) => (status.textContent = REPORT_ERROR[copied ? "copied" : "notCopied"][lang]),
    );
  });
  dialog.querySelector("button[name=close]")?.addEventListener("click", () => dialog.close());
  root.body.append(dialog);
  return dialog;
}
