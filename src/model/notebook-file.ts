import { isCellName, type NotebookCell, type SqlCell } from "./notebook.js";
import { parseInput, printInput } from "./notebook-input.js";
import { readSqlNames } from "./sql-names.js";
import { printChart, readChart } from "./chart-choice.js";

const OPEN = /^(`{3,})(sql|js|input)(?: +(?!chart=|figure=)([\p{L}_][\p{L}\p{N}_]*))?(?: +figure=([\w-]+))?(?: +(chart=\S+))?[ \t]*$/u;
const FILE = /^<!-- file ([\p{L}_][\p{L}\p{N}_]*): (.+) -->$/u;
const MARK = "<!-- cell -->";
/** Lines of prose that would be read as the start of a cell, with the blanks that keep them from it. */
const INERT = /^( *)(?=`{3,}(?:sql|js|input)|<!-- cell -->|<!-- file )/;

/** A file of the reader's own that a notebook uses but does not hold, by the table that it becomes. */
export interface NeededFile {
  table: string;
  file: string;
}

/** A file's name as a notebook's file can hold it: on one line, and without what would end a comment. */
export function printFileName(name: string): string {
  return name.replace(/-{2,}|[\p{Cc}\u2028\u2029]/gu, "-").trim() || "-";
}

/** A notebook as a Markdown file: the needed files' names first, queries as fences ```` ```sql name figure=… chart=… ````, code and inputs as fences ```` ```js name ```` and ```` ```input name ````, prose between them; `parseNotebook` and `parseFiles` give exactly these back. */
export function printNotebook(cells: readonly NotebookCell[], files: readonly NeededFile[] = []): string {
  const head = files.map(({ table, file }) => `<!-- file ${table}: ${printFileName(file)} -->\n`);
  return head.concat(head.length > 0 ? "\n" : [], cells.map((cell, i) => `${printCell(cell, cells[i - 1])}\n`).join("\n")).join("");
}

function printCell(cell: NotebookCell, before: NotebookCell | undefined): string {
  switch (cell.kind) {
    case "markdown":
      return printProse(cell.text, before?.kind === "markdown");
    case "input":
      return printFence(["input", cell.name], printInput(cell.input));
    case "js":
      return printFence(["js", cell.name], cell.text);
    case "sql":
      return printFence(["sql", cell.name, ...printLook(cell)], cell.text);
  }
}

function printLook({ figure, chart }: SqlCell): string[] {
  return [figure === undefined ? "" : `figure=${figure}`, chart === null ? "" : `chart=${printChart(chart)}`];
}

function printFence(info: readonly string[], text: string): string {
  const runs = [...text.matchAll(/^`+/gm)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${info.filter((part) => part !== "").join(" ")}\n${text}\n${fence}`;
}

function printProse(text: string, follows: boolean): string {
  const lines = text.split("\n").map((line) => line.replace(INERT, " $1"));
  const marked = follows || trimBlank(lines).length !== lines.length;
  return [...(marked ? [MARK] : []), ...lines].join("\n");
}

/** The cells of a Markdown file; every text is a notebook, one without fences of these is a single cell of prose. */
export function parseNotebook(file: string): NotebookCell[] {
  const all = splitLines(file);
  const lines = all.slice(countFiles(all));
  const cells: NotebookCell[] = [];
  let prose: string[] = [];
  let marked = false;
  const flush = () => {
    if (marked && prose.at(-1) === "") prose.pop();
    const kept = marked ? prose : trimBlank(prose);
    if (marked || kept.length > 0) cells.push({ kind: "markdown", text: kept.map(restore).join("\n") });
    [prose, marked] = [[], false];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const open = OPEN.exec(line);
    if (open !== null) {
      flush();
      const close = findClose(lines, i + 1, open[1] ?? "");
      cells.push(readFence(open, lines.slice(i + 1, close)));
      i = close;
    } else if (line === MARK) {
      flush();
      marked = true;
    } else prose.push(line);
  }
  flush();
  return cells;
}

/** The files of the reader's own that a notebook's file says it needs. */
export function parseFiles(file: string): NeededFile[] {
  const lines = splitLines(file);
  return lines.slice(0, countFiles(lines)).map((line) => {
    const [, table = "", name = ""] = FILE.exec(line) ?? [];
    return { table, file: name };
  });
}

function splitLines(file: string): string[] {
  return file
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
}

// They stand at the very beginning.
function countFiles(lines: readonly string[]): number {
  const end = lines.findIndex((line) => !FILE.test(line));
  return end < 0 ? lines.length : end;
}

function findClose(lines: readonly string[], from: number, fence: string): number {
  const close = lines.findIndex((line, i) => i >= from && line.trimEnd() === fence);
  return close < 0 ? lines.length : close;
}

function readFence([, , kind, given = "", figure, chart]: RegExpExecArray, lines: readonly string[]): NotebookCell {
  const text = lines.join("\n");
  const name = isCellName(given) ? given : "";
  if (kind === "input") return { kind, name, input: parseInput(text) };
  if (kind === "js") return { kind, text, name };
  const look = { chart: chart === undefined ? null : readChart(chart.slice("chart=".length)), ...(figure !== undefined && { figure }) };
  return { kind: "sql", text, name, ...look };
}

function restore(line: string): string {
  return line.replace(INERT, (blanks) => blanks.slice(1));
}

function trimBlank(lines: readonly string[]): string[] {
  const isText = (line: string) => line.trim() !== "";
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

/** The reader's own files whose tables some query uses. */
export function filesUsed(cells: readonly NotebookCell[], files: readonly NeededFile[]): NeededFile[] {
  return files.filter(({ table }) => cells.some((cell) => cell.kind === "sql" && reads(cell.text, table)));
}

function reads(sql: string, table: string): boolean {
  return readSqlNames(sql).sources.some((name) => name.toLowerCase() === table.toLowerCase());
}
