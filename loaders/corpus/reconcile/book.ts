import type { Check, CheckKind, CheckNote, Verdict } from "../../../src/model/check.js";
import { yearOf } from "../../../src/model/comparability.js";
import type { Observation } from "../../../src/model/observation.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { type Range, trim } from "../../../src/model/range.js";

/** What a check found about its figures. */
export interface Finding {
  kind: CheckKind;
  /** Id of the main figure. */
  main: string;
  indicator: string;
  year: number;
  observations: readonly Observation[];
  expected: Range | null;
  actual: Range;
  verdict: Verdict;
  note?: CheckNote;
}

/** A finding as it is kept, for the bureau of a record. */
export function makeCheck(record: CorpusRecord, finding: Finding): Check {
  const { kind, main, indicator, year, observations, expected, actual, verdict, note = "none" } = finding;
  const [e, a] = [expected?.value ?? null, trim(actual.value)];
  return {
    id: `${kind}:${main}`,
    kind,
    bureau_code: record.source.bureau_code,
    year,
    indicator,
    observations: [...new Set(observations.map(({ id }) => id))],
    expected: e,
    actual: a,
    difference: e === null ? null : trim(a - e),
    ratio: e === null || e === 0 ? null : trim(a / e),
    verdict,
    note,
  };
}

/** The observation of `indicator` that speaks of the same scope and time as `like`, the nearest in the text; undefined if there is none. */
export function findLike(record: CorpusRecord, indicator: string, like: Observation): Observation | undefined {
  const fits = record.observations.filter((o) => o.indicator === indicator && o.scope === like.scope && isSameTime(o, like));
  const [whole, parts] = [fits.filter((o) => o.of === null), fits.filter((o) => o.of !== null && o.of === like.raw)];
  return nearest(whole.length > 0 ? whole : parts, like);
}

/** Whether two figures end on the same day and span the same kind of time; a stock stands for the year that it ends. */
export function isSameTime(a: Observation, b: Observation): boolean {
  const kind = ({ period }: Observation): string => (period.kind === "point" ? "year" : period.kind);
  if (kind(a) !== kind(b) || a.period.end !== b.period.end) return false;
  return kind(a) === "year" ? yearOf(a) === yearOf(b) : a.period.start === b.period.start;
}

/** The item that stands nearest to `to`, the earlier one of two. */
export function nearest<T extends { start: number | null }>(items: readonly T[], to: { start: number | null }): T | undefined {
  const gap = (item: T): number => Math.abs((item.start ?? 0) - (to.start ?? 0));
  return items.reduce<T | undefined>((best, item) => (best === undefined || gap(item) < gap(best) ? item : best), undefined);
}

/** A note for a verdict that bounds or units have left open. */
export function doubt(verdict: Verdict, figures: readonly Observation[]): CheckNote {
  if (verdict !== "cannot-tell") return "none";
  return figures.some(({ qualifier }) => qualifier !== "exact") ? "bounds" : "units";
}
