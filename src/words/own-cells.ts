/** What cells hold in place of a figure, by which no figure is meant, in lower case. */
export const NO_FIGURE: readonly string[] = [
  ...["-", "--", "---", "—", "——", "–", "－", "…", "……", "...", "/", "\\", "*", "?", "？"],
  ...["无", "暂无", "不详", "未知", "缺", "空", "未统计", "未公布", "未披露", "无数据"],
  ...["n/a", "na", "nan", "null", "none", "nil", "#n/a"],
];

/** Words by which numbers are multiplied, with the powers of ten; longer ones first. */
export const POWERS: readonly (readonly [word: string, power: number])[] = [
  ["万亿", 12],
  ["亿", 8],
  ["千万", 7],
  ["百万", 6],
  ["万", 4],
  ["千", 3],
];

/** What the label of a row that sums others is made of, as a regular expression without regard to case. */
export const TOTAL = String.raw`(合\s*计|总\s*计|小\s*计|共\s*计|总\s*和|总\s*数|(grand |sub)?total|sum)`;
