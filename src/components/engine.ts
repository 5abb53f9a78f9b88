import type { QueryResult } from "../db/database.js";
import type { Figure } from "../figures/figure.js";

/** The parts of the site that are fetched only when a reader asks for more than the first view. */
export interface Engine {
  figures: readonly Figure[];
  render: typeof import("../figures/render.js");
  makeChart: typeof import("../figures/chart-model.js").makeChart;
  table: typeof import("../figures/table.js");
  query(sql: string, signal?: AbortSignal): Promise<QueryResult>;
}

let loading: Promise<Engine> | undefined;

/** Fetches figures and database once; after a failure the next call tries again. */
export function loadEngine(): Promise<Engine> {
  loading ??= fetchEngine().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(): Promise<Engine> {
  const [{ FIGURES }, { makeChart }, render, table, { query }, { openDatabase }] = await Promise.all([
    import("../figures/index.js"),
    import("../figures/chart-model.js"),
    import("../figures/render.js"),
    import("../figures/table.js"),
    import("../db/database.js"),
    import("../db/engine.js"),
  ]);
  await openDatabase();
  return { figures: FIGURES, makeChart, render, table, query };
}
