import type { Quantity } from "../../src/model/observation.js";
import type { Figured } from "../record.js";
import { AGREES, bare, type GoldFact, type GoldReport } from "./gold.js";
import type { Pairs, Reading } from "./pair.js";

export interface FamilyCounts {
  gold: number;
  read: number;
  right: number;
}

export const FIELDS = ["unit", "qualifier", "period", "scope", "of", "bureau"] as const;
export type Field = (typeof FIELDS)[number];

/** Sums over texts: by family, headlines, traps, and how many of the matched figures agree in each further field. */
export interface Counts {
  families: Map<string, FamilyCounts>;
  headlines: FamilyCounts;
  gold: number;
  found: number;
  traps: number;
  fallen: number;
  matched: number;
  agree: Record<Field, number>;
}

const none = (): FamilyCounts => ({ gold: 0, read: 0, right: 0 });

export const noCounts = (): Counts => ({
  families: new Map(),
  headlines: none(),
  ...{ gold: 0, found: 0, traps: 0, fallen: 0, matched: 0 },
  agree: { unit: 0, qualifier: 0, period: 0, scope: 0, of: 0, bureau: 0 },
});

/** Counts of one text: its gold, all its figures and their pairs with the gold. */
export function countText(
  { facts, traps = [] }: GoldReport,
  figures: readonly Figured[],
  pairs: Pairs,
  bureauOf: (fact: GoldFact) => string | null,
): Counts {
  const counts = noCounts();
  counts.gold = facts.length;
  counts.found = countFound(
    facts,
    figures.map(({ quantity }) => quantity),
  );
  for (const { observation } of pairs.counted) familyCounts(counts, observation.indicator).read++;
  for (const fact of facts) {
    if (fact.indicator === "other" || pairs.open.has(fact)) continue;
    const family = familyCounts(counts, fact.indicator);
    family.gold++;
    const reading = pairs.right.get(fact);
    if (!reading) continue;
    family.right++;
    countAgreement(counts, fact, reading, bureauOf(fact));
  }
  counts.traps = traps.length;
  counts.fallen = traps.filter(({ raw, offset }) => pairs.wrong.some((reading) => stands(reading, raw, offset))).length;
  return counts;
}

/** Whether a reading that no fact claims stands in a trap. */
function stands({ figured: { quantity } }: Reading, raw: string, offset: number | null): boolean {
  if (offset === null || quantity.start === null) return bare(quantity.raw) === bare(raw);
  return quantity.start >= offset && quantity.start < offset + [...raw].length;
}

/** Facts whose figure was found, each place once; without places, a value as often as it was found. */
function countFound(facts: readonly GoldFact[], quantities: readonly Quantity[]): number {
  const left = new Map<string, number>();
  const key = (start: number | null, value: number): string => (start === null ? `=${Math.abs(value)}` : `@${start}`);
  for (const { start, value } of quantities) left.set(key(start, value), (left.get(key(start, value)) ?? 0) + 1);
  return facts.filter(({ offset, value }) => {
    const at = key(offset, value);
    const count = left.get(at) ?? 0;
    if (offset === null) left.set(at, count - 1);
    return count > 0;
  }).length;
}

function familyCounts({ families }: Counts, indicator: string): FamilyCounts {
  const family = indicator.split(".")[0] ?? indicator;
  const counts = families.get(family) ?? none();
  families.set(family, counts);
  return counts;
}

function countAgreement(counts: Counts, fact: GoldFact, { observation, bureau }: Reading, own: string | null): void {
  counts.matched++;
  for (const field of FIELDS) {
    const agrees = field === "bureau" ? bureau === own : AGREES[field](fact, observation);
    counts.agree[field] += Number(agrees);
  }
}

/** Sum of the counts of several texts. */
export function addUp(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) {
    for (const [name, row] of counts.families) add(familyCounts(sum, name), row);
    add(sum.headlines, counts.headlines);
    for (const field of ["gold", "found", "traps", "fallen", "matched"] as const) sum[field] += counts[field];
    for (const field of FIELDS) sum.agree[field] += counts.agree[field];
  }
  return sum;
}

function add(sum: FamilyCounts, { gold, read, right }: FamilyCounts): void {
  sum.gold += gold;
  sum.read += read;
  sum.right += right;
}
