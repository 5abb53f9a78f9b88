import { BUREAU_KEYS, type BureauKey, findBureaus, findYear, type Meeting } from "../queries/own.js";
import type { Feed } from "../model/own-file.js";
import { OwnError } from "../model/own-file.js";
import { query } from "./database.js";
import { openDatabase } from "./engine.js";
import { EngineError, messageOf } from "./errors.js";
import { dropTable, keepTable, type OwnTable, renameTable } from "./own-tables.js";

/** A reader's table with how its rows meet ours; null where they do not. */
export interface MetTable extends OwnTable {
  meeting: Meeting | null;
}

/** Makes a table of a reader's file, starting the engine if need be; throws an `OwnError`. */
export async function addOwn(name: string, feed: Feed): Promise<MetTable> {
  try {
    const table = await keepTable(await openDatabase(), name, feed);
    return { ...table, meeting: await meet(name, table) };
  } catch (error) {
    throw error instanceof EngineError && error.fault !== "query" ? new OwnError("noEngine", [messageOf(error)]) : error;
  }
}

/** Takes a reader's table away. */
export async function removeOwn(name: string): Promise<void> {
  await dropTable(await openDatabase(), name);
}

/** Gives a reader's table another name. */
export async function renameOwn(from: string, to: string): Promise<void> {
  await renameTable(await openDatabase(), from, to);
}

/** Columns that are looked at for bureaus. */
const MOST_LOOKED_AT = 40;

async function meet(name: string, { columns }: OwnTable): Promise<Meeting | null> {
  const candidates = columns.filter(({ type }) => type === "VARCHAR" || type === "BIGINT").slice(0, MOST_LOOKED_AT);
  if (candidates.length === 0) return null;
  const { rows } = await query(
    findBureaus(
      name,
      candidates.map((column) => column.name),
    ),
  );
  const best = rows[0];
  if (best === undefined || Number(best.found) === 0 || Number(best.found) < Number(best.filled) / 2) return null;
  const key = BUREAU_KEYS.find((known) => known === best.key) as BureauKey;
  return { bureau: String(best.name), key, year: findYear(columns) };
}
export { onLost } from "./own-tables.js";
