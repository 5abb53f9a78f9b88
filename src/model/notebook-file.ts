import { isCellName, type NotebookCell, type SqlCell } from "./notebook.js";
import { printChart, readChart } from "./quick-chart.js";

const OPEN = /^(`{3,})sql(?: +(?!chart=)([\p{L}_][\p{L}\p{N}_]*))?(?: +(chart=\S+))?[ \t]*$/u;
const MARK = "<!-- cell -->";
/** Lines of prose that would be read as the start of a cell, with the blanks that keep them from it. */
const INERT = /^( *)(?=`{3,}sql|<!-- cell -->)/;

/** A notebook as a Markdown file: queries as fences ```` ```sql name chart=… ````, prose between them; `parseNotebook` gives exactly these cells back. */
export function printNotebook(cells: readonly NotebookCell[]): string {
  return cells
    .map((cell, i) => (cell.kind === "sql" ? printQuery(cell) : printProse(cell.text, cells[i - 1]?.kind === "markdown")))
    .map((block) => `${block}\n`)
    .join("\n");
}

function printQuery({ text, name, chart }: SqlCell): string {
  const runs = [...text.matchAll(/^`+/gm)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const info = ["sql", ...(name === "" ? [] : [name]), ...(chart === null ? [] : [`chart=${printChart(chart)}`])].join(" ");
  return `${fence}${info}\n${text}\n${fence}`;
}

function printProse(text: string, follows: boolean): string {
  const lines = text.split("\n").map((line) => line.replace(INERT, " $1"));
  const marked = follows || trimBlank(lines).length !== lines.length;
  return [...(marked ? [MARK] : []), ...lines].join("\n");
}

/** The cells of a Markdown file; every text is a notebook, one without queries is a single cell of prose. */
export function parseNotebook(file: string): NotebookCell[] {
  const lines = file
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
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
      cells.push(readQuery(open, lines.slice(i + 1, close)));
      i = close;
    } else if (line === MARK) {
      flush();
      marked = true;
    } else prose.push(line);
  }
  flush();
  return cells;
}

function findClose(lines: readonly string[], from: number, fence: string): number {
  const close = lines.findIndex((line, i) => i >= from && line.trimEnd() === fence);
  return close < 0 ? lines.length : close;
}

function readQuery([, , name = "", chart]: RegExpExecArray, lines: readonly string[]): SqlCell {
  return {
    kind: "sql",
    text: lines.join("\n"),
    name: isCellName(name) ? name : "",
    chart: chart === undefined ? null : readChart(chart.slice("chart=".length)),
  };
}

function restore(line: string): string {
  return line.replace(INERT, (blanks) => blanks.slice(1));
}

function trimBlank(lines: readonly string[]): string[] {
  const isText = (line: string) => line.trim() !== "";
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
