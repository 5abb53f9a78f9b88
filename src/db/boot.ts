import { AsyncDuckDB, getPlatformFeatures, VoidLogger } from "@duckdb/duckdb-wasm";
import { FileAttachment } from "observablehq:stdlib";
import type { TableName } from "../model/columns.js";
import { MAKE_VIEWS } from "../queries/views.js";
import { EngineError, messageOf } from "./errors.js";
import { LOCK } from "./lock.js";

const ENGINE = FileAttachment("../data/duckdb-eh.wasm.gz");
const WORKER = FileAttachment("../data/duckdb-worker.js");

const TABLE_FILES = {
  observations: FileAttachment("../data/observations.arrows"),
  sources: FileAttachment("../data/sources.arrows"),
  bureaus: FileAttachment("../data/bureaus.arrows"),
  population: FileAttachment("../data/population.arrows"),
  reports: FileAttachment("../data/reports.arrows"),
  refused: FileAttachment("../data/refused.arrows"),
  indicators: FileAttachment("../data/indicators.arrows"),
  checks: FileAttachment("../data/checks.arrows"),
  accuracy: FileAttachment("../data/accuracy.arrows"),
} satisfies Record<TableName, ReturnType<typeof FileAttachment>>;

// Charts ask for a few indicators: in this order the engine skips all others, which keeps large tables quick.
const ARRANGE = "CREATE OR REPLACE TABLE observations AS FROM observations ORDER BY indicator, bureau_code, year, id";

/** Memory that DuckDB may use: 2 GB where the browser tells of 8 GB or more, 512 MB elsewhere. */
function memoryLimit(): string {
  const { deviceMemory = 4 } = navigator as { deviceMemory?: number };
  return deviceMemory >= 8 ? "2GB" : "512MB";
}

/** Starts DuckDB in a worker of this site and fills its tables; throws an `EngineError` of fault `boot`. */
export async function bootEngine(): Promise<AsyncDuckDB> {
  let worker: Worker | undefined;
  try {
    if (!(await getPlatformFeatures()).wasmExceptions) throw new Error("this browser's WebAssembly has no exceptions");
    worker = new Worker(WORKER.href);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    await Promise.race([fillEngine(db), failWith(worker)]);
    return db;
  } catch (error) {
    worker?.terminate();
    throw new EngineError("boot", messageOf(error), undefined, error);
  }
}

// A blocked script or engine is told to the worker's owner only as an `error` event; no promise of DuckDB ever rejects.
function failWith(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the query engine's worker could not be loaded"));
    });
  });
}

async function fillEngine(db: AsyncDuckDB): Promise<void> {
  const files = Promise.all(
    Object.entries(TABLE_FILES).map(async ([name, file]) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  await db.instantiate(new URL(ENGINE.href, document.baseURI).href);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await db.connect();
  for (const { name, bytes } of await files) await connection.insertArrowFromIPCStream(bytes, { name, create: true });
  await connection.query(ARRANGE);
  await connection.query(MAKE_VIEWS);
  await connection.query(LOCK(memoryLimit()));
  await connection.close();
}
