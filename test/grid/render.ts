import { makeDocx, paragraph, wordTable } from "../read/make-docx.js";
import { makePdf } from "../read/make-pdf.js";
import { page } from "../read/page.js";

/** Ways to draw a rectangle of cells. */
export const CONTAINERS = ["tabs", "bars", "gaps", "html", "docx", "pdf"] as const;
export type Container = (typeof CONTAINERS)[number];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join("\n");

/** Lines of a report, a table and lines behind it → the bytes of a file. */
export function render(
  container: Container,
  before: readonly string[],
  grid: readonly (readonly string[])[],
  behind: readonly string[],
): Uint8Array {
  const text = (rows: readonly string[]): Uint8Array => utf8([...before, ...rows, ...behind].join("\n"));
  switch (container) {
    case "tabs":
      return text(grid.map((row) => row.join("\t")));
    case "bars":
      return text(grid.map((row) => `| ${row.join(" | ")} |`));
    case "gaps":
      return text(spaced(grid));
    case "html":
      return utf8(page(`${paragraphs(before)}<table>${grid.map(htmlRow).join("")}</table>${paragraphs(behind)}`));
    case "docx":
      return makeDocx([...before.map(paragraph), wordTable(grid), ...behind.map(paragraph)].join(""));
    case "pdf":
      return makePdf(drawn(before, grid, behind));
  }
}

/** A page of HTML with a table as it is written. */
export const renderMarkup = (before: readonly string[], table: string, behind: readonly string[]): Uint8Array =>
  utf8(page(`${paragraphs(before)}${table}${paragraphs(behind)}`));

const htmlRow = (row: readonly string[]): string => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`;

/** Columns of a fixed-width type, three blanks between them. */
function spaced(grid: readonly (readonly string[])[]): string[] {
  const widths = (grid[0] ?? []).map((_, x) => Math.max(...grid.map((row) => widthOf(row[x] ?? ""))) + 3);
  return grid.map((row) =>
    row
      .map((cell, x) => cell + " ".repeat((widths[x] ?? 0) - widthOf(cell)))
      .join("")
      .trimEnd(),
  );
}

const LINES_A_PAGE = 34;
const SIZE = 12;

function drawn(
  before: readonly string[],
  grid: readonly (readonly string[])[],
  behind: readonly string[],
): { x: number; y: number; text: string }[][] {
  const wrapped = (lines: readonly string[]): string[][] => lines.flatMap((line) => line.match(/.{1,38}/gu) ?? []).map((line) => [line]);
  const widths = (grid[0] ?? []).map((_, x) => (Math.max(...grid.map((row) => (row[x] ?? "").length)) + 3) * SIZE);
  const places = widths.map((_, x) => 60 + widths.slice(0, x).reduce((sum, width) => sum + width, 0));
  const lines = [...wrapped(before), ...grid, ...wrapped(behind)];
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, n) =>
    lines.slice(n * LINES_A_PAGE, (n + 1) * LINES_A_PAGE),
  );
  return pages.map((rows) =>
    rows.flatMap((row, i) => row.flatMap((text, x) => (text === "" ? [] : [{ x: places[x] ?? 60, y: 800 - 22 * i, text }]))),
  );
}
