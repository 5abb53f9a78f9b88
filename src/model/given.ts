import type { Row } from "./columns.js";
import type { InputValue } from "./notebook-input.js";
import type { ResultColumn } from "./result.js";

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
