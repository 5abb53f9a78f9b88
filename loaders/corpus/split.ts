import type { CorpusRecord } from "../../src/model/source.js";

/** A record as one for each bureau that its figures speak of, its own first, with the source's id kept: what is checked, ranked and counted by bureau takes these. */
export function splitBureaus(record: CorpusRecord): CorpusRecord[] {
  const codes = new Set(record.observations.flatMap(({ bureau_code }) => bureau_code ?? []));
  if (codes.size === 0) return [record];
  const own = record.observations.filter(({ bureau_code }) => bureau_code === undefined);
  const ids = new Set(own.map(({ id }) => id));
  const checks = record.checks.filter(({ observations }) => observations.every((id) => ids.has(id)));
  const others = [...codes].sort().map((code) => {
    const observations = record.observations.filter(({ bureau_code }) => bureau_code === code);
    const told = new Set(observations.map(({ id }) => id));
    return {
      ...record,
      source: { ...record.source, bureau_code: code },
      ...{ observations, quantities: [], issues: [] },
      checks: record.checks.filter(({ observations: figures }) => figures.some((id) => told.has(id))),
    };
  });
  return [{ ...record, observations: own, checks }, ...others];
}
