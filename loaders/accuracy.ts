import type { Observation } from "../src/model/observation.js";
import type { Parsed } from "./record.js";

/** A report as two people read it (`indicator` is `other` for figures outside the catalogue). */
export interface GoldReport {
  report: { bureau_code: string; year: number };
  facts: GoldFact[];
}

type GoldFact = Pick<Observation, "indicator" | "value" | "unit" | "raw" | "qualifier" | "period" | "scope"> & {
  of?: string;
  offset: number;
  /** Indicators that are as right where people may differ. */
  accept?: string[];
  /** Units and kinds of period that are as right. */
  accept_unit?: string[];
  accept_period_kind?: string[];
};

interface FamilyCounts {
  gold: number;
  read: number;
  right: number;
}

/** Sums over reports: by family, and how many of the matched figures agree in each further field. */
export interface Counts {
  families: Map<string, FamilyCounts>;
  gold: number;
  found: number;
  matched: number;
  agree: { unit: number; qualifier: number; period: number; scope: number; of: number };
}

const familyOf = (indicator: string): string => indicator.split(".")[0] ?? indicator;

/** Matches a reading with its gold by place, indicator and value. */
export function compareWithGold(gold: GoldReport, { record, figures }: Parsed): Counts {
  const counts: Counts = {
    families: new Map(),
    gold: gold.facts.length,
    found: 0,
    matched: 0,
    agree: { unit: 0, qualifier: 0, period: 0, scope: 0, of: 0 },
  };
  const places = new Set(figures.map(({ quantity }) => quantity.start));
  counts.found = gold.facts.filter((fact) => places.has(fact.offset)).length;
  const read = new Map(
    record.observations.flatMap((o) => [o.start, ...o.places].map((start) => [key(start, o.indicator, o.value), o] as const)),
  );
  const open = new Set(gold.facts.flatMap((fact) => (fact.accept ?? []).map((indicator) => key(fact.offset, indicator, fact.value))));
  for (const { indicator, start, value } of record.observations)
    if (!open.has(key(start, indicator, value))) familyCounts(counts, indicator).read++;
  for (const fact of gold.facts) countFact(counts, fact, read);
  return counts;
}

/** A fact that may as well be read otherwise counts only where it is read as stated. */
function countFact(counts: Counts, fact: GoldFact, read: Map<string, Observation>): void {
  const observation = read.get(key(fact.offset, fact.indicator, fact.value));
  if (fact.indicator === "other" || (!observation && fact.accept)) return;
  const family = familyCounts(counts, fact.indicator);
  family.gold++;
  if (!observation) return;
  family.right++;
  countAgreement(counts, fact, observation);
}

const key = (start: number | null, indicator: string, value: number): string => `${start}|${indicator}|${value}`;

function familyCounts({ families }: Counts, indicator: string): FamilyCounts {
  const family = familyOf(indicator);
  const counts = families.get(family) ?? { gold: 0, read: 0, right: 0 };
  families.set(family, counts);
  return counts;
}

function countAgreement(counts: Counts, fact: GoldFact, read: Observation): void {
  counts.matched++;
  const { agree } = counts;
  agree.unit += Number(fact.unit === read.unit || (fact.accept_unit ?? []).includes(read.unit));
  agree.qualifier += Number(fact.qualifier === read.qualifier);
  const { kind, start, end } = fact.period;
  const samePeriod = kind === read.period.kind && start === read.period.start && end === read.period.end;
  agree.period += Number(samePeriod || (fact.accept_period_kind ?? []).includes(read.period.kind));
  agree.scope += Number((fact.scope === "all") === (read.scope === "all"));
  agree.of += Number(bare(fact.of ?? "") === bare(read.of ?? ""));
}

/** A hard-wrapped text may break a number; its spaces mean nothing. */
const bare = (words: string): string => words.replace(/\s/g, "");

/** Sum of the counts of several reports. */
export function addUp(all: Counts[]): Counts {
  const sum: Counts = { families: new Map(), gold: 0, found: 0, matched: 0, agree: { unit: 0, qualifier: 0, period: 0, scope: 0, of: 0 } };
  for (const counts of all) {
    for (const [name, { gold, read, right }] of counts.families) {
      const family = familyCounts(sum, name);
      family.gold += gold;
      family.read += read;
      family.right += right;
    }
    sum.gold += counts.gold;
    sum.found += counts.found;
    sum.matched += counts.matched;
    for (const field of Object.keys(sum.agree) as (keyof Counts["agree"])[]) sum.agree[field] += counts.agree[field];
  }
  return sum;
}

export interface FamilyRatios extends FamilyCounts {
  family: string;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

const CORE = new Set(["penalty", "compensation", "inspection", "staff"]);

/** Precision, recall and F1 per family, for the core families and overall (`all`), and the shares of agreement; null where nothing is counted. */
export function ratios(counts: Counts): { families: FamilyRatios[] } & Record<"found" | keyof Counts["agree"], number | null> {
  const families = [...counts.families].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = (rows: FamilyCounts[]): FamilyCounts =>
    rows.reduce((sum, row) => ({ gold: sum.gold + row.gold, read: sum.read + row.read, right: sum.right + row.right }), {
      gold: 0,
      read: 0,
      right: 0,
    });
  const core = total(families.filter(([name]) => CORE.has(name)).map(([, row]) => row));
  const all = total(families.map(([, row]) => row));
  const { agree, matched } = counts;
  return {
    families: [...families, ["core", core] as const, ["all", all] as const].map(([family, row]) => familyRatios(family, row)),
    found: share(counts.found, counts.gold),
    unit: share(agree.unit, matched),
    qualifier: share(agree.qualifier, matched),
    period: share(agree.period, matched),
    scope: share(agree.scope, matched),
    of: share(agree.of, matched),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function familyRatios(family: string, row: FamilyCounts): FamilyRatios {
  const precision = share(row.right, row.read);
  const recall = share(row.right, row.gold);
  return { family, ...row, precision, recall, f1: share(2 * row.right, row.read + row.gold) };
}
