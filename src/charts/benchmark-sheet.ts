import { type Html, html, join, type Part } from "../html.js";
import { makeSheet, type Question, type SheetRow } from "../model/benchmark.js";
import type { Lang } from "../model/indicator.js";
import { type OpenBook, REACH } from "../model/open-book.js";
import { countYears, writeQuestion } from "../model/question.js";
import { MIN_PEERS } from "../model/rank.js";
import { renderTable } from "../table.js";
import { BENCHMARK, PEER_NAMES, PER_NAMES } from "../words/benchmark.js";
import { fill, UI } from "../words/ui.js";
import { renderAppendix } from "./benchmark-appendix.js";
import { fewText, middleCell, peersCell, peerValues, positionCell, type SheetContext, valueCell, yearsCell } from "./benchmark-cells.js";
import { renderFront } from "./benchmark-front.js";
import { renderSensitivity } from "./benchmark-sensitivity.js";
import { renderNoFigures } from "./benchmark-silent.js";
import { peerSentence } from "./benchmark-text.js";

/** A column of a table of the sheet: its head, repeated in each cell for narrow screens, and its cells. */
interface SheetColumn {
  head: string;
  cell(row: SheetRow): Part;
}

/** The whole answer to a question: who is held against whom, positions, values without one, silences, sensitivity, sentences. */
export function renderBenchmark(open: OpenBook, question: Question, lang: Lang): Html {
  const rows = makeSheet(open, question);
  const set = open.peers(question, question.peers);
  const context: SheetContext = { open, question, peers: set.codes.length, lang };
  const ranked = rows.filter((row) => row.figure !== null && row.position !== null);
  const unranked = rows.filter((row) => row.figure !== null && row.position === null);
  return html`<div class="benchmark-sheet">
      ${renderHead(open, question, lang)}
      <p>${peerSentence(open, question, set, lang)} ${renderSummary(ranked, unranked, question, lang)}</p>
      ${renderYears(open, question, [...ranked, ...unranked], lang)} ${renderNoFigures(context)} ${renderFront(context)}
      <h2 class="benchmark-ledger" id="ledger">${BENCHMARK.ledger[lang]}</h2>
      ${renderRanked(ranked, context)} ${renderSensitivity([...ranked, ...unranked], context)}
      <p class="atlas-note">${BENCHMARK.rule[lang]}</p>
      ${renderUnranked(unranked, context)}
      ${renderSilent(
        rows.filter((row) => row.figure === null && row.peers.length > 0),
        context,
      )}
    </div>
    ${renderAppendix([...ranked, ...unranked], context)}`;
}

function renderHead(open: OpenBook, { bureau, year, peers, per }: Question, lang: Lang): Html {
  const name = open.bureau(bureau)?.name[lang] ?? bureau;
  const facts = [PEER_NAMES[peers][lang], ...(per === "none" ? [] : [PER_NAMES[per][lang]])].join(UI.dot[lang]);
  return html`<h2 id="sheet">${fill(BENCHMARK.heading[lang], name, year)}</h2>
    <p class="benchmark-print">${BENCHMARK.peers[lang]}${UI.colon[lang]}${facts}<span data-part="imprint"></span></p>`;
}

function renderSummary(ranked: readonly SheetRow[], unranked: readonly SheetRow[], { year }: Question, lang: Lang): string {
  const all = [...ranked, ...unranked];
  const own = all.filter(({ figure }) => figure?.year === year).length;
  if (all.length === 0) return fill(BENCHMARK.nothing[lang], year);
  const years = fill((own === all.length ? BENCHMARK.statedAll : BENCHMARK.stated)[lang], all.length, own, year, all.length - own, REACH);
  const places =
    ranked.length === 0
      ? fill(BENCHMARK.summaryNone[lang], MIN_PEERS)
      : fill(BENCHMARK.summary[lang], MIN_PEERS, ranked.length, unranked.length);
  return `${years} ${places}`;
}

/** The years that the bureau has figures of, as links, where the asked one has none. */
function renderYears(open: OpenBook, question: Question, stated: readonly SheetRow[], lang: Lang): Html | null {
  if (stated.some(({ figure }) => figure?.year === question.year) || open.figuresOf(question.bureau).length === 0) return null;
  const links = countYears(open, question.bureau).map(
    ({ year, stated }) =>
      html`<a href="${writeQuestion({ ...question, year })}" data-year="${year}">${fill(BENCHMARK.yearOption[lang], year, stated)}</a>`,
  );
  return html`<p class="benchmark-years">${BENCHMARK.otherYears[lang]}${join(links, UI.comma[lang])}</p>`;
}

function renderRanked(rows: readonly SheetRow[], context: SheetContext): Html | null {
  const { lang } = context;
  if (rows.length === 0) return null;
  return section(
    BENCHMARK.ranked[lang],
    "",
    renderRows(BENCHMARK.ranked[lang], rows, lang, [
      { head: BENCHMARK.value[lang], cell: (row) => valueCell(row, context) },
      { head: BENCHMARK.position[lang], cell: (row) => positionCell(row, context) },
      { head: BENCHMARK.middle[lang], cell: (row) => middleCell(row, context) ?? "–" },
      { head: BENCHMARK.reporting[lang], cell: (row) => peersCell(row, context) },
      { head: BENCHMARK.trend[lang], cell: (row) => yearsCell(row, context) },
    ]),
  );
}

const FEW_SHOWN = 4;

function renderUnranked(rows: readonly SheetRow[], context: SheetContext): Html | null {
  const { lang } = context;
  if (rows.length === 0) return null;
  const values = (row: SheetRow) => row.peers.length > 0 && html`<br />${peerValues(row, context, FEW_SHOWN)}`;
  return section(
    BENCHMARK.unranked[lang],
    fill(BENCHMARK.unrankedNote[lang], MIN_PEERS),
    renderRows(BENCHMARK.unranked[lang], rows, lang, [
      { head: BENCHMARK.value[lang], cell: (row) => valueCell(row, context) },
      { head: BENCHMARK.peerValues[lang], cell: (row) => html`<small>${fewText(row, lang)}</small>${values(row)}` },
      { head: BENCHMARK.trend[lang], cell: (row) => yearsCell(row, context) },
    ]),
  );
}

function renderSilent(rows: readonly SheetRow[], context: SheetContext): Html | null {
  const { lang } = context;
  if (rows.length === 0) return null;
  const items = rows.map((row) => {
    const middle = row.quartiles && [UI.colon[lang], middleCell(row, context, html``)];
    return html`<li>${row.indicator.name[lang]} (${row.peers.length})${middle}</li>`;
  });
  return section(
    BENCHMARK.silent[lang],
    BENCHMARK.silentNote[lang],
    html`<ul class="benchmark-silent">
      ${items}
    </ul>`,
  );
}

/** A part of the sheet under its heading. */
function section(title: string, note: string, body: Html): Html {
  return html`<section>
    <h3>${title}</h3>
    ${note !== "" && html`<p class="atlas-note">${note}</p>`}${body}
  </section>`;
}

/** Rows as a table whose cells carry their heads, for narrow screens where each row is a card. */
function renderRows(label: string, rows: readonly SheetRow[], lang: Lang, columns: readonly SheetColumn[]): Html {
  return renderTable({
    label,
    heads: [BENCHMARK.indicator[lang], ...columns.map(({ head }) => head)],
    rows: rows.map((row) => ({
      attributes: { "data-indicator": row.indicator.id },
      cells: [row.indicator.name[lang], ...columns.map(({ head, cell }) => ({ content: cell(row), attributes: { "data-head": head } }))],
    })),
    classes: "atlas-table benchmark-rows",
    frame: null,
  });
}
