import { formatExact } from "../marks/format.js";
import type { Point } from "../marks/point.js";
import type { Lang } from "../model/indicator.js";
import {
  CLASSIFIED_COUNT,
  type ClassifiedCountRow,
  countClassified,
  countHedges,
  HEDGE_COUNT,
  type HedgeCountRow,
} from "../queries/coverage.js";
import { HEDGES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { TableColumn } from "./chart.js";
import { reportLabel } from "./observed.js";
import { definePanels } from "./panel-chart.js";

const REPORT_COLUMNS: readonly TableColumn[] = [
  { name: "short_zh", label: UI.bureau, format: "text", lang: "zh" },
  { name: "short_en", label: UI.bureau, format: "text", lang: "en" },
  { name: "year", label: UI.year, format: "year" },
];

/** The share of each report's numbers that found an indicator. */
export const CLASSIFIED = definePanels<ClassifiedCountRow>({
  id: "classified",
  topic: "quality",
  query: countClassified,
  shape: CLASSIFIED_COUNT,
  columns: [
    ...REPORT_COLUMNS,
    { name: "classified", label: UI.classified, format: "count" },
    { name: "unclassified", label: UI.unclassified, format: "count" },
    { name: "share", label: UI.share, format: "ratio" },
  ],
  points: (rows, lang) =>
    rows.map((row) => {
      const share = row.share ?? 0;
      const said = fill(UI.shareOf[lang], formatExact(share, lang), row.classified, row.classified + row.unclassified);
      return counted(row, lang, UI.share[lang], share, said);
    }),
  layout: {},
});

/** How many figures of each report are exact, and how many are hedged. */
export const HEDGED = definePanels<HedgeCountRow>({
  id: "hedges",
  topic: "methods",
  query: countHedges,
  shape: HEDGE_COUNT,
  columns: [
    ...REPORT_COLUMNS,
    { name: "qualifier", label: UI.hedge, format: "hedge" },
    { name: "stated", label: UI.figures, format: "count" },
  ],
  points: (rows, lang) => rows.map((row) => counted(row, lang, HEDGES[row.qualifier][lang], row.stated, formatExact(row.stated, lang))),
  layout: {},
});

function counted(row: ClassifiedCountRow | HedgeCountRow, lang: Lang, panel: string, value: number, label: string): Point {
  const report = reportLabel(row, lang);
  return {
    panel,
    row: report,
    year: row.year,
    value,
    lower: value,
    upper: value,
    qualifier: "exact",
    hollow: false,
    label,
    title: `${report} · ${panel} · ${label}`,
    href: `./report/${row.source_id}.html`,
  };
}
