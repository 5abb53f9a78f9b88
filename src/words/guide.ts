import type { Words } from "../model/indicator.js";

/** What programs are told of the atlas. */
export const GUIDE = {
  about: {
    zh: "中国各级生态环境部门自己公布的执法数字（罚款、案件、检查、人员、损害赔偿），每个数字都附原文摘句、来源、期间、范围和精确程度。",
    en: "What Chinese environmental bureaus say they did each year (fines, cases, inspections, staff, compensation): every figure with its sentence, source, period, scope and hedge.",
  },
  rules: [
    { zh: "没有的数字是没有写明，不是零。", en: "A figure that is absent is not stated; it is never zero." },
    {
      zh: "只有 headline 为真的数字代表该机构该年，可与其他机构相比；其余的缘由见 obstacle 与 headline_reason。",
      en: "Only figures whose `headline` is true stand for their bureau and year and compare with others; `obstacle` and `headline_reason` say why the rest do not.",
    },
    {
      zh: "qualifier 为 at_least、at_most、approx 的数有上下界，引用时须一并写出。",
      en: "A `qualifier` of at_least, at_most or approx goes with the number wherever it is repeated; an empty bound is open.",
    },
    {
      zh: "breaks 表示口径、单位或定义与上一年不同，不可连成趋势。",
      en: "`breaks` says that basis, unit or definition changed since the year before: no trend crosses it.",
    },
    {
      zh: "引用请写明观测编号、数据版本和机构的原始报告。",
      en: "Cite the observation id, the data version and the bureau’s own report; quotes belong to their publishers.",
    },
  ],
  functions: {
    zh: "同样的规则也可由函数作答：在项目副本里以 npm run --silent mcp 经标准输入输出（Model Context Protocol），或在有 document.modelContext 的浏览器里由本站各页提供。complete 为真才是完整的回答。",
    en: "The same rules answer through functions: from a copy of the project by `npm run --silent mcp` over standard input and output (Model Context Protocol), and from every page of the site in a browser that has `document.modelContext`. An answer is whole only where its `complete` is true.",
  },
  addresses: [
    { path: "openapi.json", zh: "全部地址的说明（OpenAPI 3.1）", en: "all addresses for programs, with schemas (OpenAPI 3.1)" },
    { path: "data/datapackage.json", zh: "表格的各列与代码", en: "columns and codes of the tables (Frictionless Data Package)" },
    { path: "data/observations.json", zh: "全部观测", en: "every observation; also .csv, .parquet, .arrows" },
    { path: "data/indicators.json", zh: "全部指标与定义", en: "every indicator with its definition" },
    {
      path: "data/bureaus.json",
      zh: "全部机构；各机构的数字在 data/bureau/<code>.json",
      en: "every bureau; the figures of one are at data/bureau/<code>.json",
    },
  ],
} as const satisfies { about: Words; functions: Words; rules: readonly Words[]; addresses: readonly (Words & { path: string })[] };

/** In the place of a long table's further rows, in the text of a page; `{0}` is how many. */
export const MORE_ROWS: Words = {
  zh: "（此处从略：本页的表另有 {0} 行，全部数字见 data/ 下的文件）",
  en: "(left out here: {0} more rows of the page’s table; the files below data/ have every figure)",
};
