import type { Words } from "../model/indicator.js";
import type { Severity } from "../model/source.js";

/** Texts of a report's page, in both languages; `{0}` is filled in. */
export const REPORT = {
  lead: {
    zh: "本图鉴从这份文件中读出的全部数字。每个数字只附最短的原文摘句，全文请见发布机构网页。",
    en: "Every figure the atlas took from this document. Each carries only the shortest span of its wording; for the text itself go to the publisher’s page.",
  },
  counts: {
    zh: "{0} 个观测值，{1} 个未归类数字，归类比例 {2}。",
    en: "{0} observations, {1} unclassified quantities; {2} classified.",
  },
  title: { zh: "标题", en: "Title" },
  proof: { zh: "指纹与版本", en: "Fingerprint and versions" },
  reads: { zh: "即 {0}", en: "reads: {0}" },
  kind: { zh: "来源类别", en: "Kind of source" },
  publisher: { zh: "发布机构", en: "Publisher" },
  published: { zh: "发布日期", en: "Published" },
  address: { zh: "原文网址", en: "Address" },
  length: { zh: "原文字数", en: "Characters" },
  fingerprint: { zh: "原文指纹（sha256）", en: "Fingerprint (sha256)" },
  versions: { zh: "指标目录版本 / 提取程序版本", en: "Catalogue / extractor version" },
  notGiven: { zh: "未提供", en: "not given" },
  observations: { zh: "观测值", en: "Observations" },
  section: { zh: "章节", en: "Section" },
  covers: { zh: "期间与范围", en: "Period and scope" },
  rule: { zh: "命中规则", en: "Rule that matched" },
  line: { zh: "规则全文", en: "the rule" },
  partOf: { zh: "其中，属于“{0}”", en: "part of “{0}”" },
  bounds: { zh: "真值范围 {0} 至 {1}", en: "true value {0} to {1}" },
  least: { zh: "真值不小于 {0}", en: "true value {0} or more" },
  most: { zh: "真值不大于 {1}", en: "true value {1} or less" },
  yoy: { zh: "（比上年变化）", en: " (change on the year before)" },
  find: { zh: "在原文中查看", en: "Find in the text" },
  unclassified: { zh: "未归类数字", en: "Unclassified quantities" },
  unclassifiedNote: {
    zh: "报告中出现、但指标目录尚无对应指标的数字；列出以示并未丢弃。",
    en: "Quantities that the document states but the catalogue has no indicator for; listed so that none is dropped in silence.",
  },
  checks: { zh: "算术核对", en: "Arithmetic checks" },
  checksNote: {
    zh: "由这份报告自己的数字、或与其他来源相互推得的关系，逐项核对；不符的在前。核对不改动任何数字。",
    en: "What the report’s own figures imply, or other sources say, held against what it states; those that differ come first. No check changes a figure.",
  },
  implied: { zh: "推得，或上限", en: "Implied, or limit" },
  parties: { zh: "参与核对的数", en: "Figures compared with" },
  reportError: { zh: "报错", en: "Report an error" },
  issues: { zh: "读取问题", en: "Issues in reading" },
  noIssues: { zh: "读取时没有发现问题。", en: "No issue was found in reading." },
  none: { zh: "没有。", en: "None." },
  scroll: { zh: "可横向滚动的表格：{0}", en: "Table that scrolls sideways: {0}" },
} as const satisfies Record<string, Words>;

/** Texts of the dialog that holds a pre-filled report of an error; `{0}` … are filled in. */
export const REPORT_ERROR = {
  title: { zh: "报告错误", en: "Report an error" },
  lead: {
    zh: "以下文字已填好这个数字的编号和摘句。请补上您认为正确的值和依据，再发给本站维护者。",
    en: "This text names the figure and its words. Add what you believe is right and why, and send it to whoever runs this site.",
  },
  label: { zh: "错误报告的文字，可修改", en: "Text of the report, may be edited" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: {
    zh: "浏览器不允许复制；文字已选中，请按 Ctrl/⌘ + C。",
    en: "The browser does not allow copying; the text is selected, press Ctrl/⌘ + C.",
  },
  close: { zh: "关闭", en: "Close" },
  how: { zh: "发给谁、怎样处理", en: "Where to send it, and what happens then" },
  text: {
    zh: "观测编号：{0}\n图鉴所记的值：{1}\n摘句：{2}\n来源：{3}\n页面：{4}\n数据版本：{5}\n\n原文实际写的是：\n我认为正确的值：\n依据（网址或页码）：\n",
    en: "Observation: {0}\nValue in the atlas: {1}\nQuote: {2}\nSource: {3}\nPage: {4}\nData version: {5}\n\nWhat the source says:\nThe value I believe is right:\nWhere that can be seen (address or page):\n",
  },
} as const satisfies Record<string, Words>;

/** How grave an issue is. */
export const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "note" },
};
