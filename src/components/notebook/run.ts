import type { Row } from "../../model/columns.js";
import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { CellNode } from "../../model/notebook-graph.js";
import type { InputValue } from "../../model/notebook-input.js";
import type { ResultColumn } from "../../model/result.js";

/** What a cell gives to those that use it: rows, of which `all` are more than those shown, the value of an input with what it is called, or what a piece of code came to. */
export type Given =
  | {
      kind: "rows";
      columns: readonly ResultColumn[];
      rows: readonly Row[];
      more: boolean;
      all(): Promise<readonly Row[]>;
      /** The same as an Arrow IPC stream, where the engine has them. */
      arrow?(): Promise<Uint8Array<ArrayBuffer>>;
    }
  | { kind: "input"; value: InputValue; label: string }
  | { kind: "value"; value: unknown };

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
