import type { SheetRow } from "../model/benchmark.js";
import type { BookFigure, BookSource } from "../model/book.js";
import type { Lang } from "../model/indicator.js";
import { BENCHMARK } from "../words/benchmark.js";
import { SOURCE_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { SheetContext } from "./benchmark-cells.js";
import { statedText } from "./benchmark-text.js";
import { escapeHtml, linkTo } from "./html.js";
import { figureHref } from "./observed.js";

/** Words and source of every own figure, and of the peers' figures that positions rest on, as HTML; empty where the bureau states nothing. */
export function renderAppendix(rows: readonly SheetRow[], context: SheetContext): string {
  const { lang, open, question } = context;
  const own = rows.flatMap((row) => (row.figure ? [renderFigure(row.figure, row, row.indicator.name[lang], context)] : []));
  if (own.length === 0) return "";
  const others = rows
    .filter(({ position }) => position !== null)
    .flatMap((row) =>
      row.peers.map(({ figure, bureau }) =>
        renderFigure(figure, row, `${bureau.short[lang]}${UI.dot[lang]}${row.indicator.name[lang]}`, context),
      ),
    );
  const name = open.bureau(question.bureau)?.short[lang] ?? question.bureau;
  return `<section class="benchmark-appendix"><h2 id="appendix">${BENCHMARK.appendix[lang]}</h2><p class="atlas-note">${BENCHMARK.appendixNote[lang]}</p>
${renderTable(fill(BENCHMARK.own[lang], name), own, lang)}${others.length > 0 ? renderTable(BENCHMARK.others[lang], others, lang) : ""}</section>`;
}

function renderTable(label: string, rows: readonly string[], lang: Lang): string {
  const heads = [BENCHMARK.indicator, UI.value, BENCHMARK.words, BENCHMARK.source].map((words) => `<th scope="col">${words[lang]}</th>`);
  return `<h3>${escapeHtml(label)}</h3><table class="atlas-table benchmark-rows benchmark-sentences" aria-label="${escapeHtml(label)}"><thead><tr>${heads.join("")}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

function renderFigure(figure: BookFigure, { indicator }: SheetRow, name: string, { open, lang }: SheetContext): string {
  const source = open.book.sources[figure.source];
  const value = linkTo(figureHref(figure.id, figure.bureau), escapeHtml(statedText(figure, lang)));
  return `<tr data-indicator="${indicator.id}"><th scope="row">${escapeHtml(name)}</th><td>${value}</td>
<td><q lang="zh-Hans">${escapeHtml(figure.quote)}</q></td><td>${source ? renderSource(source, lang) : ""}</td></tr>`;
}

function renderSource({ kind, title, url, published }: BookSource, lang: Lang): string {
  const name = `<span lang="zh-Hans">${escapeHtml(title)}</span>`;
  const link = url === null ? name : `<a href="${escapeHtml(url)}" rel="external noopener" target="_blank">${name}</a>`;
  return `${link}<br><small>${SOURCE_NAMES[kind][lang]}${published === null ? "" : ` <time>${published}</time>`}</small>`;
}
