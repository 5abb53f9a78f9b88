import type { Words } from "../model/indicator.js";

/** Texts of the coverage grid, in both languages; `{0}` … are filled in. */
export const COVERAGE_WORDS = {
  summary: {
    zh: "{0} 个机构有数字，{1}–{2} 年，共 {3} 个机构年；另有 {6} 个机构只知道有报告。年度报告已通读 {4} 份，已知而尚未读取 {5} 份。只有通读过的报告，才能说它“没有提到”。",
    en: "There are figures of {0} bureaus, {1}–{2}: {3} bureau-years; of {6} more only a report is known. {4} annual reports have been read in full; {5} more are known and not yet read. Only a report that was read in full can be said to be silent.",
  },
  legend: { zh: "图例", en: "Legend" },
  level: { zh: "层级", en: "Level" },
  province: { zh: "省", en: "Province" },
  family: { zh: "指标类", en: "Family" },
  cell: { zh: "只看有此情形的", en: "Only with" },
  any: { zh: "全部", en: "all" },
  find: { zh: "机构", en: "Bureau" },
  findHint: { zh: "名称或代码", en: "name or code" },
  shown: { zh: "显示 {0} / {1} 个机构", en: "{0} of {1} bureaus shown" },
  none: { zh: "没有符合条件的机构。", en: "No bureau fits these choices." },
  ignored: { zh: "地址中的这些值无法识别，已忽略：{0}。", en: "These values of the address mean nothing here and were ignored: {0}." },
  cells: { zh: "格数", en: "Cells" },
  state: { zh: "情形", en: "What is known" },
  counted: { zh: "每格为一个机构、一年、一类指标", en: "A cell is one bureau, year and family" },
  strip: {
    zh: "数字 {0} 个，涉及 {1} 年；通读报告 {2} 份，未读 {3} 份",
    en: "{0} figures about {1} years; {2} reports read in full, {3} not yet read",
  },
  stripNote: {
    zh: "每行一个机构，每格一年；格中是有数字的指标类个数（选定一类后，为该类数字个数）。点开一行看各类指标，数字通向原处。",
    en: "A row is a bureau, a square a year; it counts the families with figures (or, once a family is chosen, its figures). Open a row for all families; each number leads to its figures.",
  },
  report: { zh: "年度报告", en: "Annual report" },
  read: { zh: "已读", en: "read" },
  unread: { zh: "未读", en: "not read" },
  page: { zh: "该机构的全部数字", en: "All figures of this bureau" },
  rest: { zh: "其余各类：没有数字。", en: "All other families: no figure." },
  families: { zh: "{0} 类有数字", en: "figures of {0} families" },
  figures: { zh: "{0} 个数字，{1} 个代表该年", en: "{0} figures, {1} of them standing for the year" },
} as const satisfies Record<string, Words>;

/** How many bureaus, years and figures a chart shows, and of how many; `{0}` … are filled in. */
export const COVERAGE_TEXT = {
  reports: { zh: "覆盖：{1} 份报告中有 {0} 份写明", en: "Coverage: stated in {0} of {1} reports" },
  bureausOf: { zh: "覆盖：有此类数字的 {1} 个机构中的 {0} 个", en: "Coverage: {0} of {1} bureaus with such figures" },
  bureaus: { zh: "覆盖：{0} 个机构", en: "Coverage: {0} bureaus" },
  bureau: { zh: "覆盖：1 个机构", en: "Coverage: 1 bureau" },
  years: { zh: "{0}–{1} 年", en: "{0}–{1}" },
  year: { zh: "{0} 年", en: "{0}" },
  figures: { zh: "{0} 个数字", en: "{0} figures" },
  figure: { zh: "1 个数字", en: "1 figure" },
  apart: { zh: "其中 {0} 个不可比（虚线）", en: "{0} of them not comparable (dashed)" },
} as const satisfies Record<string, Words>;
