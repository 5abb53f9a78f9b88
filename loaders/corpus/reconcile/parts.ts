import type { Check, CheckNote, Verdict } from "../../../src/model/check.js";
import { yearOf } from "../../../src/model/comparability.js";
import type { Observation, Quantity } from "../../../src/model/observation.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { makeCheck } from "./book.js";
import { addRanges, compareEqual, compareWithin, type Range, rangeOf } from "../../../src/model/range.js";

interface Group {
  total: Quantity & Partial<Observation>;
  parts: Observation[];
}

const SHARES = new Set(["percent", "percentage_point", "times"]);

/** Parts that name their total (`of`), summed and held against it; a list may be open, so fewer is no fault. */
export function checkParts(record: CorpusRecord): Check[] {
  return groupParts(record).map(({ total, parts }) => {
    const [whole, sum] = [rangeOf(total), addRanges(parts.map(rangeOf))];
    const first = parts[0] as Observation;
    return makeCheck(record, {
      kind: "parts",
      main: total.id ?? `${record.source.id}/quantity@${total.start ?? 0}`,
      indicator: total.indicator ?? first.indicator,
      year: yearOf(first),
      observations: [...(total.id === undefined ? [] : [total as Observation]), ...parts],
      expected: whole,
      actual: sum,
      ...judgeSum(whole, sum, [total, ...parts]),
    });
  });
}

/** Verdict on parts that make up a total, or some of it. */
export function judgeSum(whole: Range, sum: Range, figures: readonly Quantity[]): { verdict: Verdict; note: CheckNote } {
  const equal = compareEqual(whole, sum);
  if (equal !== "differs") return { verdict: equal, note: equal === "cannot-tell" ? "bounds" : "none" };
  if (compareWithin(whole, sum) !== "differs") return { verdict: "holds", note: "fewer" };
  const mixed = new Set(figures.map(({ unit }) => unit)).size > 1;
  return mixed ? { verdict: "cannot-tell", note: "units" } : { verdict: "differs", note: "more" };
}

function groupParts(record: CorpusRecord): Group[] {
  const groups = new Map<Quantity, Group>();
  for (const part of record.observations) {
    const total = part.of === null || SHARES.has(part.unit) ? undefined : totalOf(record, part);
    if (!total || (total.unit === "CNY") !== (part.unit === "CNY")) continue;
    const group = groups.get(total) ?? { total, parts: [] };
    group.parts.push(part);
    groups.set(total, group);
  }
  return [...groups.values()];
}

/** The figure printed as a part's `of`: the nearest one before it, else the nearest behind. */
function totalOf({ observations, quantities }: CorpusRecord, part: Observation): Group["total"] | undefined {
  const named = [...observations, ...quantities].filter((figure) => figure !== part && figure.raw === part.of);
  const at = ({ start }: Quantity): number => start ?? 0;
  const before = named.filter((figure) => at(figure) <= at(part)).sort((a, b) => at(b) - at(a));
  return before[0] ?? named.sort((a, b) => at(a) - at(b))[0];
}
