import { type Counts, type FamilyCounts, type Field, FIELDS } from "./count.js";

export interface Ratios extends FamilyCounts {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface FamilyRatios extends Ratios {
  family: string;
}

/** Shares of a set of gold; null where nothing is counted. */
export type Table = { families: FamilyRatios[]; headlines: Ratios; traps: number; fallen: number } & Record<"found" | Field, number | null>;

const CORE = new Set(["penalty", "compensation", "inspection", "staff"]);

/** Precision, recall and F1 per family, for the core families, overall (`all`) and for headlines, traps fallen into, and the shares of agreement. */
export function ratios(counts: Counts): Table {
  const families = [...counts.families].sort(([a], [b]) => (a < b ? -1 : 1));
  const core = total(families.filter(([name]) => CORE.has(name)).map(([, row]) => row));
  const all = total(families.map(([, row]) => row));
  const { agree, matched, headlines, traps, fallen } = counts;
  return {
    families: [...families, ["core", core] as const, ["all", all] as const].map(([family, row]) => ({ family, ...ratiosOf(row) })),
    headlines: ratiosOf(headlines),
    ...{ traps, fallen, found: share(counts.found, counts.gold) },
    ...(Object.fromEntries(FIELDS.map((field) => [field, share(agree[field], matched)])) as Record<Field, number | null>),
  };
}

const total = (rows: FamilyCounts[]): FamilyCounts =>
  rows.reduce((sum, row) => ({ gold: sum.gold + row.gold, read: sum.read + row.read, right: sum.right + row.right }), {
    gold: 0,
    read: 0,
    right: 0,
  });

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const ratiosOf = (row: FamilyCounts): Ratios => ({
  ...row,
  precision: share(row.right, row.read),
  recall: share(row.right, row.gold),
  f1: share(2 * row.right, row.read + row.gold),
});
