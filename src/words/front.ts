import type { Words } from "../model/indicator.js";

/** Texts of the cards of key figures and of the reader's own place; `{0}` … are filled in. */
export const FRONT = {
  change: { zh: "较{1}年 {0}", en: "{0} on {1}" },
  apart: { zh: "与此前口径不同", en: "another basis than before" },
  country: { zh: "全国，最近一个全年", en: "The country, latest full year" },
  totals: { zh: "全国，累计", en: "The country, totals over several years" },
  total: { zh: "{0}年起累计，至{1}", en: "total since {0}, to {1}" },
  peak: { zh: "{0}–{1}年，最高{2}（{3}年）", en: "{0}–{1}, highest {2} ({3})" },
  ask: {
    zh: "输入您的城市或省份，看它公布过什么，与本省、全国相比如何。数字在您的浏览器里查，不发往任何地方。",
    en: "Type your city or province to see what it published, beside its province and the country. The look-up runs in your browser; nothing is sent.",
  },
  noScript: {
    zh: "没有 JavaScript 时，请从机构名单进入各地的页面。",
    en: "Without JavaScript, each place’s page is in the list of bureaus.",
  },
  most: { zh: "数字最多的地方", en: "Places with most figures" },
  bureaus: { zh: "机构名单", en: "List of bureaus" },
  own: { zh: "{0}", en: "{0}" },
  heads: { zh: "指标", en: "Indicator" },
  none: { zh: "没有收录", en: "none collected" },
  silent: {
    zh: "图鉴还没有{0}的数字。没有收录不等于没有公布。",
    en: "The atlas has no figures of {0} yet. What is not collected may well be published.",
  },
  known: { zh: "它 {0} 年的年度报告已知而尚未读取", en: "Its annual report of {0} is known and not yet read" },
  unknown: { zh: "也没有找到它的年度报告的地址", en: "No address of its annual report was found either" },
  add: { zh: "怎样补上", en: "How to add it" },
  page: { zh: "{0}的全部数字", en: "All figures of {0}" },
  compare: { zh: "与同类机构对照", en: "Compare with its peers" },
  perHead: { zh: "每10万人罚款", en: "Fines per 100,000 residents" },
  year: { zh: "{0}（{1}年）", en: "{0} ({1})" },
  failed: { zh: "未能取得数字，请再试一次。", en: "The figures could not be loaded; please try again." },
} as const satisfies Record<string, Words>;

/** Names of the quotients in the reader's own place. */
export const PLACE_RATE_NAMES = {
  "per-head": { zh: "每10万常住人口罚款", en: "Fines per 100,000 residents" },
  "per-decision": { zh: "平均每件处罚决定罚款", en: "Fine per penalty decision" },
} as const satisfies Record<string, Words>;
