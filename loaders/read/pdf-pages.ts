import { columnsBelow } from "../align.js";
import type { PdfLine } from "./pdf-line.js";

const PAGE_NUMBER = /^[\s\-—–·.~]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*\d{1,4}\s*页?)?[\s\-—–·.~]*$/;

/** Pages of lines → text: page numbers and running heads are dropped, a tab divides the cells of a row. */
export function sayPages(pages: PdfLine[][]): string {
  const lines = withoutRunning(pages.map(withoutNumber)).flat();
  const said: string[] = [];
  for (let i = 0; i < lines.length;) {
    const rows = rowsAt(lines, i);
    said.push(...rows);
    i += rows.length;
  }
  return said.join("\n");
}

/** The first or last line of a page that is nothing but its number. */
function withoutNumber(page: PdfLine[]): PdfLine[] {
  return page.filter(
    (line, i) => !((i === 0 || i === page.length - 1) && line.cells.length <= 2 && PAGE_NUMBER.test(line.cells.join(" "))),
  );
}

/** A first or last line that stands on most pages is a running head. */
function withoutRunning(pages: PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set([page[0], page.at(-1)])) if (line) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine): boolean => pages.length > 2 && (counts.get(keyOf(line)) ?? 0) > pages.length / 2;
  return pages.map((page, n) => page.filter((line, i) => n === 0 || !((i === 0 || i === page.length - 1) && isRunning(line))));
}

const keyOf = (line: PdfLine): string => line.cells.join(" ").replace(/\d+/g, "#");

/** The line at `start`, or all lines of cells from there on, those with blank cells laid out by the widest. */
function rowsAt(lines: PdfLine[], start: number): string[] {
  let end = start;
  while ((lines[end]?.cells.length ?? 0) > 1) end++;
  const rows = lines.slice(start, Math.max(end, start + 1));
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most));
  return rows.map((row) => {
    const columns = row.cells.length < widest.cells.length ? columnsBelow(row.places, widest.places) : null;
    if (columns === null) return row.cells.join("\t");
    const full = widest.cells.map(() => "");
    row.cells.forEach((cell, i) => (full[columns[i] as number] = cell));
    return full.join("\t");
  });
}
