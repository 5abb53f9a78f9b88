import type { Cell, Row } from "../model/columns.js";
import { quoteName } from "../model/sql-text.js";
import type { BatchField } from "./result.js";

/** Types of Arrow whose values a page does not print as the engine does. */
const UNPRINTED = /^(?:Time(?:32|64)?<|Interval|Duration|List|FixedSizeList|Struct|Map|\{|Binary|FixedSizeBinary|LargeBinary)/;
/** Types of the engine that a page holds as numbers, which may have too few digits for them. */
const LONG = /^(?:U?BIGINT|U?HUGEINT|DECIMAL)/;

/** Names of columns whose cells must be read as the engine prints them: of types that a page does not print, or whose numbers may have lost digits. */
export function findInexact(fields: readonly BatchField[], names: readonly string[], rows: readonly Row[]): string[] {
  // Of two columns of one name the engine would not know which is meant.
  if (new Set(fields.map(({ name }) => name.toLowerCase())).size < fields.length) return [];
  return names.filter((name, i) => {
    if (UNPRINTED.test(String(fields[i]?.type))) return true;
    return rows.some((row) => typeof row[name] === "number" && Math.abs(row[name]) > Number.MAX_SAFE_INTEGER);
  });
}

/** SQL: the rows of a query with some of its columns as texts, in the same order. */
export function readAsTexts(sql: string, names: readonly string[]): string {
  const replaced = names.map((name) => `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}`);
  return `SELECT * REPLACE (${replaced.join(", ")}) FROM (\n${sql}\n)`;
}

/** A cell of a column of the given type of the engine, printed by it: a number where that is the very same, otherwise the text. */
export function readExact(text: Cell | undefined, type: string): Cell {
  if (typeof text !== "string" || !LONG.test(type)) return text ?? null;
  const number = Number(text);
  return Number.isSafeInteger(number) || (String(number) === text && text.includes(".")) ? number : text;
}
