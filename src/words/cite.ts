import type { CiteStyle } from "../model/cite.js";
import type { Words } from "../model/indicator.js";

/** Names of the styles of citations. */
export const CITE_STYLE_NAMES: Readonly<Record<CiteStyle, Words>> = {
  gbt: { zh: "GB/T 7714—2015", en: "GB/T 7714—2015" },
  apa: { zh: "APA 第 7 版", en: "APA, 7th edition" },
  bibtex: { zh: "BibTeX", en: "BibTeX" },
  ris: { zh: "RIS（EndNote、NoteExpress、Zotero）", en: "RIS (EndNote, Zotero)" },
  csl: { zh: "CSL-JSON", en: "CSL-JSON" },
};

/** What a citation of all data, or of a part, is pinned to; `{0}` is filled in, when a page is built only. */
export const CITE_PINNED = {
  all: {
    zh: "引用锁定在数据版本 {0}：加号后是全部数据的 SHA-256 指纹的前 12 位，数据有任何改动即不同。",
    en: "Pinned to data version {0}: behind the plus sign are the first 12 digits of the SHA-256 of all data, which any change alters.",
  },
  part: {
    zh: "引用锁定在版本 {0}：末 12 位是这里所示数据的指纹。",
    en: "Pinned to version {0}: the digits are a fingerprint of the data shown here.",
  },
} as const satisfies Record<string, Words>;

/** Texts around citations; `{0}` is filled in. */
export const CITE = {
  title: { zh: "引用", en: "Cite" },
  open: { zh: "引用本页", en: "Cite this" },
  one: { zh: "引用", en: "Cite" },
  oneTitle: { zh: "引用这个数字", en: "Cite this figure" },
  byHand: {
    zh: "脚本未运行：引用日期与本站网址请自行填入。",
    en: "No script runs here: fill in the date of access and the address of this site.",
  },
  copy: { zh: "复制", en: "Copy" },
  save: { zh: "下载", en: "Download" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: { zh: "浏览器不允许复制；文字已选中，请按 Ctrl/⌘ + C。", en: "The browser does not allow copying; press Ctrl/⌘ + C." },
  noSite: { zh: "〈本站网址〉/", en: "<this site>/" },
  close: { zh: "关闭", en: "Close" },
  dataset: { zh: "环境执法图鉴", en: "Enforcement Atlas" },
  bureau: { zh: "{0}：历年数字", en: "{0}: figures by year" },
  report: { zh: "{0}：报告中的数字", en: "{0}: figures of the report" },
  indicator: { zh: "{0}：各机构历年数字", en: "{0}: figures by bureau and year" },
  observation: { zh: "{0}：{1}，{2}，{3}（观测 {4}）", en: "{0}: {1}, {2}, {3} (observation {4})" },
  single: {
    zh: "引用单个数字：点它那一行的“引用”；未启用脚本时，请在题名后写上它的观测编号（地址中 # 之后的部分）。",
    en: "To cite a single figure, follow “Cite” in its row; without scripts, add its observation id (in its address, behind #) to the title.",
  },
} as const satisfies Record<string, Words>;
