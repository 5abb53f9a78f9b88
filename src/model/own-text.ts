import { type Feed, OwnError } from "./own-file.js";
import { layTable, tellNotes } from "./own-layout.js";
import type { OwnNote } from "./own-note.js";
import { readCells, type ScannedText, scanRecords } from "./own-scan.js";

const DELIMITERS = [",", "\t", ";", "|", "，"] as const;
const LOOKED_AT = 30;

/** A delimited text as a table: the names of its columns as they stand there, what the engine takes, and what its reader should know. */
export interface TextTable {
  names: string[];
  /** The feed once the columns have names of their own. */
  feed(names: string[]): Feed;
  notes: OwnNote[];
}

/** Reads a delimited text (RFC 4180) below its title and above its notes; short lines are filled up, empty ones left out; null where there is no text; throws an `OwnError` for a line that is too long or a quote that is never closed. */
export function readTextTable(text: string): TextTable | null {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = told?.[1] ?? guessDelimiter(body);
  const scanned = scanRecords(body, delimiter, told === null ? 1 : 2);
  const layout = layTable(scanned);
  if (layout === null) return null;
  const { head, from, to } = layout;
  const names = trimEnd(layout.names, scanned, from, to);
  const { rows, short } = writeRows(scanned, from, to, names.length);
  const lineOf = (record: number) => scanned.lines[record] ?? 0;
  const notes: OwnNote[] = [
    ...(lineOf(head.from) > 1 ? [{ about: "above" as const, details: [lineOf(head.from) - 1] }] : []),
    ...(head.to - head.from > 1 ? [{ about: "heads" as const, details: [head.to - head.from] }] : []),
    ...(to < scanned.count ? [{ about: "below" as const, details: [scanned.count - to, tellNotes(scanned, to)] }] : []),
    ...(short.length > 0 ? [{ about: "short" as const, details: [short.length, short.slice(0, 6).map(String)] }] : []),
  ];
  // The engine passes over a head by its line.
  const first = names.map((_, i) => `c${i}`).join(delimiter);
  const bytes = () => new TextEncoder().encode(`${[first, ...rows].join("\n")}\n`);
  const places = { lines: scanned.lines.slice(from, to), letters: false };
  return { names, notes, feed: (named) => ({ kind: "text", bytes: bytes(), delimiter, names: named, texts: [], places }) };
}

/** Names without the empty ones at their end, where no row holds anything there. */
function trimEnd(names: readonly string[], { widths, cells }: ScannedText, from: number, to: number): string[] {
  let { length } = names;
  while (length > 1 && names[length - 1] === "" && !holds(length - 1)) length -= 1;
  return names.slice(0, length);

  function holds(column: number): boolean {
    for (let i = from; i < to; i++) if ((widths[i] ?? 0) > column && (cells(i)[column] ?? "").trim() !== "") return true;
    return false;
  }
}

function writeRows(scanned: ScannedText, from: number, to: number, width: number): { rows: string[]; short: number[] } {
  const [rows, short]: [string[], number[]] = [[], []];
  for (let i = from; i < to; i++) {
    const [cells, line] = [scanned.widths[i] ?? 0, scanned.lines[i] ?? 0];
    const text = scanned.text(i);
    if (cells === width) rows.push(text);
    else if (cells < width) {
      rows.push(text + scanned.delimiter.repeat(width - cells));
      short.push(line);
    } else {
      if (scanned.cells(i).slice(width).join("").trim() !== "") throw new OwnError("badLine", [line, text.slice(0, 60), width, cells]);
      rows.push(scanned.cells(i).slice(0, width).map(quoteCell).join(scanned.delimiter));
    }
  }
  return { rows, short };
}

const quoteCell = (cell: string) => (/^[^"\r\n,;|\t，]*$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`);

/** The one by which most of the first records have the same number of cells; of several, the one that makes more of them. */
function guessDelimiter(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const widths = [...readCells(text, delimiter, LOOKED_AT)].map((cells) => cells.length).filter((width) => width > 1);
    const counted = new Map<number, number>();
    for (const width of widths) counted.set(width, (counted.get(width) ?? 0) + 1);
    const [width = 0, times = 0] = [...counted].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, times, width };
  });
  return scores.reduce((best, next) => (next.times > best.times || (next.times === best.times && next.width > best.width) ? next : best))
    .delimiter;
}
