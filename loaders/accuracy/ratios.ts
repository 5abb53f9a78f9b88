import { rollups, sum } from "d3-array";
import { type Counts, type FamilyCounts, type Field, FIELDS, type Totals } from "./count.js";

export interface Ratios extends FamilyCounts {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface FamilyRatios extends Ratios {
  family: string;
}

/** Shares of a set of gold; null where nothing is counted. */
export type SetRatios = { families: FamilyRatios[]; headlines: Ratios; traps: number; fallen: number } & Record<
  "found" | Field,
  number | null
>;

const CORE = new Set(["penalty", "compensation", "inspection", "staff"]);

/** Precision, recall and F1 of several texts together: per family, for the core families, overall (`all`) and for headlines, traps fallen into, and the shares of agreement. */
export function ratios(texts: readonly Counts[]): SetRatios {
  const counted = texts.flatMap((text) => text.families);
  const families = rollups(counted, addUp, ({ family }) => family).sort(([a], [b]) => (a < b ? -1 : 1));
  const core = addUp(counted.filter(({ family }) => CORE.has(family)));
  const total = (name: keyof Totals): number => sum(texts, ({ totals }) => totals[name]);
  return {
    families: [...families, ["core", core] as const, ["all", addUp(counted)] as const].map(([family, row]) => ({
      family,
      ...ratiosOf(row),
    })),
    headlines: ratiosOf(addUp(texts.map(({ headlines }) => headlines))),
    ...{ traps: total("traps"), fallen: total("fallen"), found: share(total("found"), total("gold")) },
    ...(Object.fromEntries(FIELDS.map((field) => [field, share(total(field), total("matched"))])) as Record<Field, number | null>),
  };
}

function addUp(rows: readonly FamilyCounts[]): FamilyCounts {
  return { gold: sum(rows, ({ gold }) => gold), read: sum(rows, ({ read }) => read), right: sum(rows, ({ right }) => right) };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const ratiosOf = (row: FamilyCounts): Ratios => ({
  ...row,
  precision: share(row.right, row.read),
  recall: share(row.right, row.gold),
  f1: share(2 * row.right, row.read + row.gold),
});
