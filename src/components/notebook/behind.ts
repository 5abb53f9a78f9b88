import type { Row } from "../../model/columns.js";
import type { Meanings } from "../../model/lineage.js";
import { nameCells, type NotebookCell } from "../../model/notebook.js";
import { usedBy } from "../../model/notebook-graph.js";
import type { CellRun } from "./run.js";

/** What stands behind a result: its cell, last, with those that it uses, each under the name by which others know it; and what its columns mean. */
export interface Behind {
  cells: readonly NotebookCell[];
  meanings: Meanings;
  /** Ids of the observations that the result rests on; null where that cannot be told. */
  rests(): Promise<readonly string[] | null>;
}

/** Observations that a picture names at most: what rests on more is everything. */
const MOST_RESTED = 2000;

/** Ids that the answer to what a result rests on holds; null where there is none, or there are too many. */
export function readRests(rows: readonly Row[] | null): string[] | null {
  return rows === null || rows.length > MOST_RESTED ? null : rows.map(({ id }) => String(id));
}

/** The cell of a run with those that it uses, prose left out: nothing of a notebook that its result does not rest on. */
export function cellsBehind({ cells, graph, index }: Pick<CellRun, "cells" | "graph" | "index">): NotebookCell[] {
  const names = nameCells(cells);
  return [...usedBy(graph, index), index].flatMap((place): NotebookCell[] => {
    const [cell, name] = [cells[place], names[place] ?? ""];
    return cell === undefined || cell.kind === "markdown" ? [] : [{ ...cell, name }];
  });
}
