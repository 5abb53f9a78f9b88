import type { ChartKind, Exploration } from "../model/explore.js";
import type { Lang, Words } from "../model/indicator.js";
import type { ExploredRow } from "../queries/explore.js";
import { BY_NAMES, CHART_NOTES, EXPLORE } from "../words/explore.js";
import { TREND } from "../words/series.js";
import { fill, UI } from "../words/ui.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import { describeRanking, drawRanking, rankingTitle } from "./explore-ranking.js";
import { type DrawnRow, drawnRows, nameOf, refuseLonely, unitOf } from "./explore-rows.js";
import { describeTrends, drawMultiples, drawTrend, seriesTitle } from "./explore-series.js";
import { describePairs, describeSpread, drawPairs, drawSpread, pairsTitle, spreadTitle } from "./explore-spread.js";
import type { Chart, DrawOptions, TableColumn } from "./chart.js";
import { noteLeftOut } from "./left-out.js";

interface Form {
  draw(rows: readonly DrawnRow[], exploration: Exploration, options: DrawOptions): Element;
  describe(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string;
  title(rows: readonly DrawnRow[], exploration: Exploration, lang: Lang): string;
}

const CHARTS: Readonly<Record<ChartKind, Form>> = {
  trend: { draw: drawTrend, describe: describeTrends, title: seriesTitle },
  multiples: { draw: drawMultiples, describe: describeTrends, title: seriesTitle },
  ranking: { draw: drawRanking, describe: describeRanking, title: rankingTitle },
  scatter: { draw: drawPairs, describe: describePairs, title: pairsTitle },
  distribution: { draw: drawSpread, describe: describeSpread, title: spreadTitle },
};

/** A chart of what a reader chose, for rows that no SQL gives: title, unit, picture, text alternative, table and what is left out. */
export function exploredChart(exploration: Exploration): Chart<ExploredRow> {
  const chart = CHARTS[exploration.chart];
  const drawn = (rows: readonly ExploredRow[]) => drawnRows(refuseLonely(rows, exploration), exploration);
  return {
    id: "exploration",
    topic: "explore",
    title: EXPLORE.title,
    titleOf: (rows, lang) => (rows.length === 0 ? EXPLORE.nothing[lang] : chart.title(drawn(rows), exploration, lang)),
    note: CHART_NOTES[exploration.chart],
    unit: EXPLORE.title,
    unitOf: (rows, lang) => unitText(rows[0], exploration, lang),
    sql: "",
    query: () => "",
    shape: {} as Chart<ExploredRow>["shape"],
    columns: columnsOf(exploration),
    shown: drawn,
    footnotes: (rows, lang) => noteLeftOut(refuseLonely(rows, exploration), exploration, lang),
    describe: (rows, lang) => chart.describe(drawn(rows), exploration, lang),
    draw: (rows, options) => chart.draw(drawn(rows), exploration, options),
  };
}

function unitText(row: ExploredRow | undefined, exploration: Exploration, lang: Lang): string {
  const unit = unitOf(row, exploration, lang);
  if (exploration.chart !== "scatter") return unit;
  const axis = (side: "name" | "with_name") =>
    fill(
      EXPLORE.axis[lang],
      nameOf(row, { ...exploration, by: null }, lang, side),
      unitOf(row, exploration, lang, side === "name" ? "unit" : "with_unit"),
    );
  return fill(EXPLORE.axes[lang], axis("name"), axis("with_name"));
}

function columnsOf({ by, chart }: Exploration): readonly TableColumn[] {
  const value: TableColumn = { name: "value", label: EXPLORE.ratioColumn, format: "bounded", link: "id" };
  const figure: TableColumn = { name: "figure", label: UI.value, format: "bounded", hedge: "figure_qualifier", link: "id" };
  const divisor = (label: Words): TableColumn[] => [
    { name: "per_value", label, format: "bounded", hedge: "per_qualifier", link: "per_id" },
    { name: "per_quote", label: EXPLORE.divisorQuote, format: "quote", link: "per_id" },
  ];
  return [
    ...OBSERVED_COLUMNS.slice(0, 3),
    ...(by === null ? [] : [value]),
    figure,
    { name: "unit", label: UI.unit, format: "unit" },
    ...(by === null ? [] : divisor(by === "residents" ? TREND.population : BY_NAMES[by])),
    { name: "period_kind", label: UI.period, format: "period" },
    { name: "scope", label: UI.scopeColumn, format: "scope" },
    { name: "basis", label: UI.basis, format: "basis" },
    { name: "caveats", label: EXPLORE.caveats, format: "caveats" },
    { name: "source_kind", label: TREND.sourceKind, format: "source" },
    ...OBSERVED_COLUMNS.filter(({ format }) => format === "quote"),
    ...(chart === "scatter" ? WITH_COLUMNS : []),
  ];
}

const WITH_COLUMNS: readonly TableColumn[] = [
  { name: "with_figure", label: EXPLORE.withColumn, format: "bounded", hedge: "with_figure_qualifier", link: "with_id" },
  { name: "with_unit", label: UI.unit, format: "unit" },
  { name: "with_quote", label: EXPLORE.withQuote, format: "quote", link: "with_id" },
];
