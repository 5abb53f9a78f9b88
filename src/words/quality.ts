import type { Words } from "../model/indicator.js";

/** Texts of the quality page, in both languages; `{0}` … are filled in. */
export const QUALITY = {
  what: { zh: "机构与指标", en: "Bureau and indicator" },
  checked: { zh: "核对", en: "Check" },
  actual: { zh: "所述", en: "Stated" },
  expected: { zh: "另一来源或推得", en: "Other source, or implied" },
  difference: { zh: "相差", en: "Gap" },
  ratio: { zh: "之比", en: "Ratio" },
  verdict: { zh: "结论", en: "Verdict" },
  counts: { zh: "共 {0} 项：{1}。", en: "{0} checks: {1}." },
  count: { zh: "{0} {1} 项", en: "{1} {0}" },
  first: {
    zh: "列出相差最大的 {0} 项；全部见“核对”数据表。",
    en: "The {0} with the largest gap; all of them are in the checks table of the data.",
  },
  none: { zh: "没有可核对的。", en: "Nothing to compare." },
  reason: { zh: "未采用的缘由", en: "Why it was not used" },
  implied: { zh: "推得的上年数（E）", en: "Implied figure (E)" },
  stated: { zh: "该年来源所述", en: "Stated for that year" },
  from: { zh: "由其推得", en: "Implied by" },
  refused: { zh: "未采用的数字", en: "Refused rows" },
  kindsByVerdict: { zh: "各类核对的结论", en: "Checks by kind and verdict" },
  shownChecks: { zh: "显示 {0} / {1} 项", en: "{0} of {1} checks shown" },
  conflicts: { zh: "互相矛盾的数字", en: "Figures at odds" },
  noConflicts: { zh: "没有互相矛盾的数字。", en: "No figures are at odds." },
  taken: { zh: "代表该年的数", en: "Stands for the year" },
  noneTaken: { zh: "都不采用", en: "none of them" },
  others: { zh: "其他的数", en: "The others" },
  accuracy: { zh: "提取准确率", en: "Accuracy of extraction" },
  set: { zh: "人工读过的报告", en: "Reports read by hand" },
  precision: { zh: "精确率", en: "Precision" },
  recall: { zh: "召回率", en: "Recall" },
  f1: { zh: "F1（全部）", en: "F1, all" },
  f1Core: { zh: "F1（核心类）", en: "F1, core" },
  found: { zh: "找到的数字", en: "Found" },
  version: { zh: "程序与目录版本", en: "Extractor and catalogue" },
  reports: { zh: "{0} 份报告", en: "{0} reports" },
  notHere: {
    zh: "记录值：报告归作者所有，不在代码库中，测试不能重算",
    en: "recorded: the texts are their authors’, not in the repository, so no test can repeat it",
  },
  core: {
    zh: "核心类：行政处罚、生态环境损害赔偿、执法检查、执法队伍。精确率：程序归类的数字中与人工一致的比例；召回率：人工标出的数字中程序归类一致的比例；“找到的数字”不论归类。这些数由程序测得并存入数据，测试在代码库的报告上重算一遍，不符即不通过。",
    en: "Core: penalties, compensation, inspection, staff. Precision: the share of the figures placed by the extractor that people placed alike; recall: the share of those marked by people that it placed alike; “found” counts them wherever placed. A program measures these numbers and keeps them with the data; a test repeats it on the reports in the repository and fails on any difference.",
  },
  unseen: {
    zh: "写规则时没人看过的文本里，人工标出的数字每 100 个有 {0} 个归得与人工一致；程序归了类的每 100 个里 {1} 个是对的。",
    en: "In texts that nobody had seen when the rules were written, {0} of every 100 figures that people marked are placed as they did; of every 100 that the program places, {1} are right.",
  },
  mended: {
    zh: "另外 {0} 组：首次测量后照着改过规则，现在的数偏高",
    en: "{0} more sets, with which rules were mended after their first measurement: their figures are too high now",
  },
  real: { zh: "真实报告", en: "Real reports" },
  allInvented: { zh: "虚构文本各组合计", en: "All invented sets" },
  lowest: { zh: "最低的一组", en: "Lowest set" },
  byFamily: { zh: "各类指标的 F1（括号内为人工标出的数字个数）", en: "F1 by family (in brackets how many figures people marked)" },
} as const satisfies Record<string, Words>;

/** Sets that nobody had looked at when the rules were written that are measured: what unseen reports will be like. */
export const UNSEEN: readonly string[] = ["twentieth"];

/** Sets of reports that people read by hand, by the name of their folder, the most telling first. */
export const GOLD_SETS: Readonly<Record<string, Words>> = {
  twentieth: {
    zh: "虚构文本第二十组，五种体裁，作者不知道规则：只用来测量",
    en: "Twentieth invented set, texts of five genres by somebody who knew no rule: only measured",
  },
  real: {
    zh: "三份真实报告，两人分别读过；规则照着它们写成",
    en: "Three real reports, read by two people; the rules were written while looking at them",
  },
  quotes: {
    zh: "人工录入的数字：程序重读它们的摘句（单句，没有上下文；指标、数值、单位都同才算对）",
    en: "Figures coded by hand: the program reads their quotes anew (one clause without what stands around it; right by indicator, value and unit)",
  },
  nineteenth: {
    zh: "虚构文本第十九组，四种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Nineteenth invented set, texts of four genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  eighteenth: {
    zh: "虚构文本第十八组，八种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Eighteenth invented set, texts of eight genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  seventeenth: {
    zh: "虚构文本第十七组，七种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Seventeenth invented set, texts of seven genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  sixteenth: {
    zh: "虚构文本第十六组，七种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Sixteenth invented set, texts of seven genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  fifteenth: {
    zh: "虚构文本第十五组，六种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Fifteenth invented set, texts of six genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  thirteenth: {
    zh: "虚构文本第十三组，六种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Thirteenth invented set, texts of six genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  twelfth: {
    zh: "虚构文本第十二组，七种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Twelfth invented set, texts of seven genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  eleventh: {
    zh: "虚构文本第十一组，七种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Eleventh invented set, texts of seven genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  tenth: {
    zh: "虚构文本第十组，七种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Tenth invented set, texts of seven genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  ninth: {
    zh: "虚构文本第九组，六种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Ninth invented set, texts of six genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  eighth: {
    zh: "虚构文本第八组，五种体裁，作者不知道规则：首次测量后曾照着改规则",
    en: "Eighth invented set, texts of five genres by somebody who knew no rule: rules were mended with it after its first measurement",
  },
  seventh: {
    zh: "虚构文本第七组，六种体裁：首次测量后曾照着改规则",
    en: "Seventh invented set, texts of six genres: rules were mended with it after its first measurement",
  },
  sixth: {
    zh: "虚构文本第六组，五种体裁：首次测量后曾照着改规则",
    en: "Sixth invented set, texts of five genres: rules were mended with it after its first measurement",
  },
  fifth: {
    zh: "虚构文本第五组，五种体裁（报告、公报、发布会、通报、统计和战果）：首次测量后曾照着改规则",
    en: "Fifth invented set, texts of five genres: rules were mended with it after its first measurement",
  },
  fourth: {
    zh: "虚构报告第四组：首次测量后曾照着改规则",
    en: "Fourth invented set: rules were mended with it after its first measurement",
  },
  third: {
    zh: "虚构报告第三组：长期只用来测量，很晚才照着改过规则",
    en: "Third invented set: long only measured, rules were mended with it late",
  },
  second: {
    zh: "虚构报告第二组：首次测量后曾照着改规则",
    en: "Second invented set: rules were mended with it after its first measurement",
  },
  "held-out": { zh: "虚构报告留出组：后来也看过", en: "Held-out invented set, looked at since" },
  dev: { zh: "虚构报告开发组：写规则时看着的", en: "Invented set the rules were written with" },
};
