import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Row } from "../model/columns.js";
import type { Reads } from "../model/reads.js";
import { useConnection } from "./connection.js";
import { settleDatabase } from "./engine.js";
import { readColumns, readRows } from "./result.js";

/** Names, rows and duration of a query; cells are text, numbers, booleans or null, dates ISO text. */
export interface QueryResult<R extends Row = Row> {
  columns: string[];
  rows: R[];
  milliseconds: number;
}

/** Milliseconds without a query after which those that follow are made ready for. */
const PAUSE = 300;

/** Runs SQL that gives rows `R`, starting the engine if need be and fetching what it reads; throws an `EngineError`, of fault `cancelled` when `signal` aborts. */
export async function query<R extends Row = Row>(
  sql: string,
  signal: AbortSignal = new AbortController().signal,
  reads?: Reads,
): Promise<QueryResult<R>> {
  clearTimeout(settling);
  running += 1;
  try {
    return await useConnection(sql, signal, async (connection) => (await runQuery(connection, sql)) as QueryResult<R>, reads);
  } finally {
    running -= 1;
    settleSoon();
  }
}

let running = 0;
let settling: ReturnType<typeof setTimeout> | undefined;

// Planning a query over views takes most of its time; whoever asked once asks again, and meanwhile looks at what she got.
function settleSoon(): void {
  clearTimeout(settling);
  if (running === 0) settling = setTimeout(() => void settleDatabase().catch(() => undefined), PAUSE);
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
