import { TREND } from "../words/series.js";
import { UI } from "../words/ui.js";
import { OBSERVED_COLUMNS } from "./common-columns.js";
import type { TableColumn } from "./chart.js";

const QUOTE = OBSERVED_COLUMNS.filter((column) => column.format === "quote");
const BUREAU_AND_YEAR = OBSERVED_COLUMNS.slice(0, 3);

/** Columns of a table of `traceSeries`: each figure with period, basis, status, kind of source and words. */
export const SERIES_COLUMNS: readonly TableColumn[] = [
  ...OBSERVED_COLUMNS.filter((column) => !["quote", "scope"].includes(column.format)),
  { name: "basis", label: UI.basis, format: "basis" },
  { name: "status", label: UI.status, format: "status" },
  { name: "source_kind", label: TREND.sourceKind, format: "source" },
  ...QUOTE,
];

/** Columns of a table of `traceMonths`: each figure with the last day it reaches. */
export const MONTHS_COLUMNS: readonly TableColumn[] = [
  ...OBSERVED_COLUMNS.filter((column) => !["quote", "scope", "period"].includes(column.format)),
  { name: "period_end", label: UI.period, format: "text" },
  { name: "source_kind", label: TREND.sourceKind, format: "source" },
  ...QUOTE,
];

/** Columns of a table of `traceAverage`: the average, then both figures with their words. */
export const AVERAGE_COLUMNS: readonly TableColumn[] = [
  ...BUREAU_AND_YEAR,
  { name: "value", label: UI.ratio, format: "bounded", link: "id" },
  { name: "amount", label: TREND.amount, format: "bounded", hedge: "amount_qualifier", link: "id" },
  { name: "amount_quote", label: UI.quote, format: "quote", link: "id" },
  { name: "decisions", label: TREND.decisions, format: "bounded", hedge: "decisions_qualifier", link: "decisions_id" },
  { name: "decisions_quote", label: UI.quote, format: "quote", link: "decisions_id" },
  { name: "basis", label: UI.basis, format: "basis" },
];
