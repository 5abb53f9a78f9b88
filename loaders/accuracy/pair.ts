import type { Observation } from "../../src/model/observation.js";
import type { Figured } from "../record.js";
import type { GoldFact, GoldReport } from "./gold.js";

/** One figure of a reading that stands under an indicator, and the code of the bureau it speaks of, where that is not the text's own. */
export interface ReadFigure {
  figured: Figured;
  observation: Observation;
  bureau: string | null;
}

/** A reading of a text set beside its gold. */
export interface Pairs {
  /** Readings of facts as they are stated. */
  right: Map<GoldFact, ReadFigure>;
  /** Facts that may as well be read otherwise or left out, and are. */
  open: Set<GoldFact>;
  /** Readings that count: all but those of open facts under an indicator that is as right. */
  counted: ReadFigure[];
  /** Readings that no fact claims. */
  wrong: ReadFigure[];
}

/** The bureau that a fact is about, as a code; null for the text's own. */
export type BureauOf = (fact: GoldFact) => string | null;

/** Pairs each fact with its reading by indicator, value and place; a container without places pairs those whose quotes are most alike. */
export function pairFacts(gold: GoldReport, figures: readonly Figured[], source: string, bureauOf: BureauOf): Pairs {
  const open = new Set<GoldFact>();
  const left = readingsOf(gold.report.sha256 === undefined ? figures : figures.filter(answeredIn(gold)), source);
  const all = [...left.values()].flat();
  const right = new Map<GoldFact, ReadFigure>();
  const take = (fact: GoldFact, indicator: string): ReadFigure | null => takeLikest(left, fact, indicator, bureauOf(fact));
  for (const fact of gold.facts) {
    const reading = fact.indicator === "other" ? null : take(fact, fact.indicator);
    if (reading) right.set(fact, reading);
  }
  const others = new Set<ReadFigure>();
  for (const fact of gold.facts) {
    if (!fact.accept || right.has(fact)) continue;
    open.add(fact);
    const reading = fact.accept.map((indicator) => take(fact, indicator)).find((found) => found !== null);
    if (reading) others.add(reading);
  }
  return { right, open, counted: all.filter((reading) => !others.has(reading)), wrong: [...left.values()].flat() };
}

function answeredIn({ facts }: GoldReport): (figured: Figured) => boolean {
  const places = new Set(facts.map(({ offset, raw, quote }) => `${offset ?? quote} ${raw}`));
  return ({ quantity: { start, raw, quote } }) => places.has(`${start ?? quote} ${raw}`);
}

function readingsOf(figures: readonly Figured[], source: string): Map<string, ReadFigure[]> {
  const left = new Map<string, ReadFigure[]>();
  for (const figured of figures) {
    const { observation, quantity } = figured;
    if (!observation) continue;
    const key = keyOf(quantity.start, observation.indicator, observation.value);
    const own = observation.bureau_code ?? source;
    left.set(key, [...(left.get(key) ?? []), { figured, observation, bureau: own === source ? null : own }]);
  }
  return left;
}

const keyOf = (start: number | null, indicator: string, value: number): string => `${start}|${indicator}|${value}`;

function takeLikest(left: Map<string, ReadFigure[]>, fact: GoldFact, indicator: string, bureau: string | null): ReadFigure | null {
  const candidates = left.get(keyOf(fact.offset, indicator, fact.value)) ?? [];
  const likeness = (reading: ReadFigure): number => Number(reading.bureau === bureau) + alike(reading.figured.quantity.quote, fact.quote);
  const [best] = [...candidates].sort((a, b) => likeness(b) - likeness(a));
  if (best) candidates.splice(candidates.indexOf(best), 1);
  return best ?? null;
}

/** Share of the pairs of characters of two quotes that both hold. */
function alike(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((char, i) => `${text[i]}${char}`));
  const [own, other] = [pairs(a), pairs(b)];
  const shared = [...own].filter((pair) => other.has(pair)).length;
  return shared / Math.max(1, own.size, other.size);
}
