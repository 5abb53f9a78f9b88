import type { Words } from "../model/indicator.js";

/** Texts of a notebook's inputs. */
export const INPUTS = {
  number: { zh: "数值", en: "Number" },
  text: { zh: "文字", en: "Text" },
  choice: { zh: "选项", en: "Choice" },
  range: { zh: "起止年份或范围", en: "Years or range" },
  bureau: { zh: "机构", en: "Bureau" },
  indicator: { zh: "指标", en: "Indicator" },
  rows: { zh: "从结果中选取", en: "Pick from a result" },
  cell: { zh: "输入 {0}", en: "Input {0}" },
  settings: { zh: "设置", en: "Settings" },
  kind: { zh: "类型", en: "Kind" },
  label: { zh: "标签", en: "Label" },
  min: { zh: "最小", en: "Least" },
  max: { zh: "最大", en: "Most" },
  step: { zh: "步长", en: "Step" },
  options: { zh: "选项，以 | 分隔", en: "Options, separated by |" },
  of: { zh: "结果的名称", en: "Name of the result" },
  column: { zh: "列", en: "Column" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "to" },
  none: { zh: "（未选）", en: "(none)" },
  noRows: { zh: "先运行“{0}”，这里会列出它“{1}”列的值。", en: "Run “{0}” first: the values of its column “{1}” are listed here." },
  picked: { zh: "已选 {0} 项", en: "Picked: {0}" },
  use: {
    zh: "在 SQL 里写 {0}，在文字里写 {1}，在 JavaScript 里写 {2}。",
    en: "Write {0} in SQL, {1} in text, {2} in JavaScript.",
  },
} as const satisfies Record<string, Words>;
