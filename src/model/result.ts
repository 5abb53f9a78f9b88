import type { Cell, Row } from "./columns.js";

/** What a column of any query holds, told from its cells: a `year` is a whole number in a column named so, a `date` ISO text. */
export type ResultKind = "number" | "year" | "date" | "text" | "bool" | "empty";

export interface ResultColumn {
  name: string;
  kind: ResultKind;
}

/** The columns of a result with what they hold. */
export function readResultColumns(names: readonly string[], rows: readonly Row[]): ResultColumn[] {
  return names.map((name) => ({
    name,
    kind: kindOf(
      name,
      rows.map((row) => row[name] ?? null),
    ),
  }));
}

function kindOf(name: string, cells: readonly Cell[]): ResultKind {
  const known = cells.filter((cell) => cell !== null);
  if (known.length === 0) return "empty";
  if (known.every((cell) => typeof cell === "number")) return /year|年/i.test(name) && known.every(isYear) ? "year" : "number";
  if (known.every((cell) => typeof cell === "boolean")) return "bool";
  return known.every((cell) => typeof cell === "string" && /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(cell)) ? "date" : "text";
}

function isYear(cell: number): boolean {
  return Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
}

/** A cell as text with every digit: years and texts as they are, numbers with grouped thousands; null for an empty one. */
export function printCell(cell: Cell, kind: ResultKind): string | null {
  if (cell === null) return null;
  return typeof cell === "number" && kind === "number" ? cell.toLocaleString("en-US", { maximumFractionDigits: 17 }) : String(cell);
}

/** A result as a Markdown table, numbers to the right, an empty cell for null. */
export function printMarkdownTable(columns: readonly ResultColumn[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const safe = (text: string) =>
    text
      .replaceAll("\\", "\\\\")
      .replaceAll("|", "\\|")
      .replace(/\s*\n\s*/g, " ");
  return [
    line(columns.map(({ name }) => safe(name))),
    line(columns.map(({ kind }) => (kind === "number" || kind === "year" ? "---:" : "---"))),
    ...rows.map((row) => line(columns.map(({ name, kind }) => safe(printCell(row[name] ?? null, kind) ?? "")))),
  ].join("\n");
}
