import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** Hand-coded records without the figures that a record of `corpus` read from the same address; records left empty are dropped. */
export function foldRepeats(coded: readonly CorpusRecord[], corpus: readonly CorpusRecord[]): CorpusRecord[] {
  const read = new Set(corpus.flatMap(({ source, observations }) => observations.map((o) => factOf(source.url, source.bureau_code, o))));
  return coded
    .map((record) => {
      const { url, bureau_code } = record.source;
      const observations = record.observations.filter((o) => url === null || !read.has(factOf(url, bureau_code, o)));
      if (observations.length === record.observations.length) return record;
      const kept = new Set(observations.map(({ id }) => id));
      return { ...record, observations, checks: record.checks.filter((check) => check.observations.every((id) => kept.has(id))) };
    })
    .filter(({ observations }) => observations.length > 0);
}

function factOf(url: string | null, bureau: string, { indicator, value, unit, period }: Observation): string {
  return [url, bureau, indicator, value, unit, period.kind, period.end].join("|");
}
