import type { Check, CheckNote, Verdict } from "../../../src/model/check.js";
import { baseIndicator, yearOf } from "../../../src/model/comparability.js";
import type { Observation } from "../../../src/model/observation.js";
import { type CorpusRecord, SOURCE_KINDS } from "../../../src/model/source.js";
import { doubt, findLike, makeCheck } from "./book.js";
import { addRanges, compareEqual, divideRanges, type Range, rangeOf, scaleRange } from "../../../src/model/range.js";

/** Stated changes (`.yoy`) against this year's figure and the one of the year before, wherever the corpus holds them. */
export function checkChanges(records: readonly CorpusRecord[]): Check[] {
  return records.flatMap((record) => {
    const changes = record.observations.filter((o) => o.indicator.endsWith(".yoy"));
    const peers = changes.length > 0 ? [record, ...peersOf(records, record)] : [];
    return changes.map((change) => checkChange(record, peers, change));
  });
}

/** The other records on a record's bureau, the most trusted kind of source first. */
export function peersOf(records: readonly CorpusRecord[], record: CorpusRecord): CorpusRecord[] {
  return (indexBureaus(records).get(record.source.bureau_code) ?? [])
    .filter((other) => other !== record)
    .sort((a, b) => SOURCE_KINDS.indexOf(a.source.kind) - SOURCE_KINDS.indexOf(b.source.kind));
}

const indexed = new WeakMap<readonly CorpusRecord[], Map<string, CorpusRecord[]>>();

/** Records by bureau, found once for each list of them. */
function indexBureaus(records: readonly CorpusRecord[]): ReadonlyMap<string, readonly CorpusRecord[]> {
  const known = indexed.get(records);
  if (known) return known;
  const bureaus = new Map<string, CorpusRecord[]>();
  for (const record of records) {
    const own = bureaus.get(record.source.bureau_code);
    if (own) own.push(record);
    else bureaus.set(record.source.bureau_code, [record]);
  }
  indexed.set(records, bureaus);
  return bureaus;
}

function checkChange(record: CorpusRecord, peers: readonly CorpusRecord[], change: Observation): Check {
  const current = findFigure(peers, change, yearOf(change));
  const previous = findFigure([...peers.slice(1), record], change, yearOf(change) - 1);
  const expected = current && previous ? changeBetween(rangeOf(current), rangeOf(previous), change.unit, current.unit) : null;
  const actual = rangeOf(change);
  const observations = [change, ...(current ? [current] : []), ...(previous ? [previous] : [])];
  const { verdict, note } = expected
    ? judge(expected, actual, observations)
    : { verdict: "cannot-tell" as const, note: lack(current, previous) };
  const main = { main: change.id, indicator: change.indicator, year: yearOf(change) };
  return makeCheck(record, { kind: "change", ...main, observations, expected, actual, verdict, note });
}

/** The figure of a year that a change speaks of: same indicator and scope, part of nothing, the same stretch of that year. */
export function findFigure(records: readonly CorpusRecord[], change: Observation, year: number): Observation | undefined {
  const shift = (day: string | null): string | null => (day === null ? null : `${year}${day.slice(4)}`);
  const { start, end, kind } = change.period;
  const like = { ...change, period: { start: shift(start), end: shift(end) ?? end, kind } };
  const indicator = baseIndicator(change.indicator);
  return records.map((record) => findLike(record, indicator, like)).find((found) => found !== undefined && found.of === null);
}

/** Change in percent, in points for rates, or in the figure's own unit; null where a multiple may mean two things. */
function changeBetween(current: Range, previous: Range, unit: string, base: string): Range | null {
  if (unit === "times") return null;
  if (unit === "percent" && base !== "percent") {
    const ratio = divideRanges(current, previous);
    return ratio && scaleRange(ratio, 100, -100);
  }
  const { value, low, high, slack } = previous;
  return addRanges([current, { value: -value, low: -high, high: -low, slack }]);
}

function judge(expected: Range, actual: Range, observations: readonly Observation[]): { verdict: Verdict; note: CheckNote } {
  const verdict = compareEqual(expected, actual);
  return { verdict, note: verdict === "differs" ? "revised" : doubt(verdict, observations) };
}

const lack = (current: Observation | undefined, previous: Observation | undefined): CheckNote =>
  current === undefined ? "no_current" : previous === undefined ? "no_previous" : "units";
