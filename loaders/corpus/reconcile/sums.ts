import type { Check } from "../../../src/model/check.js";
import { yearOf } from "../../../src/model/comparability.js";
import type { Observation } from "../../../src/model/observation.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { doubt, findLike, makeCheck } from "./book.js";
import { judgeSum } from "./parts.js";
import { addRanges, compareWithin, rangeOf } from "../../../src/model/range.js";
import { MOST_CARRIED, WHOLES } from "./rules.js";
import { SUMS } from "../../../src/model/wholes.js";

/** Types that make up a total by definition (five case types, credit colours, leniency), two of them at least. */
export function checkSums(record: CorpusRecord): Check[] {
  return SUMS.flatMap(({ total: id, types }) =>
    mainsOf(record, id).flatMap((total) => {
      const found = types.flatMap((type) => findLike(record, type, total) ?? []);
      if (found.length < 2) return [];
      const [whole, sum] = [rangeOf(total), addRanges(found.map(rangeOf))];
      const judged = judgeSum(whole, sum, [total, ...found]);
      const open = judged.note === "fewer" && found.length === types.length;
      const verdict = open ? ({ verdict: "differs", note: "none" } as const) : judged;
      return [checkOf(record, "sum", total, [total, ...found], { expected: whole, actual: sum, ...verdict })];
    }),
  );
}

/** Shares that cannot exceed their whole; where cases carry over from the year before, a surplus proves nothing. */
export function checkWholes(record: CorpusRecord): Check[] {
  return WHOLES.flatMap(({ share: id, whole: of, carries }) =>
    mainsOf(record, id).flatMap((share) => {
      const whole = findLike(record, of, share);
      if (!whole || (whole.unit === "CNY") !== (share.unit === "CNY")) return [];
      const [expected, actual] = [rangeOf(whole), rangeOf(share)];
      const verdict = compareWithin(expected, actual);
      const carried = verdict === "differs" && carries && share.value <= whole.value * MOST_CARRIED;
      const judged = carried
        ? ({ verdict: "cannot-tell", note: "carried_over" } as const)
        : { verdict, note: doubt(verdict, [share, whole]) };
      return [checkOf(record, "within", share, [share, whole], { expected, actual, ...judged })];
    }),
  );
}

const mainsOf = ({ observations }: CorpusRecord, indicator: string): Observation[] =>
  observations.filter((o) => o.indicator === indicator && o.of === null);

type Judged = Pick<Parameters<typeof makeCheck>[1], "expected" | "actual" | "verdict" | "note">;

function checkOf(record: CorpusRecord, kind: "sum" | "within", main: Observation, observations: Observation[], judged: Judged): Check {
  return makeCheck(record, { kind, main: main.id, indicator: main.indicator, year: yearOf(main), observations, ...judged });
}
