import type { Words } from "../model/indicator.js";

/** What the overview counts, by column of its query. */
export const COUNTED = {
  figures: { zh: "个数字，每个都注明出处和摘句", en: "figures, each with its source and words" },
  linked: { zh: "个可以点开来源核对", en: "of them can be opened at their source" },
  bureaus: { zh: "个机构", en: "bureaus" },
  indicators: { zh: "项指标", en: "indicators" },
  sources: { zh: "份报告、公报与报道", en: "reports, bulletins and articles" },
} as const satisfies Record<string, Words>;

/** The years that figures are of, first and last. */
export const YEARS = { zh: "年，各地多少不一", en: "years, unevenly covered" } as const satisfies Words;

/** Ways into the site by what a reader wants; `pages` are those of the header, of which only existing ones are named. */
export const DOORS: readonly { title: Words; text: Words; pages: readonly string[]; charts: boolean }[] = [
  {
    title: { zh: "要一张能用的图", en: "I need one right chart" },
    text: {
      zh: "图下就是数据表、口径说明和来源，引用时请一并带走。",
      en: "Table, caveats and sources stand below each chart and should travel with it.",
    },
    pages: [],
    charts: true,
  },
  {
    title: { zh: "查趋势，核原文", en: "I trace trends to their sentences" },
    text: {
      zh: "缺年断线，口径改变处分段；每个点都通向摘句，全部表格可下载。",
      en: "Lines stop at gaps and breaks; each point leads to its words, every table downloads.",
    },
    pages: ["explore", "trends", "notebook", "search", "indicators", "data"],
    charts: false,
  },
  {
    title: { zh: "看本局处在什么位置", en: "I ask where our bureau stands" },
    text: {
      zh: "只与可比的同类机构相比，位置常是一个区间；没有综合打分。",
      en: "Only against comparable peers, often as a range; there is no overall score.",
    },
    pages: ["benchmark", "bureaus", "quality", "methods"],
    charts: false,
  },
];
