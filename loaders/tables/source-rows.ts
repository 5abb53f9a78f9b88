import { CODED } from "../reference/records.js";
import type { RowOf } from "../../src/model/columns.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** One row for each source; of a source with figures of several bureaus, the bureau is their common province, else the country. */
export function sourceRows(records: readonly CorpusRecord[], provinceOf: (code: string) => string): RowOf<"sources">[] {
  const groups = new Map<string, CorpusRecord[]>();
  for (const record of records) groups.set(record.source.id, [...(groups.get(record.source.id) ?? []), record]);
  return [...groups.values()].map((group) => sourceRow(group, provinceOf));
}

function sourceRow(group: readonly CorpusRecord[], provinceOf: (code: string) => string): RowOf<"sources"> {
  const [first] = group as [CorpusRecord, ...CorpusRecord[]];
  const { id, kind, title, published, url, sha256, length } = first.source;
  const coded = id.startsWith(CODED);
  return {
    ...{ id, kind, bureau_code: commonBureau(group, provinceOf), year: Math.max(...group.map(({ source }) => source.year)) },
    ...{ title, published, url, coded, sha256: coded ? null : sha256, length: coded ? null : length },
    observations: group.reduce((sum, { observations }) => sum + observations.length, 0),
    unclassified: group.reduce((sum, { quantities }) => sum + quantities.length, 0),
  };
}

function commonBureau(group: readonly CorpusRecord[], provinceOf: (code: string) => string): string {
  const codes = new Set(group.map(({ source }) => source.bureau_code));
  if (codes.size === 1) return [...codes][0] as string;
  const provinces = new Set([...codes].map(provinceOf));
  return provinces.size === 1 ? ([...provinces][0] as string) : NATIONAL;
}

/** Code of the whole country. */
const NATIONAL = "100000";
