import { CELLS, pick, type RowFrom } from "../model/row.js";
import { INDICATOR, REPORT } from "./shapes.js";

const { observations, sources } = CELLS;

/** Rows of `listConflicts`. */
export const CONFLICT = {
  ...REPORT,
  ...INDICATOR,
  ...pick(observations, "id", "value", "unit", "qualifier", "quote", "headline", "headline_reason"),
  ...{ source_kind: sources.kind, source_title: sources.title },
};
export type ConflictRow = RowFrom<typeof CONFLICT>;

/** SQL: every figure that is at odds with another of its bureau, year and indicator, with the one that stands for them first; the sources' kind and title beside each. */
export function listConflicts(): string {
  return `SELECT o.id, bureau_code, short_zh, short_en, o.year, indicator, name_zh, name_en, value, o.unit, qualifier, quote,
  headline, headline_reason, s.kind AS source_kind, s.title AS source_title
FROM observations AS o
JOIN (
  SELECT DISTINCT bureau_code, year, indicator FROM observations WHERE headline_reason IN ('superseded', 'several_values')
) USING (bureau_code, year, indicator)
JOIN (SELECT id AS source_id, kind, title FROM sources) AS s USING (source_id)
JOIN (SELECT code AS bureau_code, short_zh, short_en FROM bureaus) USING (bureau_code)
JOIN (SELECT id AS base, name_zh, name_en FROM indicators) ON base = replace(indicator, '.yoy', '')
WHERE headline OR headline_reason IN ('superseded', 'several_values')
ORDER BY bool_or(headline) OVER (PARTITION BY bureau_code, o.year, indicator) DESC, bureau_code, o.year, indicator, headline DESC, value DESC, o.id`;
}
