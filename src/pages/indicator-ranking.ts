import { group } from "d3-array";
import { formatExact, formatHedged } from "../marks/format.js";
import { figureHref } from "../charts/observed.js";
import type { Lang } from "../model/indicator.js";
import { CAVEATS, readCaveats } from "../model/caveat.js";
import { partAlike } from "../model/comparability.js";
import { BUREAU_LEVELS, type BureauLevel } from "../model/level.js";
import type { Basis } from "../model/observation.js";
import { hedgedRange } from "../model/range.js";
import { MIN_PEERS, type Position, rankRanges } from "../model/rank.js";
import { words } from "../model/row.js";
import { LEVEL_GROUPS } from "../words/bureau.js";
import { INDICATOR } from "../words/indicator.js";
import { BASIS_SHORT, HEDGES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type Html, html } from "../html.js";
import { numberCell, renderTable, type TableRow } from "../table.js";
import type { IndicatorData, IndicatorFigure } from "./indicator-data.js";

/** Figures of one level, year, unit, basis and definition, which alone may be ranked with each other. */
export interface RankGroup {
  level: BureauLevel;
  year: number;
  unit: string;
  basis: Basis | null;
  rows: IndicatorFigure[];
}

/** All groups of comparable figures of a subnational level, those of the latest year first, larger ones first within a year. */
export function findRankGroups(rows: readonly IndicatorFigure[]): RankGroup[] {
  const standing = rows.filter(({ headline, level }) => headline && level !== "national");
  const peers = [...group(standing, ({ level, year }) => `${level} ${year}`).values()];
  const groups = peers.flatMap((own) => partAlike(own, countedOf)).map(toGroup);
  return groups.sort((a, b) => b.year - a.year || b.rows.length - a.rows.length);
}

const countedOf = ({ unit, basis, caveats }: IndicatorFigure) => ({ unit, basis, caveats: readCaveats(caveats ?? "") });

function toGroup(rows: [IndicatorFigure, ...IndicatorFigure[]]): RankGroup {
  const [{ level, year, unit, basis }] = rows;
  return { level, year, unit, basis, rows };
}

/** The latest ranking of each level that has enough comparable figures, or the sentence that there are too few. */
export function renderRankings({ rows, peers }: IndicatorData, lang: Lang): Html {
  const groups = findRankGroups(rows);
  const levels = BUREAU_LEVELS;
  const chosen = levels.map((level) => groups.find((group) => group.level === level && group.rows.length >= MIN_PEERS));
  const shown = chosen.filter((group) => group !== undefined);
  if (shown.length > 0) {
    return html`<p>${INDICATOR.rankingNote[lang]}</p>
      ${shown.map((group) => renderGroup(group, peers.get(group.level) ?? 0, lang))}`;
  }
  const [most] = [...groups].sort((a, b) => b.rows.length - a.rows.length);
  return most === undefined
    ? html`<p>${INDICATOR.noneComparable[lang]}</p>`
    : html`<p>${fill(INDICATOR.tooFew[lang], MIN_PEERS, LEVEL_GROUPS[most.level]?.[lang] ?? "", most.year, most.rows.length)}</p>`;
}

function renderGroup({ level, year, unit, basis, rows }: RankGroup, peers: number, lang: Lang): Html {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  const ranks = rankRanges(sorted.map(hedgedRange));
  const largest = Math.max(...sorted.map((row) => row.value)) || 1;
  const name = LEVEL_GROUPS[level]?.[lang] ?? level;
  const counted = basis === null ? (unit === "CNY" ? UI.basisUnknown[lang] : "") : BASIS_SHORT[basis][lang];
  const heading = fill(INDICATOR.rankingOf[lang], name, year, rows.length, counted && UI.comma[lang] + counted);
  const table = renderTable({
    label: heading,
    heads: [INDICATOR.place[lang], UI.bureau[lang], numberCell(`${UI.value[lang]}${UI.dot[lang]}${unitName(unit, lang)}`)],
    rows: sorted.map((row, i) => placeCells(row, ranks[i], row.value / largest, lang)),
    rowHead: 1,
    classes: "atlas-table atlas-ranking",
    frame: null,
  });
  return html`<h3>${heading}</h3>
    <p class="atlas-note">${fill(INDICATOR.reportedOf[lang], name, peers, rows.length)}</p>
    ${table}`;
}

function placeCells(row: IndicatorFigure, position: Position | undefined, share: number, lang: Lang): TableRow {
  const place =
    position === undefined ? "" : position.best === position.worst ? String(position.best) : `${position.best}–${position.worst}`;
  const { qualifier, bureau_code: code } = row;
  const doubts = [
    ...(qualifier === "exact" ? [] : [HEDGES[qualifier][lang]]),
    ...readCaveats(row.caveats ?? "").map((code) => CAVEATS[code][lang]),
  ];
  const value = formatHedged(row.value, qualifier, lang, formatExact);
  return [
    place,
    html`<a href="../bureau/${code}.html">${words(row, "short", lang)}</a>${
        doubts.length > 0 && html`<br /><small>${doubts.join(UI.semicolon[lang])}</small>`
      }`,
    numberCell(
      html`<a href=".${figureHref(row.id, code)}">${value}</a>
        <i class="atlas-bar" style="width: ${Math.max(0, Math.round(share * 1000) / 10)}%"></i>`,
    ),
  ];
}
