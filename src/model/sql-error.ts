/** Where in an SQL text an error is, in UTF-16 units, `to` exclusive. */
export interface ErrorPlace {
  from: number;
  to: number;
}

const MARKED = /^LINE (\d+): (.*)\n( *)\^/m;
const WORD = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_.]+)/u;

/** Place that DuckDB's `LINE n: … ^` points at in the text it was asked, or null; `before` counts lines that were put in front of the reader's. */
export function findErrorPlace(message: string, sql: string, before = 0): ErrorPlace | null {
  const match = MARKED.exec(message);
  if (match === null) return null;
  const [, number = "", excerpt = "", blanks = ""] = match;
  const lines = sql.split("\n");
  const index = Number(number) - 1 - before;
  const line = lines[index];
  if (line === undefined) return null;
  const column = columnOf(line, excerpt, takeColumns(excerpt, blanks.length - `LINE ${number}: `.length));
  if (column === null) return null;
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const from = Math.min(start + column, sql.length);
  const length = WORD.exec(sql.slice(from))?.[0].length ?? 1;
  return { from: from === sql.length ? Math.max(0, from - 1) : from, to: Math.min(sql.length, from + length) };
}

// DuckDB counts a Chinese character as two columns, as a terminal prints it.
function takeColumns(text: string, columns: number): number {
  let [units, width] = [0, 0];
  for (const char of text) {
    if (width >= columns) break;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
      char,
    )
      ? 2
      : 1;
    units += char.length;
  }
  return units;
}

// Of a long line DuckDB prints a part between dots.
function columnOf(line: string, excerpt: string, at: number): number | null {
  if (line.startsWith(excerpt)) return at;
  const cut = excerpt.startsWith("...") ? 3 : 0;
  const shown = excerpt.slice(cut).replace(/\.\.\.$/, "");
  const start = line.indexOf(shown);
  return start < 0 ? null : start + at - cut;
}

/** The message without the lines that show the place, which the editor marks. */
export function plainError(message: string): string {
  return message.replace(/\n*^LINE \d+: .*\n *\^\s*/gm, "").trim();
}
