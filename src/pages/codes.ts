import { CHECK_KINDS, CHECK_NOTES, VERDICTS } from "../model/check.js";
import { REFUSALS } from "../model/caveat.js";
import type { TableName } from "../model/columns.js";
import { HEADLINE_REASONS } from "../model/headline.js";
import type { Words } from "../model/indicator.js";
import { LEVEL_NAMES } from "../words/bureau.js";
import { BASIS_NAMES, HEDGES, PERIODS, SOURCE_NAMES, STATUS_NAMES } from "../words/terms.js";

type Codes = Readonly<Record<string, Words>>;

/** Columns that hold codes, with what each code means; every value of such a column is one of them. */
export const CODE_LISTS: Readonly<Partial<Record<TableName, Readonly<Record<string, Codes>>>>> = {
  observations: { qualifier: HEDGES, period_kind: PERIODS, status: STATUS_NAMES, basis: BASIS_NAMES, headline_reason: HEADLINE_REASONS },
  sources: { kind: SOURCE_NAMES },
  bureaus: { level: LEVEL_NAMES },
  refused: { reason: REFUSALS },
  checks: { kind: CHECK_KINDS, verdict: VERDICTS, note: CHECK_NOTES },
};

/** Columns whose values are unique in their table. */
export const PRIMARY_KEYS: Readonly<Record<TableName, readonly string[]>> = {
  observations: ["id"],
  sources: ["id"],
  bureaus: ["code"],
  population: ["bureau_code", "year"],
  reports: [],
  refused: [],
  indicators: ["id"],
  checks: ["id"],
  accuracy: ["gold_set", "family"],
};

/** Columns that name a row of another table: column, table, its column. */
export const FOREIGN_KEYS: Readonly<Partial<Record<TableName, readonly (readonly [string, TableName, string])[]>>> = {
  observations: [
    ["bureau_code", "bureaus", "code"],
    ["source_id", "sources", "id"],
    ["superseded_by", "observations", "id"],
  ],
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
export const EMPTY_MEANS: Readonly<Partial<Record<TableName, Readonly<Record<string, Words>>>>> = {
  observations: {
    lower: { zh: "下无界", en: "open below" },
    upper: { zh: "上无界", en: "open above" },
    period_start: { zh: "来源未写明起点", en: "start not stated by the source" },
    part_of: { zh: "不是任何合计的一部分", en: "part of no total" },
    basis: { zh: "不是罚没金额", en: "no money of penalties" },
    superseded_by: { zh: "没有被取代", en: "superseded by none" },
    breaks: { zh: "与上一个数口径相同，或为首个数", en: "continues the figure before, or is the first" },
    caveats: { zh: "没有说明", en: "no caveat" },
    start: { zh: "来源没有字符位置（网页、表格、人工录入）", en: "source without places in characters (pages, tables, coded by hand)" },
  },
  reports: { source_id: { zh: "已知而尚未读取", en: "known and not yet read" } },
  accuracy: { texts: { zh: "报告不在代码库中，测试不能重算", en: "the reports are not in the repository, so no test can repeat it" } },
};
