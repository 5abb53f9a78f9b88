import type { Words } from "../model/indicator.js";

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
