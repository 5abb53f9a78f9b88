import { sum } from "d3-array";
import type { Quantity } from "../../src/model/observation.js";
import type { Figured } from "../record.js";
import { AGREES, bare, type GoldFact, type GoldReport } from "./gold.js";
import type { Pairs, ReadFigure } from "./pair.js";

export interface FamilyCounts {
  gold: number;
  read: number;
  right: number;
}

/** What one fact or one reading adds to its family. */
export interface FamilyCount extends FamilyCounts {
  family: string;
}

export const FIELDS = ["unit", "qualifier", "period", "scope", "of", "bureau"] as const;
export type Field = (typeof FIELDS)[number];

/** How many facts there are, were found and matched, traps and those fallen into, and matched figures that agree in each further field. */
export const TOTALS = ["gold", "found", "matched", "traps", "fallen", ...FIELDS] as const;
export type Totals = Record<(typeof TOTALS)[number], number>;

/** Counts of one text or of several. */
export interface Counts {
  families: FamilyCount[];
  headlines: FamilyCounts;
  totals: Totals;
}

/** Counts of one text: its gold, all its figures and their pairs with the gold; `headlines` are counted apart. */
export function countText(
  { facts, traps = [] }: GoldReport,
  figures: readonly Figured[],
  pairs: Pairs,
  bureauOf: (fact: GoldFact) => string | null,
): Omit<Counts, "headlines"> {
  const asked = facts.filter((fact) => fact.indicator !== "other" && !pairs.open.has(fact));
  const matched = asked.flatMap((fact) => {
    const reading = pairs.right.get(fact);
    return reading === undefined ? [] : [agreement(fact, reading, bureauOf(fact))];
  });
  const quantities = figures.map(({ quantity }) => quantity);
  const fallen = traps.filter(({ raw, offset }) => pairs.wrong.some((reading) => stands(reading, raw, offset)));
  const agree = Object.fromEntries(FIELDS.map((field) => [field, sum(matched, (fields) => Number(fields[field]))])) as Record<
    Field,
    number
  >;
  return {
    families: [
      ...asked.map((fact) => ({ family: familyOf(fact), gold: 1, read: 0, right: Number(pairs.right.has(fact)) })),
      ...pairs.counted.map(({ observation }) => ({ family: familyOf(observation), gold: 0, read: 1, right: 0 })),
    ],
    totals: {
      ...{ gold: facts.length, found: countFound(facts, quantities), matched: matched.length, traps: traps.length, fallen: fallen.length },
      ...agree,
    },
  };
}

const familyOf = ({ indicator }: { indicator: string }): string => indicator.split(".")[0] ?? indicator;

function agreement(fact: GoldFact, { observation, bureau }: ReadFigure, own: string | null): Record<Field, boolean> {
  const fields = FIELDS.map((field) => [field, field === "bureau" ? bureau === own : AGREES[field](fact, observation)]);
  return Object.fromEntries(fields) as Record<Field, boolean>;
}

/** Whether a reading that no fact claims stands in a trap. */
function stands({ figured: { quantity } }: ReadFigure, raw: string, offset: number | null): boolean {
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
