import { group, index } from "d3-array";
import type { Edition } from "../model/cite.js";
import type { RowOf } from "../model/columns.js";
import type { ChartRow } from "../queries/shapes.js";
import { baseIndicator } from "../model/comparability.js";
import type { SeriesPlace } from "../model/chart-files.js";
import { type Reach, reachOf } from "./coverage-text.js";

type Known = "observations" | "sources" | "bureaus" | "indicators";

/** What the tables know beyond a chart's own rows, each by its id, and the state of the data that the chart was made of. */
export type ChartFacts = { readonly [T in Known]: ReadonlyMap<string, RowOf<T>> } & { readonly reach: Reach; readonly edition: Edition };

/** Looks up tables by their ids, for the texts and data of charts. */
export function gatherFacts(tables: { readonly [T in Known]: readonly RowOf<T>[] }, edition: Edition): ChartFacts {
  return {
    observations: index(tables.observations, (row) => row.id),
    sources: index(tables.sources, (row) => row.id),
    bureaus: index(tables.bureaus, (row) => row.code),
    indicators: index(tables.indicators, (row) => row.id),
    reach: reachOf(tables.observations),
    edition,
  };
}

/** The observations that a row of a chart is made of, the one that it is about first. */
export function observationsOf(row: ChartRow, facts: ChartFacts): readonly RowOf<"observations">[] {
  const known = found.get(row);
  if (known?.facts === facts) return known.own;
  const { observations } = facts;
  const named = [row.id, ...Object.values(row)].map((cell) => (typeof cell === "string" ? observations.get(cell) : undefined));
  const own = [...new Set(named)].filter((observation) => observation !== undefined);
  found.set(row, { facts, own });
  return own;
}

/** What was found for a row: texts, files and what a chart is kept by all ask for it. */
const found = new WeakMap<ChartRow, { facts: ChartFacts; own: readonly RowOf<"observations">[] }>();

/** Indicators that a chart's rows are about; none where they count figures of every kind. */
export function indicatorsOf(rows: readonly ChartRow[], facts: ChartFacts): ReadonlySet<string> {
  const about = rows.filter((row) => "name_zh" in row || "amount" in row);
  const named = about.flatMap((row) => [row.indicator, row.denominator]);
  const observed = about.flatMap((row) => observationsOf(row, facts).map(({ indicator }) => indicator));
  return new Set([...named, ...observed].filter((id) => id !== undefined));
}

/** The full series behind a chart: every observation of its indicators, or all those of its reports where it counts figures of every kind. */
export function fullSeries(rows: readonly ChartRow[], facts: ChartFacts, indicators = indicatorsOf(rows, facts)): RowOf<"observations">[] {
  const { all, ofIndicator, ofSource } = placesIn(facts);
  const named = indicators.size > 0 ? [...indicators].map((id) => ofIndicator.get(id)) : sourcesOf(rows).map((id) => ofSource.get(id));
  return named
    .flatMap((places) => places ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => all[place] ?? []);
}

const sourcesOf = (rows: readonly ChartRow[]): string[] => [...new Set(rows.flatMap((row) => row.source_id ?? []))];

/** All observations in their order, and the places of those of each indicator and source. */
interface Places {
  all: readonly RowOf<"observations">[];
  ofIndicator: ReadonlyMap<string, readonly number[]>;
  ofSource: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<ChartFacts, Places>();

// Every chart asks for its series several times; looked for among all figures, it would cost as much as its drawing.
function placesIn(facts: ChartFacts): Places {
  const found = known.get(facts);
  if (found) return found;
  const all = [...facts.observations.values()];
  const placesBy = (key: (row: RowOf<"observations">) => string) => group(all.keys(), (place) => key(all[place] as RowOf<"observations">));
  const places = { all, ofIndicator: placesBy((row) => row.indicator), ofSource: placesBy((row) => row.source_id) };
  known.set(facts, places);
  return places;
}

/** Rows of a full series that has files of its own, and indicators whose own files stand in the place of a longer one. */
const MOST_IN_FILES = 2_000;
const MOST_INDICATORS = 12;

/** Where the full series behind a chart is: in files of its own, or, where it is too long for them, in those of its indicators, or of all figures. */
export function placeOfSeries(
  rows: readonly ChartRow[],
  facts: ChartFacts,
  indicators = indicatorsOf(rows, facts),
  series = fullSeries(rows, facts, indicators),
): SeriesPlace {
  if (series.length <= MOST_IN_FILES) return "own";
  if (indicators.size === 0 || indicators.size > MOST_INDICATORS) return "all";
  return [...new Set([...indicators].map(baseIndicator))].sort();
}
