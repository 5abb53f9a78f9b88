import type { Words } from "../model/indicator.js";

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
