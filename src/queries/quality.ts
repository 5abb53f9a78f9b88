import { CELLS, maybe, NUMBER, pick, type RowFrom } from "../model/row.js";
import { EVERYTHING, filterConditions, where, type Filter } from "./filter.js";
import { INDICATOR, REPORT, VALUE } from "./shapes.js";

const { accuracy, calibration, checks, indicators, observations, refused } = CELLS;

/** Rows of `listChecks`. */
export const LISTED_CHECK = {
  ...{ ...REPORT, ...INDICATOR, unit: indicators.unit },
  ...pick(checks, "id", "kind", "observations", "expected", "actual", "difference", "ratio", "verdict", "note"),
};
export type ListedCheckRow = RowFrom<typeof LISTED_CHECK>;

/** Rows of `listEstimates`. */
export const ESTIMATE = {
  ...{ ...REPORT, ...INDICATOR, ...VALUE, ...pick(observations, "id", "unit", "quote", "source_id") },
  ...maybe({ stated_id: observations.id, stated: observations.value, stated_qualifier: observations.qualifier, ratio: NUMBER }),
};
export type EstimateRow = RowFrom<typeof ESTIMATE>;

/** Rows of `listRefused`. */
export const LISTED_REFUSED = {
  ...REPORT,
  ...INDICATOR,
  ...pick(refused, "value", "unit", "quote", "reason", "source_title", "source_url"),
};
export type ListedRefusedRow = RowFrom<typeof LISTED_REFUSED>;

/** Rows of `listAccuracy`. */
export const LISTED_ACCURACY = accuracy;
export type ListedAccuracyRow = RowFrom<typeof LISTED_ACCURACY>;

/** Rows of `listCalibration`. */
export const LISTED_CALIBRATION = calibration;
export type ListedCalibrationRow = RowFrom<typeof LISTED_CALIBRATION>;

const NAMES = `JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT id AS base, name_zh, name_en, unit AS base_unit FROM indicators) ON base = replace(indicator, '.yoy', '')`;

/** SQL: checks between records of the given kinds, or every check for none, worst verdict and largest gap first; `observations` are ids divided by spaces. */
export function listChecks(kinds: readonly string[] = [], filter: Filter = EVERYTHING): string {
  const among = kinds.length > 0 ? ["across", `kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")})`] : [];
  return `SELECT checks.id, kind, bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, base_unit AS unit,
  observations, expected, actual, difference, ratio, verdict, note
FROM checks
${NAMES}${where([...among, ...filterConditions(filter)])}
ORDER BY list_position(['differs', 'cannot-tell', 'rounds', 'holds'], verdict), abs(ln(nullif(abs(ratio), 0))) DESC NULLS LAST, checks.id`;
}

/** SQL: figures of a year worked out from a change that the next year's source states, beside what that year's own sources state. */
export function listEstimates(filter: Filter = EVERYTHING): string {
  return `SELECT e.id, bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, e.unit, e.value, e.qualifier, e.lower, e.upper, e.quote,
  e.source_id, h.id AS stated_id, h.value AS stated, h.qualifier AS stated_qualifier, e.value / nullif(h.value, 0) AS ratio
FROM (SELECT * FROM observations WHERE status = 'E') AS e
LEFT JOIN (SELECT id, bureau_code, year, indicator, value, qualifier FROM observations WHERE headline) AS h USING (bureau_code, year, indicator)
${NAMES}${where(filterConditions(filter))}
ORDER BY abs(ln(nullif(ratio, 0))) DESC NULLS LAST, e.id`;
}

/** SQL: every row that was collected and not taken over, with the code of the reason. */
export function listRefused(): string {
  return `SELECT bureau_code, short_zh, short_en, year, indicator, name_zh, name_en, value, refused.unit, quote, reason, source_title, source_url
FROM refused
${NAMES}
ORDER BY reason, bureau_code, year, indicator, value`;
}

/** SQL: accuracy of the extractor by set of gold and family, as measured last. */
export function listAccuracy(): string {
  return `SELECT gold_set, texts, reports, family, gold, placed, matched, "precision", recall, f1, found, extractor, catalogue
FROM accuracy
ORDER BY gold_set, family`;
}

/** SQL: stated confidence against what was measured, by group of texts, the surest first. */
export function listCalibration(): string {
  return `SELECT texts, reports, at_least, at_most, figures, stated, "right", placed, brier, brier_same, extractor, catalogue
FROM calibration
ORDER BY texts, at_least DESC`;
}
