import { formatHedged, formatShort } from "../marks/format.js";
import { element, type Html, html, type Part } from "../html.js";
import { type FindingPoint, findingPoint, findPeak, findRise } from "../model/finding.js";
import type { Lang } from "../model/indicator.js";
import { words } from "../model/row.js";
import { type CaseAmountRow, listAmounts } from "../queries/story.js";
import { AVERAGE, type AverageRow, traceAverage, TRACED, type TracedRow, traceNation } from "../queries/series.js";
import { STORIES } from "../words/stories.js";
import { fill } from "../words/ui.js";
import { EVERYTHING } from "../queries/filter.js";
import { isCase } from "./story-case.js";
import type { View } from "./view.js";

/** Prose whose `[…]` are links that light up the points of a chart which are named so. */
export function renderStep(text: string, chart: string): Html {
  const parts = text.split(/\[([^\]]+)\]/).map((piece, i): Part => {
    if (i % 2 === 0) return piece;
    const mark = /\d{4}/.exec(piece)?.[0] ?? piece;
    return element("a", { href: `#${chart}`, "data-marks": mark }, piece);
  });
  return html`<p>${parts}</p>`;
}

const joined = (rows: readonly TracedRow[], indicator: string): FindingPoint[] =>
  rows.filter((row) => row.joined && row.indicator === indicator).map(findingPoint);
const short = (point: FindingPoint, lang: Lang): string => formatShort(point.value, lang);
const gone = (lang: Lang): Html => html`<p class="atlas-note">${STORIES.gone[lang]}</p>`;

function peakView(
  id: string,
  chart: string,
  indicator: string,
  says: (points: readonly FindingPoint[], lang: Lang) => string | null,
): View<TracedRow> {
  return {
    ...{ id, cell: "prose", sql: traceNation([indicator]), shape: TRACED },
    render: (rows, lang) => {
      const text = says(joined(rows, indicator), lang);
      return text === null ? gone(lang) : renderStep(text, chart);
    },
  };
}

/** How fines rose to their peak. */
export const STORY_PEAK = peakView("story-peak", "finding-fines", "penalty.amount", (points, lang) => {
  const found = findPeak(points);
  if (found === null) return null;
  const { first, peak } = found;
  return fill(STORIES.peak1[lang], first.year, short(first, lang), peak.year, short(peak, lang));
});

/** When decisions were most, and how many there are now. */
export const STORY_DECISIONS = peakView("story-decisions", "finding-decisions", "penalty.decisions", (points, lang) => {
  const found = findPeak(points);
  if (found === null) return null;
  return fill(STORIES.peak2[lang], found.peak.year, short(found.peak, lang), found.last.year, short(found.last, lang));
});

/** How the mean fine rose. */
export const STORY_AVERAGE: View<AverageRow> = {
  id: "story-average",
  cell: "prose",
  ...{ sql: traceAverage({ points: 0, most: 1, nation: true }, EVERYTHING), shape: AVERAGE },
  render: (rows, lang) => {
    const found = findRise(rows.map(findingPoint));
    if (found === null) return gone(lang);
    const { first, last } = found;
    return renderStep(fill(STORIES.peak3[lang], first.year, short(first, lang), last.year, short(last, lang)), "finding-average");
  },
};

/** The largest single case beside full years of bureaus. */
export const STORY_CASES: View<CaseAmountRow> = {
  id: "story-cases",
  cell: "prose",
  sql: listAmounts(),
  render: (rows, lang) => {
    const [one, years] = [rows.find(isCase), rows.filter((row) => !isCase(row))];
    const [most, least] = [years[0], years.at(-1)];
    if (one === undefined || most === undefined || least === undefined || one.value <= most.value) return gone(lang);
    const said = (row: CaseAmountRow) => formatHedged(row.value, row.qualifier, lang, formatShort);
    const name = (row: CaseAmountRow) => words(row, "short", lang);
    const first = fill(
      STORIES.case1[lang],
      name(one),
      said(one),
      one.scope,
      name(most),
      most.year,
      said(most),
      name(least),
      least.year,
      said(least),
    );
    const times = formatShort(Math.floor(one.value / most.value), lang);
    return html`${renderStep(first, "story-case")} ${renderStep(fill(STORIES.case2[lang], times), "story-case")}`;
  },
};

/** What the four denominators are. */
export const STORY_INSPECTOR: View = {
  id: "story-inspector",
  cell: "prose",
  sql: null,
  render: (_, lang) => html`${stress(STORIES.inspector1[lang])} ${stress(STORIES.inspector2[lang])}`,
};

// Markdown's own reader is too much for a word in bold.
function stress(text: string): Html {
  return html`<p>${text.split("**").map((piece, i) => (i % 2 === 0 ? piece : html`<strong>${piece}</strong>`))}</p>`;
}
