import { OwnError } from "./own-file.js";
import type { TextRecords } from "./own-layout.js";

/** A delimited text, its records found but not yet taken apart; records without anything are left out. */
export interface ScannedText extends TextRecords {
  delimiter: string;
  /** Line of each record, and how many cells it has. */
  lines: Uint32Array<ArrayBuffer>;
  widths: Uint32Array<ArrayBuffer>;
  /** A record as it stands, line breaks inside its cells as line feeds. */
  text(index: number): string;
}

/** Finds the records of a delimited text (RFC 4180) whose first line has the number `line`; throws an `OwnError` for a quote that is never closed. */
export function scanRecords(text: string, delimiter: string, line: number): ScannedText {
  const found = { starts: [] as number[], ends: [] as number[], lines: [] as number[], widths: [] as number[], filled: [] as number[] };
  for (const { start, end, width, filled, at } of walk(text, delimiter, line)) {
    if (filled === 0) continue;
    found.starts.push(start);
    found.ends.push(end);
    found.lines.push(at);
    found.widths.push(width);
    found.filled.push(filled);
  }
  const textOf = (i: number) => text.slice(found.starts[i], found.ends[i]);
  return {
    delimiter,
    count: found.starts.length,
    lines: Uint32Array.from(found.lines),
    widths: Uint32Array.from(found.widths),
    filled: (i) => found.filled[i] ?? 0,
    cells: (i) => readCells(textOf(i), delimiter, 1).next().value ?? [],
    text: (i) => textOf(i).replace(/\r\n?/g, "\n"),
  };
}

interface Walked {
  start: number;
  end: number;
  width: number;
  filled: number;
  at: number;
}

function* walk(text: string, delimiter: string, first: number): Generator<Walked> {
  let [at, line] = [0, first];
  while (at < text.length) {
    const record: Walked = { start: at, end: at, width: 0, filled: 0, at: line };
    let open = true;
    while (open) {
      const { end, blank, breaks } = passCell(text, at, delimiter, line);
      record.width += 1;
      record.filled += blank ? 0 : 1;
      record.end = end;
      line += breaks;
      open = text.startsWith(delimiter, end);
      at = end + (open ? delimiter.length : text.startsWith("\r\n", end) ? 2 : 1);
    }
    line += 1;
    yield record;
  }
}

/** The end of a cell, whether it is blank, and how many lines it breaks over. */
function passCell(text: string, start: number, delimiter: string, line: number): { end: number; blank: boolean; breaks: number } {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter);
    return { end, blank: text.slice(start, end).trim() === "", breaks: 0 };
  }
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0)
      throw new OwnError("badLine", [
        line,
        text
          .slice(text.lastIndexOf("\n", start) + 1)
          .split("\n")[0]
          ?.slice(0, 60) ?? "",
      ]);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const cell = text.slice(start + 1, end);
  const breaks = cell.match(/\r\n?|\n/g)?.length ?? 0;
  return { end: endOfPlain(text, end + 1, delimiter), blank: cell.trim() === "", breaks };
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === 10 || code === 13) break;
  }
  return end;
}

/** Cells of the first records of a delimited text, quotes taken off. */
export function* readCells(text: string, delimiter: string, most: number): Generator<string[]> {
  let at = 0;
  for (let n = 0; n < most && at < text.length; n++) {
    const cells: string[] = [];
    let open = true;
    while (open) {
      const { cell, end } = readCell(text, at, delimiter);
      cells.push(cell);
      open = text[end] === delimiter;
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    yield cells;
  }
}

function readCell(text: string, start: number, delimiter: string): { cell: string; end: number } {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter);
    return { cell: text.slice(start, end), end };
  }
  let [cell, at] = ["", start + 1];
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
    cell += text[at] ?? "";
    at += text[at] === '"' ? 2 : 1;
  }
  return { cell, end: endOfPlain(text, Math.min(text.length, at + 1), delimiter) };
}
