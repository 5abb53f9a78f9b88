import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";

/** Works with a connection of its own, which is closed whatever comes of it. */
export async function withConnection<T>(db: AsyncDuckDB, work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
  const connection = await db.connect();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
