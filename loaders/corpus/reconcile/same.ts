import type { Check } from "../../../src/model/check.js";
import { yearOf } from "../../../src/model/comparability.js";
import type { Observation } from "../../../src/model/observation.js";
import { type CorpusRecord, SOURCE_KINDS } from "../../../src/model/source.js";
import { doubt, type Finding, makeCheck } from "./book.js";
import { compareEqual, rangeOf } from "../../../src/model/range.js";
import { EVENT_UNITS } from "./rules.js";

const SEVERITY = ["holds", "rounds", "cannot-tell", "differs"] as const;

/** One figure stated at several places of one source; measures of single events need not speak of the same one. */
export function checkSame(record: CorpusRecord): Check[] {
  return groupsOf(record.observations).map(([first, ...others]) => makeCheck(record, findingOf("same", first, others)));
}

/** One figure stated by several sources: each of them, speaking once, held against the most trusted; fines and confiscations beside fines alone tell nothing. */
export function checkSources(records: readonly CorpusRecord[]): Check[] {
  const owner = new Map(records.flatMap((record) => record.observations.map((o) => [o, record] as const)));
  const sourceOf = (o: Observation) => (owner.get(o) as CorpusRecord).source;
  const ordered = [...owner.keys()]
    .filter((o) => o.scope === "all" && o.of === null)
    .sort((a, b) => SOURCE_KINDS.indexOf(sourceOf(a).kind) - SOURCE_KINDS.indexOf(sourceOf(b).kind) || distance(a) - distance(b));
  function distance(o: Observation): number {
    return Math.abs(sourceOf(o).year - yearOf(o));
  }
  return groupsOf(ordered, (o) => sourceOf(o).bureau_code).flatMap(([first, ...others]) => {
    const sources = new Set([sourceOf(first).id]);
    const spoken = others.filter((o) => !sources.has(sourceOf(o).id) && sources.add(sourceOf(o).id));
    return spoken.map((o, i) => makeCheck(owner.get(first) as CorpusRecord, compareSources(first, o, i === 0 ? "" : ` ${o.id}`)));
  });
}

/** Of several sources held against the first, all but one add their own id to that of the check. */
function compareSources(first: Observation, other: Observation, added: string): Finding {
  const finding = { ...findingOf("sources", first, [other]), main: first.id + added };
  const isOtherBasis = finding.verdict === "differs" && first.basis !== other.basis;
  return isOtherBasis ? { ...finding, verdict: "cannot-tell", note: "basis" } : finding;
}

/** Figures of one bureau, indicator, scope and period; within one source also of one basis. */
function groupsOf(observations: readonly Observation[], bureau?: (o: Observation) => string): [Observation, ...Observation[]][] {
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const o of observations) {
    const { start, end, kind } = o.period;
    const key = [bureau?.(o) ?? o.basis, o.indicator, o.scope, o.of, o.unit, start, end, kind].join("|");
    const group = groups.get(key);
    if (group) group.push(o);
    else groups.set(key, [o]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function findingOf(kind: "same" | "sources", first: Observation, others: readonly Observation[]): Finding {
  const expected = rangeOf(first);
  const judged = others.map((o) => ({ o, actual: rangeOf(o), verdict: compareEqual(expected, rangeOf(o)) }));
  const gap = ({ o }: { o: Observation }): number => Math.abs(o.value - first.value);
  const worst = judged.sort((a, b) => SEVERITY.indexOf(b.verdict) - SEVERITY.indexOf(a.verdict) || gap(b) - gap(a))[0];
  const { actual, verdict } = worst as (typeof judged)[number];
  const events = kind === "same" && verdict === "differs" && EVENT_UNITS.has(first.unit);
  return {
    ...{ kind, main: first.id, indicator: first.indicator, year: yearOf(first), observations: [first, ...others], expected, actual },
    verdict: events ? "cannot-tell" : verdict,
    note: events ? "events" : doubt(verdict, [first, ...others]),
  };
}
