import { type Check, type Verdict, VERDICTS } from "../../../src/model/check.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { splitBureaus } from "../split.js";
import { checkChanges } from "./changes.js";
import { checkImplied, implyPrevious } from "./implied.js";
import { checkParts } from "./parts.js";
import { checkAverages, checkRates } from "./ratios.js";
import { checkSame, checkSources } from "./same.js";
import { checkSums, checkWholes } from "./sums.js";

/** Checks that one record implies by itself, in the order of its text; they are kept in the record. */
export function checkRecord(record: CorpusRecord): Check[] {
  return splitBureaus(record).flatMap(checkBureau);
}

function checkBureau(record: CorpusRecord): Check[] {
  const sums = checkSums(record);
  const known = new Set(sums.map(figures));
  const parts = checkParts(record).filter((check) => !known.has(figures(check)));
  return [...parts, ...sums, ...checkWholes(record), ...checkAverages(record), ...checkRates(record), ...checkSame(record)];
}

/** Checks between records: two sources for one figure, stated changes against the year before, and what they imply against its own sources. */
export function checkAcross(all: readonly CorpusRecord[]): Check[] {
  const records = all.flatMap(splitBureaus);
  return [...checkSources(records), ...checkChanges(records), ...checkImplied(records, implyPrevious(records))];
}

/** All checks on the figures of a corpus, worst first; none changes a figure. */
export function reconcile(records: readonly CorpusRecord[]): Check[] {
  return worstFirst([...records.flatMap(checkRecord), ...checkAcross(records)]);
}

/** Orders checks by verdict, then by how far off they are, then by id. */
export function worstFirst(checks: readonly Check[]): Check[] {
  const order = Object.keys(VERDICTS) as Verdict[];
  return [...checks].sort(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || share(b) - share(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The figures that a check is about, whatever their order. */
const figures = ({ observations }: Check): string => [...observations].sort().join(" ");

/** Difference as a share of the larger figure. */
function share({ expected, actual, difference }: Check): number {
  const largest = Math.max(Math.abs(expected ?? 0), Math.abs(actual ?? 0));
  return largest === 0 ? 0 : Math.abs(difference ?? 0) / largest;
}
