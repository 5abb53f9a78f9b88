import { expect } from "vitest";
import type { Observation, Qualifier } from "../../src/model/observation.js";
import { parseText, reportText } from "../fixtures/report.js";
import type { SpecCase } from "../specs/run-spec.js";

/** An observation as a spec writes it: only the fields that the spec is about, and those are all compared. */
interface ExpectedFact {
  indicator: string;
  raw: string;
  value?: number;
  unit?: string;
  qualifier?: Qualifier;
  /** `start..end kind`; `?` for a start that is not said. */
  period?: string;
  scope?: string;
  /** Words that the scope must hold. */
  names?: string;
  of?: string | null;
  basis?: string;
}

export interface FactsCase extends SpecCase {
  text: string;
  bureau?: string;
  facts: ExpectedFact[];
}

/** What a case is called: its sentence, after the bureau where that matters. */
export const nameOf = ({ text, bureau }: FactsCase): string => (bureau ? `${bureau}: ${text}` : text);

/** A sentence in a report of 2022 gives exactly the expected observations, and each stands where it says. */
export async function checkFacts({ text, bureau, facts }: FactsCase): Promise<void> {
  const source = reportText(text, bureau);
  const { record } = await parseText(source);
  for (const { raw, start, end } of record.observations) expect(source.slice(start ?? 0, end ?? 0)).toBe(raw);
  expect(record.observations.map((observation, i) => shownAs(observation, facts[i]))).toEqual(facts);
}

function shownAs(observation: Observation, fact: ExpectedFact | undefined): ExpectedFact {
  const { period, scope } = observation;
  const all = {
    ...observation,
    period: `${period.start ?? "?"}..${period.end} ${period.kind}`,
    names: fact?.names !== undefined && scope.includes(fact.names) ? fact.names : scope,
  };
  const fields = Object.keys(fact ?? { indicator: "", raw: "" }) as (keyof ExpectedFact)[];
  return Object.fromEntries(fields.map((field) => [field, all[field]])) as unknown as ExpectedFact;
}
