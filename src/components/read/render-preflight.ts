import { type Html, html } from "../../html.js";
import { formatExact } from "../../marks/format.js";
import type { Lang, Words } from "../../model/indicator.js";
import { baseIndicator } from "../../model/comparability.js";
import type { PreflightFault } from "../../model/preflight-fault.js";
import { sortFaults } from "../../model/preflight.js";
import { renderRecords } from "../../pages/figure-cells.js";
import type { TableRow } from "../../table.js";
import { FAULTS, PREFLIGHT } from "../../words/preflight.js";
import { fill } from "../../words/ui.js";

/** Everything that the writer of a report may want to mend, each with its sentence and a suggestion; `nameOf` gives the name of an indicator. */
export function renderPreflight(faults: readonly PreflightFault[], nameOf: (indicator: string) => string, lang: Lang): Html {
  const head = html`<h2 id="preflight">${PREFLIGHT.title[lang]}</h2>
    <p>${PREFLIGHT.lead[lang]} <strong data-part="preflight-count">${fill(PREFLIGHT.count[lang], faults.length)}</strong></p>`;
  const foot = html`<p>
    ${PREFLIGHT.twin[lang]} <button type="button" data-save="twin">${PREFLIGHT.saveTwin[lang]}</button>
    <a href="./twin.html">${PREFLIGHT.aboutTwin[lang]}</a>
  </p>`;
  if (faults.length === 0)
    return html`${head}
      <p>${PREFLIGHT.none[lang]}</p>
      ${foot}`;
  const heads = [PREFLIGHT.what, PREFLIGHT.sentence, PREFLIGHT.advice].map((words) => words[lang]);
  const rows = sortFaults(faults).map((fault) => faultRow(fault, nameOf, lang));
  return html`${head}
    <div class="atlas-bureau">${renderRecords(PREFLIGHT.title[lang], heads, rows, lang)}</div>
    ${foot}`;
}

function faultRow(fault: PreflightFault, nameOf: (indicator: string) => string, lang: Lang): TableRow {
  const { kind, sentence, row, indicator, told, advice } = fault;
  const said: Words = advice ?? FAULTS[kind].advice;
  const quoted = html`<q lang="zh-Hans">${sentence}</q>`;
  const isMissing = kind === "silent" || kind === "peers";
  return {
    attributes: { "data-fault": kind },
    cells: [
      html`<strong>${FAULTS[kind].name[lang]}</strong
        >${indicator !== "" && html`<br /><small>${nameOf(baseIndicator(indicator))}</small>`}`,
      html`${row === "" ? quoted : html`<a href="#${row}">${quoted}</a>`}${isMissing && html`<br /><small>${PREFLIGHT.missing[lang]}</small>`}`,
      fill(said[lang], ...told.map((part) => toldText(part, kind, lang))),
    ],
  };
}

function toldText(part: string | number | Words, kind: PreflightFault["kind"], lang: Lang): string | number {
  if (typeof part === "object") return part[lang];
  return kind === "total" && typeof part === "number" ? formatExact(part, lang) : part;
}
