import { group } from "d3-array";
import { formatHedged, formatShort } from "../marks/format.js";
import { figureHref, placedTitle } from "../charts/observed.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { INDICATOR } from "../words/indicator.js";
import { fill, UI } from "../words/ui.js";
import { type Html, html, type Part } from "../html.js";
import type { IndicatorData, IndicatorFigure, NamedReport } from "./indicator-data.js";
import { renderYearGrid, spanOf } from "./year-grid.js";

/** A grid of bureaus and years: figures that stand for the year, those that do not compare, silence of a read report, and blank for what was not read. */
export function renderWho({ rows, reports, peers }: IndicatorData, lang: Lang): Html {
  const stated = group(rows, (row) => row.bureau_code);
  const read = group(reports, (row) => row.bureau_code);
  const heads = new Map([...rows, ...reports].map((row) => [row.bureau_code, row]));
  const years = spanOf([...rows, ...reports].map((row) => row.year));
  const silent = [...peers.values()].reduce((sum, count) => sum + count, 0) - heads.size;
  const lines = [...heads].map(([code, head]) => [
    html`<a href="../bureau/${code}.html">${words(head, "short", lang)}</a>`,
    ...years.map((year) => yearCell(ofYear(stated.get(code), year), ofYear(read.get(code), year), lang)),
  ]);
  return html`<p>${INDICATOR.whoNote[lang]}</p>
    ${renderYearGrid(INDICATOR.who[lang], UI.bureau[lang], years, lines, lang)}
    ${silent > 0 && html`<p>${fill(INDICATOR.others[lang], silent)}</p>`}`;
}

const ofYear = <R extends { year: number }>(rows: readonly R[] = [], year: number): R[] => rows.filter((row) => row.year === year);

// The figure that stands for the year comes first in the order of the rows.
function yearCell(stated: readonly IndicatorFigure[], reports: readonly NamedReport[], lang: Lang): Part {
  const [best] = stated;
  if (best === undefined) {
    return reports.length === 0 ? null : "–";
  }
  const value = formatHedged(best.value, best.qualifier, lang, formatShort);
  const title = [placedTitle(best, lang), ...(stated.length > 1 ? [fill(INDICATOR.several[lang], stated.length)] : [])];
  const link = html`<a href=".${figureHref(best.id, best.bureau_code)}" title="${title.join(UI.dot[lang])}">${value}</a>`;
  return best.headline ? link : html`<span class="atlas-hollow">${link}</span>`;
}
