import { writeName } from "../model/own-name.js";
import { type ColumnFacts, isWhole, type OwnType } from "../model/own-type.js";
import { quoteName } from "../model/sql-text.js";
import { quote } from "./filter.js";

/** Table in which a reader's file stands until its types are decided. */
export const STAGING = "own_staging";

interface StagedColumn {
  name: string;
  type: string;
}

const WHOLE = String.raw`[+-]?(0|[1-9]\d*)`;
const GROUPED = String.raw`[+-]?[1-9]\d{0,2}(,\d{3})+`;
const FRACTION = String.raw`(\.\d+)?([eE][+-]?\d+)?`;
const DATE = String.raw`\d{4}([-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)`;
const TIME = String.raw`\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?`;

/** SQL: a delimited text, its head's cells replaced by `names`, as a table of text; a line that does not fit is an error. */
export function readText(file: string, delimiter: string, names: readonly string[]): string {
  const columns = names.map((name) => `${quote(name)}: 'VARCHAR'`);
  return `CREATE OR REPLACE TABLE ${STAGING} AS FROM read_csv(${quote(file)}, auto_detect = false, header = true, delim = ${quote(delimiter)}, quote = '"', escape = '"', max_line_size = 8000000, columns = {${columns.join(", ")}})`;
}

/** SQL: the `ColumnFacts` of each staged column, a row each in their order; where a comma divides no cells, it may divide thousands. */
export function measureColumns(columns: readonly StagedColumn[]): string {
  return (
    columns
      .map(
        (column, i) =>
          `SELECT ${i} AS place, ${quote(column.name)} AS name, ${quote(column.type)} AS type, ${measure(column)} FROM ${STAGING}`,
      )
      .join("\nUNION ALL ") + "\nORDER BY place"
  );
}

function measure({ name, type }: StagedColumn): string {
  const cell = quoteName(name);
  if (type !== "VARCHAR") {
    const digits = isWhole(type) ? `coalesce(max(length(ltrim(CAST(${cell} AS VARCHAR), '-'))), 0)` : "0";
    return `count(${cell}) AS filled, 0 AS whole, 0 AS number, 0 AS date, 0 AS time, 0 AS bool, ${digits} AS digits`;
  }
  const text = `trim(${cell})`;
  const is = (pattern: string) => `regexp_full_match(${text}, ${quote(pattern)})`;
  const counted = (name: string, condition: string) => `count(*) FILTER (${condition}) AS ${name}`;
  const whole = is(`(${WHOLE}|${GROUPED})`);
  return [
    counted("filled", `${text} <> ''`),
    counted("whole", whole),
    counted("number", is(`((${WHOLE}|${GROUPED})${FRACTION}|[+-]?\\.\\d+)`)),
    counted("date", `${is(DATE)} AND TRY_CAST(${plainDate(text)} AS DATE) IS NOT NULL`),
    counted("time", `${is(TIME)} AND TRY_CAST(${text} AS TIMESTAMP) IS NOT NULL`),
    counted("bool", `lower(${text}) IN ('true', 'false')`),
    `coalesce(max(length(regexp_replace(${text}, '\\D', '', 'g'))) FILTER (${whole}), 0) AS digits`,
  ].join(", ");
}

const plainDate = (text: string) => `rtrim(regexp_replace(${text}, '[/.年月]', '-', 'g'), '日')`;

/** SQL: the staged rows as the reader's table, each column as the type decided; of a text, rows without any cell are left out; a file with types of its own is kept as it is. */
export function makeTable(name: string, columns: readonly (ColumnFacts & { as: OwnType })[], typed: boolean): string {
  if (typed) {
    const kept = columns.map(({ name: column, as }) => `CAST(${quoteName(column)} AS ${as}) AS ${quoteName(column)}`);
    return `CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${kept.join(", ")} FROM ${STAGING}`;
  }
  const selected = columns.map((column) => `${castCell(column)} AS ${quoteName(column.name)}`);
  const filled = columns.map(({ name: column, type }) =>
    type === "VARCHAR" ? `nullif(trim(${quoteName(column)}), '')` : `CAST(${quoteName(column)} AS VARCHAR)`,
  );
  return `CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${selected.join(", ")} FROM ${STAGING} WHERE coalesce(${filled.join(", ")}) IS NOT NULL`;
}

function castCell({ name, type, as }: ColumnFacts & { as: OwnType }): string {
  const cell = quoteName(name);
  if (type !== "VARCHAR") return `CAST(${cell} AS ${as})`;
  const text = `nullif(trim(${cell}), '')`;
  if (as === "VARCHAR") return `nullif(${cell}, '')`;
  if (as === "BIGINT" || as === "DOUBLE") return `CAST(replace(${text}, ',', '') AS ${as})`;
  return `CAST(${as === "DATE" ? plainDate(text) : text} AS ${as})`;
}

/** Columns of the atlas by which a row can be said to be about a bureau. */
export const BUREAU_KEYS = ["code", "name_zh", "short_zh"] as const;
export type BureauKey = (typeof BUREAU_KEYS)[number];

/** SQL: for each column and each of `BUREAU_KEYS`, how many rows are filled and how many name exactly one bureau, most first. */
export function findBureaus(table: string, columns: readonly string[]): string {
  return (
    columns
      .flatMap((column) =>
        BUREAU_KEYS.map(
          (key, i) => `SELECT ${quote(column)} AS name, '${key}' AS key, ${i} AS rank, count(${quoteName(column)}) AS filled,
  count(*) FILTER (CAST(${quoteName(column)} AS VARCHAR) IN (SELECT ${key} FROM bureaus GROUP BY ${key} HAVING count(*) = 1)) AS found FROM ${quoteName(table)}`,
        ),
      )
      .join("\nUNION ALL ") + "\nORDER BY found DESC, rank"
  );
}

/** How a reader's table meets ours: its column that names a bureau, by which of `BUREAU_KEYS`, and its column of years. */
export interface Meeting {
  bureau: string;
  key: BureauKey;
  year: string | null;
}

/** SQL to start with: the first rows of a reader's table. */
export function firstRows(table: string): string {
  return `SELECT *\nFROM ${writeName(table)}\nLIMIT 20`;
}

/** SQL to start with: a reader's rows with the bureau they are about and, where they tell the year, its fines of that year; rows that find none stay. */
export function joinRows(table: string, { bureau, key, year }: Meeting): string {
  const figures =
    year === null
      ? { columns: "", join: "" }
      : {
          columns: ",\n  o.value AS penalty_amount, o.qualifier, o.breaks, o.id",
          join: `\nLEFT JOIN observations AS o ON o.bureau_code = b.code AND o.year = own.${writeName(year)}\n  AND o.indicator = 'penalty.amount' AND o.headline`,
        };
  return `SELECT own.*, b.code AS atlas_code, b.name_zh AS atlas_bureau${figures.columns}
FROM ${writeName(table)} AS own
LEFT JOIN bureaus AS b ON b.${key} = CAST(own.${writeName(bureau)} AS VARCHAR)${figures.join}`;
}

const YEAR = /^(year|年份?|年度|.*[_ ]year|.*年份)$/i;

/** The column that holds years, by its name and type; null where none does. */
export function findYear(columns: readonly { name: string; type: string }[]): string | null {
  return columns.find(({ name, type }) => YEAR.test(name) && (isWhole(type) || type === "DOUBLE"))?.name ?? null;
}
