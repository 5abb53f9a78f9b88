import type { Words } from "../model/indicator.js";

/** Sentences of the answers that programs are given; `{0}` … are filled in. */
export const TOOLS_SAY = {
  below: {
    zh: "地址都从网站根目录算起；此处不知道网站在哪里",
    en: "Addresses are below the root of the site, whose place is not known here",
  },
  cut: { zh: "只列出前 {0} 个，共 {1} 个，另有 {2} 个未列", en: "The first {0} of {1} are shown; {2} are left out" },
  allWords: { zh: "各词均符合", en: "all words" },
  someWords: { zh: "只符合部分词", en: "some of the words" },
  noIndicator: { zh: "没有符合这些词的指标", en: "No indicator fits these words" },
  noBureau: { zh: "没有符合这个名称的机构", en: "No bureau fits this name" },
  noFigures: {
    zh: "图鉴没有这个机构的数字：是没有写明，不是零",
    en: "The atlas holds no figure of this bureau: not stated, which is not zero",
  },
  apart: {
    zh: "有 {0} 个数字不代表该机构全年，未列（all 为真时列出）：{1}",
    en: "Not given, as they do not stand for a full year of the bureau (ask with `all`): {0} figures. {1}",
  },
  change: { zh: "写明的增减，不是数本身", en: "A stated change, not the number itself" },
  silent: { zh: "没有写明，不是零：{0}", en: "Not stated, which is not zero: {0}" },
  nothing: { zh: "所问的范围内没有写明的数字，不是零", en: "Nothing is stated of what was asked, which is not zero" },
  gaps: { zh: "{0}：这些年没有代表全年的数，不是零：{1}", en: "{0}: no figure stands for these years, which is not zero: {1}" },
  unread: {
    zh: "有 {0} 个数没有认出是哪个机构或指标",
    en: "Bureau or indicator was not recognised for {0} numbers",
  },
  notStated: { zh: "{0}：没有写明，不是零", en: "{0}: not stated, which is not zero" },
  unpaired: { zh: "同级同口径没有另一个可比的", en: "has no other of its level and basis to stand beside" },
  unheld: {
    zh: "有 {0} 个数图鉴中没有可对照的，既不能证实也不能否定",
    en: "The atlas has nothing to hold {0} numbers against, which are neither confirmed nor denied",
  },
  groupsApart: { zh: "层级或口径不同的不排在一起：{0}", en: "Levels and bases are not ranked together: {0}" },
  broken: { zh: "{0}年起与之前不可比，改变了：{1}", en: "From {0} on it does not compare with before; what changed: {1}" },
  up: { zh: "上升", en: "up" },
  down: { zh: "下降", en: "down" },
  same: { zh: "不变", en: "unchanged" },
  undecided: { zh: "在上下界内不能确定升降", en: "cannot be told within the bounds" },
} as const satisfies Record<string, Words>;
