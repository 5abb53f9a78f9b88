import { UI } from "../words/ui.js";
import type { TableColumn } from "./chart.js";

/** Columns of a table of `pickObservations`: every figure with its hedge, period, scope and words, linked to its observation. */
export const OBSERVED_COLUMNS: readonly TableColumn[] = [
  { name: "short_zh", label: UI.bureau, format: "text", lang: "zh" },
  { name: "short_en", label: UI.bureau, format: "text", lang: "en" },
  { name: "year", label: UI.year, format: "year" },
  { name: "name_zh", label: UI.indicator, format: "text", lang: "zh" },
  { name: "name_en", label: UI.indicator, format: "text", lang: "en" },
  { name: "value", label: UI.value, format: "bounded", link: "id" },
  { name: "unit", label: UI.unit, format: "unit" },
  { name: "period_kind", label: UI.period, format: "period" },
  { name: "scope", label: UI.scopeColumn, format: "scope" },
  { name: "quote", label: UI.quote, format: "quote", link: "id" },
];

/** Columns of a table of `divideObservations`: the ratio, then both figures with their scope and words. */
export const RATIO_COLUMNS: readonly TableColumn[] = [
  { name: "short_zh", label: UI.bureau, format: "text", lang: "zh" },
  { name: "short_en", label: UI.bureau, format: "text", lang: "en" },
  { name: "year", label: UI.year, format: "year" },
  { name: "name_zh", label: UI.denominator, format: "text", lang: "zh" },
  { name: "name_en", label: UI.denominator, format: "text", lang: "en" },
  { name: "value", label: UI.ratio, format: "bounded", link: "id" },
  { name: "numerator", label: UI.numerator, format: "bounded", hedge: "numerator_qualifier", link: "id" },
  { name: "numerator_scope", label: UI.scopeColumn, format: "scope" },
  { name: "numerator_quote", label: UI.quote, format: "quote", link: "id" },
  { name: "denominator_value", label: UI.denominatorValue, format: "bounded", hedge: "denominator_qualifier", link: "denominator_id" },
  { name: "denominator_scope", label: UI.scopeColumn, format: "scope" },
  { name: "denominator_quote", label: UI.quote, format: "quote", link: "denominator_id" },
];
