import type { Cell, Row } from "../model/columns.js";
import { quoteName } from "../model/sql-text.js";

/** Types of the engine that a page prints as the engine does, but for what their cells hold. */
const PRINTED = /^(?:VARCHAR|BOOLEAN|U?(?:TINY|SMALL|BIG)?INT(?:EGER)?|DOUBLE|DATE|TIMESTAMP(?:_S|_MS)?|ENUM\(.*\)|"NULL"|UUID)$/s;
/** Types that a page holds as numbers, which may have too few digits for them. */
const NUMBERS = /^(?:U?BIGINT|U?HUGEINT|DECIMAL\([\d, ]+\)|FLOAT|DOUBLE)$/;
/** Digits of a decimal that a number keeps. */
const EXACT_DIGITS = 15;
const DAY_OR_TIME = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?$/;

/** Names of columns whose cells must be read as the engine prints them: of types that a page does not print, or with cells that it cannot hold; `types` are the engine's. */
export function findInexact(names: readonly string[], types: readonly string[], rows: readonly Row[]): string[] {
  return names.filter((name, i) => {
    const type = types[i];
    if (type === undefined) return false;
    const digits = /^DECIMAL\((\d+)/.exec(type)?.[1];
    if (digits !== undefined) return Number(digits) > EXACT_DIGITS;
    return !PRINTED.test(type) || rows.some((row) => !isExact(row[name] ?? null, type));
  });
}

function isExact(cell: Cell, type: string): boolean {
  if (typeof cell === "number") return Number.isFinite(cell) && (Math.abs(cell) <= Number.MAX_SAFE_INTEGER || type === "DOUBLE");
  return cell === null || !/^(?:DATE|TIMESTAMP)/.test(type) || DAY_OR_TIME.test(String(cell));
}

/** Rows whose decimals are the very numbers that they mean: the engine's way to the page multiplies them by a power of ten that no number is. */
export function mendDecimals(names: readonly string[], types: readonly string[], rows: readonly Row[]): readonly Row[] {
  const scales = names.flatMap((name, i) => {
    const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(types[i] ?? "")?.[1];
    return scale === undefined ? [] : [[name, Number(scale)] as const];
  });
  if (scales.length === 0) return rows;
  const mend = (cell: Cell | undefined, scale: number): Cell => (typeof cell === "number" ? Number(cell.toFixed(scale)) : (cell ?? null));
  return rows.map((row) => ({ ...row, ...Object.fromEntries(scales.map(([name, scale]) => [name, mend(row[name], scale)])) }));
}

/** SQL: the rows of a query with some of its columns, given by their places, as texts, in the same order; `count` is how many it has. */
export function readAsTexts(sql: string, places: readonly number[], count: number): string {
  const names = Array.from({ length: count }, (_, i) => `c${i}`);
  const selected = names.map((name, i) => (places.includes(i) ? `CAST(${quoteName(name)} AS VARCHAR) AS ${name}` : name));
  return `SELECT ${selected.join(", ")} FROM (\n${sql}\n) AS r (${names.join(", ")})`;
}

/** Rows of `readAsTexts` under the names that a query's columns have. */
export function takeTexts(names: readonly string[], types: readonly string[], places: readonly number[], rows: readonly Row[]): Row[] {
  const read = names.map((_, i) => `c${i}`);
  return mendDecimals(read, types, rows).map((row) =>
    Object.fromEntries(
      names.map((name, i) => {
        const cell = row[`c${i}`] ?? null;
        return [name, places.includes(i) ? readExact(cell, types[i] ?? "") : cell];
      }),
    ),
  );
}

/** A cell of a column of the given type of the engine, printed by it: a number where that is the very same, otherwise the text. */
function readExact(text: Cell | undefined, type: string): Cell {
  if (typeof text !== "string" || !NUMBERS.test(type)) return text ?? null;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return type === "FLOAT" || type === "DOUBLE" || plain(text) === String(number) ? number : text;
}

// 1.50 is the number 1.5.
const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

interface Described {
  name: string;
  type: string;
}

const INTEGER = /^U?(?:BIG|HUGE)INT$/;
const namesOf = (columns: readonly Described[]) => columns.map((_, i) => `c${i}`);
const firstRows = (sql: string, columns: readonly Described[], most: number) =>
  `(SELECT * FROM (\n${sql}\n) LIMIT ${most}) AS r (${namesOf(columns).join(", ")})`;

/** SQL: for each column of a query whether it has integers that no number of a page is, in its first rows. */
export function findLarge(sql: string, columns: readonly Described[], most: number): string {
  const told = columns.map(({ type }, i) =>
    INTEGER.test(type) ? `coalesce(max(abs(c${i}::DOUBLE)) > ${Number.MAX_SAFE_INTEGER}, false) AS c${i}` : `false AS c${i}`,
  );
  return `SELECT ${told.join(", ")} FROM ${firstRows(sql, columns, most)}`;
}

/** SQL: the first rows of a query, decimals as the numbers that they are, columns with large integers as texts. */
export function castExactly(sql: string, columns: readonly Described[], large: readonly boolean[], most: number): string {
  const selected = columns.map(({ name, type }, i) => {
    const as = quoteName(name);
    if (large[i]) return `CAST(c${i} AS VARCHAR) AS ${as}`;
    return type.startsWith("DECIMAL") ? `CAST(c${i} AS DOUBLE) AS ${as}` : `c${i} AS ${as}`;
  });
  return `SELECT ${selected.join(", ")} FROM ${firstRows(sql, columns, most)}`;
}
