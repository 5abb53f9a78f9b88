import type { Words } from "../model/indicator.js";

/** Texts of the files of one indicator or bureau; `{0}` … are filled in. */
export const FIGURE_FILES = {
  coverage: {
    zh: "{0} 个机构（图鉴共 {1} 个）、{2} 个指标、{3}–{4} 年，{5} 个数字，其中 {6} 个代表全年、可与其他机构相比",
    en: "{0} of {1} bureaus, {2} indicators, {3}–{4}: {5} figures, of which {6} stand for their year and compare with other bureaus",
  },
  nothing: { zh: "图鉴所读的文字都没有写明这个数", en: "Nothing that the atlas has read states such a figure" },
  take: { zh: "全部数字：", en: "All figures: " },
  silence: {
    zh: "这里没有的机构、年份或数字，是图鉴所读的文字没有写明，不等于零；明说的零写作 0。空的上下界表示那一端没有界。",
    en: "A bureau, year or figure that is not here is not stated in what the atlas has read, which is not zero; a stated zero is 0. An empty bound is open.",
  },
} as const satisfies Record<string, Words>;
