import { type Html, html, linkTo, quote } from "../html.js";
import type { SheetRow } from "../model/benchmark.js";
import type { BookFigure, BookSource } from "../model/book.js";
import type { Lang } from "../model/indicator.js";
import { renderTable, type TableRow } from "../table.js";
import { BENCHMARK } from "../words/benchmark.js";
import { SOURCE_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { SheetContext } from "./benchmark-cells.js";
import { statedText } from "./benchmark-text.js";
import { figureHref } from "./observed.js";

/** Words and source of every own figure, and of the peers' figures that positions rest on; null where the bureau states nothing. */
export function renderAppendix(rows: readonly SheetRow[], context: SheetContext): Html | null {
  const { lang, open, question } = context;
  const own = rows.flatMap((row) => (row.figure ? [listFigure(row.figure, row, row.indicator.name[lang], context)] : []));
  if (own.length === 0) return null;
  const others = rows
    .filter(({ position }) => position !== null)
    .flatMap((row) =>
      nearest(row).map(({ figure, bureau }) =>
        listFigure(figure, row, `${bureau.short[lang]}${UI.dot[lang]}${row.indicator.name[lang]}`, context),
      ),
    );
  const left = rows.reduce((sum, row) => sum + (row.position === null ? 0 : row.peers.length), 0) - others.length;
  const name = open.bureau(question.bureau)?.short[lang] ?? question.bureau;
  return html`<section class="benchmark-appendix">
    <h2 id="appendix">${BENCHMARK.appendix[lang]}</h2>
    <p class="atlas-note">${BENCHMARK.appendixNote[lang]}</p>
    ${renderFigures(fill(BENCHMARK.own[lang], name), own, lang)}${others.length > 0 && renderOthers(others, lang)}
    ${left > 0 && html`<p class="atlas-note">${fill(BENCHMARK.farther[lang], MOST_PEERS, 2 * ASIDE, left)}</p>`}
  </section>`;
}

/** Peers of an indicator up to which the words of all are listed, and how many above and below the bureau are where there are more. */
const MOST_PEERS = 12;
const ASIDE = 3;

function nearest({ peers, own }: SheetRow): SheetRow["peers"] {
  if (peers.length <= MOST_PEERS || own === null) return peers;
  const below = peers.findIndex(({ range }) => range.value <= own.range.value);
  const place = below === -1 ? peers.length : below;
  return peers.slice(Math.max(0, place - ASIDE), place + ASIDE);
}

/** Rows of peers' figures from which they lie behind a fold, which paper opens: on a phone they would be most of the page. */
const MOST_OPEN = 12;

function renderOthers(rows: readonly TableRow[], lang: Lang): Html {
  const table = renderFigures(BENCHMARK.others[lang], rows, lang);
  return rows.length <= MOST_OPEN
    ? table
    : html`<details class="atlas-more">
        <summary>${BENCHMARK.others[lang]}${UI.dot[lang]}${rows.length}</summary>
        ${table}
      </details>`;
}

function renderFigures(label: string, rows: readonly TableRow[], lang: Lang): Html {
  const heads = [BENCHMARK.indicator, UI.value, BENCHMARK.words, BENCHMARK.source].map((words) => words[lang]);
  return html`<h3>${label}</h3>
    ${renderTable({ label, heads, rows, classes: "atlas-table benchmark-rows benchmark-sentences", frame: null })}`;
}

function listFigure(figure: BookFigure, { indicator }: SheetRow, name: string, { open, lang }: SheetContext): TableRow {
  const source = open.book.sources[figure.source];
  const value = linkTo(figureHref(figure.id, figure.bureau), statedText(figure, lang));
  return {
    attributes: { "data-indicator": indicator.id },
    cells: [name, value, quote(figure.quote), source && renderSource(source, lang)],
  };
}

function renderSource({ kind, title, url, published }: BookSource, lang: Lang): Html {
  const name = html`<span lang="zh-Hans">${title}</span>`;
  const link = url === null ? name : html`<a href="${url}" rel="external noopener" target="_blank">${name}</a>`;
  return html`${link}<br /><small>${SOURCE_NAMES[kind][lang]}${published !== null && html` <time>${published}</time>`}</small>`;
}
