import type { Words } from "../model/indicator.js";

/** Texts of the page that shows a report's whole text, in both languages; `{0}` … are filled in. */
export const READING = {
  lead: {
    zh: "报告全文，标出 {0} 处数字：{1} 处已归入指标，{2} 处未归类。点击数字到它的记录；全文归发布机构所有。",
    en: "The whole text with {0} marked figures: {1} taken for an indicator, {2} unclassified. Each leads to its record. The text belongs to its publisher.",
  },
  table: { zh: "这份报告的数字表", en: "Table of its figures" },
  lost: {
    zh: "另有 {0} 个数字在提取的文字中找不到原位，只列在表中。",
    en: "{0} more could not be placed in the extracted text and stand in the table only.",
  },
  part: { zh: "局部、累计或不足一年", en: "part, cumulative or part-year" },
  unclassified: { zh: "未归类", en: "unclassified" },
  keys: {
    zh: "键盘：n 下一个数字，p 上一个，Enter 到它的记录。",
    en: "Keys: n for the next figure, p for the one before, Enter for its record.",
  },
  open: { zh: "阅读全文，数字逐一标出", en: "Read the whole text with every figure marked" },
  find: { zh: "在全文中查看", en: "Find in the marked text" },
} as const satisfies Record<string, Words>;

/** Groups of families that marks are coloured by. */
export const READING_GROUPS = {
  penalty: { zh: "检查、处罚与轻罚", en: "inspection, penalties, leniency" },
  court: { zh: "赔偿、审核、复议诉讼与信访", en: "compensation, legal review, litigation, petitions" },
  open: { zh: "公开、信用、许可与普法", en: "transparency, credit, licensing, outreach" },
  house: { zh: "队伍、培训、制度、督察与应急", en: "staff, training, rules, oversight, emergency" },
  none: { zh: "未归类", en: "unclassified" },
} as const satisfies Record<string, Words>;

const GROUP_OF: Readonly<Record<string, keyof typeof READING_GROUPS>> = {
  ...{ inspection: "penalty", penalty: "penalty", leniency: "penalty" },
  ...{ compensation: "court", review: "court", litigation: "court", petitions: "court" },
  ...{ transparency: "open", credit: "open", licensing: "open", outreach: "open" },
};

/** The group of an indicator's family; `none` for a figure without one. */
export function readingGroup(indicator: string | null): keyof typeof READING_GROUPS {
  if (indicator === null) return "none";
  return GROUP_OF[indicator.slice(0, indicator.indexOf("."))] ?? "house";
}
