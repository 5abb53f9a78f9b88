type Value = string | number | boolean | null | undefined;

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark and lines that end in CRLF, for programs: every text as it is. */
export function writeCsv(heads: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("")}`;
}

/** The same for people, who open it with Excel or the like: no text in it is a formula. */
export function writeSheet(heads: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${[heads, ...rows].map(sheetLine).join("")}`;
}

/** A line of such a table. */
export const sheetLine = (cells: readonly Value[]): string =>
  `${cells.map((cell) => writeCell(typeof cell === "string" ? quietText(cell) : cell)).join(",")}\r\n`;

// Signs of full width are formulas where Chinese or Japanese is set; some programs pass over what stands before the sign.
const FORMULA = /^[\s"'\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** A text of a cell behind an apostrophe where a spreadsheet would take it for a formula, every other as it is. */
export function quietText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function writeCell(value: Value): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
