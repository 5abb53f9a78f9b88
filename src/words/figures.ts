import type { Words } from "../model/indicator.js";

/** Title, note and unit of a figure in both languages. */
export interface FigureWords {
  title: Words;
  note: Words;
  unit: Words;
}

/** What each figure says around its picture, by figure id. */
export const FIGURE_WORDS = {
  "fines-amount": {
    title: { zh: "各局全年罚了多少钱", en: "How much each bureau fined in a year" },
    note: {
      zh: "“罚款”与“罚没款”口径不同：后者还包括没收的违法所得，因此分列两组，组间不作比较。各局报告的年份不同，年份写在名称后面。",
      en: "“Fines” and “fines and confiscations” count different things (the second adds confiscated gains), so they stand in two groups that are not to be compared. Reports are of different years, given after each name.",
    },
    unit: { zh: "元（人民币）", en: "CNY" },
  },
} as const satisfies Record<string, FigureWords>;
