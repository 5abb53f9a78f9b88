import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

/** What the chart of changes says around its picture. */
export const CHANGE_WORDS: ChartWords = {
  title: { zh: "其他指标的两年之间", en: "Every other indicator, between two years" },
  note: {
    zh: "每行一个机构的一项指标：最近一个全年数是更早一个可比年份的几倍；灰线是一倍，即没有变化。两年之间口径改变的不列。两个年份只说明这两年，不说明走向。",
    en: "A row is one indicator of one bureau: how many times its earlier comparable year the latest full year is; the grey rule at one is no change. Years between which the basis changed are not listed. Two years tell of two years, not of a direction.",
  },
  unit: { zh: "倍，对数刻度", en: "times the earlier year, logarithmic axis" },
};

/** Sentences of the chart of changes; `{0}` … are filled in. */
export const CHANGE_SAYS = {
  title: { zh: "{0}：{1} 组中 {2} 组增加，{3} 组减少", en: "{0}: of {1}, {2} rose and {3} fell" },
  label: { zh: "{0} 倍 · {1}→{2}", en: "×{0} · {1}→{2}" },
  hover: { zh: "{0} 年 {1}{4}，{3} 年 {2}{4}", en: "{1} {4} in {0}, {2} {4} in {3}" },
} as const satisfies Record<string, Words>;
