import { sum } from "d3-array";
import { CODED } from "../reference/records.js";
import type { RowOf } from "../../src/model/columns.js";
import { groupBy } from "../../src/model/group.js";
import { COUNTRY } from "../../src/model/level.js";
import type { CorpusRecord } from "../../src/model/source.js";

/** One row for each source; of a source with figures of several bureaus, the bureau is their common province, else the country. */
export function sourceRows(records: readonly CorpusRecord[], provinceOf: (code: string) => string): RowOf<"sources">[] {
  return [...groupBy(records, ({ source }) => source.id).values()].map((group) => sourceRow(group, provinceOf));
}

function sourceRow(group: readonly [CorpusRecord, ...CorpusRecord[]], provinceOf: (code: string) => string): RowOf<"sources"> {
  const { id, kind, title, published, url, sha256, length } = group[0].source;
  const coded = id.startsWith(CODED);
  return {
    ...{ id, kind, bureau_code: commonBureau(group, provinceOf), year: Math.max(...group.map(({ source }) => source.year)) },
    ...{ title, published, url, coded, sha256: coded ? null : sha256, length: coded ? null : length },
    observations: sum(group, ({ observations }) => observations.length),
    unclassified: sum(group, ({ quantities }) => quantities.length),
  };
}

function commonBureau(group: readonly CorpusRecord[], provinceOf: (code: string) => string): string {
  const codes = new Set(group.map(({ source }) => source.bureau_code));
  const [shared = COUNTRY, ...others] = codes.size === 1 ? codes : new Set([...codes].map(provinceOf));
  return others.length === 0 ? shared : COUNTRY;
}
