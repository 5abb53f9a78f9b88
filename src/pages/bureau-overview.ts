import { group } from "d3-array";
import type { RowOf } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { BUREAU } from "../words/bureau.js";
import { LEAVE } from "../words/leave.js";
import { FAMILY_NAMES, familyName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { BureauData } from "./bureau-data.js";
import { isListed } from "./bureau-table.js";
import { indicatorHref } from "./figure-cells.js";
import { type Html, html, silence } from "../html.js";
import { numberCell, type TableCell } from "../table.js";
import { countedIn, renderSparkCards } from "./spark-cards.js";
import { renderYearGrid, spanOf } from "./year-grid.js";

/** A grid of families and years with how many figures each has, leading to the first of them: zero only where all are stated zeros, a dash where a report that was read says nothing; families that no source speaks of are named below it. */
export function renderOverview(data: BureauData, lang: Lang): Html {
  const { observations, sources } = data;
  const read = new Set([...sources.values()].filter((source) => !source.coded).map((source) => source.year));
  const years = spanOf([...observations.map((row) => row.year), ...read]);
  const byFamily = group(observations, (row) => row.family);
  const isBlank = (family: string) => read.size === 0 && !byFamily.has(family);
  const blank = Object.keys(FAMILY_NAMES).filter(isBlank);
  const shown = Object.entries(FAMILY_NAMES).filter(([family]) => !isBlank(family));
  const lines = shown.map(([family, names]) => {
    const own = byFamily.get(family) ?? [];
    const ofYear = (year: number) => own.filter((row) => row.year === year);
    return [
      own.length > 0 ? html`<a href="#${family}">${names[lang]}</a>` : names[lang],
      ...years.map((year) => yearCell(ofYear(year), read.has(year), data, lang)),
    ];
  });
  return html`<h2 id="overview">${BUREAU.overview[lang]}</h2>
    <p>${BUREAU.overviewNote[lang]}</p>
    ${renderYearGrid(BUREAU.overview[lang], UI.family[lang], years, lines, lang)}
    ${blank.length > 0 && html`<p class="atlas-note">${fill(BUREAU.overviewBlank[lang], listOf(blank, lang))}</p>`}`;
}

const listOf = (families: readonly string[], lang: Lang): string => families.map((family) => familyName(family, lang)).join(UI.comma[lang]);

function yearCell(rows: readonly RowOf<"observations">[], isRead: boolean, data: BureauData, lang: Lang): TableCell | null {
  const first = rows.find((row) => isListed(row, data)) ?? rows[0];
  if (first === undefined) return isRead ? numberCell(silence("–"), { title: UI.silent[lang] }) : null;
  const comparable = rows.filter(({ headline }) => headline).length;
  const zeros = rows.filter((row) => row.value === 0).length;
  const href = isListed(first, data) ? `#${first.id}` : data.hrefOf(first.id);
  const link = html`<a href="${href}" title="${fill(UI.figuresOf[lang], rows.length, comparable, zeros)}"
    >${zeros === rows.length ? 0 : rows.length}</a
  >`;
  return numberCell(comparable > 0 ? link : html`<span class="atlas-hollow">${link}</span>`);
}

/** Small charts of the indicators with two comparable years or more; nothing where there is none. */
export function renderTrends({ observations, indicators, bureau }: BureauData, lang: Lang): Html | null {
  const joined = observations.filter((row) => row.headline && !row.indicator.endsWith(".yoy"));
  const series = [...group(joined, (row) => row.indicator)].filter(([, rows]) => rows.length > 1);
  if (series.length === 0) return null;
  const cards = series.map(([id, rows]) => {
    const { name_zh = id, name_en = id } = indicators.get(id) ?? {};
    const names = { name_zh, name_en, short_zh: bureau.short_zh, short_en: bureau.short_en };
    const sorted = [...rows].sort((a, b) => a.year - b.year).map((row) => ({ ...row, ...names }));
    const take = `../explore.html?indicator=${id}&chart=multiples&bureaus=${bureau.code}#take`;
    const heading = html`<a href="${indicatorHref(id)}">${lang === "zh" ? name_zh : name_en}</a>
      <small>${countedIn(rows, lang)} · <a href="${take}">${LEAVE.short[lang]}</a></small>`;
    return { heading, rows: sorted };
  });
  return html`<h2 id="trends">${BUREAU.trends[lang]}</h2>
    <p>${BUREAU.trendsNote[lang]}</p>
    ${renderSparkCards(cards, lang, (row) => `#${row.id}`)}`;
}
