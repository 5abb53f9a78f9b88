import type { Words } from "../model/indicator.js";
import type { NoteKind } from "../model/own-note.js";

/** What was decided about a reader's file, to follow the line about it. */
export const OWN_NOTES: Readonly<Record<NoteKind, Words>> = {
  encoding: { zh: "按 {0} 编码读取。", en: "Read as {0}." },
  encodingGuessed: {
    zh: "按 {0} 编码读取（由文字推断；如有乱码，请另存为 UTF-8）。",
    en: "Read as {0}, as its characters suggest; if they look wrong, save it as UTF-8.",
  },
  sheets: { zh: "读取的是工作表“{0}”；未读：{1}。", en: "Sheet “{0}” was read; not read: {1}." },
  hiddenSheets: { zh: "隐藏的工作表未读：{0}。", en: "Hidden sheets were not read: {0}." },
  emptySheets: { zh: "空工作表未读：{0}。", en: "Empty sheets were not read: {0}." },
  above: { zh: "略过表头上方 {0} 行。", en: "Lines above the header that were skipped: {0}." },
  below: { zh: "略过表下方 {0} 行：{1}。", en: "Lines below the table that were skipped: {0} ({1})." },
  cut: { zh: "第 {0} 行有残缺的字，显示为 �。", en: "A character in line {0} is cut in two and shown as �." },
  renamed: { zh: "列名为空或重复，已另取名：{0}。", en: "Columns without a name of their own were named: {0}." },
  short: { zh: "{0} 行末尾缺格，按空格补齐：第 {1} 行。", en: "Lines with cells missing at their end, taken as empty: {0} (line {1})." },
  heads: { zh: "表头有 {0} 行，列名已合并。", en: "The header has {0} rows; their names were joined." },
  mergedFilled: {
    zh: "合并单元格 {0} 处，文字填入所含各行：{1}。",
    en: "Merged cells whose label was given to each of their rows: {0} ({1}).",
  },
  mergedLeft: { zh: "合并单元格 {0} 处，只有首格有值：{1}。", en: "Merged cells of which only the first holds the value: {0} ({1})." },
  errors: { zh: "出错的格 {0} 个，记为空：{1}。", en: "Cells with an error, taken as empty: {0} ({1})." },
  uncomputed: { zh: "公式没有保存结果的格 {0} 个，记为空：{1}。", en: "Formulas saved without a result, taken as empty: {0} ({1})." },
  noFigure: { zh: "不是数字的符号记为空，不是零：{0}。", en: "Signs for no figure are empty, not zero: {0}." },
  mixed: {
    zh: "“{0}”有 {1} 格与其他格不同，整列保留为文本：{2}。",
    en: "Column “{0}” stays text, since cells differ from the others: {1} ({2}).",
  },
  textNumbers: {
    zh: "文件说是文本，虽像数字也保留为文本：{0}。要计算，用 TRY_CAST(列 AS DOUBLE)。",
    en: "Text by the file, though it looks like numbers: {0}. To calculate, use TRY_CAST(column AS DOUBLE).",
  },
  twins: {
    zh: "“{0}”有 3.1 与 3.10 这样写法不同的编号，保留为文本。",
    en: "Column “{0}” has both 3.1 and 3.10 or the like, which may be names; it stays text.",
  },
  percent: { zh: "百分数记为小数，12.5% 是 0.125：{0}。", en: "Percentages are fractions, 12.5% is 0.125: {0}." },
  scaled: {
    zh: "“{0}”中的“万”“亿”已展开成数字，单位：{1}。",
    en: "Words of ten thousands in “{0}” were multiplied out; unit: {1}.",
  },
  unit: { zh: "“{0}”的每格都带单位“{1}”，只留数字。", en: "Each cell of “{0}” has the unit “{1}”; only the number is kept." },
  decimalComma: { zh: "逗号作小数点读：{0}。", en: "Commas were read as decimal points: {0}." },
  zone: { zh: "带时区的时刻换成北京时间（UTC+8）：{0}。", en: "Instants are in Beijing time (UTC+8): {0}." },
  long: { zh: "位数太多，为不失准保留为文本：{0}。", en: "Too many digits to be exact as numbers, so text: {0}." },
  nested: { zh: "嵌套的格以 JSON 文本保留：{0}。", en: "Nested cells are JSON text: {0}." },
  leftOut: { zh: "无法读取而略去的列：{0}。", en: "Columns that cannot be read were left out: {0}." },
  totals: {
    zh: "有 {0} 行像是合计，求和会重复计入：第 {1} 行。",
    en: "Rows that look like totals, which a sum would count twice: {0} (at {1}).",
  },
};
