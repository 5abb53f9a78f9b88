import { html } from "../html.js";
import { groupBy } from "../model/group.js";
import { TREND_RULE } from "../model/trend.js";
import { COMPARABLE, type ComparableRow, traceComparable } from "../queries/series.js";
import { TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { judgeRows, sayTrends } from "./trend-rows.js";
import type { View } from "./view.js";

/** Of how many courses over the years the atlas knows enough, and which of them rise or fall. */
export const TRENDS_ANSWER: View<ComparableRow> = {
  id: "trends-answer",
  cell: "prose",
  sql: traceComparable(),
  shape: COMPARABLE,
  render: (rows, lang) => {
    const courses = [...groupBy(rows, (row) => `${row.bureau_code} ${row.indicator}`).values()];
    const several = courses.filter((own) => own.length > 1);
    const long = courses.filter((own) => own.length >= TREND_RULE.points);
    const said = sayTrends(judgeRows(long.flat(), lang, true), lang);
    const counts = fill(TREND.counts[lang], courses.length, several.length, long.length, TREND_RULE.points);
    const judged = said.length > 0 ? `${said.join(UI.semicolon[lang])}${UI.stop[lang]}` : TREND.noneJudged[lang];
    return html`<p>${counts}${judged}</p>`;
  },
};
