import type { Meanings } from "./lineage.js";

/** By which columns of a result, and what holds for all its rows, the figures in its column `value` are found again in the atlas. */
export interface FigureOrigin {
  value: string;
  /** Names of columns; null where the result has none of that meaning. */
  id: string | null;
  code: string | null;
  /** Column of bureaus' short names, in either language. */
  name: string | null;
  year: string | null;
  indicator: string | null;
  /** What its query keeps of each, where that is known. */
  only: { codes: readonly string[]; years: readonly string[]; indicators: readonly string[] };
}

/** The origin of a column of a result with the columns `names`; null where it is not of figures as they are stated: an aggregate, a quotient, or of nobody knows what. */
export function readOrigin(meanings: Meanings, names: readonly string[], value: string): FigureOrigin | null {
  const about = meanings.get(value.toLowerCase()) ?? null;
  if (about === null || about.by !== null || about.column !== "value" || about.facts.table === "ratios") return null;
  const meaningOf = (name: string) => meanings.get(name.toLowerCase()) ?? null;
  const all = (column: string) => names.filter((name) => meaningOf(name)?.column === column && meaningOf(name)?.by === null);
  // Of tables that are joined, each has its own.
  const own = (column: string) => all(column).find((name) => meaningOf(name)?.facts === about.facts) ?? null;
  const any = (column: string) => own(column) ?? all(column)[0] ?? null;
  const only = (column: string) => (about.facts.only.get(column) ?? []).filter((text) => text !== "?");
  return {
    ...{ value, id: own("id"), code: any("bureau_code"), name: any("bureau_zh") ?? any("bureau_en"), year: any("year") },
    indicator: own("indicator"),
    only: { codes: only("bureau_code"), years: only("year"), indicators: only("indicator") },
  };
}
