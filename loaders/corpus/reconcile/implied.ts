import type { Check } from "../../../src/model/check.js";
import { baseIndicator, yearOf } from "../../../src/model/comparability.js";
import type { Observation } from "../../../src/model/observation.js";
import type { CorpusRecord, Source } from "../../../src/model/source.js";
import { doubt, makeCheck } from "./book.js";
import { findFigure, peersOf } from "./changes.js";
import { addRanges, compareEqual, divideRanges, type Range, rangeOf, scaleRange } from "../../../src/model/range.js";

/** A figure of the year before that a stated change and this year's figure imply, with the figures it rests on. */
export interface Implied {
  observation: Observation;
  source: Source;
  record: CorpusRecord;
  from: readonly [change: Observation, current: Observation];
  range: Range;
}

/** Last year's figures implied by stated changes (同比下降15.70%) and this year's figures of the same source, marked E. */
export function implyPrevious(records: readonly CorpusRecord[]): Implied[] {
  return records.flatMap((record) =>
    record.observations
      .filter(({ indicator, of }) => indicator.endsWith(".yoy") && of === null)
      .flatMap((change) => {
        const current = findFigure([record], change, yearOf(change));
        const range = current ? previousOf(current, change) : null;
        return current && range ? [{ ...describe(record, change, current, range), record, from: [change, current] as const, range }] : [];
      }),
  );
}

/** Implied figures against what the year's own sources say; none where no source has the year. */
export function checkImplied(records: readonly CorpusRecord[], implied: readonly Implied[]): Check[] {
  return implied.flatMap(({ observation, record, from: [change, current], range }) => {
    const own = findFigure(peersOf(records, record), change, yearOf(observation));
    if (!own || own.unit !== observation.unit) return [];
    const actual = rangeOf(own);
    const verdict = compareEqual(range, actual);
    const [main, observations] = [observation.id, [own, change, current]];
    const note = verdict === "differs" ? (own.basis === current.basis ? "revised" : "basis") : doubt(verdict, observations);
    const figures = { kind: "implied" as const, main, indicator: own.indicator, year: yearOf(own), observations };
    return [makeCheck(record, { ...figures, expected: range, actual, verdict, note })];
  });
}

/** This year's figure before its change: a share in percent is divided out, a difference in the figure's own unit or in points is taken off. */
function previousOf(current: Observation, change: Observation): Range | null {
  const [now, by] = [rangeOf(current), rangeOf(change)];
  if (change.unit === "percent" && current.unit !== "percent") return divideRanges(now, scaleRange(by, 0.01, 1));
  const isDifference = change.unit === current.unit || (change.unit === "percentage_point" && current.unit === "percent");
  const { value, low, high, slack } = by;
  return isDifference && current.unit !== "percent" ? addRanges([now, { value: -value, low: -high, high: -low, slack }]) : null;
}

function describe(record: CorpusRecord, change: Observation, current: Observation, range: Range): Pick<Implied, "observation" | "source"> {
  const back = (day: string | null): string | null => day && `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const { start, end, kind } = current.period;
  const decimals = current.unit === "CNY" ? 2 : 1;
  const round = (value: number): number | null => (Number.isFinite(value) ? Number(value.toFixed(decimals)) : null);
  const observation: Observation = {
    ...current,
    id: `${change.id}.implied`,
    indicator: baseIndicator(change.indicator),
    value: round(range.value) ?? 0,
    lower: round(range.low - range.slack),
    upper: round(range.high + range.slack),
    ...{ qualifier: "approx", raw: change.raw, quote: change.quote, start: change.start, end: change.end, section: change.section },
    period: { start: back(start), end: back(end) ?? end, kind },
    ...{ status: "E", rule: `${current.raw} ${change.raw}`, matched: [], places: [], confidence: null, corrected: null },
  };
  return { observation, source: record.source };
}
