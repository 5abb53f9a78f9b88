/** Bureaus (codes) and years to keep; empty lists keep all. */
export interface Filter {
  bureaus: readonly string[];
  years: readonly number[];
}

/** The filter that keeps everything. */
export const EVERYTHING: Filter = { bureaus: [], years: [] };

/** A text as an SQL literal, quotes doubled. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL conditions for a filter, each on `bureau_code` and `year`; throws on a code or year that is none. */
export function filterConditions({ bureaus, years }: Filter): string[] {
  const badCode = bureaus.find((code) => !/^\w{1,12}$/.test(code));
  if (badCode !== undefined) throw new Error(`filter bureau is not a code: ${badCode}`);
  const badYear = years.find((year) => !Number.isInteger(year));
  if (badYear !== undefined) throw new Error(`filter year is not a whole number: ${badYear}`);
  return [
    ...(bureaus.length > 0 ? [`bureau_code IN (${bureaus.map(quote).join(", ")})`] : []),
    ...(years.length > 0 ? [`year IN (${years.join(", ")})`] : []),
  ];
}

/** A `WHERE` clause on its own lines, each after `indent`; an empty text where there are no conditions. */
export function where(conditions: readonly string[], indent = ""): string {
  return conditions.length > 0 ? `\n${indent}WHERE ${conditions.join(`\n${indent}  AND `)}` : "";
}
