import type { Cell, Row } from "./columns.js";

/** What a column of any query holds, told from its cells: a `year` is a whole number in a column named so, a `date` ISO text. */
export type ResultKind = "number" | "year" | "date" | "text" | "bool" | "empty";

export interface ResultColumn {
  name: string;
  kind: ResultKind;
  /** The engine's name of its type, where it tells. */
  type?: string;
  /** Digits behind the point of a decimal, all of which are printed. */
  scale?: number;
}

/** The columns of a result with what they hold; `types` are the engine's names of their types. */
export function readResultColumns(names: readonly string[], rows: readonly Row[], types: readonly string[] = []): ResultColumn[] {
  return names.map((name, i) => {
    const kind = kindOf(
      name,
      rows.map((row) => row[name] ?? null),
    );
    const type = types[i];
    const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(type ?? "")?.[1];
    return { name, kind, ...(type === undefined ? {} : { type }), ...(scale === undefined ? {} : { scale: Number(scale) }) };
  });
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

/** A cell as text with every digit: years and texts as they are, numbers with grouped thousands, a decimal with all its digits; null for an empty one. */
export function printCell(cell: Cell, kind: ResultKind, scale = 0): string | null {
  if (cell === null) return null;
  if (typeof cell !== "number" || kind !== "number") return String(cell);
  // The digits of very large and small numbers would fill the page.
  if (cell !== 0 && (Math.abs(cell) >= 1e21 || Math.abs(cell) < 1e-15)) return String(cell);
  return cell.toLocaleString("en-US", { minimumFractionDigits: scale, maximumFractionDigits: Math.max(scale, 17) });
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
    ...rows.map((row) => line(columns.map(({ name, kind, scale }) => safe(printCell(row[name] ?? null, kind, scale) ?? "")))),
  ].join("\n");
}
