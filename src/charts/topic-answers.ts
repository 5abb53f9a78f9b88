import { html } from "../html.js";
import { groupBy } from "../model/group.js";
import { TREND_RULE } from "../model/trend.js";
import { countWorkload, WORKLOAD_COUNTS, type WorkloadCounts } from "../queries/ratio.js";
import { COMPARABLE, type ComparableRow, traceComparable } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { WORKLOAD_WORDS } from "../words/workload.js";
import { judgeRows, sayTrends } from "./trend-rows.js";
import type { View } from "./view.js";

/** How far the atlas can answer what work falls to one person, and what stands in for it where it cannot. */
export const WORKLOAD_ANSWER: View<WorkloadCounts> = {
  id: "workload-answer",
  cell: "prose",
  sql: countWorkload(),
  shape: WORKLOAD_COUNTS,
  render: ([counts], lang) => {
    if (counts === undefined) return html``;
    return html`<p>${fill(WORKLOAD_WORDS.answer[lang], counts.decided, counts.staffed, counts.deployed)}</p>`;
  },
};

/** Of how many series of years the atlas knows enough, and which of them rise or fall. */
export const TRENDS_ANSWER: View<ComparableRow> = {
  id: "trends-answer",
  cell: "prose",
  sql: traceComparable(),
  shape: COMPARABLE,
  render: (rows, lang) => {
    const series = [...groupBy(rows, (row) => `${row.bureau_code} ${row.indicator}`).values()];
    const several = series.filter((own) => own.length > 1);
    const long = series.filter((own) => own.length >= TREND_RULE.points);
    const said = sayTrends(judgeRows(long.flat(), lang, true), lang);
    const counts = fill(TREND.counts[lang], series.length, several.length, long.length, TREND_RULE.points);
    const judged = said.length > 0 ? `${said.join(UI.semicolon[lang])}${UI.stop[lang]}` : TREND.noneJudged[lang];
    return html`<p>${counts}${judged}</p>`;
  },
};
