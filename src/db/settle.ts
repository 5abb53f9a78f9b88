import { VIEWS } from "../model/views.js";
import { keysOf } from "../model/indicator.js";
import { quoteName } from "../model/sql-text.js";
import type { LiveEngine } from "./live-engine.js";

/** Observations up to which views are worked out once; of more the copies would fill the memory. */
const MOST = 50_000;

const settled = new WeakMap<LiveEngine, Promise<void>>();

/** Puts tables with the same rows in the place of the views of an engine that holds everything, once: whoever asks them again and again then waits for them no more. */
export function settleViews(db: LiveEngine): Promise<void> {
  const settling = settled.get(db) ?? settle(db);
  settled.set(db, settling);
  return settling;
}

// A view is as right as its copy: where it cannot be copied, it stays.
async function settle(db: LiveEngine): Promise<void> {
  const connection = await db.connect();
  try {
    const counted = await connection.query("SELECT count(*)::INTEGER AS n FROM observations");
    if (Number(counted.get(0)?.n ?? Infinity) > MOST) return;
    await connection.query(keysOf(VIEWS).map(settleOne).join("\n"));
  } catch {
    await connection.query("ROLLBACK").catch(() => undefined);
  } finally {
    await connection.close();
  }
}

function settleOne(view: string): string {
  const [name, copy] = [quoteName(view), quoteName(`${view} copied`)];
  return `BEGIN; CREATE TABLE ${copy} AS FROM ${name}; DROP VIEW ${name}; ALTER TABLE ${copy} RENAME TO ${name}; COMMIT;`;
}
