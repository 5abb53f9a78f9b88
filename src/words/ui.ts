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
  family: { zh: "指标类", en: "Family" },
  figures: { zh: "数字个数", en: "Figures" },
  comparable: { zh: "其中可作全年比较", en: "of them comparable" },
  zeros: { zh: "其中明说为零", en: "of them stated zeros" },
  numerator: { zh: "分子", en: "Numerator" },
  denominator: { zh: "分母", en: "Denominator" },
  denominatorValue: { zh: "分母数", en: "Denominator’s value" },
  ratio: { zh: "比值", en: "Ratio" },
  classified: { zh: "已归类", en: "Classified" },
  unclassified: { zh: "未归类", en: "Unclassified" },
  share: { zh: "归类比例", en: "Share classified" },
  shareOf: { zh: "{0}%（{1}/{2}）", en: "{0}% ({1} of {2})" },
  quote: { zh: "原文", en: "In the report’s words" },
  scope: { zh: "范围：", en: "scope: " },
  scopeAll: { zh: "全部", en: "all" },
  showTable: { zh: "数据表", en: "Table" },
  showSql: { zh: "SQL：这张图是怎样算出来的", en: "SQL: how this is computed" },
  source: { zh: "来源", en: "Sources" },
  dot: { zh: " · ", en: " · " },
  noRows: { zh: "所选机构与年份没有数字。", en: "The chosen bureaus and years have no figure." },
  notStated: { zh: "未载明", en: "not stated" },
  neitherStated: { zh: "均未载明", en: "neither stated" },
  numeratorMissing: { zh: "分子未载明", en: "numerator not stated" },
  denominatorMissing: { zh: "分母未载明", en: "denominator not stated" },
  ratioOf: { zh: "{0} ÷ {1} {2}", en: "{0} ÷ {1} {2}" },
  scopesDiffer: { zh: "范围不同：分子为“{0}”，分母为“{1}”", en: "scopes differ: numerator “{0}”, denominator “{1}”" },
  anyType: { zh: "各类", en: "any kind" },
  silent: { zh: "没有提到", en: "not mentioned" },
  figuresOf: {
    zh: "{0} 个数字，其中 {1} 个可作全年比较，{2} 个明说为零",
    en: "{0} figures, {1} comparable as a full year, {2} stated zeros",
  },
  coverageOf: { zh: "{0}：{1} 个数字，涉及 {2} 类；没有提到：{3}。", en: "{0}: {1} figures in {2} families; silent on: {3}." },
  colon: { zh: "：", en: ": " },
  comma: { zh: "，", en: ", " },
  stop: { zh: "。", en: "." },
  semicolon: { zh: "；", en: "; " },
  describeHollow: { zh: "不可比：{0}", en: "does not compare: {0}" },
  describeSilent: { zh: "未载明：{0}", en: "not stated: {0}" },
} as const satisfies Record<string, Words>;

/** A text with its `{0}`, `{1}` … filled in. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
