import { type Html, html, join } from "../html.js";
import { CHECK_KINDS, type CheckKind, type Verdict, VERDICTS } from "../model/check.js";
import { type Lang, keysOf } from "../model/indicator.js";
import { LISTED_CHECK, type ListedCheckRow, listChecks } from "../queries/quality.js";
import { renderTable } from "../table.js";
import { QUALITY } from "../words/quality.js";
import { fill, UI } from "../words/ui.js";
import { countVerdicts, renderCheckRows } from "./checks-table.js";
import { renderSelect } from "./coverage-grid.js";
import type { View } from "./view.js";

/** Most rows of one verdict and kind that the page holds; the table of the data has all. */
const SHOWN = 100;

const KINDS = keysOf(CHECK_KINDS);
const WORST_FIRST = keysOf(VERDICTS);
/** The verdict that is open from the start. */
const OPEN: Verdict = "differs";

/** Every arithmetic check with its verdict: how many of each kind, then the checks themselves, worst first. */
export const RECONCILIATION: View<ListedCheckRow> = {
  id: "reconciliation",
  cell: "rows",
  sql: listChecks(),
  shape: LISTED_CHECK,
  render: (rows, lang) =>
    html`<p>${countVerdicts(rows, lang)}</p>
      ${renderCounts(rows, lang)} ${renderForm(rows, lang)}
      ${join(
        WORST_FIRST.map((verdict) => renderVerdict(verdict, rows, lang)),
        "\n",
      )}`,
};

function renderCounts(rows: readonly ListedCheckRow[], lang: Lang): Html {
  const count = (kind: CheckKind, verdict: Verdict) => rows.filter((row) => row.kind === kind && row.verdict === verdict).length;
  return renderTable({
    label: QUALITY.kindsByVerdict[lang],
    heads: [QUALITY.checked[lang], ...WORST_FIRST.map((verdict) => VERDICTS[verdict][lang])],
    rows: kindsOf(rows).map((kind) => [CHECK_KINDS[kind][lang], ...WORST_FIRST.map((verdict) => String(count(kind, verdict) || "–"))]),
  });
}

const kindsOf = (rows: readonly ListedCheckRow[]): CheckKind[] => KINDS.filter((kind) => rows.some((row) => row.kind === kind));

function renderForm(rows: readonly ListedCheckRow[], lang: Lang): Html {
  const verdicts = WORST_FIRST.map((verdict) => [verdict, VERDICTS[verdict][lang]] as const);
  const kinds = kindsOf(rows).map((kind) => [kind, CHECK_KINDS[kind][lang]] as const);
  return html`<form class="atlas-filter" data-part="checks" inert>
    ${renderSelect("verdict", QUALITY.verdict[lang], verdicts, lang)} ${renderSelect("kind", QUALITY.checked[lang], kinds, lang)}
    <button type="reset">${UI.showAll[lang]}</button>
    <output data-part="checks-shown" role="status"></output>
  </form>`;
}

function renderVerdict(verdict: Verdict, rows: readonly ListedCheckRow[], lang: Lang): Html | null {
  const own = rows.filter((row) => row.verdict === verdict);
  if (own.length === 0) return null;
  const head = html`<summary>${VERDICTS[verdict][lang]} (${own.length})</summary>`;
  const kinds = kindsOf(own).map((kind) => renderKind(kind, verdict, own, lang));
  return html`<details class="atlas-checks" data-verdict="${verdict}" ${verdict === OPEN && html`open`}>
    ${head} ${join(kinds, "\n")}
  </details>`;
}

function renderKind(kind: CheckKind, verdict: Verdict, rows: readonly ListedCheckRow[], lang: Lang): Html {
  const own = rows.filter((row) => row.kind === kind);
  const more = own.length > SHOWN && html`<p>${fill(QUALITY.first[lang], SHOWN)}</p>`;
  const name = CHECK_KINDS[kind][lang];
  return html`<section data-kind="${kind}" data-count="${own.length}">
    <h3>${name} <small>(${own.length})</small></h3>
    ${more}${renderCheckRows(own.slice(0, SHOWN), lang, `${name} · ${VERDICTS[verdict][lang]}`)}
  </section>`;
}
