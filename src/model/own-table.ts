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

const FILES = [
  "file",
  "kind",
  "bureau_code",
  "bureau",
  "year",
  "title",
  "published",
  "figures",
  "classified",
  "differing",
  "sha256",
] as const;
const CHECKS = ["file", "bureau_code", "year", "indicator", "check", "verdict", "stated", "implied", "difference", "observations"] as const;

/** Readings as tables by their names: every number, a row a file, and every arithmetic check. */
export function listTables(
  readings: readonly ReadReport[],
): { name: string; heads: readonly string[]; rows: (string | number | boolean | null)[][] }[] {
  return [
    { name: "read_figures", ...tabulate(readings) },
    { name: "read_reports", heads: FILES, rows: readings.map(reportRow) },
    { name: "read_checks", heads: CHECKS, rows: readings.flatMap(checkRows) },
  ];
}

function reportRow({ name, record: { source, observations, quantities, checks } }: ReadReport): (string | number | null)[] {
  const { kind, bureau_code, bureau, year, title, published, sha256 } = source;
  const differing = checks.filter(({ verdict }) => verdict === "differs").length;
  return [
    ...[name, kind, bureau_code || null, bureau || null, year, title, published],
    ...[observations.length + quantities.length, observations.length, differing, sha256],
  ];
}

const checkRows = ({ name, record: { checks } }: ReadReport): (string | number | null)[][] =>
  checks.map(({ bureau_code, year, indicator, kind, verdict, actual, expected, difference, observations }) => [
    ...[name, bureau_code, year, indicator, kind, verdict, actual, expected, difference, observations.join(" ")],
  ]);
