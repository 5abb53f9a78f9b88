import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Row } from "../model/columns.js";
import { bootEngine } from "./boot.js";
import { EngineError, messageOf } from "./errors.js";
import { restoreTables } from "./own-tables.js";
import { readColumns, readRows } from "./result.js";

/** Names, rows and duration of a query; cells are text, numbers, booleans or null, dates ISO text. */
export interface QueryResult<R extends Row = Row> {
  columns: string[];
  rows: R[];
  milliseconds: number;
}

let opening: Promise<AsyncDuckDB> | undefined;

/** Starts the one engine of this page, or gives the one that is there; after a failure the next call tries again. */
export function openDatabase(): Promise<AsyncDuckDB> {
  opening ??= startEngine().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function startEngine(): Promise<AsyncDuckDB> {
  const db = await bootEngine();
  await restoreTables(db);
  return db;
}

/** Ends the engine of this page, for a query that cannot be stopped otherwise; the next call of `openDatabase` starts another. */
export async function endDatabase(): Promise<void> {
  const ended = opening;
  opening = undefined;
  await (await ended)?.terminate();
}

/** Runs SQL that gives rows `R`, starting the engine if need be; throws an `EngineError`, of fault `cancelled` when `signal` aborts. */
export async function query<R extends Row = Row>(sql: string, signal?: AbortSignal): Promise<QueryResult<R>> {
  const db = await openDatabase();
  if (signal?.aborted) throw new EngineError("cancelled", "cancelled before it ran", sql);
  const connection = await db.connect();
  const cancel = () => void connection.cancelSent();
  signal?.addEventListener("abort", cancel);
  try {
    return (await runQuery(connection, sql)) as QueryResult<R>;
  } catch (error) {
    throw new EngineError(signal?.aborted ? "cancelled" : "query", messageOf(error), sql, error);
  } finally {
    signal?.removeEventListener("abort", cancel);
    await connection.close();
  }
}

async function runQuery(connection: AsyncDuckDBConnection, sql: string): Promise<QueryResult> {
  const start = performance.now();
  const reader = await connection.send(sql);
  await reader.open();
  // Read before the batches: a reader that has come to its end forgets its schema.
  const columns = readColumns(reader.schema.fields);
  const rows = (await reader.readAll()).flatMap((batch) => readRows(batch, columns));
  return { columns, rows, milliseconds: performance.now() - start };
}
