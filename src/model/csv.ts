type Value = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180) that Excel opens as UTF-8: a byte order mark, lines that end in CRLF; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function writeCsv(heads: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
