import type { Check } from "../../../src/model/check.js";
import { yearOf } from "../../../src/model/comparability.js";
import type { Observation, Quantity } from "../../../src/model/observation.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { doubt, findLike, makeCheck, nearest } from "./book.js";
import { compareEqual, divideRanges, rangeOf, scaleRange } from "../../../src/model/range.js";
import { AVERAGES, RATES } from "./rules.js";

/** Stated averages against amount ÷ count. */
export function checkAverages(record: CorpusRecord): Check[] {
  return AVERAGES.flatMap(({ average: id, amount: of, counts }) =>
    record.observations.flatMap((average) => {
      if (average.indicator !== id) return [];
      const amount = findLike(record, of, average);
      const count = counts.map((count) => findLike(record, count, average)).find((found) => found !== undefined);
      const expected = amount && count && divideRanges(rangeOf(amount), rangeOf(count));
      if (!expected) return [];
      const actual = rangeOf(average);
      const verdict = compareEqual(expected, actual);
      const observations = [average, amount, count];
      const note = doubt(verdict, observations);
      return [
        makeCheck(record, {
          kind: "average",
          main: average.id,
          indicator: id,
          year: yearOf(average),
          observations,
          expected,
          actual,
          verdict,
          note,
        }),
      ];
    }),
  );
}

/** Characters between a rate and the count it is made of. */
const REACH = 80;

/** Stated rates against the count beside them; cannot tell where the source gives no such count. */
export function checkRates(record: CorpusRecord): Check[] {
  return RATES.flatMap(({ rate: id, of, counted }) =>
    record.observations.flatMap((rate) => {
      const whole = rate.indicator === id && rate.of === null ? findLike(record, of, rate) : undefined;
      if (!whole) return [];
      const count = countBeside(record, rate, whole, counted);
      const share = count && divideRanges(rangeOf(count), rangeOf(whole));
      const expected = share ? scaleRange(share, 100) : null;
      const actual = rangeOf(rate);
      const verdict = expected ? compareEqual(expected, actual) : "cannot-tell";
      const observations = [rate, whole, ...(count && "id" in count ? [count as Observation] : [])];
      const note = expected ? doubt(verdict, observations) : "no_count";
      return [
        makeCheck(record, {
          kind: "rate",
          main: rate.id,
          indicator: id,
          year: yearOf(rate),
          observations,
          expected,
          actual,
          verdict,
          note,
        }),
      ];
    }),
  );
}

function countBeside(record: CorpusRecord, rate: Observation, whole: Observation, counted: RegExp): Quantity | undefined {
  const { observations, quantities } = record;
  const beside = [...observations, ...quantities].filter(
    (figure) =>
      figure !== whole &&
      figure.unit === whole.unit &&
      figure.value <= whole.value &&
      Math.abs((figure.start ?? Infinity) - (rate.start ?? 0)) <= REACH &&
      counted.test(figure.quote),
  );
  return nearest(beside, rate);
}
