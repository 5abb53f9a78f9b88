import { sentencesOfTable } from "./data-table.js";
import type { PdfLine } from "./pdf-lines.js";

const PAGE_NUMBER = /^[\s\-—–·.~]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*\d{1,4}\s*页?)?[\s\-—–·.~]*$/;
const FEWEST_ROWS = 3;

/** Pages of lines → text: page numbers and running heads are dropped, rows of cells under a heading become sentences. */
export function sayPages(pages: PdfLine[][]): string {
  const lines = withoutRunning(pages.map(withoutNumber)).flat();
  const said: string[] = [];
  for (let i = 0; i < lines.length;) {
    const rows = tableAt(lines, i);
    const sentences = rows && sentencesOfTable(rows, said.at(-1) ?? "");
    if (rows && sentences) {
      said.push(...sentences);
      i += rows.length;
    } else said.push(lines[i++]?.cells.join("\t") ?? "");
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

/** Lines from `start` on that have the same number of cells, three at least of two or more; null where there are fewer. */
function tableAt(lines: PdfLine[], start: number): string[][] | null {
  const width = lines[start]?.cells.length ?? 0;
  if (width < 2) return null;
  let end = start;
  while (lines[end]?.cells.length === width) end++;
  return end - start >= FEWEST_ROWS ? lines.slice(start, end).map((line) => line.cells.map((cell) => cell.replace(/\s/g, ""))) : null;
}
