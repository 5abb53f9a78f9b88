import type { Row } from "./columns.js";
import type { ChartChoice } from "./chart-choice.js";
import { distinct, isUnique, MOST_COLOURS, MOST_PANELS } from "./quick-chart.js";
import type { ResultColumn, ResultKind } from "./result.js";

const IDS = /(^|_)(id|code)$|^(start|length|rule|lower|upper)$/;
const VALUES = /value|amount|total|sum|count|share|ratio|n$|数|额|率/i;
const ALONG: readonly ResultKind[] = ["year", "date"];

/** What columns are by where they come from: the year a figure is about, or how much it is; their names need not say so. */
export type ColumnRoles = ReadonlyMap<string, "year" | "amount">;

/** The chart that suits a result: lines or dots over years, a panel each for many groups, bars of names, dots of two numbers; null where nothing can be drawn. */
export function guessChart(columns: readonly ResultColumn[], rows: readonly Row[], roles: ColumnRoles = new Map()): ChartChoice | null {
  const roleOf = ({ name }: ResultColumn) => roles.get(name.toLowerCase());
  const usable = columns.filter((column) => !IDS.test(column.name) || roleOf(column) !== undefined);
  const numbers = usable.filter((column) => column.kind === "number" && roleOf(column) !== "year");
  const y = numbers.find((column) => roleOf(column) === "amount") ?? numbers.find(({ name }) => VALUES.test(name)) ?? numbers[0];
  if (y === undefined || rows.length === 0) return null;
  const texts = usable.filter(({ kind, name }) => kind === "text" && name !== "quote");
  const along = usable.find((column) => roleOf(column) === "year" || ALONG.includes(column.kind));
  if (along !== undefined && (distinct(rows, along.name) > 1 || texts.length === 0)) return guessAlong(along.name, y.name, texts, rows);
  const names = texts.find(({ name }) => distinct(rows, name) === rows.length) ?? texts[0];
  if (names !== undefined) return { mark: "bar", x: names.name, y: y.name, colour: null };
  const other = numbers.find((column) => column !== y);
  return other === undefined ? null : { mark: "dot", x: other.name, y: y.name, colour: null };
}

// What tells apart the rows of one year is what a line, or a panel, is of.
function guessAlong(x: string, y: string, texts: readonly ResultColumn[], rows: readonly Row[]): ChartChoice {
  if (isUnique(rows, x, null)) return { mark: "line", x, y, colour: null };
  const telling = texts.map(({ name }) => name).filter((name) => isUnique(rows, x, name));
  const few = telling.find((name) => within(distinct(rows, name), 2, MOST_COLOURS));
  if (few !== undefined) return { mark: "line", x, y, colour: few };
  const many = telling.find((name) => within(distinct(rows, name), MOST_COLOURS + 1, MOST_PANELS));
  if (many !== undefined) return { mark: "line", x, y, colour: null, facet: many };
  const groups = texts.find(({ name }) => within(distinct(rows, name), 2, MOST_COLOURS));
  return { mark: "dot", x, y, colour: groups?.name ?? null };
}

function within(count: number, least: number, most: number): boolean {
  return count >= least && count <= most;
}
