import type { ChartChoice, ChartMark } from "./chart-choice.js";
import type { Cell, Row } from "./columns.js";
import { groupBy } from "./group.js";
import type { ResultColumn } from "./result.js";

/** More groups than that are not told apart: by colour and shape, or by colour alone where bars have no shapes. */
export const MOST_COLOURS = 8;
const MOST_BAR_COLOURS = 4;
/** Panels of a chart at most. */
export const MOST_PANELS = 24;

/** How many values a column has. */
export function distinct(rows: readonly Row[], name: string): number {
  return new Set(rows.map((row) => row[name])).size;
}

/** Whether no two rows share a place: that of `x`, of a colour and of a panel. */
export function isUnique(rows: readonly Row[], x: string, colour: string | null, panel?: string): boolean {
  const keys = rows.map((row) => JSON.stringify([row[x], colour === null ? null : row[colour], panel === undefined ? null : row[panel]]));
  return new Set(keys).size === keys.length;
}

/** A row on a chart; points of one `segment` are joined, null stands alone; `hollow` does not compare with the others. */
export interface QuickPoint {
  x: Exclude<Cell, null>;
  y: number;
  colour: string;
  hollow: boolean;
  segment: string | null;
  /** Value of the panel it stands in, empty where there is one panel. */
  panel: string;
  label: string;
  /** What the figure may be, where that is more than one value: an open end is null. */
  bounds: { low: number | null; high: number | null } | null;
  hedge: "" | "≈" | "≥" | "≤";
}

/** Points of a result, with what the chart's note must say. */
export interface QuickChart {
  points: QuickPoint[];
  /** The mark that was chosen, or dots where several rows share a place. */
  mark: ChartMark;
  notes: { panels: number; empty: number; hollow: number; hedged: number; crowded: boolean; cut: boolean; colours: boolean };
}

/** Rows as points: an empty value is left out, never zero; a line is cut at gaps, breaks and figures that do not compare. */
export function readQuickChart(columns: readonly ResultColumn[], rows: readonly Row[], choice: ChartChoice): QuickChart {
  const { x, mark, facet } = choice;
  const panels = facet === undefined ? [] : [...new Set(rows.map((row) => panelOf(row, facet)))];
  const kept = facet === undefined ? rows : rows.filter((row) => panels.indexOf(panelOf(row, facet)) < MOST_PANELS);
  // A logarithm of nothing is nowhere.
  const stated = kept.filter((row) => isStated(row, choice));
  const places = stated.map((row) => ({ ...row, [KEY]: panelOf(row, facet) }));
  // Two bars at one place would hide or add up what may not be added.
  const crowded = mark !== "dot" && !isUnique(places, x, mark === "bar" ? null : choice.colour, KEY);
  const colours = choice.colour !== null && distinct(rows, choice.colour) > (mark === "bar" ? MOST_BAR_COLOURS : MOST_COLOURS);
  const years = columns.find(({ name }) => name === x)?.kind === "year";
  const sorted = [...kept].sort((a, b) => compareCells(a[x], b[x]));
  const groups = groupBy(sorted, (row) => `${panelOf(row, facet)} ${groupOf(row, choice.colour)}`);
  const points = [...groups.values()]
    .flatMap((own) => joinRows(own, choice, groupOf(own[0] ?? {}, choice.colour), years))
    .map((point) => (colours ? { ...point, colour: "" } : point));
  const joined = points.filter(({ segment }) => segment !== null);
  return {
    points: mark === "line" ? points : inOrder(points, stated, choice),
    mark: crowded ? "dot" : mark,
    notes: {
      panels: Math.max(0, panels.length - MOST_PANELS),
      empty: kept.length - stated.length,
      hollow: points.filter(({ hollow }) => hollow).length,
      hedged: points.filter(({ hedge }) => hedge !== "").length,
      crowded,
      cut: mark === "line" && !crowded && new Set(joined.map(({ segment }) => segment)).size > groups.size,
      colours,
    },
  };
}

/** Name of the column that holds a row's panel while rows are told apart. */
const KEY = "\u0000panel";

function isStated(row: Row, { x, y, log }: ChartChoice): boolean {
  const value = row[y];
  return typeof value === "number" && row[x] !== null && row[x] !== undefined && (log !== true || value > 0);
}

function panelOf(row: Row, facet: string | undefined): string {
  return facet === undefined ? "" : String(row[facet] ?? "–");
}

// Bars stand in the order of the result, which the reader's ORDER BY chose.
function inOrder(points: readonly QuickPoint[], rows: readonly Row[], { x, sort }: ChartChoice): QuickPoint[] {
  if (sort === "value") return [...points].sort((a, b) => b.y - a.y);
  const places = new Map([...rows].reverse().map((row, i) => [row[x], rows.length - i]));
  return [...points].sort((a, b) => (places.get(a.x) ?? 0) - (places.get(b.x) ?? 0));
}

function joinRows(rows: readonly Row[], choice: ChartChoice, colour: string, years: boolean): QuickPoint[] {
  const { x, y, facet, label } = choice;
  let stretch = 0;
  let last: Cell = null;
  return rows.flatMap((row) => {
    const [at, value] = [row[x] ?? null, row[y] ?? null];
    const hollow = isApart(row);
    if (at === null || typeof value !== "number" || !isStated(row, choice)) {
      stretch += 1;
      return [];
    }
    const gap = years && last !== null && Number(at) - Number(last) > 1;
    const broken = row.broken === true || (typeof row.breaks === "string" && row.breaks !== "");
    if (!hollow && (gap || broken)) stretch += 1;
    if (!hollow) last = at;
    const panel = panelOf(row, facet);
    const segment = hollow ? null : `${panel} ${colour} ${stretch}`;
    const said = label === undefined ? "" : String(row[label] ?? "");
    return [
      {
        x: at,
        y: value,
        colour,
        hollow,
        segment,
        panel,
        label: said,
        bounds: y === "value" ? boundsOf(row, value) : null,
        hedge: hedgeOf(row),
      },
    ];
  });
}

const SIGNS: Readonly<Record<string, QuickPoint["hedge"]>> = { approx: "≈", at_least: "≥", at_most: "≤" };

function hedgeOf({ qualifier, hedge }: Row): QuickPoint["hedge"] {
  return SIGNS[String(qualifier ?? hedge ?? "")] ?? "";
}

/** Between which values a figure lies by its row, where they are others than itself. */
function boundsOf(row: Row, value: number): QuickPoint["bounds"] {
  if (!("lower" in row) || !("upper" in row)) return null;
  const [low, high] = [row.lower, row.upper].map((end) => (typeof end === "number" ? end : null));
  return low === value && high === value ? null : { low: low ?? null, high: high ?? null };
}

/** Whether a row says of itself that it does not stand for its bureau and year. */
function isApart(row: Row): boolean {
  const { headline, joined, status, period_kind: period, scope } = row;
  const partial = period === "partial" || period === "cumulative";
  return headline === false || joined === false || status === "E" || partial || (typeof scope === "string" && scope !== "all");
}

function groupOf(row: Row, colour: string | null): string {
  return colour === null ? "" : String(row[colour] ?? "–");
}

function compareCells(a: Cell | undefined, b: Cell | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "") < String(b ?? "") ? -1 : String(a ?? "") > String(b ?? "") ? 1 : 0;
}
