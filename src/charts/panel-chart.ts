import type { PanelOptions } from "../marks/panel.js";
import { drawPanels } from "../marks/panels.js";
import type { Point } from "../marks/point.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Shape } from "../model/row.js";
import { EVERYTHING, type Filter } from "../queries/filter.js";
import { CHART_WORDS } from "../words/charts.js";
import { fill, UI } from "../words/ui.js";
import { describeCrowd, drawCrowd, isCrowd, noteCrowd } from "./crowd.js";
import { describePoints, sayRange } from "./describe.js";
import { noteIncomparable } from "./footnotes.js";
import type { Chart, TableColumn, Topic } from "./chart.js";

/** What makes one chart of panels differ from another. */
export interface PanelSpec<R extends Row> {
  id: keyof typeof CHART_WORDS;
  topic: Topic;
  query(filter: Filter): string;
  shape: Shape<R>;
  columns: readonly TableColumn[];
  /** The rows as points, in the order of panels and rows. */
  points(rows: readonly R[], lang: Lang): Point[];
  /** The same where there are too many reports to draw each, if its panels are of single reports. */
  crowd?(rows: readonly R[], lang: Lang): Point[];
  /** Its title, with what its points let say; with the ends of their range where this is missing or says nothing. */
  say?(title: string, rows: readonly R[], points: readonly Point[], lang: Lang): string | null;
  layout: Pick<PanelOptions, "columns" | "order" | "freeScales" | "scale">;
}

/** A chart of horizontal bars in panels, with its text alternative. */
export function definePanels<R extends Row>(spec: PanelSpec<R>): Chart<R> {
  const crowd = spec.crowd ?? spec.points;
  const describe = (rows: readonly R[], lang: Lang) =>
    isCrowd(rows) ? describeCrowd(crowd(rows, lang), lang) : describePoints(spec.points(rows, lang), lang);
  return {
    ...CHART_WORDS[spec.id],
    id: spec.id,
    topic: spec.topic,
    sql: spec.query(EVERYTHING),
    shape: spec.shape,
    columns: spec.columns,
    query: spec.query,
    titleOf: (rows, lang) => {
      const title = CHART_WORDS[spec.id].title[lang];
      if (isCrowd(rows)) return title;
      const points = spec.points(rows, lang);
      return spec.say?.(title, rows, points, lang) ?? sayRange(title, points, lang) ?? title;
    },
    describe,
    footnotes: (rows, lang) => (isCrowd(rows) ? { notes: [noteCrowd(rows, lang)], leftOut: null } : noteIncomparable(rows, lang)),
    draw: (rows, { lang, width, document }) => {
      if (isCrowd(rows)) return drawCrowd(crowd(rows, lang), { lang, width, document });
      return drawPanels(spec.points(rows, lang), {
        ...spec.layout,
        width,
        document,
        label: describe(rows, lang),
        allSilent: UI.allSilent[lang],
        others: (count) => fill(UI.otherReports[lang], count),
        lang,
      });
    },
  };
}
