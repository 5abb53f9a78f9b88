import { checkRecord } from "../../loaders/corpus/reconcile/reconcile.js";
import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeObservation, makeRecord, makeSource } from "../fixtures/records.js";

/** Fields of an observation. */
export type Changes = Partial<Observation>;
/** Indicator, value, what is printed, and further fields. */
export type Figure = [indicator: string, value: number, raw?: string, changes?: Changes];

/** 余, 多, 超: no upper bound. */
export const MORE: Changes = { qualifier: "at_least", upper: null };
/** Fields of a fine. */
export const yuan = (changes: Changes = {}): Changes => ({ unit: "CNY", basis: "fine", ...changes });

/** A record of one bureau and year with these figures in order of place. */
export function recordOf(figures: readonly Figure[], year = 2023, id = `110000-${year}`): CorpusRecord {
  const observations = figures.map(([indicator, value, raw = `${value}件`, changes = {}], i) => {
    const start = 100 + i * 10;
    const period = { start: `${year}-01-01`, end: `${year}-12-31`, kind: "year" as const };
    return makeObservation({
      id: `${id}/${indicator}@${start}`,
      start,
      end: start + 3,
      indicator,
      value,
      lower: value,
      upper: value,
      raw,
      period,
      ...changes,
    });
  });
  return makeRecord({ source: makeSource({ id, year }), observations, quantities: [] });
}

/** Kind, verdict, note and difference of each check on these figures. */
export const verdicts = (figures: readonly Figure[]) =>
  checkRecord(recordOf(figures)).map(({ kind, verdict, note, difference }) => [kind, verdict, note, difference]);
