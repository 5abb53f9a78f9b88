/** What a cell of a workbook holds. */
export type SheetCell = string | number | boolean | null;

/** One sheet of a workbook; `widths` are of its columns, in characters. */
export interface SheetTable {
  name: string;
  heads: readonly string[];
  rows: readonly (readonly SheetCell[])[];
  widths?: readonly number[];
}
