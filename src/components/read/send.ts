import { type Html, html } from "../../html.js";
import { contactHref } from "../../model/contact.js";
import { type Contribution, makeContribution } from "../../model/contribution.js";
import type { Lang } from "../../model/indicator.js";
import type { ReadReport } from "../../model/reading.js";
import { SEND } from "../../words/send.js";
import { fill } from "../../words/ui.js";
import { saveFile } from "../notebook/files.js";

/** The part of the page that makes a reading into a file to send, and a message to go with it. */
export function renderSend({ record: { source } }: ReadReport, lang: Lang): Html {
  const head = html`<h2 id="send">${SEND.title[lang]}</h2>`;
  if (source.bureau_code === "" || source.title === "")
    return html`${head}
      <p>${SEND.not[lang]}</p>`;
  return html`${head}
    <p>${SEND.lead[lang]}</p>
    <p class="read-fields">
      <label>${SEND.url[lang]} <input type="url" name="send-url" placeholder="https://" autocomplete="off" /></label>
      <label>${SEND.by[lang]} <input type="text" name="send-by" maxlength="80" autocomplete="off" /></label>
    </p>
    <p class="read-take">
      <button type="button" name="send-save">${SEND.save[lang]}</button>
      <a data-part="send-open" target="_blank" rel="noopener noreferrer" hidden>${SEND.open[lang]}</a>
      <span data-part="send-count"></span>
    </p>
    <p class="atlas-note">${contactOf() === "" ? SEND.noContact[lang] : SEND.attach[lang]}</p>
    <p class="atlas-status" data-part="send-status" role="status"></p>
    <details>
      <summary>${SEND.inside[lang]}</summary>
      <pre class="read-inside" tabindex="0" data-part="send-inside"></pre>
    </details>`;
}

/** Where the host wants to hear from readers, as the foot of the page has it; empty where none is named. */
const contactOf = (): string => document.querySelector<HTMLElement>("[data-contact]")?.dataset.contact ?? "";

/** Wires that part; the function that is given back shows the file anew after an answer. */
export function wireSend(place: HTMLElement, reading: ReadReport, lang: Lang): () => void {
  const find = <T extends HTMLElement>(selector: string) => place.querySelector<T>(selector);
  const [url, by] = [find<HTMLInputElement>("[name=send-url]"), find<HTMLInputElement>("[name=send-by]")];
  const [link, inside, count] = ["open", "inside", "count"].map((part) => find<HTMLAnchorElement>(`[data-part=send-${part}]`));
  const status = find("[data-part=send-status]");
  if (!url || !by || !link || !inside || !count || !status) return () => undefined;
  const name = `${reading.record.source.id}-sent.json`;
  const make = (): Contribution =>
    makeContribution(reading.record, {
      ...{ by: by.value.trim(), url: url.value.trim(), sent: new Date().toISOString().slice(0, 10) },
      answers: reading.answers ?? {},
    });
  const show = (): void => {
    const file = make();
    const contact = contactOf();
    count.textContent = fill(SEND.answered[lang], Object.keys(file.answers).length, countFigures(file));
    if (contact !== "")
      link.href = contactHref(contact, fill(SEND.subject[lang], reading.record.source.title), writeBody(file, name, lang));
    link.hidden = contact === "";
    if (inside.closest("details")?.open) inside.textContent = print(file);
  };
  for (const field of [url, by]) field.addEventListener("input", show);
  inside.closest("details")?.addEventListener("toggle", show);
  find("[name=send-save]")?.addEventListener("click", () => {
    const isAddress = url.value.trim() === "" || /^https?:\/\/\S+$/.test(url.value.trim());
    status.dataset.kind = isAddress ? "done" : "error";
    status.textContent = isAddress ? fill(SEND.saved[lang], name) : SEND.badUrl[lang];
    if (isAddress) saveFile(name, print(make()), "application/json");
    else url.focus();
  });
  show();
  return show;
}

const print = (file: Contribution): string => `${JSON.stringify(file, null, 1)}\n`;

const countFigures = ({ record }: Contribution): number => record.observations.length + record.quantities.length;

function writeBody(file: Contribution, name: string, lang: Lang): string {
  const { title, bureau, year, url, sha256, catalogue, extractor } = file.record.source;
  const says = Object.values(file.answers);
  const yes = says.filter((answer) => answer === "yes").length;
  const counts = [yes, says.length - yes, countFigures(file)];
  return fill(SEND.body[lang], name, title, `${bureau}, ${year}`, url ?? "", sha256, `${catalogue} / ${extractor}`, ...counts, file.by);
}
