const DELIMITERS = [",", "\t", ";", "|"] as const;
const RECORDS_LOOKED_AT = 12;

/** Where a delimited text's table begins: its delimiter, the head's cells, the text from the head on, and how many lines stood above. */
export interface TextHead {
  delimiter: string;
  names: string[];
  text: string;
  above: number;
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
  return { delimiter, names: head.cells.map((cell) => cell.trim()), text: body.slice(head.start), above };
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

/** The first records of a delimited text (RFC 4180) with where they start. */
function* readRecords(text: string, delimiter: string, most: number): Generator<{ cells: string[]; start: number }> {
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
    yield { cells, start };
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
