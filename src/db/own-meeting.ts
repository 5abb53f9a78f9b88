import type { BureauIndex } from "../model/find-bureau.js";
import { makeNamer, meetNames } from "../model/name-bureau.js";
import { findYear, listNames, type Meeting, SAMPLED_NAMES } from "../queries/own-join.js";
import { fetchData } from "../site-file.js";
import { query } from "./database.js";
import type { OwnTable } from "./own-tables.js";

/** Columns that are looked at for bureaus. */
const MOST_LOOKED_AT = 40;

/** How a reader's table meets ours: by its column of which most rows name a bureau; null where none does. */
export async function meetBureaus(table: string, { columns, rows }: OwnTable): Promise<Meeting | null> {
  const candidates = columns.filter(({ type }) => type === "VARCHAR" || type === "BIGINT").slice(0, MOST_LOOKED_AT);
  if (candidates.length === 0) return null;
  const index = (await (await fetchData("parts/bureau-index.json")).json()) as BureauIndex;
  const [nameBureau, known] = [makeNamer(index), new Set(index.entries.map(({ code }) => code))];
  let best: { found: number; meeting: Meeting } | null = null;
  for (const { name } of candidates) {
    const ask = async (most: number) => {
      const { rows } = await query(listNames(table, name, most), undefined, "nothing");
      return meetNames(
        rows.map((row) => ({ name: String(row.name), n: Number(row.n) })),
        nameBureau,
        known,
      );
    };
    const met = (await ask(SAMPLED_NAMES)) === null ? null : await ask(rows);
    if (met === null || (best !== null && met.found <= best.found)) continue;
    best = { found: met.found, meeting: { bureau: name, codes: met.codes, unknown: met.unknown, year: findYear(columns) } };
  }
  return best?.meeting ?? null;
}
