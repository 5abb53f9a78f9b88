import { sayFigure, splitUnit } from "./table-cells.js";
import { WORDS } from "./words.js";

export type Role = "label" | "unit" | "serial" | "remark" | "current" | "previous" | "change";

/** A column of a data table: what it holds, the subject and unit its headings name, and the year where they name one. */
export interface Column {
  at: number;
  role: Role;
  heading: string;
  subject: string;
  unit: string;
  period: string;
}

const { table } = WORDS;
const longestFirst = (words: string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const [CHANGE, PREVIOUS, CURRENT] = [longestFirst(table.change), longestFirst(table.previous), longestFirst(table.current)];
const YEAR = /(20\d\d)年?(?:度|全年)?/;
const LONGEST_HEADING = 60;

/** Columns of a table with its rows below the headings; null where no row holds a figure. */
export function columnsOf(body: string[][]): { columns: Column[]; rows: string[][] } | null {
  const first = body.findIndex((row) => row.some((cell, x) => sayFigure(cell) !== null && (x > 0 || row.length === 1)));
  if (first < 0) return null;
  const headings = body.slice(0, first);
  const rows = body.slice(first);
  const width = rows[0]?.length ?? 0;
  const headed = Array.from({ length: width }, (_, x) => [...new Set(headings.map((row) => row[x] ?? "").filter((cell) => cell !== ""))]);
  if (headed.some((parts) => parts.join("").length > LONGEST_HEADING)) return null;
  return { columns: withLabels(withYears(headed.map(columnOf)), rows), rows };
}

/** Of columns headed by years the newest is this year's, the one before it last year's, and a change is between the two. */
function withYears(columns: Column[]): Column[] {
  const newest = Math.max(...columns.map(({ period }) => Number.parseInt(period, 10) || 0));
  if (newest === 0) return columns;
  return columns.map((column) => {
    if (column.period === `${newest - 1}年`) return { ...column, role: "previous", period: `${newest}年` };
    const relative = column.period === "" && (column.role === "change" || column.role === "previous");
    return relative ? { ...column, period: `${newest}年` } : column;
  });
}

function columnOf(parts: string[], at: number): Column {
  const heading = parts.join("");
  const column = { at, role: "current" as Role, heading, subject: "", unit: "", period: "" };
  if (table.serial.includes(heading)) return { ...column, role: "serial" };
  if (table.remark.includes(heading)) return { ...column, role: "remark" };
  if (table.unit.includes(heading)) return { ...column, role: "unit" };
  return parts.reduce<Column>(withPart, column);
}

/** One line of a heading says the time (2023年, 上年同期, 同比), the unit, or the subject. */
function withPart(column: Column, part: string): Column {
  const { label, unit } = splitUnit(part);
  const change = CHANGE.find((word) => label.includes(word));
  if (change) return { ...column, role: "change", subject: column.subject + bare(label.replace(change, "")) };
  const previous = PREVIOUS.find((word) => label.includes(word));
  const current = CURRENT.find((word) => label.includes(word));
  const year = YEAR.exec(label)?.[1];
  const rest = bare(label.replace(previous ?? current ?? "", "").replace(YEAR, ""));
  return {
    ...column,
    role: previous ? "previous" : column.role,
    subject: column.subject + rest,
    unit: unit || column.unit,
    period: year ? `${year}年` : column.period,
  };
}

const bare = (label: string): string => {
  const words = label.replace(/[(（][^()（）]*[)）]$/, "").replace(/^[(（%％±)）]+|[(（%％±)）]+$/g, "");
  return table.plain.includes(words) ? "" : words;
};

/** The first columns without figures, and a second one of words only, name the row; a serial number is passed over. */
function withLabels(columns: Column[], rows: string[][]): Column[] {
  let open = true;
  return columns.map((column) => {
    if (column.role === "serial" || column.role === "remark") return column;
    if (column.role === "unit")
      return rows.some((row) => sayFigure(row[column.at] ?? "")) ? column : { ...column, role: named(rows, column) };
    const cells = rows.map((row) => row[column.at] ?? "").filter((cell) => cell !== "");
    const isLabel = open && cells.filter((cell) => sayFigure(cell) !== null).length * 2 < cells.length;
    open = isLabel;
    return isLabel ? { ...column, role: "label" } : column;
  });
}

// 单位 heads a column of units (件, 万元), or of offices (城东分局).
function named(rows: string[][], column: Column): Role {
  const cells = rows.map((row) => row[column.at] ?? "").filter((cell) => cell !== "");
  return cells.every((cell) => splitUnit(`(${cell})`).unit !== "") ? "unit" : "label";
}
