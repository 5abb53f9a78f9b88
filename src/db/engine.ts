import { bootEngine } from "./boot.js";
import type { LiveEngine } from "./live-engine.js";
import { restoreTables } from "./own-tables.js";

let opening: Promise<LiveEngine> | undefined;

/** Starts the one engine of this page, or gives the one that is there; after a failure, or when the engine has ended, the next call starts another. */
export function openDatabase(): Promise<LiveEngine> {
  if (opening !== undefined) return opening;
  const starting = startEngine();
  const forget = () => {
    if (opening === starting) opening = undefined;
  };
  starting.then((db) => db.over.then(forget), forget);
  return (opening = starting);
}

async function startEngine(): Promise<LiveEngine> {
  const db = await bootEngine();
  await restoreTables(db);
  return db;
}
