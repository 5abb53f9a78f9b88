type Value = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180) that Excel opens as UTF-8: a byte order mark, lines that end in CRLF; every text as it is. */
export function writeCsv(heads: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(value: Value): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
