import type { Words } from "../model/indicator.js";

/** Name of the site. */
export const SITE: Words = { zh: "环境执法图鉴", en: "Enforcement Atlas" };

/** Pages of the header by the last part of their path: what there is to read, ways to ask oneself, and what the atlas says of its data. */
export const PAGE_GROUPS: readonly Readonly<Record<string, Words>>[] = [
  {
    index: { zh: "概览", en: "Overview" },
    stories: { zh: "故事", en: "Stories" },
    fines: { zh: "罚款", en: "Fines" },
    cases: { zh: "案件", en: "Cases" },
    workload: { zh: "工作量", en: "Workload" },
    compensation: { zh: "损害赔偿", en: "Compensation" },
    trends: { zh: "趋势", en: "Trends" },
  },
  {
    explore: { zh: "探索", en: "Explore" },
    benchmark: { zh: "对照", en: "Benchmark" },
    claims: { zh: "核对说法", en: "Check a claim" },
    read: { zh: "读报告", en: "Read a report" },
    bureaus: { zh: "机构", en: "Bureaus" },
    notebook: { zh: "笔记本", en: "Notebook" },
  },
  {
    indicators: { zh: "指标", en: "Indicators" },
    gallery: { zh: "图库", en: "Gallery" },
    worked: { zh: "笔记本范例", en: "Worked notebooks" },
    data: { zh: "数据", en: "Data" },
    quality: { zh: "质量", en: "Quality" },
    methods: { zh: "方法", en: "Methods" },
  },
];

/** What the groups of pages are called, in their order. */
export const GROUP_NAMES: readonly Words[] = [
  { zh: "看图", en: "Read" },
  { zh: "自己查", en: "Ask" },
  { zh: "数据与方法", en: "About the data" },
];

/** Texts of the header and footer. */
export const CHROME = {
  menu: { zh: "目录", en: "Menu" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  pages: { zh: "页面", en: "Pages" },
  other: { zh: "English", en: "中文" },
  otherTitle: { zh: "Read this page in English", en: "阅读本页中文版" },
  version: { zh: "数据版本", en: "Data version" },
  versionAt: { zh: "见“数据”页", en: "see the page Data" },
  licence: {
    zh: "代码 MIT 许可；数据 CC BY 4.0，引用请注明来源。",
    en: "Code under the MIT licence; data under CC BY 4.0, cite the source.",
  },
  noText: {
    zh: "本站不转载报告全文，只收录数字及其最短摘句。",
    en: "The atlas does not republish reports: it holds figures and the shortest span of words around each.",
  },
  check: { zh: "引用过的图和数字改过没有？", en: "Has a chart or figure you cited changed?" },
  report: { zh: "发现错误？请告诉我们观测编号与原文。", en: "Found an error? Tell us the observation id and the sentence." },
} as const satisfies Record<string, Words>;
