/** TextRecords of a file as its layout is told from them: how many, and of each how many cells hold something and which they are. */
export interface TextRecords {
  count: number;
  filled(index: number): number;
  cells(index: number): readonly string[];
}

/** Where the table of a file is: the records of its head, `from` the first of its rows to before `to`, and the columns' names. */
export interface Layout {
  head: { from: number; to: number };
  from: number;
  to: number;
  names: string[];
}

/** TextRecords at the beginning that are looked at for the head, and those at the end for notes. */
const LOOKED_AT = 12;
const MOST_NOTES = 40;
const NOTE = /^(?:注|备注|说明|附注|来源|资料来源|数据来源|数据出处|填表|制表|note|source|remark)/i;
/** A cell that holds a number, and no label of a year. */
const NUMBER = /^[-+−]?[\d０-９][\d０-９,，.．]*[%％]?$/u;

/** Finds the head of a file, below lines of a title, of several rows where one alone leaves columns unnamed, and its rows above notes; null where there is nothing. */
export function layTable(records: TextRecords): Layout | null {
  const first = Array.from({ length: Math.min(records.count, LOOKED_AT) }, (_, i) => records.filled(i));
  const usual = [...first].sort((a, b) => a - b)[Math.floor(first.length / 2)] ?? 0;
  const least = Math.max(2, usual / 2);
  const wide = first.findIndex((filled) => filled >= least);
  const start = wide >= 0 ? wide : first.findIndex((filled) => filled > 0);
  if (start < 0) return null;
  const { names, rows } = readHead(records, start);
  const from = start + rows;
  return { head: { from: start, to: from }, from, to: cutNotes(records, from, names.length), names };
}

/** Names of columns over one row of a head, or over those below which name what it leaves open. */
function readHead(records: TextRecords, start: number): { names: string[]; rows: number } {
  let names = records.cells(start).map(tidy);
  let rows = 1;
  while (rows < 4 && start + rows < records.count && continues(names, records, start + rows)) {
    names = joinHeads(names, records.cells(start + rows).map(tidy));
    rows += 1;
  }
  return { names, rows };
}

const tidy = (cell: string) => cell.trim().replace(/\s*[\r\n]+\s*/g, " ");

/** Whether a row goes on with the head above it: it names columns that the head leaves open, or leaves the first one open, holds no number, and a row with numbers follows. */
function continues(head: readonly string[], records: TextRecords, index: number): boolean {
  const cells = records.cells(index).map(tidy);
  const named = cells.flatMap((cell, i) => (cell === "" ? [] : [i]));
  if (named.length === 0 || cells.some((cell) => NUMBER.test(cell)) || cells[0] !== "") return false;
  const opens = named.some((i) => (head[i] ?? "") === "");
  const next = index + 1 < records.count ? records.cells(index + 1) : [];
  const followed = named.some((i) => NUMBER.test((next[i] ?? "").trim()));
  return followed ? opens || named.length > 1 : opens && cells.length > 2 && index + 1 < records.count && continuesBelow(records, index);
}

// A head of three rows: the row after the next has the numbers.
function continuesBelow(records: TextRecords, index: number): boolean {
  const below = index + 2 < records.count ? records.cells(index + 2) : [];
  return (records.cells(index + 1)[0] ?? "").trim() === "" && below.some((cell) => NUMBER.test(cell.trim()));
}

/** A name over several columns is that of each of them. */
function joinHeads(upper: readonly string[], lower: readonly string[]): string[] {
  let over = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [above, below] = [upper[i] ?? "", lower[i] ?? ""];
    if (above !== "") over = above;
    if (below === "") {
      over = above === "" ? "" : over;
      return above;
    }
    return [over, below].filter((name) => name !== "").join(" ");
  });
}

/** The end of the rows: before last records of one cell that say they are notes, or, where the table has more than two columns, that hold a sentence. */
function cutNotes(records: TextRecords, from: number, width: number): number {
  let to = records.count;
  while (to > from + 1 && records.count - to < MOST_NOTES) {
    const [filled, cells] = [records.filled(to - 1), records.cells(to - 1)];
    const text = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    if (filled > 1 || width < 2 || NUMBER.test(text) || !(NOTE.test(text) || (width > 2 && isSentence(text)))) break;
    to -= 1;
  }
  return to;
}

const isSentence = (text: string) => text.length > 12 || /[:：。；;]/.test(text);

/** The beginnings of the records from `from` on, as a note names them. */
export function tellNotes(records: TextRecords, from: number): string[] {
  const texts = Array.from({ length: Math.min(3, records.count - from) }, (_, i) =>
    records.cells(from + i).find((cell) => cell.trim() !== ""),
  );
  return texts.map((text = "") => (text.length > 16 ? `${text.slice(0, 16)}…` : text));
}
