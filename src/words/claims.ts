import type { ClaimVerdict } from "../model/claim.js";
import type { Words } from "../model/indicator.js";

/** Texts of the page that checks claims; `{0}` … are filled in. */
export const CLAIMS = {
  label: { zh: "一段文字，写明哪个机构、哪一年", en: "A paragraph that names the bureau and the year" },
  hint: { zh: "2023年，某市作出处罚决定……件", en: "In 2023 … issued … penalties" },
  submit: { zh: "逐个核对", en: "Check each number" },
  example: { zh: "试一个例子", en: "Try an example" },
  exampleText: {
    zh: "2024年，深圳市生态环境局作出行政处罚决定1543宗，罚款金额约4900万元，出具法律意见书1200份，直播执法12次。",
    en: "In 2024 Shenzhen issued 1,543 penalty decisions, with fines of about 49 million yuan, wrote 1,200 legal opinions and held 12 live streams.",
  },
  answered: { zh: "例如这一段（编写的例子），已核对：", en: "For example, this paragraph (made up), checked:" },
  private: {
    zh: "文字只在您的浏览器中读取；向本站取的只是所提机构的数字文件。",
    en: "The text is read in your browser only; all that is fetched from this site is the file of figures of the bureau it names.",
  },
  noScript: { zh: "核对在浏览器中进行，需要 JavaScript。", en: "Checking happens in the browser and needs JavaScript." },
  working: { zh: "正在核对……", en: "Checking…" },
  none: { zh: "这段文字里没有找到数字。", en: "No number was found in this text." },
  done: { zh: "{0} 个数字：{1}", en: "{0} numbers: {1}" },
  number: { zh: "数字", en: "Number" },
  verdict: { zh: "结论", en: "Verdict" },
  reading: { zh: "理解为", en: "Read as" },
  source: { zh: "原文", en: "The sentence" },
  paste: { zh: "可附的说明与出处", en: "Caveat and citation to paste" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  noIndicator: {
    zh: "没有认出是哪个指标；换成“行政处罚决定”“查封扣押”这样的说法再试",
    en: "no indicator recognised: say “penalty decisions”, “seizures” or the like",
  },
  noBureau: { zh: "没有认出是哪个机构；请写明地名或全称", en: "no bureau recognised: name the place or the bureau" },
  nothing: { zh: "图鉴没有这家机构此项的数字。", en: "The atlas holds no figure of this bureau for it." },
  nearest: {
    zh: "图鉴中意义相同的数为“{0}”，既不能证实也不能否定。",
    en: "The atlas holds “{0}” for it, which neither confirms nor denies it.",
  },
  citation: {
    zh: "出处：{0}{1}；环境执法图鉴，观测 {2}，数据版本 {3}。",
    en: "Source: {0}{1}; Enforcement Atlas, observation {2}, data version {3}.",
  },
  failed: { zh: "读取程序或数字文件未能装入，请重试。", en: "The reader or the file of figures could not be loaded; try again." },
} as const satisfies Record<string, Words>;

/** The caveat that goes with a claim, by its verdict: {0} the number in the source, {1} its period, {2} its scope, {3} its basis. */
export const CLAIM_CAVEATS: Readonly<Record<ClaimVerdict, Words>> = {
  "as-stated": { zh: "原文即“{0}”（{1}）。", en: "The source says “{0}” ({1})." },
  "hedge-dropped": {
    zh: "原文为“{0}”（{1}），是约数或只有上下限，引用时应保留“约”“余”等字样。",
    en: "The source says “{0}” ({1}), which is approximate or only a bound: keep its 约, 余 or the like.",
  },
  rounded: { zh: "原文为“{0}”（{1}），此处是取整后的数。", en: "The source says “{0}” ({1}); the number here is rounded." },
  "other-basis": { zh: "原文“{0}”（{1}）的口径是{3}，不可混用。", en: "“{0}” ({1}) in the source counts {3}; the two are not the same." },
  part: { zh: "原文“{0}”（{1}）只涉及{2}，不是全部。", en: "“{0}” ({1}) in the source covers {2} only, not the whole." },
  "other-period": { zh: "原文“{0}”说的是{1}。", en: "“{0}” in the source is of another time: {1}." },
  contradicts: { zh: "原文为“{0}”（{1}），与此不符。", en: "The source says “{0}” ({1}), which is a different number." },
  unknown: { zh: "", en: "" },
};
