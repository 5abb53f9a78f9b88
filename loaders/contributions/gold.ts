import type { GoldFact, GoldReport } from "../accuracy/gold.js";
import type { ContributionLedger, KeptAnswer } from "../../src/model/contribution.js";

/** Readers who must say yes before a figure is gold. */
const READERS = 2;

/** What is gold in a ledger: figures of one text that two readers of different names call right and nobody wrong; null where there are none. Nameless answers do not count, and of one name the last does. */
export function goldOf({ source, contributions }: ContributionLedger): GoldReport | null {
  const kept = contributions.filter(({ withdrawn, by }) => withdrawn === null && by !== "");
  const texts = [...new Set(kept.map(({ sha256 }) => sha256))].map((sha256) => {
    const byName = new Map<string, Map<string, KeptAnswer>>();
    for (const { by, answers } of kept.filter((one) => one.sha256 === sha256))
      byName.set(by, new Map([...(byName.get(by) ?? []), ...answers.map((answer) => [placeOf(answer), answer] as const)]));
    return { sha256, facts: agreed([...byName.values()]) };
  });
  const [best] = texts.sort((a, b) => b.facts.length - a.facts.length);
  if (!best || best.facts.length === 0) return null;
  const { bureau_code, year } = source;
  return { report: { bureau_code, year, sha256: best.sha256 }, facts: best.facts };
}

/** Where an answered figure stands; without places, by its words. */
const placeOf = ({ start, raw, quote, indicator }: KeptAnswer): string => `${start ?? quote} ${raw} ${indicator ?? ""}`;

function agreed(readers: readonly ReadonlyMap<string, KeptAnswer>[]): GoldFact[] {
  const places = [...new Set(readers.flatMap((answers) => [...answers.keys()]))];
  return places.flatMap((place) => {
    const given = readers.flatMap((answers) => answers.get(place) ?? []);
    const [first] = given;
    const isGold =
      first && given.length >= READERS && given.every((answer) => JSON.stringify(answer) === JSON.stringify({ ...first, says: "yes" }));
    return isGold ? [factOf(first)] : [];
  });
}

function factOf(answer: KeptAnswer): GoldFact {
  const { value, unit, qualifier, raw, quote, start: offset } = answer;
  const figure = { value, unit, qualifier, raw, quote, offset };
  if (answer.indicator === null) return { ...figure, indicator: "other", period: { start: null, end: "", kind: "year" }, scope: "all" };
  const { indicator, period, scope, of, basis, bureau_code } = answer;
  const rest = { ...(of !== null && { of }), ...(basis !== null && { basis }), ...(bureau_code !== undefined && { bureau: bureau_code }) };
  return { ...figure, indicator, period, scope, ...rest };
}
