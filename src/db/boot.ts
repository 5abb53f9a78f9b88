import { type AsyncDuckDB, getPlatformFeatures, type InstantiationProgress } from "@duckdb/duckdb-wasm";
import { FileAttachment } from "observablehq:stdlib";
import { MAKE_TABLES } from "../queries/tables.js";
import { MAKE_VIEWS } from "../queries/views.js";
import { startWorker } from "../trusted.js";
import { EngineError, messageOf } from "./errors.js";
import { LiveEngine } from "./live-engine.js";
import { LOCK } from "./lock.js";
import { tellProgress } from "./progress.js";

const ENGINE = FileAttachment("../data/duckdb-eh.wasm.gz");
const WORKER = FileAttachment("../data/duckdb-worker.js");

/** Memory that DuckDB may use: 2 GB where the browser tells of 8 GB or more, 512 MB elsewhere. */
function memoryLimit(): string {
  const { deviceMemory = 4 } = navigator as { deviceMemory?: number };
  return deviceMemory >= 8 ? "2GB" : "512MB";
}

/** Starts DuckDB in a worker of this site with its tables empty; throws an `EngineError` of fault `boot`. */
export async function bootEngine(): Promise<LiveEngine> {
  let db: LiveEngine | undefined;
  try {
    if (!(await getPlatformFeatures()).wasmExceptions) throw new Error("this browser's WebAssembly has no exceptions");
    const name = `atlas-engine-${Math.random()}`;
    db = new LiveEngine(startWorker(WORKER.href, { name }), name);
    await prepare(db);
    return db;
  } catch (error) {
    await db?.terminate();
    throw new EngineError("boot", messageOf(error), undefined, error);
  }
}

async function prepare(db: AsyncDuckDB): Promise<void> {
  await db.instantiate(new URL(ENGINE.href, document.baseURI).href, null, (progress: InstantiationProgress & { packed?: true }) => {
    // DuckDB itself counts what is unpacked, of a total that it does not know.
    if (progress.packed) tellProgress({ loaded: progress.bytesLoaded, total: progress.bytesTotal });
  });
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await db.connect();
  await connection.query(MAKE_TABLES);
  await connection.query(MAKE_VIEWS);
  await connection.query(LOCK(memoryLimit()));
  await connection.close();
}
