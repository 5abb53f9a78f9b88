import { formatShort } from "../marks/format.js";
import { type FindingPoint, findPeak, findRise, type Peak, shareWord } from "../model/finding.js";
import type { Lang, Words } from "../model/indicator.js";
import { AVERAGE, type AverageRow, traceAverage, TRACED, type TracedRow, traceNation } from "../queries/series.js";
import { SAYS } from "../words/findings.js";
import { fill } from "../words/ui.js";
import { defineCourse } from "./finding-course.js";
import { observationTitle } from "./observed.js";
import { averageTitle } from "./series.js";
import { AVERAGE_COLUMNS, SERIES_COLUMNS } from "./series-columns.js";

const LAWS = ["law-2015", "reform-2018", "penalty-2021"];

/** Fines of the whole country, and when they were most. */
export const FINDING_FINES = defineCourse<TracedRow>({
  id: "finding-fines",
  query: (filter) => traceNation(["penalty.amount"], filter),
  ...{ shape: TRACED, columns: SERIES_COLUMNS, titleOf: observationTitle, events: LAWS },
  says: (points, lang) => sayPeak(findPeak(points), SAYS.finesPeak, lang),
});

/** Penalty decisions of the whole country, and when they were most. */
export const FINDING_DECISIONS = defineCourse<TracedRow>({
  id: "finding-decisions",
  query: (filter) => traceNation(["penalty.decisions"], filter),
  ...{ shape: TRACED, columns: SERIES_COLUMNS, titleOf: observationTitle, events: LAWS },
  says: (points, lang) => sayPeak(findPeak(points), SAYS.decisionsPeak, lang),
});

/** The country's fine per decision, and how many times its first it has become. */
export const FINDING_AVERAGE = defineCourse<AverageRow>({
  id: "finding-average",
  query: ({ years }) => traceAverage({ points: 0, most: 1, nation: true }, { bureaus: [], years }),
  ...{ shape: AVERAGE, columns: AVERAGE_COLUMNS, titleOf: averageTitle, events: LAWS },
  says: sayRise,
});

/** What is said of a peak: when and how high, and how far the last year lies below it; null for none. */
export function sayPeak(found: Peak | null, sentence: Words, lang: Lang): string | null {
  if (found === null) return null;
  const { first, peak, last, ratio } = found;
  const word = shareWord(ratio);
  const fallen = word === null ? fill(SAYS.percent[lang], Math.round((1 - ratio) * 100)) : SAYS[word][lang];
  return fill(sentence[lang], first.year, peak.year, formatShort(peak.value, lang), last.year, formatShort(last.value, lang), fallen);
}

function sayRise(points: readonly FindingPoint[], lang: Lang): string | null {
  const found = findRise(points);
  if (found === null) return null;
  const { first, last, factor } = found;
  const times = factor.toLocaleString("en", { maximumFractionDigits: 1 });
  return fill(SAYS.averageRise[lang], first.year, formatShort(first.value, lang), last.year, formatShort(last.value, lang), times);
}
