import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { type Feed, MOST, OwnError } from "../model/own-file.js";
import { type ColumnFacts, decideTextType, decideTyped } from "../model/own-type.js";
import { quoteName } from "../model/sql-text.js";
import { makeTable, measureColumns, readText, STAGING } from "../queries/own.js";
import { EngineError, messageOf } from "./errors.js";
import { OWN_FOLDER } from "./lock.js";

/** A reader's table as the engine took it. */
export interface OwnTable {
  columns: { name: string; type: string }[];
  rows: number;
}

const kept = new Map<string, Feed>();
let tellLost: (name: string) => void = () => undefined;

/** Makes a table of a reader's file and keeps the file for an engine that is started anew; throws an `OwnError`. */
export async function keepTable(db: AsyncDuckDB, name: string, feed: Feed): Promise<OwnTable> {
  const table = await fillTable(db, name, feed);
  kept.set(name, feed);
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
  const feed = kept.get(from);
  kept.delete(from);
  if (feed !== undefined) kept.set(to, feed);
}

/** Makes all readers' tables again in an engine that was started anew; those that fail are forgotten, and told to who `onLost` named. */
export async function restoreTables(db: AsyncDuckDB): Promise<void> {
  for (const [name, feed] of [...kept]) {
    try {
      await fillTable(db, name, feed);
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

async function withConnection<T>(db: AsyncDuckDB, work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
  const connection = await db.connect();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

function fillTable(db: AsyncDuckDB, name: string, feed: Feed): Promise<OwnTable> {
  return withConnection(db, async (connection) => {
    try {
      await stage(db, connection, feed);
      return await settle(connection, name, feed.kind === "arrow");
    } catch (error) {
      throw error instanceof OwnError || error instanceof EngineError ? error : readError(messageOf(error));
    } finally {
      await connection.query(`DROP TABLE IF EXISTS ${STAGING}`);
    }
  });
}

// What is handed to the engine is gone for the page, so it gets a copy.
async function stage(db: AsyncDuckDB, connection: AsyncDuckDBConnection, feed: Feed): Promise<void> {
  if (feed.kind === "arrow") return connection.insertArrowFromIPCStream(feed.bytes.slice(), { name: STAGING, create: true });
  const file = `${OWN_FOLDER}file.csv`;
  await db.registerFileBuffer(file, feed.bytes.slice());
  try {
    await connection.query(readText(file, feed.delimiter, feed.names));
  } finally {
    await db.dropFile(file);
  }
}

async function settle(connection: AsyncDuckDBConnection, name: string, typed: boolean): Promise<OwnTable> {
  const ask = async (sql: string) => (await connection.query(sql)).toArray().map((row: { toJSON(): unknown }) => row.toJSON());
  const describe = async (table: string) =>
    ((await ask(`DESCRIBE ${quoteName(table)}`)) as { column_name: string; column_type: string }[]).map((row) => ({
      name: row.column_name,
      type: row.column_type,
    }));
  const count = async (table: string) => Number(((await ask(`SELECT count(*) AS n FROM ${quoteName(table)}`)) as { n: number }[])[0]?.n);
  const staged = await count(STAGING);
  if (staged > MOST.rows) throw new OwnError("tooManyRows", [staged, MOST.rows]);
  const facts = (await ask(measureColumns(await describe(STAGING)))) as ColumnFacts[];
  const columns = facts.map((fact) => ({ ...fact, as: fact.type === "VARCHAR" && !typed ? decideTextType(fact) : decideTyped(fact) }));
  await connection.query(makeTable(name, columns, typed));
  const rows = await count(name);
  if (rows === 0) {
    await connection.query(`DROP TABLE ${quoteName(name)}`);
    throw new OwnError("noData");
  }
  return { columns: await describe(name), rows };
}

function readError(message: string): OwnError {
  const line = /CSV Error on Line: (\d+)\n(?:Original Line: (.*))?/.exec(message);
  if (line === null) return new OwnError("broken", ["", message.split("\n")[0] ?? ""]);
  return new OwnError("badLine", [Number(line[1]), (line[2] ?? "").slice(0, 60), ...wordsOf(message)]);
}

function wordsOf(message: string): (string | number)[] {
  const cells = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  return cells === null ? [] : [Number(cells[1]), Number(cells[2])];
}
