import { formatExact, formatHedged, formatShort } from "../marks/format.js";
import { drawTiles, type ProvinceTile, type TileTone } from "../marks/tiles.js";
import type { Lang } from "../model/indicator.js";
import { words as wordsOf } from "../model/row.js";
import { latestPlaces, latestRates, PLACE, type PlaceRow } from "../queries/places.js";
import { countProvinces, COVERED_PROVINCE, type CoveredProvinceRow } from "../queries/tiles.js";
import { PLACE_SAYS } from "../words/places.js";
import { OUTSIDE, PROVINCE_LETTERS, PROVINCES } from "../words/provinces.js";
import { TILE_SAYS, TILE_WORDS } from "../words/tiles.js";
import { fill, UI } from "../words/ui.js";
import type { Chart } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { observationHref } from "./observed.js";
import { bordersOf, stepOf, valueLegend } from "./tile-steps.js";

const COVERAGE_SQL = countProvinces();
const PROVINCE = { most: 40, level: "province" } as const;
const VALUE_SQL = latestRates("penalty.amount", "residents", PROVINCE);
const CHANGE_SQL = latestPlaces(["penalty.amount"], { ...PROVINCE, changed: true });
const NAMED = OBSERVED_COLUMNS.slice(0, 2);

/** How many figures there are of every province, and of which prefectures. */
export const TILES_COVERAGE: Chart<CoveredProvinceRow> = {
  ...TILE_WORDS["tiles-coverage"],
  ...{ id: "tiles-coverage", topic: "index", sql: COVERAGE_SQL, query: () => COVERAGE_SQL, shape: COVERED_PROVINCE },
  columns: [
    ...NAMED,
    { name: "stated", label: UI.figures, format: "count" },
    { name: "prefectures", label: TILE_SAYS.prefectures, format: "count" },
    { name: "known", label: TILE_SAYS.known, format: "count" },
  ],
  titleOf: (rows, lang) => {
    const sum = (name: "prefectures" | "known") => rows.reduce((total, row) => total + row[name], 0);
    const most = [...rows].sort((a, b) => b.stated - a.stated)[0];
    const name = most ? wordsOf(most, "short", lang) : "";
    const known = rows.filter(({ stated }) => stated > 0).length;
    return fill(TILE_SAYS.covered[lang], known, name, most?.stated ?? 0, sum("prefectures"), sum("known"));
  },
  describe: (rows, lang) => rows.map((row) => `${wordsOf(row, "short", lang)} ${row.stated}`).join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) => {
    const borders = bordersOf(rows.filter(({ stated }) => stated > 0).map(({ stated }) => stated));
    const tiles = everyTile(lang, (code) => {
      const row = rows.find((one) => one.bureau_code === code);
      if (row === undefined) return null;
      const { stated, prefectures, known, areas } = row;
      return {
        label: stated === 0 ? TILE_SAYS.none[lang] : formatExact(stated, lang),
        tone: stated === 0 ? "empty" : { step: stepOf(stated, borders) },
        title: fill(TILE_SAYS.coverTitle[lang], wordsOf(row, "short", lang), stated, known, prefectures),
        href: stated === 0 ? null : `./bureaus.html#province-${code}`,
        areas: [...areas].map((flag) => flag === "1"),
      };
    });
    return drawTiles(tiles, { width, document, label: TILES_COVERAGE.describe(rows, lang), legend: valueLegend(borders, lang) });
  },
};

/** Fines per head of every province's own bureau. */
export const TILES_VALUE: Chart<PlaceRow> = {
  ...TILE_WORDS["tiles-value"],
  ...{ id: "tiles-value", topic: "trends", sql: VALUE_SQL, query: () => VALUE_SQL, shape: PLACE },
  columns: [...OBSERVED_COLUMNS.slice(0, 6), { name: "quote", label: UI.quote, format: "quote", link: "id" }],
  titleOf: (rows, lang) => {
    const sorted = [...rows].sort((a, b) => b.value - a.value);
    const said = (row: PlaceRow | undefined) => (row ? [wordsOf(row, "short", lang), shortOf(row, lang)] : ["", ""]);
    return fill(TILE_SAYS.value[lang], TILE_WORDS["tiles-value"].title[lang], rows.length, ...said(sorted[0]), ...said(sorted.at(-1)));
  },
  describe: (rows, lang) => rows.map((row) => valueTitle(row, lang)).join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) => drawValueTiles(rows, { lang, width, document, label: TILES_VALUE.describe(rows, lang) }),
};

/** Figures of provinces as tiles, in five steps of equal numbers of provinces. */
export function drawValueTiles(
  rows: readonly PlaceRow[],
  { lang, width, document, label }: { lang: Lang; width: number; document: Document; label: string },
): Element {
  const borders = bordersOf(rows.map(({ value }) => value));
  const tiles = everyTile(lang, (code) => {
    const row = rows.find((one) => one.bureau_code === code);
    if (row === undefined) return null;
    return {
      label: shortOf(row, lang),
      tone: { step: stepOf(row.value, borders) },
      title: valueTitle(row, lang),
      href: observationHref(row),
      areas: [],
    };
  });
  return drawTiles(tiles, { width, document, label, legend: valueLegend(borders, lang) });
}

/** How far every province's fines lie from an earlier year. */
export const TILES_CHANGE: Chart<PlaceRow> = {
  ...TILE_WORDS["tiles-change"],
  ...{ id: "tiles-change", topic: "trends", sql: CHANGE_SQL, query: () => CHANGE_SQL, shape: PLACE },
  columns: [
    ...OBSERVED_COLUMNS.slice(0, 7),
    { name: "before_year", label: PLACE_SAYS.before, format: "year" },
    { name: "before", label: PLACE_SAYS.beforeValue, format: "bounded", hedge: "before_qualifier", link: "before_id" },
    { name: "quote", label: UI.quote, format: "quote", link: "id" },
  ],
  titleOf: (rows, lang) => {
    const changes = rows.map(changeOf);
    const title = TILE_WORDS["tiles-change"].title[lang];
    return fill(
      TILE_SAYS.change[lang],
      title,
      rows.length,
      changes.filter((change) => change > 0).length,
      changes.filter((change) => change < 0).length,
    );
  },
  describe: (rows, lang) => rows.map((row) => changeTitle(row, lang)).join(UI.comma[lang]) + UI.stop[lang],
  draw: (rows, { lang, width, document }) => {
    const tiles = everyTile(lang, (code) => {
      const row = rows.find((one) => one.bureau_code === code);
      if (row === undefined) return null;
      const change = changeOf(row);
      const step = stepOf(Math.abs(change), [10, 30, 60, 100]);
      const label = `${change > 0 ? "+" : change < 0 ? "−" : "±"}${formatShort(Math.abs(change), lang)}%`;
      return { label, tone: { step, falls: change < 0 }, title: changeTitle(row, lang), href: observationHref(row), areas: [] };
    });
    const legend: { tone: TileTone; text: string }[] = [
      { tone: { step: 4 }, text: TILE_SAYS.rises[lang] },
      { tone: { step: 4, falls: true }, text: TILE_SAYS.falls[lang] },
      { tone: "empty", text: TILE_SAYS.noneLegend[lang] },
    ];
    return drawTiles(tiles, { width, document, label: TILES_CHANGE.describe(rows, lang), legend });
  },
};

type Said = Omit<ProvinceTile, "code" | "name" | "short">;

/** Every province's tile; those that `make` has nothing to say of are empty. */
function everyTile(lang: Lang, make: (code: string) => Said | null): ProvinceTile[] {
  return Object.entries(PROVINCES).map(([code, name]) => {
    const label = OUTSIDE.includes(code) ? TILE_SAYS.outside[lang] : TILE_SAYS.none[lang];
    const silent: Said = { label, tone: "empty", title: `${name[lang]}${UI.colon[lang]}${label}`, href: null, areas: [] };
    return { code, name: name[lang], short: lang === "zh" ? name.zh : (PROVINCE_LETTERS[code] ?? ""), ...(make(code) ?? silent) };
  });
}

const shortOf = ({ value, qualifier }: PlaceRow, lang: Lang): string => formatHedged(value, qualifier, lang, formatShort);
const valueTitle = (row: PlaceRow, lang: Lang): string =>
  fill(TILE_SAYS.valueTitle[lang], wordsOf(row, "short", lang), row.year, shortOf(row, lang));
const changeOf = ({ value, before }: PlaceRow): number => (before === null || before === 0 ? 0 : Math.round((value / before - 1) * 100));

function changeTitle(row: PlaceRow, lang: Lang): string {
  return fill(
    TILE_SAYS.changeTitle[lang],
    wordsOf(row, "short", lang),
    row.before_year ?? "",
    formatShort(row.before ?? 0, lang),
    row.year,
    shortOf(row, lang),
  );
}
