import { writeName } from "../model/own-name.js";
import { type CellClass, type ColumnPlan, isWhole, type TypedFacts } from "../model/own-type.js";
import { quoteName } from "../model/sql-text.js";
import { TOTAL } from "../words/own-cells.js";
import { quote } from "./filter.js";
import { classify, foldCell, isNothing, numberOf, plainDate, plainNumber, powerOf, unitOf } from "./own-classes.js";

/** Table in which a reader's file stands until its types are decided. */
export const STAGING = "own_staging";

/** Rows by which it is told that a column is text, so that not all of them need be looked at. */
export const SAMPLED = 2000;

/** SQL: a delimited text, its head's cells replaced by `names`, as a table of text; a line that does not fit is an error. */
export function readText(file: string, delimiter: string, names: readonly string[]): string {
  const columns = names.map((name) => `${quote(name)}: 'VARCHAR'`);
  return `CREATE OR REPLACE TABLE ${STAGING} AS FROM read_csv(${quote(file)}, auto_detect = false, header = true, delim = ${quote(delimiter)}, quote = '"', escape = '"', max_line_size = 8000000, columns = {${columns.join(", ")}})`;
}

/** SQL: how many of the first `most` cells of a column are of which class, most of them perhaps of one, with what is asked of each class. */
export function countClasses(name: string, most: number, likely?: CellClass): string {
  return `SELECT ${quote(name)} AS name, class, sum(n) AS n,
  coalesce(max(length(regexp_replace(t, '\\D', '', 'g'))) FILTER (class = 'whole'), 0) AS digits,
  coalesce(min(unit), '') AS unit, coalesce(max(unit), '') AS other_unit, coalesce(bool_or(power <> ''), false) AS powers,
  class IN ('whole', 'number') AND bool_and(regexp_full_match(t, '\\d{1,2}(\\.\\d{1,2})?')) AS short,
  class = 'number' AND bool_or(contains(t, '.') AND ends_with(t, '0')) AS zeros,
  CASE WHEN class = 'sign' THEN string_agg(DISTINCT t, ' ') ELSE '' END AS signs
FROM (SELECT *, CASE WHEN class = 'scaled' THEN ${unitOf("t")} END AS unit, CASE WHEN class = 'scaled' THEN ${powerOf("t")} END AS power
FROM (WITH told AS MATERIALIZED (SELECT t, n, ${classify("t", likely)} AS class FROM (SELECT ${foldCell("raw")} AS t, n FROM (SELECT raw, count(*) AS n FROM (SELECT ${quoteName(name)} AS raw FROM ${STAGING} LIMIT ${most}) GROUP BY raw))) FROM told)) GROUP BY class`;
}

/** SQL: whether two cells of a column are one number in two ways of writing that both mean something, as 3.1 and 3.10 of a law. */
export function findTwins(name: string): string {
  const distinct = `SELECT DISTINCT ${foldCell(name)} AS t FROM ${STAGING}`;
  return `SELECT count(*) AS n FROM (${distinct}) AS a JOIN (${distinct}) AS b ON b.t = a.t || '0' AND contains(a.t, '.')`;
}

/** SQL: rows and texts of the first cells of a column that are of certain classes. */
export function findCells(name: string, classes: readonly string[], most: number): string {
  const wanted = classes.map((each) => quote(each)).join(", ");
  return `SELECT row, cell FROM (SELECT rowid AS row, ${quoteName(name)} AS cell, ${foldCell(name)} AS t FROM ${STAGING}) WHERE ${classify("t")} IN (${wanted}) ORDER BY row LIMIT ${most}`;
}

/** SQL: the rows of a column that sum others, by their labels. */
export function findTotals(name: string): string {
  return `SELECT rowid AS row FROM ${STAGING} WHERE regexp_full_match(trim(${quoteName(name)}), ${quote(TOTAL)}, 'i') ORDER BY row`;
}

/** SQL: the `TypedFacts` of each staged column of a file with types, a row each in their order. */
export function measureTyped(columns: readonly { name: string; type: string }[]): string {
  return (
    columns
      .map(({ name, type }, i) => {
        const cell = quoteName(name);
        const digits = isWhole(type)
          ? `coalesce(length(CAST(greatest(abs(CAST(min(${cell}) AS HUGEINT)), abs(CAST(max(${cell}) AS HUGEINT))) AS VARCHAR)), 0)`
          : type.startsWith("DECIMAL")
            ? `coalesce(max(length(regexp_replace(CAST(${cell} AS VARCHAR), '\\D', '', 'g'))), 0)`
            : "max(0)";
        return `SELECT ${i} AS place, ${quote(name)} AS name, ${quote(type)} AS type, ${digits} AS digits FROM ${STAGING}`;
      })
      .join("\nUNION ALL ") + "\nORDER BY place"
  );
}

/** SQL: the staged rows of a text as the reader's table, each column as planned; cells without a figure in a column of figures are NULL. */
export function makeTable(name: string, plans: readonly ColumnPlan[]): string {
  const selected = plans.map((plan) => `${castCell(plan)} AS ${quoteName(plan.name)}`);
  return `CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${selected.join(", ")} FROM ${STAGING}`;
}

function castCell({ name, read, as, missing }: ColumnPlan): string {
  const cell = quoteName(name);
  if (read === "text") return `nullif(${cell}, '')`;
  const text = foldCell(name);
  const nothing = missing > 0 ? isNothing(text) : `${text} = ''`;
  const cast = (value: string) => `CASE WHEN ${nothing} THEN NULL ELSE CAST(${value} AS ${as}) END`;
  // Most cells are written as the engine reads them.
  const orElse = (slowly: string) => `coalesce(TRY_CAST(${cell} AS ${as}), ${slowly})`;
  switch (read) {
    case "plain":
      return orElse(cast(as === "BIGINT" || as === "DOUBLE" ? plainNumber(text) : text));
    case "percent":
      return cast(`${plainNumber(`rtrim(${text}, ' %')`)} || 'e-2'`);
    case "comma":
      return cast(`replace(replace(${text}, '.', ''), ',', '.')`);
    case "scaled":
      return cast(`${numberOf(text)} || ${powerOf(text)}`);
    case "date":
      return orElse(cast(plainDate(text)));
    case "zoned":
      return cast(`CAST(CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP) + INTERVAL 8 HOUR`);
  }
}

/** SQL: the staged rows of a file with types as the reader's table. */
export function makeTyped(name: string, facts: readonly (TypedFacts & { as: string })[]): string {
  const selected = facts.map(({ name: column, type, as }) => {
    const cell = quoteName(column);
    if (type === as) return cell;
    // A number of 32 bits is meant as it is printed.
    if (type === "FLOAT") return `CAST(CAST(${cell} AS VARCHAR) AS DOUBLE) AS ${cell}`;
    if (isZoned(type)) return `CAST(${cell} AS TIMESTAMP) + INTERVAL 8 HOUR AS ${cell}`;
    return `CAST(${cell} AS ${as}) AS ${cell}`;
  });
  return `CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${selected.join(", ")} FROM ${STAGING}`;
}

/** Whether a type of the engine holds instants. */
export const isZoned = (type: string) => type === "TIMESTAMP WITH TIME ZONE";

/** SQL to start with: the first rows of a reader's table. */
export function firstRows(table: string): string {
  return `SELECT *\nFROM ${writeName(table)}\nLIMIT 20`;
}
