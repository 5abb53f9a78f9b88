import type { Given } from "../../model/given.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { CellNode } from "../../model/notebook-graph.js";

/** A cell to run among the others, with its limit and the reader's way to stop it. */
export interface CellRun {
  cells: readonly NotebookCell[];
  graph: readonly CellNode[];
  index: number;
  /** What the cells that it uses gave, by their names. */
  givens: ReadonlyMap<string, Given>;
  seconds: number;
  signal: AbortSignal;
  lang: Lang;
  /** Whether nobody asked for the cell anew since. */
  isWanted(): boolean;
  /** The name of the reader's own file that a table would come from, where it is not here. */
  missingFile(table: string): string | undefined;
}
