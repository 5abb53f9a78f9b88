import { CELLS, pick, type RowFrom, TEXT } from "../model/row.js";
import { quote } from "./filter.js";

const { observations: o } = CELLS;

/** Rows of `listPlaceFigures`. */
export const PLACE_FIGURE = { ...pick(o, "bureau_code", "id", "year", "value", "qualifier"), indicator: TEXT };
export type PlaceFigureRow = RowFrom<typeof PLACE_FIGURE>;

/** Rows of `listUnread`. */
export const UNREAD = pick(o, "bureau_code", "year");
export type UnreadRow = RowFrom<typeof UNREAD>;

/** Indicators that a reader sees first of her own place; fines per head and per decision are quotients. */
export const PLACE_INDICATORS = [
  "penalty.amount",
  "penalty.decisions",
  "penalty.cases_filed",
  "inspection.visits",
  "inspection.officer_visits",
  "penalty.five_types_total",
  "leniency.exempt",
  "compensation.started",
  "petitions.received",
] as const;

/** Quotients by the name that they have in the book. */
export const PLACE_RATES = {
  "per-head": ["penalty.amount", "residents"],
  "per-decision": ["penalty.amount", "penalty.decisions"],
} as const;

/** SQL: the latest comparable figure of every bureau and main indicator, the country's included. */
export function listPlaceFigures(): string {
  const rates = Object.entries(PLACE_RATES).map(
    ([name, [numerator, denominator]]) =>
      `SELECT bureau_code, ${quote(name)} AS indicator, id, year, value, hedge AS qualifier FROM ratios WHERE numerator = ${quote(numerator)} AND denominator = ${quote(denominator)}`,
  );
  return `SELECT * FROM (
  SELECT bureau_code, indicator, id, year, value, hedge AS qualifier FROM series
  WHERE comparable AND indicator IN (${PLACE_INDICATORS.map(quote).join(", ")})
  UNION ALL ${rates.join("\n  UNION ALL ")}
)
QUALIFY row_number() OVER (PARTITION BY bureau_code, indicator ORDER BY year DESC) = 1
ORDER BY bureau_code, indicator`;
}

/** SQL: years of annual reports that are known and not read. */
export function listUnread(): string {
  return "SELECT DISTINCT bureau_code, year FROM reports WHERE source_id IS NULL ORDER BY bureau_code, year";
}
