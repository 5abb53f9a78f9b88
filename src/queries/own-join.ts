import { writeName } from "../model/own-name.js";
import { MOST_NAMES, type NamesMet } from "../model/name-bureau.js";
import { isWhole } from "../model/own-type.js";
import { quoteName } from "../model/sql-text.js";
import { quote } from "./filter.js";

/** How a reader's table meets ours: its column that names bureaus, how those names are meant, and its column of years. */
export interface Meeting extends Omit<NamesMet, "found"> {
  bureau: string;
  year: string | null;
}

/** Rows by which it is told that a column names no bureaus, so that not all of them need be looked at. */
export const SAMPLED_NAMES = 2000;

/** SQL: the different texts of the first rows of a column, most frequent first, one more than a join spells out. */
export function listNames(table: string, column: string, rows: number): string {
  const cell = `CAST(${quoteName(column)} AS VARCHAR)`;
  const first = `(SELECT ${quoteName(column)} FROM ${quoteName(table)} WHERE ${quoteName(column)} IS NOT NULL LIMIT ${rows})`;
  return `SELECT ${cell} AS name, count(*) AS n FROM ${first} GROUP BY ALL ORDER BY n DESC, name LIMIT ${MOST_NAMES + 1}`;
}

/** SQL to start with: a reader's rows with the bureau they are about and, where they tell the year, its fines of that year; rows that find none stay. */
export function joinRows(table: string, { bureau, codes, year }: Meeting): string {
  const figures =
    year === null
      ? { columns: "", join: "" }
      : {
          columns: ",\n  o.value AS penalty_amount, o.qualifier, o.breaks, o.id",
          join: `\nLEFT JOIN observations AS o ON o.bureau_code = b.code AND o.year = own.${writeName(year)}\n  AND o.indicator = 'penalty.amount' AND o.headline`,
        };
  const own = `own.${writeName(bureau)}`;
  const join =
    codes === null
      ? `LEFT JOIN bureaus AS b ON b.code = CAST(${own} AS VARCHAR)`
      : `LEFT JOIN (VALUES\n  ${codes.map(([name, code]) => `(${quote(name)}, ${quote(code)})`).join(",\n  ")}\n) AS place (name, code) ON place.name = ${own}\nLEFT JOIN bureaus AS b ON b.code = place.code`;
  return `SELECT own.*, b.code AS atlas_code, b.name_zh AS atlas_bureau${figures.columns}
FROM ${writeName(table)} AS own
${join}${figures.join}`;
}

const YEAR = /^(year|年份?|年度|.*[_ ]year|.*年份)$/i;

/** The column that holds years, by its name and type; null where none does. */
export function findYear(columns: readonly { name: string; type: string }[]): string | null {
  return columns.find(({ name, type }) => YEAR.test(name) && (isWhole(type) || type === "DOUBLE"))?.name ?? null;
}
