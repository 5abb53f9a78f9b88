import type { Words } from "../model/indicator.js";
import type { Asker } from "../model/worked.js";

/** Who asks the question of a worked notebook. */
export const ASKER_NAMES: Readonly<Record<Asker, Words>> = {
  journalist: { zh: "记者问", en: "A journalist asks" },
  researcher: { zh: "研究者问", en: "A researcher asks" },
  official: { zh: "主管部门问", en: "An official asks" },
};

/** Texts of worked notebooks, their list, and the ways to open a page as a notebook. */
export const WORKED = {
  open: { zh: "在笔记本中打开，改写并运行", en: "Open in the notebook, to run and change it" },
  openTopic: { zh: "作为笔记本打开", en: "Open as a notebook" },
  topicNote: { zh: "：本页的文字、查询和图，逐格可改。", en: ": this page’s text, queries and charts as cells to change." },
  file: { zh: "存为 Markdown 文件", en: "Save as a Markdown file" },
  all: { zh: "全部范例", en: "All worked notebooks" },
  input: { zh: "{0}：{1}（在笔记本里可以改）", en: "{0}: {1} (to be changed in the notebook)" },
  query: { zh: "查询 {0}", en: "Query {0}" },
  code: { zh: "JavaScript {0}", en: "JavaScript {0}" },
  firstRows: { zh: "前 {0} 行，共 {1} 行；其余在笔记本里。", en: "The first {0} of {1} rows; the notebook has all." },
  unheld: {
    zh: "现在的数据已不再支持下面的说法：数字是新的，文字是旧的。请在笔记本里重新看过再引用。",
    en: "The data of today no longer bear what is said below: its numbers are new, its words are not. Look again in the notebook before you cite it.",
  },
  drawn: { zh: "JavaScript 画出的图", en: "What the JavaScript drew" },
} as const satisfies Record<string, Words>;
