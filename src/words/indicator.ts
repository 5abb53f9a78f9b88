import type { IndicatorKind, Words } from "../model/indicator.js";

/** Texts of indicator pages and of their list, in both languages; `{0}` … are filled in. */
export const INDICATOR = {
  counts: {
    zh: "{0} 个机构给出 {1} 个数字，涉及 {2} 年；其中 {3} 个代表所属年份，可作全年比较。",
    en: "Bureaus that state it: {0}; figures: {1}, about {2}, of which {3} stand for their year and compare.",
  },
  nothing: {
    zh: "图鉴读过的来源都没有给出这一指标的数字。没有读到不等于没有，更不等于零。",
    en: "No source read so far states a figure of this indicator. That is neither “none” nor zero.",
  },
  otherLanguage: { zh: "英文名称与定义", en: "In Chinese" },
  unit: { zh: "计量单位", en: "Counted in" },
  kind: { zh: "类型", en: "Kind of number" },
  law: { zh: "法律依据", en: "Legal basis" },
  noLaw: { zh: "没有单独的条文", en: "no article of its own" },
  id: { zh: "编号", en: "Id" },
  explore: { zh: "在探索页中自选机构、年份和除数来比较", en: "Compare chosen bureaus and years in the explorer" },
  ranking: { zh: "最近的排列", en: "Latest order" },
  rankingNote: {
    zh: "只排同一层级、同一年、同一单位与口径、代表全年的数，从大到小；约数、上下界和相同的数使名次成为范围。大小不等于好坏：辖区和案源不同，未给出数字的机构也不在其中。",
    en: "Only figures of one level, year, unit and basis that stand for the full year, largest first; hedges and ties make a place a range. Large is not good or bad: areas differ, and bureaus that state nothing are not in it.",
  },
  rankingOf: { zh: "{0}，{1} 年，{2} 个机构{3}", en: "{0}, {1}: {2} bureaus{3}" },
  reportedOf: {
    zh: "图鉴中有数字的{0}机构共 {1} 个，其中 {2} 个给出了这一年的可比数。",
    en: "{1} bureaus of this level have figures in the atlas ({0}); {2} state a comparable one for this year.",
  },
  tooFew: {
    zh: "同一层级、同一年、同一口径的可比数不足 {0} 个，不作排列。最多的是{1} {2} 年，{3} 个。",
    en: "There are fewer than {0} comparable figures of any one level, year and basis, so nothing is ranked. The most is {3}: {1}, {2}.",
  },
  noneComparable: { zh: "没有可作全年比较的数，不作排列。", en: "No figure compares as a full year, so nothing is ranked." },
  place: { zh: "名次", en: "Place" },
  trends: { zh: "历年走势", en: "Year by year" },
  trendsNote: {
    zh: "可比年份最多的 {0} 个机构，各用自己的刻度，都从零起，年份轴相同。只画代表全年的数；缺年断开，口径、单位或定义改变处以虚线隔开。竖短线是上下界。",
    en: "The {0} bureaus with most comparable years, each on its own scale from zero, on one axis of years. Only figures that stand for their year are drawn; lines stop at missing years, and a dashed rule marks a change of basis, unit or definition. Short vertical lines are bounds.",
  },
  noTrends: { zh: "没有机构有两个可比的年份。", en: "No bureau has two comparable years." },
  who: { zh: "谁在哪些年给出了数字", en: "Who states it, and for which years" },
  whoNote: {
    zh: "格中是代表该年的数，点开即是原文；虚线框的数不作全年比较（累计、不足一年、局部或口径不同）；“–”是已读全文的报告没有提到，不等于零；空白是没有读到该年的来源，不知道有没有。",
    en: "A cell holds the figure that stands for the year and leads to its words; a dashed one does not compare as a full year (cumulative, part-year, part of the bureau, another definition); “–” is a report that was read in full and does not mention it, which is not zero; blank means that no source of that year was read.",
  },
  others: {
    zh: "图鉴中另外 {0} 个机构，读过的来源都没有这一指标的数字。",
    en: "Of the other {0} bureaus in the atlas, no source read so far states it.",
  },
  several: { zh: "该年有 {0} 个数", en: "{0} figures for the year" },
  wording: { zh: "怎样的措辞算作这一指标", en: "How sources word it" },
  wordingNote: {
    zh: "每一条中，斜线分隔的词任有其一即可。",
    en: "In each line, any one of the words separated by slashes will do.",
  },
  withOwn: { zh: "同一分句中还须有：{0}", en: "and in the same clause: {0}" },
  withSentence: { zh: "同一句中还须有：{0}", en: "and in the same sentence: {0}" },
  withAbove: { zh: "本句、上一句或标题中还须有：{0}", en: "and in the sentence, the one before, or the headings: {0}" },
  without: { zh: "不得有：{0}", en: "but not: {0}" },
  onlyUnits: { zh: "只认单位：{0}", en: "only counted in: {0}" },
  recognised: { zh: "指标目录所认的全部措辞", en: "All wording that the catalogue recognises" },
  matched: {
    zh: "{0} 个摘句中出现的措辞及次数；另有 {1} 个摘句只剩数字，或用的是别的说法。",
    en: "Words in the {0} quotes, with how often; {1} quotes are cut to the number or worded otherwise.",
  },
  times: { zh: "{0} 次", en: "×{0}" },
  not: { zh: "不算这一指标的", en: "What it is not" },
  notNote: { zh: "分句中有下列词语的数字，不归入这一指标。", en: "A figure whose clause has one of these words is not taken for it." },
  noNot: { zh: "没有专门排除的词语。", en: "No words are ruled out." },
  notes: { zh: "可比性", en: "What keeps figures from comparing" },
  standing: { zh: "代表该年的数", en: "Stand for their year" },
  notStanding: { zh: "不代表该年的数", en: "Do not" },
  bases: { zh: "金额口径", en: "Basis" },
  units: { zh: "单位", en: "Units" },
  hedges: { zh: "精确程度", en: "Hedges" },
  breaks: { zh: "序列中断", en: "Breaks in a series" },
  breaksNote: {
    zh: "与该机构上一个数相比改变了口径、单位或定义：",
    en: "The basis, unit or definition differs from the bureau’s figure before: ",
  },
  caveats: { zh: "说明", en: "Caveats" },
  estimates: { zh: "由同比推得的数", en: "Worked out from a stated change" },
  estimatesNote: { zh: "{0} 个，不参加排列和连线", en: "{0}; neither ranked nor joined by a line" },
  changes: { zh: "所述的同比变化", en: "Stated changes on the year before" },
  checks: { zh: "核对不符", en: "Checks that differ" },
  checksNote: { zh: "{0} 项", en: "{0}" },
  toQuality: { zh: "见质量页", en: "see the quality page" },
  listNote: {
    zh: "{0} 个指标，分 {1} 类；括号内是给出数字的机构数和数字个数，为零者只是尚未读到。",
    en: "{0} indicators in {1} families; in brackets how many bureaus state it and how many figures there are. Zero only means that none has been read yet.",
  },
  families: { zh: "指标类", en: "Families" },
  find: { zh: "在本页中找指标", en: "Find an indicator on this page" },
  findHint: { zh: "名称或编号", en: "name, 名称 or id" },
  found: { zh: "{0} 个指标", en: "{0} indicators" },
  countOf: { zh: "{0} 个机构，{1} 个数字", en: "{0} bureaus, {1} figures" },
} as const satisfies Record<string, Words>;

/** What each kind of indicator is. */
export const KIND_NAMES: Readonly<Record<IndicatorKind, Words>> = {
  flow: { zh: "流量：一段时间内发生的数", en: "flow: what happened within a period" },
  stock: { zh: "存量：某一时点的数", en: "stock: what there was at a date" },
  rate: { zh: "比率", en: "rate" },
};
