import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Row } from "../model/columns.js";
import type { Reads } from "../model/reads.js";
import { useConnection } from "./connection.js";
import { readColumns, readRows } from "./result.js";

/** Names, rows and duration of a query; cells are text, numbers, booleans or null, dates ISO text. */
export interface QueryResult<R extends Row = Row> {
  columns: string[];
  rows: R[];
  milliseconds: number;
}

/** Runs SQL that gives rows `R`, starting the engine if need be and fetching what it reads; throws an `EngineError`, of fault `cancelled` when `signal` aborts. */
export function query<R extends Row = Row>(
  sql: string,
  signal: AbortSignal = new AbortController().signal,
  reads?: Reads,
): Promise<QueryResult<R>> {
  return useConnection(sql, signal, async (connection) => (await runQuery(connection, sql)) as QueryResult<R>, reads);
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
