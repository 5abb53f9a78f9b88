import { COUNTRY } from "../model/level.js";
import type { ViewName } from "../model/views.js";

/** Bureaus (codes) and years to keep; empty lists keep all. */
export interface Filter {
  bureaus: readonly string[];
  years: readonly number[];
}

/** The filter that keeps everything. */
export const EVERYTHING: Filter = { bureaus: [], years: [] };

/** The filter with the country beside the bureaus that it keeps: what all others are seen against. */
export const besideCountry = ({ bureaus, years }: Filter): Filter => ({ bureaus: bureaus.length > 0 ? [...bureaus, COUNTRY] : [], years });

/** A text as an SQL literal, quotes doubled. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL conditions for a filter, each on `bureau_code` and `year`; throws on a code or year that is none. */
export function filterConditions({ bureaus, years }: Filter): string[] {
  const badCode = bureaus.find((code) => !/^\w{1,12}$/.test(code));
  if (badCode !== undefined) throw new Error(`filter bureau is not a code: ${badCode}`);
  const badYear = years.find((year) => !Number.isInteger(year));
  if (badYear !== undefined) throw new Error(`filter year is not a whole number: ${badYear}`);
  return [
    ...(bureaus.length > 0 ? [oneOf("bureau_code", bureaus.map(quote))] : []),
    ...(years.length > 0 ? [oneOf("year", years.map(String))] : []),
  ];
}

// The engine looks at less for one value than for a list of one.
const oneOf = (column: string, [only = "", ...others]: readonly string[]): string =>
  others.length === 0 ? `${column} = ${only}` : `${column} IN (${[only, ...others].join(", ")})`;

/** SQL: texts as a list between commas. */
export const list = (texts: readonly string[]): string => texts.map(quote).join(", ");

/** SQL: the rows of a view whose `column` holds one of the texts, with its place among them, from 1. A condition on texts that are written out reaches the table below a view's windows; a join would not, and every row would be read for it. */
export function among(view: ViewName, column: string, texts: readonly string[]): string {
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0) return `(SELECT *, 1 AS place FROM ${view} WHERE ${column} = ${quote(only)})`;
  return `(SELECT *, list_position([${list(texts)}], ${column}) AS place FROM ${view} WHERE ${column} IN (${list(texts)}))`;
}

/** A `WHERE` clause on its own lines, each after `indent`; an empty text where there are no conditions. */
export function where(conditions: readonly string[], indent = ""): string {
  return conditions.length > 0 ? `\n${indent}WHERE ${conditions.join(`\n${indent}  AND `)}` : "";
}
