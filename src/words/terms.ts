import type { Lang, Words } from "../model/indicator.js";
import type { Basis, PeriodKind, Qualifier } from "../model/observation.js";
import type { Status } from "../model/status.js";
import type { SourceKind } from "../model/source.js";
import { FAMILY_NAMES, UNIT_NAMES } from "./catalogue-names.js";

export { FAMILY_NAMES, UNIT_NAMES };

/** Name of a unit by its id; one that is not known is named by the id. */
export const unitName = (id: string, lang: Lang): string => UNIT_NAMES[id]?.[lang] ?? id;

/** Name of a family of indicators by its id; one that is not known is named by the id. */
export const familyName = (id: string, lang: Lang): string => FAMILY_NAMES[id]?.[lang] ?? id;

/** Signs printed before a number for its hedge. */
export const HEDGE_SIGNS: Readonly<Record<Qualifier, Words>> = {
  exact: { zh: "", en: "" },
  approx: { zh: "约", en: "c. " },
  at_least: { zh: "≥", en: "≥" },
  at_most: { zh: "≤", en: "≤" },
};

/** What each hedge means. */
export const HEDGES: Readonly<Record<Qualifier, Words>> = {
  exact: { zh: "确数", en: "exact" },
  approx: { zh: "约数", en: "approximate" },
  at_least: { zh: "至少（原文“余、多、超”）", en: "at least (the text says “over”)" },
  at_most: { zh: "至多（原文“不足、以下”）", en: "at most (the text says “under”)" },
};

/** What each kind of period means. */
export const PERIODS: Readonly<Record<PeriodKind, Words>> = {
  year: { zh: "全年", en: "full year" },
  partial: { zh: "不足一年", en: "part of a year" },
  cumulative: { zh: "历年累计", en: "cumulative" },
  point: { zh: "时点数", en: "at a date" },
};

/** What a money figure counts. */
export const BASIS_NAMES: Readonly<Record<Basis, Words>> = {
  fine: { zh: "罚款", en: "Fines only" },
  fine_and_confiscation: { zh: "罚没款（含没收违法所得）", en: "Fines and confiscations" },
  confiscation: { zh: "没收违法所得", en: "Confiscations only" },
};

/** What a money figure counts, in a word or two. */
export const BASIS_SHORT: Readonly<Record<Basis, Words>> = {
  fine: { zh: "罚款", en: "fines" },
  fine_and_confiscation: { zh: "罚没款", en: "fines, confiscations" },
  confiscation: { zh: "没收", en: "confiscations" },
};

/** Kinds of source, most trusted first. */
export const SOURCE_NAMES: Readonly<Record<SourceKind, Words>> = {
  report: { zh: "年度报告", en: "annual report" },
  bulletin: { zh: "公报", en: "bulletin" },
  press: { zh: "新闻报道", en: "press" },
  reprint: { zh: "转载", en: "reprint" },
  table: { zh: "人工整理表", en: "hand-coded table" },
};

/** SDMX observation status codes and what they mean here. */
export const STATUS_NAMES: Readonly<Record<Status, Words>> = {
  A: { zh: "正常值", en: "Normal value" },
  B: { zh: "口径中断，折线不跨越", en: "Break in the series; no line crosses it" },
  D: { zh: "定义不同", en: "Definition differs" },
  E: { zh: "估计值", en: "Estimated" },
  O: { zh: "尚未读取", en: "Not read yet" },
  P: { zh: "暂定值", en: "Provisional" },
  M: { zh: "缺失：报告未载", en: "Missing: the report does not state it" },
  K: { zh: "并入其他指标", en: "Included in another figure" },
  W: { zh: "含其他指标", en: "Includes another figure" },
};

/** What a ratio is taken over, by the indicator that it divides by. */
export const PER_NAMES: Readonly<Record<string, Words>> = {
  "staff.establishment": { zh: "每个编制（核定编制）", en: "per post of the establishment" },
  "staff.on_post": { zh: "每名在岗人员", en: "per officer on post" },
  "staff.certified": { zh: "每名持证人员", en: "per certified officer" },
  "inspection.officer_visits": { zh: "每千人次出动", en: "per 1,000 officer deployments" },
};

/** Tables of the data set. */
export const TABLE_NAMES: Readonly<Record<string, Words>> = {
  figures: { zh: "逐年数字（一行一个机构、指标、年份）", en: "Figures by bureau, indicator and year" },
  series: { zh: "折线（逐年数字及所在线段）", en: "Lines: the same with their stretches" },
  ratios: { zh: "比值", en: "Ratios" },
  observations: { zh: "观测值", en: "Observations" },
  sources: { zh: "来源", en: "Sources" },
  bureaus: { zh: "机构", en: "Bureaus" },
  population: { zh: "普查人口", en: "Census population" },
  reports: { zh: "已知的年度报告", en: "Known annual reports" },
  refused: { zh: "未采用的数", en: "Figures not used" },
  indicators: { zh: "指标", en: "Indicators" },
  checks: { zh: "核对", en: "Checks" },
  accuracy: { zh: "提取准确率", en: "Accuracy of extraction" },
  calibration: { zh: "把握与实测", en: "Stated confidence and what was measured" },
};
