import type { Words } from "./indicator.js";

/** What is known about a bureau, year and family of indicators, with the sign it is drawn with (`#` stands for the number of figures). */
export const COVERAGE_STATES = {
  full: { sign: "#", short: { zh: "可比", en: "comparable" }, zh: "有数字，可作全年比较", en: "Figures that stand for the year" },
  partial: {
    sign: "#",
    short: { zh: "不可比", en: "does not compare" },
    zh: "只有不可比的数字（累计、不足一年、局部或互相矛盾）",
    en: "Only figures that do not compare (cumulative, part-year, partial, or at odds)",
  },
  zero: { sign: "0", short: { zh: "明说为零", en: "stated zero" }, zh: "原文明说为零", en: "A zero that is stated" },
  silent: {
    sign: "–",
    short: { zh: "未提及", en: "silent" },
    zh: "报告已通读，没有这类数字（不等于零）",
    en: "The report was read in full and gives no such figure (not zero)",
  },
  unread: {
    sign: "?",
    short: { zh: "报告未读", en: "report not read" },
    zh: "已知有报告，尚未读取",
    en: "A report is known and not yet read",
  },
  elsewhere: {
    sign: "·",
    short: { zh: "未见报告", en: "report not seen" },
    zh: "只见过其他来源，其未提及不说明什么",
    en: "Only other sources were seen; their silence says nothing",
  },
  unknown: { sign: "", short: { zh: "无来源", en: "no source" }, zh: "没有任何来源", en: "No source is known" },
} as const satisfies Record<string, Words & { sign: string; short: Words }>;
export type CoverageState = keyof typeof COVERAGE_STATES;

/** Counts about one bureau and year, of one family or of all; `read` and `unread` tell whether a report of that year is in the atlas, and whether one is known that is not. */
export interface CoverageCounts {
  stated: number;
  /** Those that stand for their bureau, year and indicator. */
  comparable: number;
  zeros: number;
  read: boolean;
  unread: boolean;
  /** Whether any source says anything about that bureau and year. */
  seen: boolean;
}

/** The state of a cell: figures come before silence, and only a report that was read can be silent. */
export function coverageState({ stated, comparable, zeros, read, unread, seen }: CoverageCounts): CoverageState {
  if (stated > 0 && zeros === stated) return "zero";
  if (stated > 0) return comparable > 0 ? "full" : "partial";
  if (read) return "silent";
  if (unread) return "unread";
  return seen ? "elsewhere" : "unknown";
}
