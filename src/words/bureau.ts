import type { Words } from "../model/indicator.js";

/** Texts of a bureau's page and of the list of bureaus, in both languages; `{0}` … are filled in. */
export const BUREAU = {
  lead: {
    zh: "图鉴中关于该机构的全部数字。每个数字带着摘句、期间、范围和来源；同一年有几个数时，粗体的是代表该年的数，其下是其他的数和未入选的缘由。",
    en: "Every figure the atlas holds for this bureau, with its wording, period, scope and source. Where a year has several, the one in bold stands for it; the others follow, each with the reason it does not.",
  },
  counts: { zh: "{0} 个数字，来自 {1} 个来源，涉及 {2} 年。", en: "Figures: {0}, about {2}; sources: {1}." },
  code: { zh: "代码（GB/T 2260）", en: "Code (GB/T 2260)" },
  level: { zh: "层级", en: "Level" },
  above: { zh: "上级", en: "Reports to" },
  former: { zh: "曾用名", en: "Former names" },
  population: { zh: "2020年普查常住人口", en: "Residents, census of 2020" },
  noPopulation: { zh: "图鉴中没有", en: "not in the atlas" },
  reports: { zh: "年度报告", en: "Annual reports" },
  noReports: { zh: "尚未读取", en: "none read yet" },
  draw: { zh: "历年走势图", en: "See the trend" },
  compare: { zh: "与同类机构对照", en: "Compare with peers" },
  differing: {
    zh: "来源之间有 {0} 项不符（共核对 {1} 项），引用前请先看：",
    en: "{0} of {1} checks between sources disagree; see them before quoting:",
  },
  summary: { zh: "先看五个数（{0}年）", en: "Five key figures ({0})" },
  summaryNote: {
    zh: "取该机构数字最多的一年；没有这一年的，取前后两年内最近的一年并写明。数按指标折算，才能与本省、全国相比；点数字看原文。",
    en: "From the year with most figures, or the nearest within two years, as marked. They are divided by residents or decisions, so that they compare with the province and the country; each number leads to its wording.",
  },
  yearly: { zh: "逐年看这几个数", en: "The same, year by year" },
  unlinked: { zh: "来源无网址", en: "source not linked" },
  unlinkedNote: {
    zh: "这个数字的来源没有可以打开的网址，只能凭题名查找。",
    en: "The source of this figure has no web address; it can only be found by its title.",
  },
  overview: { zh: "各类各年的数字个数", en: "Figures by family and year" },
  overviewNote: {
    zh: "点击可到该类该年的第一个数字。虚线框：没有可作全年比较的数；“0”：都是明说的零；“–”：该年报告已读全文，没有提到，不等于零；空白：没有读到该年的来源。",
    en: "Each count leads to the first figure of that family and year. Dashed: none compares as a full year; “0”: all are stated zeros; “–”: that year’s report was read in full and says nothing, which is not zero; blank: no source of that year was read.",
  },
  overviewBlank: { zh: "已读的来源没有这些方面的数字：{0}。", en: "No source read so far has figures about: {0}." },
  trends: { zh: "历年走势", en: "Year by year" },
  trendsNote: {
    zh: "有两个以上可比年份的指标，各用自己的刻度，都从零起，年份轴相同。缺年处断开，口径、单位或定义改变处以虚线隔开；竖短线是上下界。",
    en: "Indicators with two comparable years or more, each on its own scale from zero, on one axis of years. Lines stop at missing years; a dashed rule marks a change of basis, unit or definition; short vertical lines are bounds.",
  },
  sources: { zh: "来源", en: "Sources" },
  sourcesNote: {
    zh: "{1}的数字来自以下 {0} 个来源，最可信的在前。",
    en: "The figures of {1} come from these {0} sources, the most trusted first.",
  },
  figuresFrom: { zh: "{0} 个数字", en: "{0} figures" },
  conflicts: { zh: "来源之间的核对", en: "Checks between sources" },
  moreRows: {
    zh: "另有 {0} 个不代表一年的数字：不足一年、累计、局部或另有来源",
    en: "{0} more that stand for no year: parts of a year, totals over years, parts of the bureau, or other sources",
  },
  inReports: {
    zh: "另有 {0} 个不代表一年的数字，连同摘句列在各年报告的页上，见",
    en: "{0} more that stand for no year are listed with their wording on the pages of the reports; see",
  },
  conflictsNote: {
    zh: "同一个数由几个来源给出，或由同比推得时的核对；相差大的在前。",
    en: "The same figure from several sources, or implied by a stated change; the largest gap comes first.",
  },
  silent: { zh: "没有公布的", en: "What it does not publish" },
  silentNote: {
    zh: "在已读的来源中，以下方面没有任何数字；没有公布不等于零。",
    en: "In the sources read so far there is no figure at all about these; silence is not zero.",
  },
  silentNothing: { zh: "各方面都有数字。", en: "Every family has a figure." },
  noYear: {
    zh: "以下主要指标没有全年数：{0}。",
    en: "No full-year figure of these key indicators: {0}.",
  },
  standing: { zh: "是否代表该年", en: "Stands for the year?" },
  stands: { zh: "代表该年：{0}", en: "stands for the year: {0}" },
  standsNot: { zh: "不代表该年：{0}", en: "does not stand for the year: {0}" },
  chosen: { zh: "所选的数", en: "the chosen figure" },
  sourceIs: { zh: "来源", en: "Source" },
  change: { zh: "（比上年变化）", en: " (change on the year before)" },
  breaks: { zh: "与该机构上一个数相比改变了：{0}", en: "changed since the figure before: {0}" },
  list: { zh: "全部机构", en: "All bureaus" },
  listNote: { zh: "{0} 个机构，按省排列；括号内是数字个数。", en: "{0} bureaus by province, with the number of figures in brackets." },
  find: { zh: "找机构", en: "Find a bureau" },
} as const satisfies Record<string, Words>;

/** Levels of bureaus. */
export const LEVEL_NAMES: Readonly<Record<string, Words>> = {
  national: { zh: "国家", en: "national" },
  province: { zh: "省级", en: "province" },
  prefecture: { zh: "地市级", en: "prefecture" },
  county: { zh: "区县级", en: "county" },
};

/** Levels of bureaus as groups, in a heading. */
export const LEVEL_GROUPS: Readonly<Record<string, Words>> = {
  national: { zh: "全国", en: "Country" },
  province: { zh: "省级", en: "Provinces" },
  prefecture: { zh: "地市级", en: "Prefectures" },
  county: { zh: "区县级", en: "Counties" },
};

/** What can change between two figures of a series. */
export const BREAK_NAMES: Readonly<Record<string, Words>> = {
  basis: { zh: "金额口径", en: "basis" },
  unit: { zh: "单位", en: "unit" },
  definition: { zh: "定义", en: "definition" },
};
