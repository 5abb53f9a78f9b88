import type { Words } from "../model/indicator.js";

/** What is said where there are more reports than can be shown one by one; `{0}`, `{1}` … are filled in. */
export const CROWD = {
  panels: {
    zh: "报告太多（{0} 份），不逐份画出，只按年画可比数字的分布：粗条是中间一半，竖线是中位数，点是最小和最大的数。不可比的 {1} 个数不计入。要逐份看，请筛选机构，或下载数据表。",
    en: "With {0} reports, the chart shows how comparable figures of each year are spread: the bar is the middle half, the line the median, the dots the smallest and the largest. Figures left out because they do not compare: {1}. To see single reports, choose bureaus or download the table.",
  },
  coverage: {
    zh: "报告太多（{0} 份），不逐份画出：每格是该年报告中提到这类指标的比例。",
    en: "With {0} reports, each cell is the share of the year’s reports that state a figure of the family.",
  },
  year: { zh: "{0} 年：{1} 个，{2} 至 {3}，中位数 {4}", en: "{0}: {1} figures, {2} to {3}, median {4}" },
  note: { zh: "中位 {0}（{1} 个）", en: "median {0} (n = {1})" },
  few: { zh: "{0} 个", en: "n = {0}" },
  share: { zh: "{0} 年 {1}：{2}/{3} 份报告", en: "{0}, {1}: {2} of {3} reports" },
  reports: { zh: "{0} 份报告，按机构列出", en: "{0} reports, listed by bureau" },
  sources: { zh: "{0} 个来源，按机构列出", en: "{0} sources, listed by bureau" },
  moreNotes: { zh: "还有 {0} 条同类说明，见数据表。", en: "{0} more such notes are in the table." },
  rows: { zh: "前 {0} 行，共 {1} 行；全部在 CSV 里。", en: "First {0} of {1} rows; the CSV has all." },
  groups: { zh: "列出前 {0} 组，共 {1} 组；全部在数据下载里。", en: "First {0} of {1}; the downloads have all." },
  stated: { zh: "写明的报告", en: "Reports that state it" },
  of: { zh: "{0}/{1}", en: "{0} of {1}" },
  median: { zh: "中位数", en: "Median" },
  middle: { zh: "中间一半", en: "Middle half" },
  least: { zh: "最小", en: "Smallest" },
  most: { zh: "最大", en: "Largest" },
  key: {
    zh: "每个指标取可比数字最多的最近一年；不同口径的金额不混在一起。",
    en: "Each indicator in its latest year with many comparable figures; money of different bases is kept apart.",
  },
} as const satisfies Record<string, Words>;
