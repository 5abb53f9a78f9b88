import type { Meanings } from "../../model/lineage.js";
import { nameCells, type NotebookCell } from "../../model/notebook.js";
import { usedBy } from "../../model/notebook-graph.js";
import type { CellRun } from "./run.js";

/** What stands behind a result: its cell, last, with those that it uses, each under the name by which others know it; and what its columns mean. */
export interface Behind {
  cells: readonly NotebookCell[];
  meanings: Meanings;
}

/** The cell of a run with those that it uses, prose left out: nothing of a notebook that its result does not rest on. */
export function cellsBehind({ cells, graph, index }: Pick<CellRun, "cells" | "graph" | "index">): NotebookCell[] {
  const names = nameCells(cells);
  return [...usedBy(graph, index), index].flatMap((place): NotebookCell[] => {
    const [cell, name] = [cells[place], names[place] ?? ""];
    return cell === undefined || cell.kind === "markdown" ? [] : [{ ...cell, name }];
  });
}
