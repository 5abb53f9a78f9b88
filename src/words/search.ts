import type { Words } from "../model/indicator.js";

/** Texts of the full-text search, in both languages; `{0}` … are filled in. */
export const SEARCH = {
  title: { zh: "搜索", en: "Search" },
  label: { zh: "搜索指标、机构、图表和摘句", en: "Search indicators, bureaus, charts and quotes" },
  short: { zh: "搜索", en: "Search" },
  hint: { zh: "如：深圳 罚款 2018", en: "such as: shenzhen fines 2018" },
  keys: {
    zh: "按 / 键到搜索框，用上下方向键在结果间移动。中文两个字即可查到；拼音、代码、指标编号和观测编号也可以。",
    en: "Press / to reach the field and the arrow keys to move through what was found. Pinyin, codes, and ids of indicators and observations work too.",
  },
  examples: { zh: "试试：", en: "Try: " },
  limits: {
    zh: "搜索的是本站收录的数字和摘句（每条不超过 40 字），不是报告全文。",
    en: "The search covers the figures of the atlas and the words around them (40 characters at most), not whole reports.",
  },
  noScript: {
    zh: "搜索在您的浏览器里进行，需要 JavaScript。没有它时，可以从这些清单查起：",
    en: "The search runs inside your browser and needs JavaScript. Without it, these lists are the places to look:",
  },
  bureaus: { zh: "全部机构", en: "All bureaus" },
  indicators: { zh: "全部指标", en: "All indicators" },
  sources: { zh: "全部来源", en: "All sources" },
  loading: { zh: "正在载入索引……", en: "Loading the index…" },
  failed: { zh: "索引未能载入，请检查网络后再试。", en: "The index could not be loaded. Check the connection and try again." },
  found: { zh: "“{0}”：找到 {1} 项", en: "“{0}”: {1} found" },
  foundSome: { zh: "“{0}”：没有一项含有全部词语，{1} 项含有部分词语", en: "“{0}”: nothing holds all the words, {1} hold some" },
  further: { zh: "还在查更多机构的摘句……", en: "Looking through more bureaus’ quotes…" },
  nothing: { zh: "没有找到“{0}”。", en: "Nothing found for “{0}”." },
  advice: { zh: "可以减少词语、换一种说法，或查看这些清单：", en: "Try fewer or other words, or look through these lists:" },
  partial: { zh: "含有部分词语的（{0}）", en: "Holding some of the words ({0})" },
  all: { zh: "显示全部 {0} 项", en: "Show all {0}" },
  figures: { zh: "{0} 个数字", en: "{0} figures" },
  figure: { zh: "1 个数字", en: "1 figure" },
  silent: { zh: "尚无数字", en: "no figures yet" },
  answer: { zh: "直接回答", en: "In short" },
  chartOf: { zh: "画成图", en: "Draw it" },
  allOf: { zh: "{0}的全部数字", en: "All figures of {0}" },
  others: { zh: "各地的{0}", en: "{0} elsewhere" },
  otherYear: {
    zh: "图鉴读到的文字没有写明 {0} 年的数字，这里是此前最近的一年。",
    en: "What the atlas has read states no figure for {0}; this is the nearest year before.",
  },
  standsNot: { zh: "不代表该年：{0}", en: "does not stand for its year: {0}" },
} as const satisfies Record<string, Words>;

/** Kinds of what is found. */
export const HIT_KINDS: Readonly<Record<"indicator" | "bureau" | "page" | "quote", Words>> = {
  indicator: { zh: "指标", en: "Indicators" },
  bureau: { zh: "机构", en: "Bureaus" },
  page: { zh: "图表与页面", en: "Charts and pages" },
  quote: { zh: "数字与摘句", en: "Figures and quotes" },
};

/** Kinds of page. */
export const PAGE_KINDS: Readonly<Record<"page" | "figure" | "report", Words>> = {
  page: { zh: "页面", en: "page" },
  figure: { zh: "图表", en: "chart" },
  report: { zh: "报告", en: "report" },
};

/** Queries to try. */
export const EXAMPLES: Readonly<Record<keyof Words, readonly string[]>> = {
  zh: ["深圳 罚款 2018", "行政复议", "按日计罚", "广东 移送"],
  en: ["shenzhen fines 2018", "daily penalties", "detention guangdong", "penalty.decisions"],
};

/** Words that readers type for a page or chart and that its title does not have, by its path below the language's folder. */
export const SEARCH_ALSO: Readonly<Record<string, string>> = {
  workload: "每名执法人员 人均办案 人均处罚 执法力量 inspector inspectors per inspector per officer caseload staffing",
  "workload#workload-decisions":
    "每名执法人员处罚数 每人办案 人均处罚决定 inspector workload penalties per inspector decisions per officer",
  "trends#per-capita": "人均罚款 每人罚款 人均处罚 per head per capita fines per person",
  "trends#tiles-value": "地图 各省人均 map by province per head",
  "index#tiles-coverage": "地图 哪些省有数据 map coverage provinces",
  "fines#places-fines": "哪里罚得最多 which city fines most",
  "fines#places-average": "平均罚款 单笔罚款 average fine per case mean penalty",
  compensation: "生态损害赔偿 环境损害赔偿 环境赔偿 ecological damage compensation restoration liability",
  "compensation#series-compensation": "生态损害赔偿案件 生态损害赔偿金额 ecological compensation cases amounts",
  benchmark: "对标 排名 同类城市 比较 compare peers ranking",
  read: "上传报告 解析报告 自己的报告 upload my report",
  claims: "事实核查 核实数字 fact check verify number",
};
