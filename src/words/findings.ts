import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

const COURSE: Words = {
  zh: "实心点是全国的全年数字。竖虚线两侧口径不同（罚款或罚没款），线不跨过；缺年处断开。不足一年和累计的数字不在此图，见数据页。",
  en: "Solid dots are full years of the whole country. Where a dashed rule stands the basis changes (fines, or fines and confiscations) and no line crosses it; lines stop at missing years. Part-year and cumulative figures are not drawn here; the data page has them.",
};

/** What the charts of the front page say around their pictures, by chart id; their titles stand where the data bear no sentence. */
export const FINDING_WORDS = {
  "finding-fines": {
    title: { zh: "全国历年罚款金额", en: "Fines in the whole country by year" },
    note: COURSE,
    unit: { zh: "元", en: "CNY" },
  },
  "finding-decisions": {
    title: { zh: "全国历年行政处罚决定", en: "Penalty decisions in the whole country by year" },
    note: COURSE,
    unit: { zh: "件", en: "cases" },
  },
  "finding-average": {
    title: { zh: "全国平均每件处罚决定的罚款", en: "Fine per penalty decision in the whole country" },
    note: {
      zh: "全年罚款除以同年处罚决定；“罚没款”的年份以竖虚线隔开。少数大案就能抬高均值，均值高不等于执法严。",
      en: "Fines of a year over its decisions; years counted with confiscations stand between dashed rules. A few large cases can lift a mean: a high one is not strict enforcement.",
    },
    unit: { zh: "元/件", en: "CNY per decision" },
  },
  "finding-compensation": {
    title: { zh: "生态环境损害赔偿：历年累计启动", en: "Damage compensation: cases started, added up" },
    note: {
      zh: "每个点是从试点开始到某日的累计数，不是一年的数，因此不与任何一年相比；台阶只表示两次公布之间增加了多少。起点各次公布不尽相同，见数据表。",
      en: "Each dot is a total from the first trials up to a day, never a year’s own figure, and compares with no year; the steps only show how much was added between two announcements. They do not all begin on the same day: see the table.",
    },
    unit: { zh: "件，累计", en: "cases, cumulative" },
  },
  "finding-places": {
    title: { zh: "各省每10万常住人口的罚款", en: "Fines per 100,000 residents by province" },
    note: {
      zh: "同一年各省（区、市）的全年罚款除以2020年普查常住人口；灰线是全国同年。企业多而人口少的地方会偏高，这不是宽严的排名。没有数字的省份不在图上。",
      en: "Full-year fines of provinces in one year over residents of the 2020 census; the grey rule is the country in that year. Places with many firms and few residents stand high: no ranking of strictness. Provinces without a figure are not drawn.",
    },
    unit: { zh: "元/10万常住人口", en: "CNY per 100,000 residents" },
  },
} as const satisfies Record<string, ChartWords>;

/** Sentences of findings; `{0}` … are filled in by the rules, and a sentence that they do not bear is not said. */
export const SAYS = {
  finesPeak: {
    zh: "全国环境罚款{1}年达到{2}元的高点，到{3}年{5}，为{4}元",
    en: "China’s environmental fines peaked at {2} yuan in {1} and had {5} by {3}, to {4}",
  },
  decisionsPeak: {
    zh: "处罚决定{1}年最多，有{2}件；到{3}年{5}，只有{4}件",
    en: "Penalty decisions peaked in {1}, at {2}; by {3} they had {5}, to {4}",
  },
  averageRise: {
    zh: "件数少了，每件罚得多了：{0}年平均{1}元，{2}年{3}元，是{4}倍",
    en: "Fewer decisions, larger fines: {1} yuan each in {0}, {3} in {2}, {4} times as much",
  },
  total: {
    zh: "损害赔偿从试点到{0}年{1}月累计启动{2}件；到{3}年{4}月还只有{5}件",
    en: "Compensation adds up to {2} cases started by {1}/{0}; by {4}/{3} it was {5}",
  },
  spread: {
    zh: "各省相差{0}倍：{1}年每10万人罚款，{2}{3}元，{4}{5}元",
    en: "Provinces differ {0}-fold: in {1}, fines per 100,000 residents were {3} yuan in {2} and {5} in {4}",
  },
  half: { zh: "减了一半", en: "halved" },
  third: { zh: "减到三分之一", en: "fallen to a third" },
  quarter: { zh: "减到四分之一", en: "fallen to a quarter" },
  twoThirds: { zh: "减到三分之二", en: "fallen to two thirds" },
  threeQuarters: { zh: "减到四分之三", en: "fallen to three quarters" },
  percent: { zh: "减少{0}%", en: "fallen by {0}%" },
  event: { zh: "{0} {1}：{2}（日期见 ", en: "{0} {1}: {2} (dated by " },
  asAbove: { zh: "①②③等标注同上图。", en: "What ①, ② and ③ mark is told at the chart above." },
  eventEnd: { zh: "）", en: ")" },
  until: { zh: "{0}年至{1}", en: "{0} to {1}" },
} as const satisfies Record<string, Words>;
