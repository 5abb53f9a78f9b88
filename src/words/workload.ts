import type { Words } from "../model/indicator.js";

/** Texts about what work falls to one person, in both languages; `{0}` … are filled in. */
export const WORKLOAD_WORDS = {
  perPerson: { zh: "处罚决定/人", en: "Penalty decisions per person" },
  numeratorName: { zh: "分子指标", en: "What is divided" },
  denominatorYear: { zh: "分母年份", en: "Year of the denominator" },
  ofYear: { zh: "（{0}年）", en: " ({0})" },
  answer: {
    zh: "多数机构回答不了“每个人办多少案”：{0} 个机构公布过可比的全年处罚决定数，公布过人数的只有 {1} 个。没有公布的，图鉴不补也不猜；另有 {2} 个机构公布了出动多少人次，见第二张图。",
    en: "Most bureaus do not let anyone say how many cases fall to one person: {0} have published comparable full-year decisions, only {1} a number of people, and the atlas does not guess the others. What {2} bureaus state is how many times officers went out: the second chart.",
  },
} as const satisfies Record<string, Words>;

/** What is counted of people, short enough to stand beside a bar. */
export const PEOPLE_SHORT: Readonly<Record<string, Words>> = {
  "staff.establishment": { zh: "编制", en: "posts" },
  "staff.on_post": { zh: "在岗", en: "on post" },
  "staff.certified": { zh: "持证", en: "certified" },
};
