import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { LOCK } from "../../src/db/lock.js";

interface Blocking {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<AsyncDuckDB>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}

const require = createRequire(import.meta.url);

/** The browser's own build of DuckDB, run in Node, under the site's lock; its calls answer at once instead of by promises. */
export async function openWasmEngine(): Promise<AsyncDuckDB> {
  const path = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const { createDuckDB, VoidLogger, NODE_RUNTIME } = require(path) as Blocking;
  const bundle = (name: string) => ({ mainModule: join(dirname(path), `duckdb-${name}.wasm`) });
  const db = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate("");
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await db.connect();
  await connection.query(LOCK("512MB"));
  await connection.close();
  return db;
}
