const DELIMITERS = [",", "\t", ";", "|"] as const;
const RECORDS_LOOKED_AT = 12;

/** Where a delimited text's table is: its delimiter, the head's cells on one line each, the table with a head of one line, and how many lines stood above and below. */
export interface TextHead {
  delimiter: string;
  names: string[];
  text: string;
  above: number;
  below: number;
}

/** Finds the head of a delimited text: the first record, or, below lines of a title that hold a single cell, the first that holds more; null where there is no text. */
export function findHead(text: string): TextHead | null {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = told?.[1] ?? guessDelimiter(body);
  const records = [...readRecords(body, delimiter, RECORDS_LOOKED_AT)];
  const wide = records.findIndex(({ cells }) => count(cells) > 1);
  const head = records[wide] ?? records.find(({ cells }) => count(cells) > 0);
  if (head === undefined) return null;
  const above = (told === null ? 0 : 1) + body.slice(0, head.start).split(/\r\n?|\n/).length - 1;
  const names = head.cells.map((cell) => cell.trim().replace(/\s*[\r\n]+\s*/g, " "));
  // The engine passes over a head by its line.
  const first = names.map((_, i) => `c${i}`).join(delimiter);
  const { rows, below } = cutFoot(evenLines(body.slice(head.end)), delimiter, count(head.cells));
  return { delimiter, names, text: first + (rows.includes("\r\n") ? "\r\n" : "\n") + rows, above, below };
}

/** A text whose lines all end alike, where they did not. */
function evenLines(text: string): string {
  return /\r(?!\n)/.test(text) || (/\r\n/.test(text) && /(?<!\r)\n/.test(text)) ? text.replace(/\r\n?/g, "\n") : text;
}

/** Rows without the notes and sources below them: last lines that are of one cell where the table has several. */
function cutFoot(text: string, delimiter: string, width: number): { rows: string; below: number } {
  let [rows, below] = [text, 0];
  while (width > 2) {
    const last = /(?:^|\n)([^\n]*)\s*$/.exec(rows);
    const line = last?.[1]?.trim() ?? "";
    if (last === null || line === "" || line.includes('"') || count(line.split(delimiter)) > 1) break;
    rows = rows.slice(0, last.index).replace(/\r$/, "");
    below += 1;
  }
  return below === 0 || rows.trim() === "" ? { rows: text, below: 0 } : { rows: rows + (rows.includes("\r\n") ? "\r\n" : "\n"), below };
}

const count = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;

// The one that divides the first records most.
function guessDelimiter(text: string): string {
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: [...readRecords(text, delimiter, RECORDS_LOOKED_AT)].reduce((sum, { cells }) => sum + cells.length - 1, 0),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The first records of a delimited text (RFC 4180) with where they start and end. */
function* readRecords(text: string, delimiter: string, most: number): Generator<{ cells: string[]; start: number; end: number }> {
  let at = 0;
  for (let n = 0; n < most && at < text.length; n++) {
    const start = at;
    const cells: string[] = [];
    let open = true;
    while (open) {
      const { cell, end } = readCell(text, at, delimiter);
      cells.push(cell);
      open = text[end] === delimiter;
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    yield { cells, start, end: Math.min(at, text.length) };
  }
}

function readCell(text: string, start: number, delimiter: string): { cell: string; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
    return { cell: text.slice(start, end), end };
  }
  let [cell, at] = ["", start + 1];
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
    cell += text[at] ?? "";
    at += text[at] === '"' ? 2 : 1;
  }
  return { cell, end: Math.min(text.length, at + 1) };
}
