import type { Words } from "../model/indicator.js";

/** Texts of the results of a notebook's cells. */
export const RESULTS = {
  sort: { zh: "按“{0}”排序", en: "Sort by “{0}”" },
  span: { zh: "第 {0}–{1} 行，共 {2} 行", en: "Rows {0}–{1} of {2}" },
  counting: { zh: "第 {0}–{1} 行，正在数总行数……", en: "Rows {0}–{1}; counting all…" },
  earlier: { zh: "上一页", en: "Page before" },
  later: { zh: "下一页", en: "Next page" },
  failed: { zh: "没有读到：{0}", en: "Could not be read: {0}" },
  profile: { zh: "各列概况", en: "Profile of columns" },
  profiling: { zh: "正在统计……", en: "Counting…" },
  distinct: { zh: "{0} 种", en: "distinct: {0}" },
  empty: { zh: "空 {0}", en: "empty: {0}" },
  ends: { zh: "{0} 至 {1}", en: "{0} to {1}" },
  bars: { zh: "分布：{0}", en: "Spread: {0}" },
  preview: { zh: "边写边看：前 {0} 行", en: "As written: first {0} rows" },
  previewNone: { zh: "边写边看：没有行", en: "As written: no rows" },
  silent: {
    zh: "代码不再应答，已移除。",
    en: "The code no longer answered and was taken away.",
  },
  flood: { zh: "代码不停地发消息，已移除。", en: "The code sent messages without end and was taken away." },
  tooLarge: {
    zh: "结果太大（超过 {0} 格或 {1} 字），代码已移除；请在代码里先汇总。",
    en: "The result is too large (more than {0} cells or {1} characters) and the code was taken away; sum it up in the code first.",
  },
} as const satisfies Record<string, Words>;
