import { lintCell, type Linted } from "../../model/lint-cells.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { CellNode } from "../../model/notebook-graph.js";

let units: ReadonlyMap<string, string> = new Map();

/** Learns the units of indicators, once the engine is up. */
export function learnUnits(given: ReadonlyMap<string, string>): void {
  units = given;
}

/** Reads a query with all that it uses, and says what is wrong, with the units that are known by now. */
export function lintNow(cells: readonly NotebookCell[], graph: readonly CellNode[], index: number): Linted {
  return lintCell(cells, graph, index, units);
}
