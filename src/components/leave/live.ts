import type { Chart } from "../../charts/chart.js";
import type { Lang } from "../../model/indicator.js";
import type { Filter } from "../../queries/filter.js";
import type { ChartRow } from "../../queries/shapes.js";
import { siteRoot } from "../../site-file.js";
import { leaveFiltered } from "./leaving.js";
import { LeavePanel } from "./panel.js";

/** Puts what takes a filtered chart along into `place`; gives the chart's title; rejects where nothing of it can be drawn. */
export async function leaveLive(place: HTMLElement, chart: Chart, rows: readonly ChartRow[], filter: Filter, lang: Lang): Promise<string> {
  const leaving = await leaveFiltered(chart, rows, filter, siteRoot());
  const { version, texts } = await leaving.make(lang);
  new LeavePanel(place, leaving, { lang, root: siteRoot(), hash: version });
  return texts.title;
}
