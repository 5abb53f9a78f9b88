import type { Observation } from "../../src/model/observation.js";
import { AGREES, type GoldFact } from "./gold.js";
import type { BureauOf, Pairs, Reading } from "./pair.js";

/** How right an observation is: `placed` by indicator, value and place, `right` also by unit, hedge, period, scope, total and bureau. */
export interface Verdict {
  placed: boolean;
  right: boolean;
}

/** What people say of each observation of a text, by its own place; those of facts that may as well be left out have no verdict. */
export function verdictsOf({ right, counted }: Pairs, bureauOf: BureauOf): Map<Observation, Verdict> {
  const facts = new Map([...right].map(([fact, reading]) => [reading, fact]));
  const verdicts = new Map<Observation, Verdict>();
  for (const reading of counted) {
    const { observation, figured } = reading;
    if (figured.quantity.start !== observation.start || verdicts.has(observation)) continue;
    const fact = facts.get(reading);
    verdicts.set(observation, { placed: fact !== undefined, right: fact !== undefined && agrees(fact, reading, bureauOf) });
  }
  return verdicts;
}

const agrees = (fact: GoldFact, { observation, bureau }: Reading, bureauOf: BureauOf): boolean =>
  bureau === bureauOf(fact) && Object.values(AGREES).every((agree) => agree(fact, observation));
