import type { Cell, Row } from "./columns.js";
import { groupBy } from "./group.js";
import type { ResultColumn, ResultKind } from "./result.js";

export const MARKS = ["bar", "line", "dot"] as const;
export type ChartMark = (typeof MARKS)[number];

/** Which columns of a result are drawn, and how; `colour` may be none. */
export interface ChartChoice {
  mark: ChartMark;
  x: string;
  y: string;
  colour: string | null;
}

/** More groups than that are not told apart: by colour and shape, or by colour alone where bars have no shapes. */
export const MOST_COLOURS = 8;
const MOST_BAR_COLOURS = 4;

/** A choice as one word without blanks: `line&x=year&y=value&colour=short_en`. */
export function printChart({ mark, x, y, colour }: ChartChoice): string {
  return `${mark}&${new URLSearchParams({ x, y, ...(colour === null ? {} : { colour }) }).toString()}`;
}

/** The choice that `printChart` wrote; null for anything else. */
export function readChart(text: string): ChartChoice | null {
  const [mark = "", ...rest] = text.split("&");
  const params = new URLSearchParams(rest.join("&"));
  const [x, y] = [params.get("x"), params.get("y")];
  if (!isMark(mark) || x === null || y === null) return null;
  return { mark, x, y, colour: params.get("colour") };
}

function isMark(text: string): text is ChartMark {
  return (MARKS as readonly string[]).includes(text);
}

const IDS = /(^|_)(id|code)$|^(start|length|rule|lower|upper)$/;
const VALUES = /value|amount|total|sum|count|share|ratio|n$|数|额|率/i;
const ALONG: readonly ResultKind[] = ["year", "date"];

/** The chart that suits a result: a line or dots over years, bars of names, dots of two numbers; null where nothing can be drawn. */
export function guessChart(columns: readonly ResultColumn[], rows: readonly Row[]): ChartChoice | null {
  const usable = columns.filter(({ name }) => !IDS.test(name));
  const numbers = usable.filter(({ kind }) => kind === "number");
  const y = numbers.find(({ name }) => VALUES.test(name)) ?? numbers[0];
  if (y === undefined || rows.length === 0) return null;
  const texts = usable.filter(({ kind, name }) => kind === "text" && name !== "quote");
  const along = usable.find(({ kind }) => ALONG.includes(kind));
  const groups = texts.find((column) => within(distinct(rows, column.name), 2, MOST_COLOURS));
  if (along !== undefined) {
    const colour = groups?.name ?? null;
    return { mark: isUnique(rows, along.name, colour) ? "line" : "dot", x: along.name, y: y.name, colour };
  }
  const names = texts.find(({ name }) => distinct(rows, name) === rows.length) ?? texts[0];
  if (names !== undefined) return { mark: "bar", x: names.name, y: y.name, colour: null };
  const other = numbers.find((column) => column !== y);
  return other === undefined ? null : { mark: "dot", x: other.name, y: y.name, colour: null };
}

function distinct(rows: readonly Row[], name: string): number {
  return new Set(rows.map((row) => row[name])).size;
}

function within(count: number, least: number, most: number): boolean {
  return count >= least && count <= most;
}

function isUnique(rows: readonly Row[], x: string, colour: string | null): boolean {
  const keys = rows.map((row) => JSON.stringify([row[x], colour === null ? null : row[colour]]));
  return new Set(keys).size === keys.length;
}

/** A row on a chart; points of one `segment` are joined, null stands alone; `hollow` does not compare with the others. */
export interface QuickPoint {
  x: Exclude<Cell, null>;
  y: number;
  colour: string;
  hollow: boolean;
  segment: string | null;
}

/** Points of a result, with what the chart's note must say. */
export interface QuickChart {
  points: QuickPoint[];
  /** The mark that was chosen, or dots where several rows share a place. */
  mark: ChartMark;
  notes: { empty: number; hollow: number; hedged: number; crowded: boolean; cut: boolean; colours: boolean };
}

/** Rows as points: an empty value is left out, never zero; a line is cut at gaps, breaks and figures that do not compare. */
export function readQuickChart(columns: readonly ResultColumn[], rows: readonly Row[], choice: ChartChoice): QuickChart {
  const stated = rows.filter((row) => typeof row[choice.y] === "number" && row[choice.x] !== null && row[choice.x] !== undefined);
  // Two bars at one place would hide or add up what may not be added.
  const crowded = choice.mark !== "dot" && !isUnique(stated, choice.x, choice.mark === "bar" ? null : choice.colour);
  const colours = choice.colour !== null && distinct(rows, choice.colour) > (choice.mark === "bar" ? MOST_BAR_COLOURS : MOST_COLOURS);
  const years = columns.find(({ name }) => name === choice.x)?.kind === "year";
  const sorted = [...rows].sort((a, b) => compareCells(a[choice.x], b[choice.x]));
  const groups = groupBy(sorted, (row) => groupOf(row, choice.colour));
  const points = [...groups]
    .flatMap(([colour, own]) => joinRows(own, choice, colour, years))
    .map((point) => (colours ? { ...point, colour: "" } : point));
  const joined = points.filter(({ segment }) => segment !== null);
  return {
    points: choice.mark === "line" ? points : inOrder(points, stated, choice.x),
    mark: crowded ? "dot" : choice.mark,
    notes: {
      empty: rows.length - stated.length,
      hollow: points.filter(({ hollow }) => hollow).length,
      hedged: stated.filter(({ qualifier }) => typeof qualifier === "string" && qualifier !== "exact").length,
      crowded,
      cut: choice.mark === "line" && !crowded && new Set(joined.map(({ segment }) => segment)).size > groups.size,
      colours,
    },
  };
}

// Bars stand in the order of the result, which the reader's ORDER BY chose.
function inOrder(points: readonly QuickPoint[], rows: readonly Row[], x: string): QuickPoint[] {
  const places = new Map([...rows].reverse().map((row, i) => [row[x], rows.length - i]));
  return [...points].sort((a, b) => (places.get(a.x) ?? 0) - (places.get(b.x) ?? 0));
}

function joinRows(rows: readonly Row[], { x, y }: ChartChoice, colour: string, years: boolean): QuickPoint[] {
  let stretch = 0;
  let last: Cell = null;
  return rows.flatMap((row) => {
    const [at, value] = [row[x] ?? null, row[y] ?? null];
    const hollow = isApart(row);
    if (at === null || typeof value !== "number") {
      stretch += 1;
      return [];
    }
    const gap = years && last !== null && Number(at) - Number(last) > 1;
    const broken = row.broken === true || (typeof row.breaks === "string" && row.breaks !== "");
    if (!hollow && (gap || broken)) stretch += 1;
    if (!hollow) last = at;
    return [{ x: at, y: value, colour, hollow, segment: hollow ? null : `${colour} ${stretch}` }];
  });
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
