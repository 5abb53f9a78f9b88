import type { Row } from "./columns.js";

/** Rows as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, quoted where needed; an empty cell for null. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((name) => String(row[name] ?? "")))];
  return `\ufeff${lines.map((cells) => `${cells.map(quoteCell).join(",")}\r\n`).join("")}`;
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
