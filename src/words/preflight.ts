import type { Words } from "../model/indicator.js";
import type { FaultKind } from "../model/preflight-fault.js";

/** Texts of the advice to whoever writes a report; `{0}` … are filled in. */
export const PREFLIGHT = {
  short: { zh: "给撰写人的提示", en: "For the writer" },
  title: { zh: "写报告的人：发布前可以再看的地方", en: "For the writer: what to look at before publishing" },
  lead: {
    zh: "按这份文字本身、同一机构历年的数和同级机构的做法列出。这些是提示，不是判定；有意为之的可以不管。",
    en: "From the text itself, the bureau’s own earlier figures and what its peers state. These are hints, not verdicts: what is meant so may stay.",
  },
  none: { zh: "没有发现可提示的地方。", en: "Nothing to point out." },
  count: { zh: "{0} 处", en: "{0} places" },
  what: { zh: "什么", en: "What" },
  sentence: { zh: "句子", en: "Sentence" },
  advice: { zh: "建议", en: "Suggestion" },
  missing: { zh: "（稿中没有；原来或同级的写法）", en: "(not in the draft; as it was or is stated elsewhere)" },
  twin: {
    zh: "随报告一起发布机读副本：数字、位置、指标编号都在一个 JSON 文件里，读者和程序不必再从文字里猜。",
    en: "Publish a machine-readable twin beside the report: figures, places and indicator ids in one JSON file, so that nobody has to guess them from the words.",
  },
  saveTwin: { zh: "机读副本（JSON）", en: "Machine-readable twin (JSON)" },
  aboutTwin: { zh: "机读副本是什么", en: "What a twin is" },
} as const satisfies Record<string, Words>;

/** What each kind of fault is called, and what is advised. */
export const FAULTS: Readonly<Record<FaultKind, { name: Words; advice: Words }>> = {
  total: {
    name: { zh: "合计对不上", en: "a total that does not add up" },
    advice: {
      zh: "一边是 {0}，另一边推得 {1}。请核对哪个有误，或写明为什么不同。",
      en: "One side comes to {0}, the other to {1}. See which is wrong, or say why they differ.",
    },
  },
  "no-unit": {
    name: { zh: "数字没有单位", en: "a number without unit" },
    advice: { zh: "{0} 后面没有单位，看不出数的是什么。请补上量词或单位。", en: "Nothing says what {0} counts: add its unit." },
  },
  "no-period": {
    name: { zh: "时间不清", en: "a period left open" },
    advice: {
      zh: "“{0}”用了“{1}”，没有写明从何时到何时。请写明起止日期，或改写本年数。",
      en: "“{0}” is told with “{1}”, and not from when to when. Give both dates, or the figure of the year.",
    },
  },
  hedge: {
    name: { zh: "约数，而过去写的是确数", en: "a hedge where exact figures were given" },
    advice: {
      zh: "这里写“{0}”，{1} 年写的是确数（{2}）。请写确数，否则两年无法相比。",
      en: "It says “{0}”; {1} had an exact number ({2}). State the exact one, or the years cannot be compared.",
    },
  },
  silent: {
    name: { zh: "去年写了，今年没写", en: "stated last year, silent now" },
    advice: {
      zh: "{0} 年写了（{1}），这份没有。没有发生请写明为零；否则读者只能当作未公布。",
      en: "{0} had it ({1}), this draft has not. If it was nothing, say zero; otherwise readers must take it as not published.",
    },
  },
  peers: {
    name: { zh: "多数同级机构都写", en: "what most peers state" },
    advice: {
      zh: "{1} 家可比的同级机构中有 {0} 家写了（如{2} {3} 年），这份没有。",
      en: "{0} of {1} peers state it (such as {2}, {3}); this draft does not.",
    },
  },
  otherwise: {
    name: { zh: "与全国统计口径不同的说法", en: "words that the country’s tables count otherwise" },
    advice: { zh: "", en: "" },
  },
};
