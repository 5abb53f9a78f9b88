import type { Row } from "../model/columns.js";
import { figureHref, sourceHref } from "./observed.js";
import type { LinkOf } from "./result-table.js";

/** SQL: what `linkResults` reads. */
export const LINKED = "SELECT id, source_id, bureau_code FROM observations";

/** Addresses that ids of observations and sources and codes of bureaus in a result lead to, as seen from the folder of the language. */
export function linkResults(observed: readonly Row[]): LinkOf {
  const bureaus = new Map(
    observed.flatMap((row) => [[row.id, String(row.bureau_code)] as const, [row.source_id, String(row.bureau_code)] as const]),
  );
  const codes = new Set(bureaus.values());
  return (column, cell) => {
    if (typeof cell !== "string") return null;
    if (column === "bureau_code") return codes.has(cell) ? `./bureau/${cell}.html` : null;
    const bureau = /(^|_)id$|^superseded_by$/.test(column) ? bureaus.get(cell) : undefined;
    if (bureau === undefined) return null;
    return cell.includes("/") ? figureHref(cell, bureau) : sourceHref(cell, bureau);
  };
}
