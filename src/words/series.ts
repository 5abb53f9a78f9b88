import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

const YEARLY: Words = {
  zh: "每格一个机构，至少有三个可比的全年数，各用自己的刻度，都从零起；浅色线是全国的走势，按本格的高低缩放，只比形状，不比大小。缺年处断开；口径或定义改变处以竖虚线隔开，线不跨过。竖向短线是原文的上下界。不足三年的机构在各地的图上，不足一年和累计的数字在机构页上。",
  en: "One panel a bureau with three comparable full years or more, each on its own scale from zero; the pale line is the country’s course, scaled to the panel: compare its shape, not its height. A line stops at missing years; where basis or definition changes a dashed rule stands and no line crosses it. Short vertical lines are bounds. Bureaus with fewer years stand in the charts by place, part-year and cumulative figures on the bureaus’ pages.",
};

const CASES: Words = { zh: "件（单位不同者见数据表）", en: "cases (other units are in the table)" };

/** What each chart of series says around its picture, by chart id. */
export const SERIES_WORDS = {
  national: {
    title: { zh: "全国历年", en: "The country, year by year" },
    note: {
      zh: "生态环境部公布的全国全年数，是各局数字的背景；不足一年的数字见年内累计，累计数见概览。各点的口径见数据表：“罚款”与“罚没款”不是一回事，口径不同的年份之间线是断开的。",
      en: "Full-year figures that the ministry published for the whole country, the background of every bureau’s own; part-years stand within the year below, totals of several years on the overview. The table gives each point’s basis: fines and confiscations are not fines alone, and the line is cut where the basis changes.",
    },
    unit: { zh: "元、件，各格不同", en: "yuan or cases, by panel" },
  },
  "series-fines": { title: { zh: "历年罚款金额", en: "Fines over the years" }, note: YEARLY, unit: { zh: "元", en: "CNY" } },
  "series-average": {
    title: { zh: "历年平均每件罚款，与全国相比", en: "Average fine per decision over the years, against the country" },
    note: {
      zh: "各格同一刻度，从零起；浅色线是全国同期的平均数。金额与处罚决定数须是同一机构同一年的全年数，两者可能来自不同来源，见数据表。一两件大案就能抬高均值。",
      en: "All panels share one scale from zero; the pale line is the whole country’s. Amount and decisions are full-year figures of one bureau and year, perhaps from two sources: see the table. One or two large cases can lift a mean.",
    },
    unit: { zh: "元/件", en: "CNY per decision" },
  },
  "series-decisions": { title: { zh: "历年处罚决定", en: "Penalty decisions over the years" }, note: YEARLY, unit: CASES },
  "series-five": {
    title: { zh: "历年五类案件", en: "The five stronger measures over the years" },
    note: YEARLY,
    unit: { zh: "件；按日计罚另有金额（元）", en: "cases; daily penalties also in CNY" },
  },
  months: {
    title: { zh: "年内累计：从一月到某月", en: "Within the year: from January to some month" },
    note: {
      zh: "每条线是一年之内从1月1日累计到某日的数字（1–3月、1–8月……），线端是年份；它不是全年数，也不与全年数相连。实心点是另有来源的全年数，画在12月。同一月份的各年可以相比。同一年的线若往下走，是各来源口径不同。",
      en: "Each line runs within one year: figures from 1 January to some day (January to March, January to August …), named by its year. It is never the year’s value and joins no full year. Solid dots at December are full-year figures from their own sources. Years compare at the same month. Where a line falls, its sources count differently.",
    },
    unit: { zh: "元、件，见数据表", en: "CNY or cases, see the table" },
  },
  "per-capita": {
    title: { zh: "按常住人口计算，与全国同年相比", en: "Per 100,000 residents, against the country in the same year" },
    note: {
      zh: "各机构最近一个有全年数的年份，除以2020年第七次人口普查的常住人口（不是当年人口）；灰色竖线是全国同年的数。人口少而企业多的地方会偏高，这不是宽严的排名。",
      en: "Each bureau’s latest year with a full-year figure, over residents of the 2020 census (not of that year); the grey rule is the country in the same year. Places with many firms and few residents stand high: this is no ranking of strictness.",
    },
    unit: { zh: "每10万常住人口", en: "per 100,000 residents (census of 2020)" },
  },
} as const satisfies Record<string, ChartWords>;

/** Texts of titles and panels of series; `{0}` … are filled in. */
export const TREND = {
  rising: { zh: "上升：{0}", en: "rising: {0}" },
  falling: { zh: "下降：{0}", en: "falling: {0}" },
  last: { zh: "{0} {1} 年 {2}", en: "{0} {2} in {1}" },
  ends: { zh: "{0} {1} 年 {2}，{3} 年 {4}", en: "{0} {2} in {1}, {4} in {3}" },
  panelRising: { zh: "上升", en: "rising" },
  panelFalling: { zh: "下降", en: "falling" },
  span: { zh: "{0}（{1}–{2}）", en: "{0} ({1}–{2})" },
  points: { zh: "{0} 个可比年份", en: "{0} comparable years" },
  counts: {
    zh: "图鉴有可比全年数的序列（一个机构的一项指标）共 {0} 条：有两年以上的 {1} 条，满 {3} 年的 {2} 条。",
    en: "Of {0} series (one indicator of one bureau) with comparable full-year figures, {1} have two years or more and {2} have {3} or more. ",
  },
  noneJudged: {
    zh: "按本页的规则，没有一条可以说“上升”或“下降”：年份太少，或起伏不定。",
    en: "Under this page’s rule none may be called rising or falling: their years are too few, or go up and down.",
  },
  sourceKind: { zh: "来源类别", en: "Kind of source" },
  month: { zh: "{0}月", en: "{0}" },
  sameMonths: {
    zh: "{0}：{1}{2}，1–{3}月 {4}年{5}，{6}年{7}",
    en: "{0}: {1} · {2}, first {3} months: {5} in {4}, {7} in {6}",
  },
  throughMonth: { zh: "年内第 {0} 个月末", en: "to month {0}" },
  amount: { zh: "金额", en: "Amount" },
  decisions: { zh: "处罚决定数", en: "Decisions" },
  national: { zh: "全国", en: "country" },
  nationalValue: { zh: "{0}（全国 {1}）", en: "{0} (country {1})" },
  noNational: { zh: "{0}（全国未载明）", en: "{0} (country not stated)" },
  population: { zh: "2020年普查人口", en: "Residents, 2020" },
  nationalColumn: { zh: "全国同年", en: "Country, same year" },
  above: { zh: "{0}：{1}，{2} 处中有 {3} 处高于全国", en: "{0}: {1} above the country in {3} of {2} places" },
  broken: { zh: "与上一点口径或定义不同", en: "basis or definition differs from the point before" },
} as const satisfies Record<string, Words>;
