import type { Words } from "../model/indicator.js";
import type { Lint } from "../model/lint.js";

/** What is wrong with what a query makes of figures, by the case. */
export const LINT_WORDS = {
  repeated: {
    zh: "把重复的说法加在了一起：同一年的数会有几个来源、有月度和累计。只加代表数。",
    en: "Adds figures that overlap: one year is told by several sources, by months and by totals so far. Add those that stand for their year.",
  },
  indicators: {
    zh: "把不同指标的数合在了一起：请限定一个指标，或按指标分组。",
    en: "Puts figures of different indicators together: choose one, or group by it.",
  },
  areas: {
    zh: "把上级和所辖地区的数加在了一起：全国含各省，省含各市。请限定一个层级，或按机构分组。",
    en: "Adds places and the places within them: the country holds provinces, and a province its cities. Choose one level, or group by bureau.",
  },
  years: {
    zh: "可能把不足一年或跨年累计的数加进了各年：请只取可比的全年数。",
    en: "May add part-years and totals over several years to full ones: take those that compare.",
  },
  units: {
    zh: "两个数的计量单位不同（如件与家次），相除或相加减没有意义。",
    en: "The two figures are counted in different units (such as cases and visits), which cannot be divided, added or subtracted.",
  },
  bases: {
    zh: "把口径不同的金额放在一起求平均：罚款，与罚没款合计，不是一回事。请限定口径，或按口径分组。",
    en: "Averages money on different bases: fines, and fines with confiscations. Choose a basis, or group by it.",
  },
  parts: {
    zh: "排序里可能有不足一年或累计的数：请只取可比的全年数。",
    en: "Ranks part-years or totals so far among full years: take those that compare.",
  },
  breaks: {
    zh: "折线会连过口径改变之处：结果里没有标明断点的列。加上它，图上就会断开。",
    en: "The line runs across a change of basis, unit or definition: the result has no column that tells. With it, the line stops there.",
  },
  zero: {
    zh: "把“没有说”变成了零：没有公布不等于没有。请保留为空。",
    en: "Makes a zero of “not stated”, which is not none. Leave it empty.",
  },
} as const satisfies Record<Lint["why"], Words>;

/** Texts around what is wrong. */
export const LINTS = {
  at: { zh: "{0}（第 {1} 行）", en: "{0} (line {1})" },
  mend: { zh: "改为：", en: "Fix with: " },
  apply: { zh: "改好", en: "Fix it" },
  inChart: { zh: "此图所用的查询有疑问：{0}", en: "The query behind this chart is in doubt: {0}" },
  from: { zh: "（来自“{0}”）", en: "(from “{0}”)" },
} as const satisfies Record<string, Words>;
