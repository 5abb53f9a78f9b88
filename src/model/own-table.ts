import { writeSheet } from "./csv.js";
import type { ReadReport } from "./reading.js";

const HEADS = [
  ...["file", "kind", "bureau_code", "bureau", "year", "indicator", "name", "value", "lower", "upper", "unit", "qualifier"],
  ...["period_kind", "period_start", "period_end", "scope", "part_of", "basis", "headline", "raw", "quote", "section", "why", "id"],
] as const;

/** Figures of readings as one table: every number of the texts, with what it became; a number of no indicator has empty cells. */
export function tabulate(readings: readonly ReadReport[]): { heads: readonly string[]; rows: (string | number | boolean | null)[][] } {
  return { heads: HEADS, rows: readings.flatMap(rowsOf) };
}

/** The same as CSV for people, who open it with a spreadsheet. */
export function writeReadings(readings: readonly ReadReport[]): string {
  const { heads, rows } = tabulate(readings);
  return writeSheet(heads, rows);
}

function rowsOf({ name: file, record, rows, figures, names }: ReadReport): (string | number | boolean | null)[][] {
  const { kind, bureau_code, bureau, year } = record.source;
  const standing = new Map(rows.map((row) => [row.id, row]));
  return figures.map(({ quantity, observation, why }) => {
    const { value, lower, upper, unit, qualifier, raw, quote, section } = quantity;
    const row = observation && standing.get(observation.id);
    const name = observation && (names[observation.indicator.replace(/\.yoy$/, "")]?.zh ?? null);
    const { indicator = null, period, scope = null, of = null, basis = null, id = null } = observation ?? {};
    return [
      ...[file, kind, row?.bureau_code ?? bureau_code, bureau, row?.year ?? year, indicator, name, value, lower, upper, unit, qualifier],
      ...[period?.kind ?? null, period?.start ?? null, period?.end ?? null, scope, of, basis, row?.headline ?? null],
      ...[raw, quote, section, why, id],
    ];
  });
}
