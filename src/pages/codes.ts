import { CHECK_KINDS, CHECK_NOTES, VERDICTS } from "../model/check.js";
import { REFUSALS } from "../model/caveat.js";
import { MEASURED_TEXTS } from "../model/confidence.js";
import { OBSTACLE_CODES } from "../model/comparability.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Words } from "../model/indicator.js";
import type { RelationName } from "../model/views.js";
import { LEVEL_NAMES } from "../words/bureau.js";
import { BASIS_NAMES, HEDGES, PERIODS, SOURCE_NAMES, STATUS_NAMES } from "../words/terms.js";

const OBSTACLES = Object.fromEntries(OBSTACLE_CODES.map((code) => [code, HEADLINE_REASONS[code]]));

type Codes = Readonly<Record<string, Words>>;

const FIGURE_CODES = {
  ...{ level: LEVEL_NAMES, hedge: HEDGES, obstacle: OBSTACLES, basis: BASIS_NAMES, period_kind: PERIODS, status: STATUS_NAMES },
  source_kind: SOURCE_NAMES,
};

/** Columns that hold codes, with what each code means; every value of such a column is one of them. */
export const CODE_LISTS: Readonly<Partial<Record<RelationName, Readonly<Record<string, Codes>>>>> = {
  observations: {
    qualifier: HEDGES,
    period_kind: PERIODS,
    status: STATUS_NAMES,
    basis: BASIS_NAMES,
    headline_reason: HEADLINE_REASONS,
    obstacle: OBSTACLES,
  },
  figures: FIGURE_CODES,
  series: FIGURE_CODES,
  ratios: { level: LEVEL_NAMES, hedge: HEDGES, basis: BASIS_NAMES, numerator_hedge: HEDGES, denominator_hedge: HEDGES },
  sources: { kind: SOURCE_NAMES },
  bureaus: { level: LEVEL_NAMES },
  refused: { reason: REFUSALS },
  checks: { kind: CHECK_KINDS, verdict: VERDICTS, note: CHECK_NOTES },
  calibration: { texts: MEASURED_TEXTS },
};

/** Columns whose values are unique in their table. */
export const PRIMARY_KEYS: Readonly<Record<RelationName, readonly string[]>> = {
  figures: ["bureau_code", "indicator", "year"],
  series: ["bureau_code", "indicator", "year"],
  ratios: ["bureau_code", "year", "numerator", "denominator"],
  observations: ["id"],
  sources: ["id"],
  bureaus: ["code"],
  population: ["bureau_code", "year"],
  reports: [],
  refused: [],
  indicators: ["id"],
  checks: ["id"],
  accuracy: ["gold_set", "family"],
  calibration: ["texts", "at_least"],
};

type Key = readonly [string, RelationName, string];
const FIGURE_KEYS: readonly Key[] = [
  ["bureau_code", "bureaus", "code"],
  ["id", "observations", "id"],
];

/** Columns that name a row of another table: column, table, its column. */
export const FOREIGN_KEYS: Readonly<Partial<Record<RelationName, readonly Key[]>>> = {
  observations: [
    ["bureau_code", "bureaus", "code"],
    ["source_id", "sources", "id"],
    ["superseded_by", "observations", "id"],
  ],
  figures: FIGURE_KEYS,
  series: FIGURE_KEYS,
  ratios: FIGURE_KEYS,
  sources: [["bureau_code", "bureaus", "code"]],
  population: [["bureau_code", "bureaus", "code"]],
  reports: [
    ["bureau_code", "bureaus", "code"],
    ["source_id", "sources", "id"],
  ],
  refused: [
    ["bureau_code", "bureaus", "code"],
    ["indicator", "indicators", "id"],
  ],
  checks: [["bureau_code", "bureaus", "code"]],
};

/** What an empty field means in columns where it says more than that there is nothing. */
export const EMPTY_MEANS: Readonly<Partial<Record<RelationName, Readonly<Record<string, Words>>>>> = {
  observations: {
    lower: { zh: "下无界", en: "open below" },
    upper: { zh: "上无界", en: "open above" },
    period_start: { zh: "来源未写明起点", en: "start not stated by the source" },
    part_of: { zh: "不是任何合计的一部分", en: "part of no total" },
    basis: { zh: "不是罚没金额", en: "no money of penalties" },
    definition: { zh: "按指标目录的定义", en: "that of the catalogue" },
    obstacle: { zh: "可比", en: "it compares" },
    superseded_by: { zh: "没有被取代", en: "superseded by none" },
    breaks: { zh: "与上一个数口径相同，或为首个数", en: "continues the figure before, or is the first" },
    section: { zh: "来源没有小节标题，或为人工录入", en: "source without headings, or coded by hand" },
    rule: { zh: "人工录入", en: "coded by hand" },
    caveats: { zh: "没有说明", en: "no caveat" },
    confidence: { zh: "人工录入、人工核过，或由同比推得", en: "coded or answered for by a person, or implied by a change" },
    stretch: { zh: "不可比，或不在 figures 中", en: "it does not compare, or is not in figures" },
    changes: { zh: "不可比，或不在 figures 中", en: "it does not compare, or is not in figures" },
    points: { zh: "不在 figures 中", en: "it is not in figures" },
    stated: { zh: "不在 figures 中", en: "it is not in figures" },
    start: { zh: "来源没有字符位置（网页、表格、人工录入）", en: "source without places in characters (pages, tables, coded by hand)" },
  },
  calibration: {
    stated: { zh: "这一段没有数字", en: "no figure of this range" },
    right: { zh: "这一段没有数字", en: "no figure of this range" },
    placed: { zh: "这一段没有数字", en: "no figure of this range" },
  },
  reports: { source_id: { zh: "已知而尚未读取", en: "known and not yet read" } },
  accuracy: { texts: { zh: "报告不在代码库中，测试不能重算", en: "the reports are not in the repository, so no test can repeat it" } },
};
