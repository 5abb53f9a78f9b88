import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { type Feed, MOST, OwnError } from "../model/own-file.js";
import type { OwnNote } from "../model/own-note.js";
import { quoteName } from "../model/sql-text.js";
import { readText, STAGING } from "../queries/own.js";
import { EngineError, messageOf } from "./errors.js";
import { OWN_FOLDER } from "./lock.js";
import { settleText, settleTyped } from "./own-settle.js";
import { withConnection } from "./with-connection.js";

/** A reader's table as the engine took it, with what she should know of that. */
export interface OwnTable {
  columns: { name: string; type: string }[];
  rows: number;
  notes: OwnNote[];
}

/** Reads a reader's file again, for an engine that was started anew. */
export type ReadAgain = () => Promise<Feed>;

const kept = new Map<string, ReadAgain>();
let tellLost: (name: string) => void = () => undefined;

/** Makes a table of what was read of a reader's file, whose bytes are the engine's from then on, and keeps how it is read again for an engine that is started anew; throws an `OwnError`. */
export async function keepTable(db: AsyncDuckDB, name: string, feed: Feed, again: ReadAgain): Promise<OwnTable> {
  const table = await fillTable(db, name, feed);
  kept.set(name, again);
  return table;
}

/** Takes a reader's table away. */
export async function dropTable(db: AsyncDuckDB, name: string): Promise<void> {
  kept.delete(name);
  await withConnection(db, (connection) => connection.query(`DROP TABLE IF EXISTS ${quoteName(name)}`));
}

/** Gives a reader's table another name, also for engines started later. */
export async function renameTable(db: AsyncDuckDB, from: string, to: string): Promise<void> {
  await withConnection(db, (connection) => connection.query(`ALTER TABLE ${quoteName(from)} RENAME TO ${quoteName(to)}`));
  const again = kept.get(from);
  kept.delete(from);
  if (again !== undefined) kept.set(to, again);
}

/** Makes all readers' tables again in an engine that was started anew; those that fail are forgotten, and told to who `onLost` named. */
export async function restoreTables(db: AsyncDuckDB): Promise<void> {
  for (const [name, again] of [...kept]) {
    try {
      await fillTable(db, name, await again());
    } catch (error) {
      // An engine that ended says nothing of the file.
      if (error instanceof EngineError) throw error;
      kept.delete(name);
      tellLost(name);
    }
  }
}

/** Names who is told of a table that could not be made again. */
export function onLost(listener: (name: string) => void): void {
  tellLost = listener;
}

function fillTable(db: AsyncDuckDB, name: string, feed: Feed): Promise<OwnTable> {
  return withConnection(db, async (connection) => {
    try {
      await stage(db, connection, feed);
      return await settle(connection, name, feed);
    } catch (error) {
      throw error instanceof OwnError || error instanceof EngineError ? error : readError(messageOf(error));
    } finally {
      await connection.query(`DROP TABLE IF EXISTS ${STAGING}`);
    }
  });
}

async function stage(db: AsyncDuckDB, connection: AsyncDuckDBConnection, feed: Feed): Promise<void> {
  if (feed.kind === "arrow") return connection.insertArrowFromIPCStream(feed.bytes, { name: STAGING, create: true });
  const file = `${OWN_FOLDER}file.csv`;
  await db.registerFileBuffer(file, feed.bytes);
  try {
    await connection.query(readText(file, feed.delimiter, feed.names));
  } finally {
    await db.dropFile(file);
  }
}

async function settle(connection: AsyncDuckDBConnection, name: string, feed: Feed): Promise<OwnTable> {
  const ask = async <R>(sql: string) => (await connection.query(sql)).toArray().map((row: { toJSON(): unknown }) => row.toJSON()) as R[];
  const [{ n: rows = 0 } = {}] = await ask<{ n: number }>(`SELECT count(*) AS n FROM ${STAGING}`);
  if (rows > MOST.rows) throw new OwnError("tooManyRows", [rows, MOST.rows]);
  if (rows === 0) throw new OwnError("noData");
  const notes = feed.kind === "arrow" ? await settleTyped(ask, name, feed.casts) : await settleText(ask, name, feed);
  const described = await ask<{ column_name: string; column_type: string }>(`DESCRIBE ${quoteName(name)}`);
  return { columns: described.map((row) => ({ name: row.column_name, type: row.column_type })), rows, notes };
}

function readError(message: string): OwnError {
  const line = /CSV Error on Line: (\d+)\n(?:Original Line: (.*))?/.exec(message);
  if (line === null) return new OwnError("broken", ["", message.split("\n")[0] ?? ""]);
  return new OwnError("badLine", [Number(line[1]), (line[2] ?? "").slice(0, 60)]);
}
