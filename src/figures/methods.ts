import { formatExact } from "../charts/format.js";
import type { Point } from "../charts/point.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { countClassified, countHedges } from "../queries/coverage.js";
import { HEDGES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import type { Figure, TableColumn } from "./figure.js";
import { reportLabel, textOf } from "./observed.js";
import { definePanels } from "./panel-figure.js";

const REPORT_COLUMNS: readonly TableColumn[] = [
  { name: "short_zh", label: UI.bureau, format: "text", lang: "zh" },
  { name: "short_en", label: UI.bureau, format: "text", lang: "en" },
  { name: "year", label: UI.year, format: "year" },
];

/** The share of each report's numbers that found an indicator. */
export const CLASSIFIED: Figure = definePanels({
  id: "classified",
  topic: "quality",
  query: countClassified,
  columns: [
    ...REPORT_COLUMNS,
    { name: "classified", label: UI.classified, format: "count" },
    { name: "unclassified", label: UI.unclassified, format: "count" },
    { name: "share", label: UI.share, format: "ratio" },
  ],
  points: (rows, lang) =>
    rows.map((row) =>
      counted(
        row,
        lang,
        UI.share[lang],
        Number(row.share),
        fill(
          UI.shareOf[lang],
          formatExact(Number(row.share), lang),
          textOf(row.classified),
          Number(row.classified) + Number(row.unclassified),
        ),
      ),
    ),
  layout: {},
});

/** How many figures of each report are exact, and how many are hedged. */
export const HEDGED: Figure = definePanels({
  id: "hedges",
  topic: "methods",
  query: countHedges,
  columns: [
    ...REPORT_COLUMNS,
    { name: "qualifier", label: UI.hedge, format: "hedge" },
    { name: "stated", label: UI.figures, format: "count" },
  ],
  points: (rows, lang) =>
    rows.map((row) =>
      counted(row, lang, HEDGES[row.qualifier as Qualifier][lang], Number(row.stated), formatExact(Number(row.stated), lang)),
    ),
  layout: {},
});

function counted(row: Row, lang: Lang, panel: string, value: number, label: string): Point {
  const report = reportLabel(row, lang);
  return {
    panel,
    row: report,
    value,
    lower: value,
    upper: value,
    qualifier: "exact",
    hollow: false,
    label,
    title: `${report} · ${panel} · ${label}`,
    href: `./report/${textOf(row.source_id)}.html`,
  };
}
