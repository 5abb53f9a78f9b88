import type { Span } from "../normalise/modality.js";

/** A cell of a table: its words, and where they stand in the tidied text. */
export interface CellText extends Span {
  words: string;
}

/** What a cell tells by its heading or label: this year's figure, last year's, the change between them, a share of the total, a target, or what stands in brackets beside it and nothing explains. */
export type Role = "current" | "previous" | "change" | "share" | "plan" | "beside";

/** Whether a row or column is one thing among others, the sum of them, or the rest of them. */
export type GridKind = "plain" | "total" | "subtotal" | "other";

/** A heading or label taken apart. */
export interface Title {
  cell: CellText;
  /** What it names, without unit, time and role; nothing where it names nothing. */
  subject: string;
  role: Role;
  unit: string;
  /** Whether it states a time. */
  timed: boolean;
  kind: GridKind;
  /** Whether 其中 opens it, so that it is a part of the row above. */
  part: boolean;
}

/** One cell that holds a figure, with all that its table says of it. */
export interface GridCell extends CellText {
  /** Labels of its row and headings of its column, the nearest last. */
  row: Title[];
  head: Title[];
  /** What stands over the table, the nearest last. */
  captions: Span[];
  /** The unit that its row or column gives, else those that are given for the whole table. */
  units: string[];
  role: Role;
  kind: GridKind;
  /** Number of its table in the text, and its row and column there. */
  table: number;
  y: number;
  x: number;
}

/** A table without its headings: columns with their titles, and rows of cells. */
export interface Grid {
  captions: Span[];
  /** What is said of figures in brackets over or below it. */
  note: CellText | null;
  columns: Title[][];
  rows: CellText[][];
}
