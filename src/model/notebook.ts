import type { NotebookInput } from "./notebook-input.js";
import { type ChartChoice } from "./chart-choice.js";
import { RELATIONS } from "./views.js";

/** Prose of a notebook, in Markdown; `${name}` in it is a value. */
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
  /** Id of the atlas' own chart that the result is drawn as, before any choice of the reader's. */
  figure?: string;
}

/** One piece of JavaScript, which runs in a frame of its own. */
export interface JsCell {
  kind: "js";
  text: string;
  name: string;
}

/** Something that the reader of a notebook chooses. */
export interface InputCell {
  kind: "input";
  name: string;
  input: NotebookInput;
}

export type NotebookCell = MarkdownCell | SqlCell | JsCell | InputCell;

/** A query under the name that others know it by. */
export interface NamedQuery {
  name: string;
  sql: string;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;

/** Whether a cell may have this name: letters, digits and underscores, and no table of the atlas, which it would hide. */
export function isCellName(name: string): boolean {
  return NAME.test(name) && !Object.hasOwn(RELATIONS, name.toLowerCase());
}

/** The name of every cell, in order: its own, or `cell_1`, `cell_2` … by its place among those that have a result; null for prose. */
export function nameCells(cells: readonly NotebookCell[]): (string | null)[] {
  let results = 0;
  return cells.map((cell) => {
    if (cell.kind === "markdown") return null;
    results += 1;
    return cell.name || `cell_${results}`;
  });
}
