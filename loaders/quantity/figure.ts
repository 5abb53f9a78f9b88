import type { GridCell } from "../grid/grid.js";
import type { Qualifier } from "../../src/model/observation.js";

/**
 * A number in tidied text with its unit, its bounds and its place; what the grammar knows before any indicator does.
 * All are written with these fields in this order, and one just made is changed rather than copied: objects of one shape are read much faster.
 */
export interface Figure {
  value: number;
  lower: number | null;
  upper: number | null;
  unit: string;
  qualifier: Qualifier;
  /** Places in the tidied text: the number with its unit, and where its hedges end. */
  start: number;
  /** Where its measure word begins. */
  measure: number;
  end: number;
  after: number;
  /** Signed by a direction in front of it (同比下降15.70%). */
  change: StatedChange | null;
  /** The cell of a table that it stands in. */
  cell: GridCell | null;
}

/** `previous` compares with last year; `ratio` is a multiple of last year's figure; `level` is last year's figure itself. */
export interface StatedChange {
  kind: "previous" | "plain" | "ratio" | "level";
  start: number;
}
