import { type ChartChoice } from "./quick-chart.js";
import { mentions } from "./sql-text.js";
import { RELATIONS } from "./views.js";

/** Prose of a notebook, in Markdown. */
export interface MarkdownCell {
  kind: "markdown";
  text: string;
}

/** One query of a notebook; `name` is empty where the reader gave none, `chart` is null where the result is shown as a table. */
export interface SqlCell {
  kind: "sql";
  text: string;
  name: string;
  chart: ChartChoice | null;
}

export type NotebookCell = MarkdownCell | SqlCell;

/** A query under the name that later ones know it by. */
export interface NamedQuery {
  name: string;
  sql: string;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** Whether a cell may have this name: letters, digits and underscores, and no table of the atlas, which it would hide. */
export function isCellName(name: string): boolean {
  return NAME.test(name) && !Object.hasOwn(RELATIONS, name.toLowerCase());
}

/** The name of every cell, in order: its own, or `cell_1`, `cell_2` … by its place among the queries; null for prose. */
export function nameCells(cells: readonly NotebookCell[]): (string | null)[] {
  let queries = 0;
  return cells.map((cell) => {
    if (cell.kind === "markdown") return null;
    queries += 1;
    return cell.name || `cell_${queries}`;
  });
}

/** The queries above a cell that its text mentions, and those that these mention, in order; of two with one name the nearer counts. */
export function queriesAbove(cells: readonly NotebookCell[], index: number): NamedQuery[] {
  const names = nameCells(cells);
  const needed: NamedQuery[] = [];
  const texts = [cells[index]?.text ?? ""];
  for (let i = index - 1; i >= 0; i--) {
    const [cell, name] = [cells[i], names[i]];
    if (cell === undefined || name === null || name === undefined) continue;
    if (needed.some((other) => other.name.toLowerCase() === name.toLowerCase())) continue;
    if (!texts.some((text) => mentions(text, name))) continue;
    needed.unshift({ name, sql: cell.text });
    texts.push(cell.text);
  }
  return needed;
}
