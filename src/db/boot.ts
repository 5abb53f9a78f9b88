import { type AsyncDuckDB, getPlatformFeatures, type InstantiationProgress } from "@duckdb/duckdb-wasm";
import { FileAttachment } from "observablehq:stdlib";
import type { TableName } from "../model/columns.js";
import { MAKE_VIEWS } from "../queries/views.js";
import { startWorker } from "../trusted.js";
import { EngineError, messageOf } from "./errors.js";
import { LiveEngine } from "./live-engine.js";
import { LOCK } from "./lock.js";
import { tellProgress } from "./progress.js";

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
  calibration: FileAttachment("../data/calibration.arrows"),
} satisfies Record<TableName, ReturnType<typeof FileAttachment>>;

// Charts ask for a few indicators: in this order the engine skips all others, which keeps large tables quick.
const ARRANGE = "CREATE OR REPLACE TABLE observations AS FROM observations ORDER BY indicator, bureau_code, year, id";

/** Memory that DuckDB may use: 2 GB where the browser tells of 8 GB or more, 512 MB elsewhere. */
function memoryLimit(): string {
  const { deviceMemory = 4 } = navigator as { deviceMemory?: number };
  return deviceMemory >= 8 ? "2GB" : "512MB";
}

/** Starts DuckDB in a worker of this site and fills its tables; throws an `EngineError` of fault `boot`. */
export async function bootEngine(): Promise<LiveEngine> {
  let db: LiveEngine | undefined;
  try {
    if (!(await getPlatformFeatures()).wasmExceptions) throw new Error("this browser's WebAssembly has no exceptions");
    const name = `atlas-engine-${Math.random()}`;
    db = new LiveEngine(startWorker(WORKER.href, { name }), name);
    await fillEngine(db);
    return db;
  } catch (error) {
    await db?.terminate();
    throw new EngineError("boot", messageOf(error), undefined, error);
  }
}

async function fillEngine(db: AsyncDuckDB): Promise<void> {
  const files = Promise.all(
    Object.entries(TABLE_FILES).map(async ([name, file]) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  await db.instantiate(new URL(ENGINE.href, document.baseURI).href, null, (progress: InstantiationProgress & { packed?: true }) => {
    // DuckDB itself counts what is unpacked, of a total that it does not know.
    if (progress.packed) tellProgress({ loaded: progress.bytesLoaded, total: progress.bytesTotal });
  });
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await db.connect();
  for (const { name, bytes } of await files) await connection.insertArrowFromIPCStream(bytes, { name, create: true });
  await connection.query(ARRANGE);
  await connection.query(MAKE_VIEWS);
  await connection.query(LOCK(memoryLimit()));
  await connection.close();
}
