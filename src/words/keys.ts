import type { Words } from "../model/indicator.js";

/** What the keys say. */
export const KEYS = {
  open: { zh: "键盘操作", en: "Keyboard" },
  shown: { zh: "{0}：数据表已展开", en: "{0}: table shown" },
  hidden: { zh: "{0}：数据表已收起", en: "{0}: table folded away" },
  noTable: { zh: "本页没有带数据表的图。", en: "No chart on this page has a table." },
} as const satisfies Record<string, Words>;
