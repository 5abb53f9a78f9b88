import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Reads } from "../model/reads.js";
import { openDatabase } from "./engine.js";
import { EngineError, messageOf } from "./errors.js";
import { untilStopped } from "./stop.js";

/** Milliseconds that a query which was stopped may take to end before the engine is ended with it. */
const GRACE = 3000;

/** Opens a connection, starting the engine if need be, works, and closes it; when `signal` aborts, the query is stopped, by ending the engine if it does not stop itself; throws an `EngineError`. */
export async function useConnection<T>(
  sql: string,
  signal: AbortSignal,
  work: (connection: AsyncDuckDBConnection) => Promise<T>,
  reads: Reads = "everything",
): Promise<T> {
  let connection: AsyncDuckDBConnection | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  const db = await untilStopped(openDatabase(reads), signal);
  const stop = () => {
    grace = setTimeout(() => db.fail("the query did not stop; the engine was ended"), GRACE);
    connection?.cancelSent().catch(() => undefined);
  };
  signal.addEventListener("abort", stop);
  try {
    connection = await db.connect();
    signal.throwIfAborted();
    return await work(connection);
  } catch (error) {
    if (signal.aborted) throw new EngineError("cancelled", messageOf(error), sql, error);
    throw error instanceof EngineError ? error : new EngineError("query", messageOf(error), sql, error);
  } finally {
    signal.removeEventListener("abort", stop);
    void closeAfter(connection).finally(() => clearTimeout(grace));
  }
}

/** Closes a connection, whatever it still sends; of one whose engine has ended nothing is left to close. */
async function closeAfter(connection: AsyncDuckDBConnection | undefined): Promise<void> {
  try {
    await connection?.cancelSent();
    await connection?.close();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}
