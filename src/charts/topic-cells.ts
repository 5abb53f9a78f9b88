import { isCellName, type NotebookCell, type SqlCell } from "../model/notebook.js";
import type { Chart } from "./chart.js";
import type { View } from "./view.js";

/** What the blocks of a page are made of. */
export interface Blocks {
  charts: readonly Chart[];
  views: readonly View[];
  /** What views render that are prose, by their ids, as plain text. */
  said: ReadonlyMap<string, string>;
}

const BLOCK = /^<atlas-(figure|view) id="([\w-]+)"><\/atlas-\1>\s*$/;
const HEADING = /^<h(\d)\b[^>]*>(.*)<\/h\1>$/;
const PARAGRAPH = /^<p\b[^>]*>(.*)<\/p>$/;
const FRAME = /^<\/?div\b[^>]*>$/;

/** The Markdown file of a page as cells of a notebook: its prose, and for each chart and table its query, charts drawn as on the page; forms are left out. */
export function topicCells(text: string, page: string, blocks: Blocks): NotebookCell[] {
  const cells: NotebookCell[] = [];
  let prose: string[] = [];
  const flush = () => {
    const said = prose
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    if (said !== "") cells.push({ kind: "markdown", text: said });
    prose = [];
  };
  for (const line of text.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n")) {
    const [, kind, id] = BLOCK.exec(line) ?? [];
    const query = id === undefined ? null : findQuery(kind, id, blocks);
    if (id === undefined) prose.push(plainLine(line, page));
    else if (query === null) prose.push(blocks.said.get(id) ?? "");
    else {
      flush();
      cells.push(query);
    }
  }
  flush();
  return cells;
}

function findQuery(kind: string | undefined, id: string, { charts, views }: Blocks): SqlCell | null {
  const name = id.replaceAll("-", "_");
  const chart = kind === "figure" ? charts.find((one) => one.id === id) : undefined;
  if (chart !== undefined) return { kind: "sql", text: chart.sql, name, chart: null, figure: id };
  const view = views.find((one) => one.id === id);
  const sql = view?.cell === "rows" ? view.sql : null;
  return sql === null ? null : { kind: "sql", text: sql, name: isCellName(name) ? name : `all_${name}`, chart: null };
}

/** A line of a page as Markdown that holds no HTML, its links as seen from the notebook. */
function plainLine(line: string, page: string): string {
  if (FRAME.test(line)) return "";
  const [, level, heading] = HEADING.exec(line) ?? [];
  const said = heading !== undefined ? `${"#".repeat(Number(level))} ${heading}` : (PARAGRAPH.exec(line)?.[1] ?? line);
  return said.replace(/\]\((\.\/[\w-]+)?(#[\w-]+)?\)/g, (_, path: string = `./${page}`, anchor = "") => `](${path}.html${anchor})`);
}
