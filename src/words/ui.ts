import type { Words } from "../model/indicator.js";

/** Every text of the interface that is neither a figure's nor a term of the data, in both languages; `{0}`, `{1}` … are filled in. */
export const UI = {
  bureau: { zh: "机构", en: "Bureau" },
  year: { zh: "年份", en: "Year" },
  indicator: { zh: "指标", en: "Indicator" },
  value: { zh: "数值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  hedge: { zh: "精确程度", en: "Hedge" },
  period: { zh: "期间", en: "Period" },
  scopeColumn: { zh: "范围", en: "Scope" },
  basis: { zh: "口径", en: "Basis" },
  basisUnknown: { zh: "口径未载明", en: "Basis not stated" },
  quote: { zh: "原文", en: "In the report’s words" },
  scope: { zh: "范围：", en: "scope: " },
  scopeAll: { zh: "全部", en: "all" },
  showTable: { zh: "数据表", en: "Table" },
  showSql: { zh: "SQL：这张图是怎样算出来的", en: "SQL: how this is computed" },
  source: { zh: "来源", en: "Sources" },
  dot: { zh: " · ", en: " · " },
  noRows: { zh: "所选机构与年份没有数字。", en: "The chosen bureaus and years have no figure." },
  notStated: { zh: "未载明", en: "not stated" },
  colon: { zh: "：", en: ": " },
  comma: { zh: "，", en: ", " },
  stop: { zh: "。", en: "." },
  describeHollow: { zh: "；不可比：{0}", en: "; does not compare: {0}" },
  describeSilent: { zh: "；未载明：{0}", en: "; not stated: {0}" },
} as const satisfies Record<string, Words>;

/** A text with its `{0}`, `{1}` … filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
