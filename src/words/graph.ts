import type { Words } from "../model/indicator.js";

/** Texts of the picture of which cell of a notebook uses which. */
export const GRAPH = {
  title: { zh: "引用关系", en: "What depends on what" },
  nothing: { zh: "还没有结果可供引用的格。", en: "No cell has a result that others could use yet." },
  place: { zh: "第 {0} 格", en: "Cell {0}" },
  sql: { zh: "查询", en: "Query" },
  js: { zh: "代码", en: "Code" },
  input: { zh: "输入", en: "Input" },
  text: { zh: "文字", en: "Text" },
  uses: { zh: "引用 {0}", en: "uses {0}" },
  usedBy: { zh: "被 {0} 引用", en: "used by {0}" },
  error: { zh: "出错", en: "error" },
  stale: { zh: "结果已过时", en: "result out of date" },
} as const satisfies Record<string, Words>;
