import { textOf } from "../figures/observed.js";
import type { Row } from "../model/columns.js";

/** Rows by the text in a column, in their order. */
export function groupRows(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(textOf(row[column]));
    if (group) group.push(row);
    else groups.set(textOf(row[column]), [row]);
  }
  return groups;
}
