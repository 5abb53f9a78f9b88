import type { Words } from "../model/indicator.js";
import type { ChartWords } from "./charts.js";

const DOTS: Words = {
  zh: "每行一个机构：实心点是它最近一个全年数，空心点是更早的一个可比年份，连线是两年之间的变化；口径改变的两年不相连。年份写在数字后面，各行不同，因此不是名次。竖向短线是原文的上下界。只画年份最近的机构，其余见该指标的页。",
  en: "A row is a bureau: the filled dot is its latest full year, the open one an earlier year that it compares with, the line the change between them; years of different bases are not joined. The year stands after the number and differs from row to row, so this is no ranking. Short bars are bounds. Only the bureaus of the latest years are drawn; the indicator’s page has them all.",
};
const WITH_COUNTRY: Words = {
  zh: "每行一个机构的最近一个全年数，灰色竖线是全国同年的数；空心点是更早的可比年份。年份写在数字后面。一两件大案就能抬高均值，辖区企业多也会抬高，不能直接说明宽严。",
  en: "A row is a bureau’s latest full year; the grey rule is the country in that same year, the open dot an earlier comparable one. The year stands after the number. One or two large cases lift a mean, many firms lift a rate: neither shows strictness by itself.",
};

/** What each dot plot of places says around its picture, by chart id. */
export const PLACE_WORDS = {
  "places-fines": {
    title: { zh: "各地罚款金额", en: "Fines by place" },
    note: DOTS,
    unit: { zh: "元，对数刻度", en: "CNY, logarithmic axis" },
  },
  "places-average": {
    title: { zh: "各地平均每件罚款，与全国相比", en: "Fine per decision by place, against the country" },
    note: WITH_COUNTRY,
    unit: { zh: "元/件", en: "CNY per decision" },
  },
  "places-decisions": {
    title: { zh: "各地行政处罚决定", en: "Penalty decisions by place" },
    note: DOTS,
    unit: { zh: "件，对数刻度", en: "cases, logarithmic axis" },
  },
  "series-filed": {
    title: { zh: "各地立案", en: "Cases filed by place" },
    note: DOTS,
    unit: { zh: "件，对数刻度", en: "cases, logarithmic axis" },
  },
  "places-five": {
    title: { zh: "各地的五类案件", en: "The five stronger measures by place" },
    note: DOTS,
    unit: { zh: "件，对数刻度，各格不同", en: "cases, logarithmic axis, by panel" },
  },
  "series-workload": {
    title: { zh: "各地检查与出动", en: "Inspections and deployments by place" },
    note: DOTS,
    unit: { zh: "家次、人次，对数刻度，各格不同", en: "visits or deployments, logarithmic axis, by panel" },
  },
  "series-compensation": {
    title: { zh: "各地损害赔偿", en: "Damage compensation by place" },
    note: DOTS,
    unit: { zh: "件、元，对数刻度，各格不同", en: "cases or CNY, logarithmic axis, by panel" },
  },
} as const satisfies Record<string, ChartWords>;

/** Sentences and labels of dot plots; `{0}` … are filled in. */
export const PLACE_SAYS = {
  ends: {
    zh: "{0}：数字最大的是{1}（{3}年{2}），最小的是{4}（{6}年{5}）",
    en: "{0}: largest in {1}, {2} ({3}); smallest in {4}, {5} ({6})",
  },
  above: {
    zh: "{0}：{2}个机构中有{1}个高于全国同年，{3}最高（{5}年{4}）",
    en: "{0}: {1} of {2} lie above the country of the same year; {3} is highest, {4} ({5})",
  },
  mostOf: { zh: "{0}：{1}", en: "{0}: {1}" },
  panelMost: { zh: "{0}以{1}为最多（{3}年{2}）", en: "{0} most in {1} ({2}, {3})" },
  label: { zh: "{0} · {1}", en: "{0} · {1}" },
  labelChange: { zh: "{0} · {1}（较{2}年 {3}）", en: "{0} · {1} ({3} on {2})" },
  before: { zh: "更早的年份", en: "Earlier year" },
  beforeValue: { zh: "更早的数", en: "Earlier value" },
  country: { zh: "全国同年", en: "Country, same year" },
  span: { zh: "{0} 个机构 · {1} 年", en: "{0} bureaus · {1}" },
  spanOne: { zh: "{1} 年", en: "{1}" },
} as const satisfies Record<string, Words>;
