import { formatExact } from "../marks/format.js";
import type { ChartChoice } from "../model/chart-choice.js";
import type { Lang } from "../model/indicator.js";
import type { QuickChart } from "../model/quick-chart.js";
import { NOTEBOOK } from "../words/notebook.js";
import { fill } from "../words/ui.js";

/** A result that is drawn: how many rows it has, whether there are others, and how many bars are drawn at most. */
export interface Drawn {
  rows: number;
  more: boolean;
  mostBars: number;
}

/** What a chart of a result leaves out or draws otherwise than asked; empty where that is nothing. */
export function noteQuickChart({ points, mark, notes }: QuickChart, { rows, more, mostBars }: Drawn, lang: Lang): string {
  const { noteEmpty, noteHollow, noteHedged, noteCrowded, noteCut, noteColours, noteMore, noteBars, notePanels } = NOTEBOOK;
  const bars = mark === "bar" && new Set(points.map(({ x }) => x)).size > mostBars;
  const said = [
    more ? fill(noteMore[lang], rows) : "",
    notes.empty > 0 ? fill(noteEmpty[lang], notes.empty) : "",
    notes.hollow > 0 ? fill(noteHollow[lang], notes.hollow) : "",
    notes.hedged > 0 ? fill(noteHedged[lang], notes.hedged) : "",
    notes.cut ? noteCut[lang] : "",
    notes.crowded ? noteCrowded[lang] : "",
    notes.colours ? noteColours[lang] : "",
    notes.panels > 0 ? fill(notePanels[lang], notes.panels) : "",
    bars ? fill(noteBars[lang], mostBars) : "",
  ];
  return said.filter((part) => part !== "").join(lang === "zh" ? "" : " ");
}

/** A chart of a result in words, for whoever does not see it. */
export function describeQuickChart({ points }: QuickChart, { x, y, title = "" }: ChartChoice, lang: Lang): string {
  const values = points.map((point) => point.y);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const said = fill(NOTEBOOK.chartLabel[lang], y, x, points.length, formatExact(least, lang), formatExact(most, lang));
  return title === "" ? said : `${title} · ${said}`;
}
