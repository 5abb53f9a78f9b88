import type { Reads } from "../model/reads.js";
import { bootEngine } from "./boot.js";
import { EngineError, messageOf } from "./errors.js";
import type { LiveEngine } from "./live-engine.js";
import { restoreTables } from "./own-tables.js";
import { Parts } from "./parts.js";

interface Opening {
  engine: Promise<LiveEngine>;
  parts: Parts;
}

let opening: Opening | undefined;

/** Starts the one engine of this page, or gives the one that is there, once it holds what a query reads; after a failure, or when the engine has ended, the next call starts another. */
export async function openDatabase(reads: Reads = "everything"): Promise<LiveEngine> {
  const { engine, parts } = (opening ??= start());
  const [db] = await Promise.all([engine, fill(parts, reads)]);
  return db;
}

/** Works out the views of the engine that is there, if one is, for those who ask again. */
export async function settleDatabase(): Promise<void> {
  await opening?.parts.settle();
}

function start(): Opening {
  const engine = startEngine();
  const starting = { engine, parts: new Parts(engine) };
  const forget = () => {
    if (opening === starting) opening = undefined;
  };
  engine.then((db) => db.over.then(forget), forget);
  return starting;
}

async function fill(parts: Parts, reads: Reads): Promise<void> {
  try {
    await parts.fill(reads);
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError("boot", messageOf(error), undefined, error);
  }
}

async function startEngine(): Promise<LiveEngine> {
  const db = await bootEngine();
  await restoreTables(db);
  return db;
}
