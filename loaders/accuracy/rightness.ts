import type { Observation } from "../../src/model/observation.js";
import { AGREES, type GoldFact } from "./gold.js";
import type { BureauOf, Pairs, ReadFigure } from "./pair.js";

/** How right an observation is: `placed` by indicator, value and place, `right` also by unit, hedge, period, scope, total and bureau. */
export interface Rightness {
  placed: boolean;
  right: boolean;
}

/** What people say of each observation of a text, by its own place; those of facts that may as well be left out have none. */
export function rightnessOf({ right, counted }: Pairs, bureauOf: BureauOf): Map<Observation, Rightness> {
  const facts = new Map([...right].map(([fact, reading]) => [reading, fact]));
  const known = new Map<Observation, Rightness>();
  for (const reading of counted) {
    const { observation, figured } = reading;
    if (figured.quantity.start !== observation.start || known.has(observation)) continue;
    const fact = facts.get(reading);
    known.set(observation, { placed: fact !== undefined, right: fact !== undefined && agrees(fact, reading, bureauOf) });
  }
  return known;
}

const agrees = (fact: GoldFact, { observation, bureau }: ReadFigure, bureauOf: BureauOf): boolean =>
  bureau === bureauOf(fact) && Object.values(AGREES).every((agree) => agree(fact, observation));
