import type { PdfLine } from "./pdf-line.js";

/** How far from the middle of its row a line of a cell of several lines stands at most, in sizes of its letters. */
const REACH = 1.25;
const LONGEST = 20;

/** Lines of a page with cells of several lines put together: a short line just above or below a row that has nothing at its place is a part of that row's cell. */
export function withWrapped(lines: readonly PdfLine[]): PdfLine[] {
  const taken = new Set<number>();
  const rows = lines.map((row, i) => {
    if (row.cells.length < 2) return row;
    const above = partAt(lines, i - 1, row, taken);
    const below = partAt(lines, i + 1, row, taken);
    if (above === null && below === null) return row;
    const parts = [above, below].filter((part) => part !== null);
    // two lines of one cell, or one line of a cell that goes over two rows
    for (const part of parts) taken.add(lines.indexOf(part));
    return withCell(row, parts);
  });
  return rows.filter((_, i) => !taken.has(i));
}

function partAt(lines: readonly PdfLine[], at: number, row: PdfLine, taken: ReadonlySet<number>): PdfLine | null {
  const line = lines[at];
  const [place] = line?.places ?? [];
  if (!line || !place || line.cells.length !== 1 || taken.has(at) || (line.cells[0] ?? "").length > LONGEST) return null;
  if (Math.abs(line.y - row.y) >= REACH * line.size || /[。；，：]$/.test(line.cells[0] ?? "")) return null;
  return row.places.every(({ from, to }) => to < place.from || from > place.to) && place.from < (row.places[0]?.from ?? 0) ? line : null;
}

function withCell(row: PdfLine, parts: readonly PdfLine[]): PdfLine {
  const cell = parts.map(({ cells }) => cells.join("")).join("");
  const places = parts.flatMap((part) => part.places);
  const place = { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
  return { ...row, cells: [cell, ...row.cells], places: [place, ...row.places], left: place.from };
}
