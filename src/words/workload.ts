import type { Words } from "../model/indicator.js";

/** Texts about what work falls to one person, in both languages; `{0}` … are filled in. */
export const WORKLOAD_WORDS = {
  perPerson: { zh: "处罚决定/人", en: "Penalty decisions per person" },
  numeratorName: { zh: "分子指标", en: "What is divided" },
  denominatorYear: { zh: "分母年份", en: "Year of the denominator" },
  ofYear: { zh: "（{0}年）", en: " ({0})" },
  answer: {
    zh: "多数机构回答不了“每个人办多少案”：图鉴里有 {0} 个机构公布过可比的全年处罚决定数，而公布过编制、在岗或持证人数的只有 {1} 个，两样都有、年份又相近的更少，全部列在下图。没有公布人手的，图鉴不补也不猜；{2} 个机构公布了另一样东西，出动了多少人次，见再下一图。",
    en: "Most bureaus do not let anyone say how many cases fall to one person. The atlas has comparable full-year decisions of {0} bureaus, but posts, staff on post or certified officers of only {1}; fewer still state both for years close to each other, and all of those are in the chart below. Where a bureau does not publish its people, none are guessed. What {2} bureaus publish instead is how many times their officers went out, which is the chart after it.",
  },
} as const satisfies Record<string, Words>;

/** What is counted of people, short enough to stand beside a bar. */
export const PEOPLE_SHORT: Readonly<Record<string, Words>> = {
  "staff.establishment": { zh: "编制", en: "posts" },
  "staff.on_post": { zh: "在岗", en: "on post" },
  "staff.certified": { zh: "持证", en: "certified" },
};
