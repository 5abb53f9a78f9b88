import { formatHedged, formatShort } from "../marks/format.js";
import { drawPlaces, type PlaceMark as Drawn } from "../marks/places.js";
import type { Lang } from "../model/indicator.js";
import { words as wordsOf } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { PLACE, type PlaceRow } from "../queries/places.js";
import { PLACE_SAYS, PLACE_WORDS } from "../words/places.js";
import { UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { Chart, TableColumn, Topic } from "./chart.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { figureHref, observationHref } from "./observed.js";

/** What makes one dot plot of places differ from another. */
export interface PlacesSpec {
  id: keyof typeof PLACE_WORDS;
  topic: Topic;
  query(filter: Filter): string;
  /** Draws a panel for each indicator, side by side. */
  panels?: true;
  /** Holds every place against the country: for quotients, whose axis is linear. */
  againstNation?: true;
}

/** Places that a panel needs, as a ranking of one says nothing; a reader who chose no more sees all of them. */
const FEWEST = 2;

const COLUMNS: readonly TableColumn[] = [
  ...OBSERVED_COLUMNS.slice(0, 7),
  { name: "before_year", label: PLACE_SAYS.before, format: "year" },
  { name: "before", label: PLACE_SAYS.beforeValue, format: "bounded", hedge: "before_qualifier", link: "before_id" },
  { name: "national", label: PLACE_SAYS.country, format: "ratio" },
  { name: "basis", label: UI.basis, format: "basis" },
  { name: "quote", label: UI.quote, format: "quote", link: "id" },
];

/** A dot plot of places, whose title names the ends, or how many lie above the country. */
export function definePlaces(spec: PlacesSpec): Chart<PlaceRow> {
  const words = PLACE_WORDS[spec.id];
  const describe = (rows: readonly PlaceRow[], lang: Lang) => describePlaces(toPlaces(rows, spec, lang), lang);
  return {
    ...words,
    ...{ id: spec.id, topic: spec.topic, sql: spec.query(EVERYTHING), query: spec.query, shape: PLACE, describe },
    columns: spec.againstNation ? COLUMNS : COLUMNS.filter(({ name }) => name !== "national"),
    shown: dropLonely,
    titleOf: (rows, lang) => titleOf(rows, spec, lang),
    draw: (rows, { lang, width, document }) =>
      drawPlaces(toPlaces(rows, spec, lang), {
        ...{ width, document, lang, label: describe(rows, lang), log: spec.againstNation !== true, columns: spec.panels ? 2 : 1 },
      }),
  };
}

function dropLonely(rows: readonly PlaceRow[]): readonly PlaceRow[] {
  if (new Set(rows.map(({ bureau_code }) => bureau_code)).size <= FEWEST) return rows;
  return rows.filter((row) => rows.filter(({ indicator }) => indicator === row.indicator).length >= FEWEST);
}

function toPlaces(rows: readonly PlaceRow[], spec: PlacesSpec, lang: Lang): Drawn[] {
  return rows.map((row) => ({
    panel: spec.panels ? wordsOf(row, "name", lang) : "",
    row: wordsOf(row, "short", lang),
    latest: { ...row, title: titleOfFigure(row, lang), href: observationHref(row) },
    before: beforeOf(row, lang),
    reference: spec.againstNation ? row.national : null,
    label: fill(PLACE_SAYS.label[lang], saidValue(row, lang), row.year),
    changed: changedOf(row, lang),
  }));
}

function beforeOf(row: PlaceRow, lang: Lang): Drawn["before"] {
  const { before, before_year, before_id, before_qualifier, before_quote, bureau_code } = row;
  if (before === null || before_id === null) return null;
  const qualifier = before_qualifier ?? "exact";
  const title = [
    `${wordsOf(row, "short", lang)} ${String(before_year)}`,
    valueText({ ...row, value: before, qualifier }, lang),
    `“${before_quote ?? ""}”`,
  ];
  return { value: before, lower: null, upper: null, qualifier, title: title.join(UI.dot[lang]), href: figureHref(before_id, bureau_code) };
}

const valueText = ({ value, qualifier, unit }: Pick<PlaceRow, "value" | "qualifier" | "unit">, lang: Lang): string =>
  `${formatHedged(value, qualifier, lang, formatShort)} ${UNIT_NAMES[unit]?.[lang] ?? unit}`;

function titleOfFigure(row: PlaceRow, lang: Lang): string {
  const country = row.national === null ? [] : [`${PLACE_SAYS.country[lang]} ${formatShort(row.national, lang)}`];
  const place = `${wordsOf(row, "short", lang)} ${row.year}`;
  return [place, wordsOf(row, "name", lang), valueText(row, lang), ...country, `“${row.quote}”`].join(UI.dot[lang]);
}

const saidValue = (row: PlaceRow, lang: Lang): string => formatHedged(row.value, row.qualifier, lang, formatShort);

/** The latest value with its year, and by how much the earlier one was left. */
function changedOf(row: PlaceRow, lang: Lang): string | undefined {
  if (row.before === null || row.before === 0 || row.qualifier !== "exact" || row.before_qualifier !== "exact") return undefined;
  const change = Math.round((row.value / row.before - 1) * 100);
  return fill(
    PLACE_SAYS.labelChange[lang],
    saidValue(row, lang),
    row.year,
    row.before_year ?? "",
    `${change > 0 ? "+" : change < 0 ? "−" : "±"}${Math.abs(change)}%`,
  );
}

function titleOf(rows: readonly PlaceRow[], spec: PlacesSpec, lang: Lang): string {
  const title = PLACE_WORDS[spec.id].title[lang];
  if (rows.length < FEWEST) return title;
  return spec.panels ? panelsTitle(title, rows, lang) : spec.againstNation ? nationTitle(title, rows, lang) : endsTitle(title, rows, lang);
}

const bySize = (rows: readonly PlaceRow[]) => [...rows].sort((a, b) => b.value - a.value);
const said = (row: PlaceRow | undefined, lang: Lang) =>
  row === undefined ? ["", "", ""] : [wordsOf(row, "short", lang), saidValue(row, lang), row.year];

function endsTitle(title: string, rows: readonly PlaceRow[], lang: Lang): string {
  const sorted = bySize(rows);
  return fill(PLACE_SAYS.ends[lang], title, ...said(sorted[0], lang), ...said(sorted.at(-1), lang));
}

function nationTitle(title: string, rows: readonly PlaceRow[], lang: Lang): string {
  const held = rows.filter(({ national }) => national !== null);
  const above = held.filter(({ value, national }) => value > (national ?? 0));
  return held.length < FEWEST
    ? endsTitle(title, rows, lang)
    : fill(PLACE_SAYS.above[lang], title, above.length, held.length, ...said(bySize(rows)[0], lang));
}

function panelsTitle(title: string, rows: readonly PlaceRow[], lang: Lang): string {
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))].slice(0, 2);
  const most = indicators.flatMap((indicator) => bySize(rows.filter((row) => row.indicator === indicator))[0] ?? []);
  const texts = most.map((row) => fill(PLACE_SAYS.panelMost[lang], wordsOf(row, "name", lang), ...said(row, lang)));
  return fill(PLACE_SAYS.mostOf[lang], title, texts.join(UI.semicolon[lang]));
}

/** Says in words what dots show, by panel: every place with its latest value and year, the largest first. */
function describePlaces(rows: readonly Drawn[], lang: Lang): string {
  return [...new Set(rows.map(({ panel }) => panel))]
    .map((panel) => {
      const own = rows.filter((row) => row.panel === panel).sort((a, b) => b.latest.value - a.latest.value);
      const list = own.map(({ row, label, changed = label }) => `${row} ${changed}`).join(UI.comma[lang]) + UI.stop[lang];
      return panel === "" ? list : `${panel}${UI.colon[lang]}${list}`;
    })
    .join(" ");
}
