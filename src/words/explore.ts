import type { ChartKind, DivisorName } from "../model/explore.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Words } from "../model/indicator.js";
import { PER_NAMES } from "./terms.js";

/** Names of the charts of an exploration. */
export const CHART_NAMES: Readonly<Record<ChartKind, Words>> = {
  trend: { zh: "走势", en: "Trend" },
  ranking: { zh: "排名", en: "Ranking" },
  scatter: { zh: "散点", en: "Scatter" },
  distribution: { zh: "分布", en: "Distribution" },
  multiples: { zh: "分格", en: "Small multiples" },
};

const perName = (indicator: string): Words => PER_NAMES[indicator] ?? { zh: indicator, en: indicator };

/** What a figure is divided by, as part of a title: `罚款金额，每件处罚决定`. */
export const BY_NAMES: Readonly<Record<DivisorName, Words>> = {
  decisions: { zh: "每件处罚决定", en: "per penalty decision" },
  filed: { zh: "每件立案", en: "per case filed" },
  establishment: perName("staff.establishment"),
  on_post: perName("staff.on_post"),
  certified: perName("staff.certified"),
  deployments: perName("inspection.officer_visits"),
  residents: { zh: "每10万常住人口（2020年普查）", en: "per 100,000 residents (census of 2020)" },
};

/** Why a figure is not joined or ranked with others; the codes of headlines, and those of an exploration. */
export const LEFT_OUT: Readonly<Record<string, Words>> = {
  ...HEADLINE_REASONS,
  unit: { zh: "计量单位与指标不同", en: "Counted in another unit than the indicator" },
  definition: { zh: "按另一定义计数，见说明", en: "Counted by another definition, see its caveat" },
  national: { zh: "全国数，不与一个地方并列", en: "The whole country, no peer of a single place" },
  no_divisor: { zh: "同一年没有可作分母的数", en: "No figure of the same year to divide by" },
  zero_divisor: { zh: "分母为零", en: "The figure to divide by is zero" },
  no_partner: { zh: "同一年没有另一指标的数", en: "No figure of the other indicator in the same year" },
  lonely: { zh: "同级同口径只有这一个可比，排不成名次", en: "The only one of its level and basis that compares: nothing to rank" },
  zero_on_log: { zh: "零或负数，对数轴上无处可画", en: "Zero or negative: no place on a logarithmic axis" },
};

const HOLLOW: Words = {
  zh: "空心点不可比，不连线、不排名、不计入中位数。",
  en: "Hollow marks do not compare: they join no line, have no rank and count in no median.",
};

/** How each chart is to be read. */
export const CHART_NOTES: Readonly<Record<ChartKind, Words>> = {
  trend: {
    zh: `一条线一个机构，从零起。缺年处断开；口径、定义或单位改变处以短竖虚线隔开，线不跨过。竖向短线是原文的上下界。${HOLLOW.zh}历年累计的数只列不画。`,
    en: `One line a bureau, from zero. A line stops at missing years; where basis, definition or unit changes a short dashed rule stands and no line crosses it. Short vertical lines are bounds. ${HOLLOW.en} Sums over several years are listed, not drawn.`,
  },
  ranking: {
    zh: `名次前的数字是可能的名次：约数、只有上界或下界、并列时是一段。各层级、各口径分开排，不足五个只列不排。没有公布的机构不在其中，不等于零。${HOLLOW.zh}`,
    en: `The numbers before the names are possible ranks: a span where hedges, open bounds or ties allow more than one. Levels and bases are ranked apart, and fewer than five are listed without ranks. Bureaus that publish nothing are absent, which is not zero. ${HOLLOW.en}`,
  },
  scatter: {
    zh: `一点是同一机构同一年的两个数。细线是原文的上下界，箭头一端没有界。两个数一起变化，不等于一个引起另一个。${HOLLOW.zh}`,
    en: `A dot is two figures of one bureau and year. Thin lines are bounds; an arrow points where there is none. Two figures that move together are not cause and effect. ${HOLLOW.en}`,
  },
  distribution: {
    zh: `一点一个机构。满五个可比的数才画中位数（竖线）和上下四分位之间（浅条）；只有上界或下界的数按所写的数计。各层级、各口径分开。${HOLLOW.zh}`,
    en: `A dot is a bureau. Median (rule) and the range between the quartiles (pale bar) need five comparable figures; bounded figures count as printed. Levels and bases stand apart. ${HOLLOW.en}`,
  },
  multiples: {
    zh: `一格一个机构，都从零起；相除后的各格共用一个刻度，其余各用自己的。缺年处断开；口径、定义或单位改变处以竖虚线隔开，线不跨过。${HOLLOW.zh}历年累计的数只列不画。`,
    en: `One panel a bureau, from zero; ratios share one scale, other figures each have their own. A line stops at missing years; where basis, definition or unit changes a dashed rule stands and no line crosses it. ${HOLLOW.en} Sums over several years are listed, not drawn.`,
  },
};

/** Texts of the page of explorations; `{0}` … are filled in. */
export const EXPLORE = {
  title: { zh: "探索", en: "Explore" },
  indicator: { zh: "指标（可比的数）", en: "Indicator (comparable figures)" },
  with: { zh: "横轴指标", en: "Indicator across" },
  option: { zh: "{0}（{1}）", en: "{0} ({1})" },
  chart: { zh: "图", en: "Chart" },
  by: { zh: "除以", en: "Divide by" },
  byNothing: { zh: "不除", en: "nothing" },
  level: { zh: "层级", en: "Level" },
  province: { zh: "省份", en: "Province" },
  any: { zh: "全部", en: "all" },
  more: { zh: "层级、省份与来源类别", en: "Level, province, kinds of source" },
  years: { zh: "年份", en: "Years" },
  yearsNote: { zh: "不选为全部", en: "none ticked: all" },
  kinds: { zh: "来源类别", en: "Kinds of source" },
  comparableOnly: { zh: "只画可比的数", en: "Comparable figures only" },
  log: { zh: "对数轴", en: "Logarithmic axis" },
  clear: { zh: "恢复最初", en: "Start over" },
  noScript: {
    zh: "换指标、机构和年份需要 JavaScript；下面的图和表不需要。",
    en: "Choosing indicators, bureaus and years needs JavaScript; the chart and the table below do not.",
  },
  titled: { zh: "{0}，{1}", en: "{0} {1}" },
  shownOf: {
    zh: "；有数字的机构 {1} 个，画出可比年份最多的 {0} 个",
    en: "; of {1} bureaus with figures, the {0} with most comparable years",
  },
  failed: {
    zh: "取不到数字文件，图没有更新。请检查网络后再选一次。",
    en: "The figures could not be loaded; the chart is not updated. Check the network and choose again.",
  },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  everyYear: { zh: "最早", en: "first" },
  latestYear: { zh: "最近", en: "latest" },
  nothing: {
    zh: "所选范围内没有可比的数。没有不等于零；不可比的数列在下面。",
    en: "No comparable figure of this choice. That is not zero; figures that do not compare are listed below.",
  },
  inYear: { zh: "{1}年{0}", en: "{0} in {1}" },
  ranked: { zh: "{0} {1} 个中 {2} 个可比，最多的是{3}", en: "{0}: {2} of {1} comparable, the largest {3}" },
  rankedOpen: { zh: "{0} {1} 个中 {2} 个可比，最多的可能是{3}", en: "{0}: {2} of {1} comparable, the largest may be {3}" },
  unranked: { zh: "{0} {1} 个中只有 {2} 个可比，不排名", en: "{0}: only {2} of {1} comparable, not ranked" },
  or: { zh: "或", en: " or " },
  panel: { zh: "{0}（{1} 个中 {2} 个可比）", en: "{0} ({2} of {1} comparable)" },
  panelUnranked: { zh: "{0}（{1} 个中只有 {2} 个可比，不排名）", en: "{0} (only {2} of {1} comparable, not ranked)" },
  panelNone: { zh: "{0}（没有可比的数）", en: "{0} (none comparable)" },
  rank: { zh: "{0}. {1}", en: "{0}. {1}" },
  rankSpan: { zh: "{0}–{1}. {2}", en: "{0}–{1}. {2}" },
  against: { zh: "{0}与{1}", en: "{0} against {1}" },
  pairs: { zh: "{0}：{1} 个机构 {2} 对同年的数", en: "{0}: {2} bureau-years of {1} bureaus" },
  medians: { zh: "{0} {1}年中位数 {2}（{3} 个机构）", en: "{0} {1}: median {2} ({3} bureaus)" },
  noMedian: { zh: "任何一年都不足五个可比的数，不算中位数", en: "no year has five comparable figures, so no median" },
  count: { zh: "{0} 个", en: "n = {0}" },
  axis: { zh: "{0}（{1}）", en: "{0} ({1})" },
  axes: { zh: "纵轴 {0}；横轴 {1}", en: "up: {0}; across: {1}" },
  basisUnknown: { zh: "口径未载明", en: "basis not stated" },
  spread: { zh: "{0} {1}：{2} 个，{3} 至 {4}，中位数 {5}", en: "{0} {1}: {2} bureaus, {3} to {4}, median {5}" },
  spreadFew: { zh: "{0} {1}：{2} 个，{3} 至 {4}", en: "{0} {1}: {2} bureaus, {3} to {4}" },
  leftOut: { zh: "未画出 {0} 个不可比的数：{1}", en: "Left out because they do not compare ({0}): {1}" },
  drawnHollow: {
    zh: "{0} 个不可比的数（能画的以空心画出）：{1}",
    en: "They do not compare, hollow where they can be drawn ({0}): {1}",
  },
  leftOutCount: { zh: "{0} {1} 个", en: "{0} {1}" },
  nothingLeftOut: { zh: "所选范围内没有不可比的数。", en: "No figure of this choice fails to compare." },
  firstLeftOut: { zh: "只列前 {0} 个，其余在下载的表中。", en: "The first {0}; the others are in the downloaded table." },
  flags: { zh: "† {0}：{1}", en: "† {0}: {1}" },
  divisorQuote: { zh: "分母原文", en: "Its words" },
  ratioColumn: { zh: "相除", en: "Ratio" },
  withColumn: { zh: "横轴数值", en: "Value across" },
  withQuote: { zh: "横轴原文", en: "Its words" },
  caveats: { zh: "说明", en: "Caveats" },
  notebook: { zh: "在笔记本中打开这段 SQL", en: "Open this SQL in the notebook" },
  ignored: { zh: "地址中有看不懂的部分，已略过：{0}", en: "Parts of the address mean nothing here and were ignored: {0}" },
  silent: { zh: "图鉴中没有{0}的这些数；没有不等于零。", en: "The atlas holds no such figure of {0}; that is not zero." },
} as const satisfies Record<string, Words>;

/** Columns of a downloaded table. */
export const CSV_HEADS = {
  bureau_code: { zh: "机构代码", en: "bureau_code" },
  bureau: { zh: "机构", en: "bureau" },
  level: { zh: "层级", en: "level" },
  year: { zh: "年份", en: "year" },
  indicator: { zh: "指标编号", en: "indicator" },
  name: { zh: "指标", en: "name" },
  value: { zh: "图中数值", en: "value" },
  hedge: { zh: "精确程度", en: "hedge" },
  unit: { zh: "图中单位", en: "unit" },
  lower: { zh: "下界", en: "lower" },
  upper: { zh: "上界", en: "upper" },
  stated: { zh: "原文数值", en: "stated_value" },
  stated_unit: { zh: "原文单位", en: "stated_unit" },
  comparable: { zh: "是否可比", en: "comparable" },
  reason: { zh: "不可比的缘由", en: "reason" },
  period: { zh: "期间", en: "period" },
  scope: { zh: "范围", en: "scope" },
  basis: { zh: "口径", en: "basis" },
  status: { zh: "状态代码", en: "status" },
  caveats: { zh: "说明", en: "caveats" },
  quote: { zh: "原文摘句", en: "quote" },
  source_kind: { zh: "来源类别", en: "source_kind" },
  source_title: { zh: "来源标题", en: "source_title" },
  source_url: { zh: "来源网址", en: "source_url" },
  page: { zh: "观测值页面", en: "observation_page" },
  divisor: { zh: "分母", en: "divisor" },
  divisor_quote: { zh: "分母原文", en: "divisor_quote" },
  with_name: { zh: "横轴指标", en: "with_name" },
  with_value: { zh: "横轴数值", en: "with_value" },
  with_unit: { zh: "横轴单位", en: "with_unit" },
  with_quote: { zh: "横轴原文", en: "with_quote" },
} as const satisfies Record<string, Words>;
