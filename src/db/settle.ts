import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { quoteName } from "../model/sql-text.js";
import type { ViewName } from "../model/views.js";
import { makeView } from "../queries/views.js";
import { withConnection } from "./with-connection.js";

/** Observations up to which views are worked out once; of more the copies would fill the memory. */
const MOST = 100_000;

/** Puts tables with the same rows in the place of views of an engine, for what it holds by then: whoever asks them again waits for them no more; false where they stay views. */
export function settleViews(db: AsyncDuckDB, views: readonly ViewName[]): Promise<boolean> {
  return withConnection(db, async (connection) => {
    try {
      const counted = await connection.query("SELECT count(*)::INTEGER AS n FROM observations");
      if (Number(counted.get(0)?.n ?? Infinity) > MOST) return false;
      await connection.query(`BEGIN;\n${views.map(settleOne).join("\n")}\nCOMMIT;`);
      return true;
    } catch {
      // A view is as right as its copy: where it cannot be copied, it stays.
      await connection.query("ROLLBACK").catch(() => undefined);
      return false;
    }
  });
}

function settleOne(view: ViewName): string {
  const [name, copy] = [quoteName(view), quoteName(`${view} copied`)];
  return `CREATE TABLE ${copy} AS FROM ${name}; DROP VIEW ${name}; ALTER TABLE ${copy} RENAME TO ${name};`;
}

/** Puts views back in the place of their copies, which lack what is filled in later. */
export async function restoreViews(db: AsyncDuckDB, views: readonly ViewName[]): Promise<void> {
  const swaps = views.map((view) => `DROP TABLE ${quoteName(view)}; ${makeView(view)}`);
  await withConnection(db, (connection) => connection.query(`BEGIN;\n${swaps.join("\n")}\nCOMMIT;`));
}
