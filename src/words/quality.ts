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
    zh: "下表列出相差最大的 {0} 项；全部见“核对”数据表。",
    en: "The {0} with the largest gap; all of them are in the checks table of the data.",
  },
  none: { zh: "没有可核对的。", en: "Nothing to compare." },
  reason: { zh: "未采用的缘由", en: "Why it was not taken over" },
  implied: { zh: "推得的上年数（E）", en: "Implied figure (E)" },
  stated: { zh: "该年来源所述", en: "Stated for that year" },
  from: { zh: "由其推得", en: "Implied by" },
  refused: { zh: "未采用的数字", en: "Refused rows" },
} as const satisfies Record<string, Words>;
