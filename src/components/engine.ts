import type { QueryResult } from "../db/database.js";
import type { Chart } from "../charts/chart.js";
import type { Reads } from "../model/reads.js";

/** The parts of the site that are fetched only when a reader asks for more than the first view. */
export interface ChartEngine {
  figures: readonly Chart[];
  render: typeof import("../charts/render.js");
  makeChart: typeof import("../charts/chart-model.js").makeChart;
  table: typeof import("../charts/table.js");
  /** Runs SQL of the site, or of the reader where `reads` says everything. */
  query(sql: string, signal: AbortSignal, reads: Reads): Promise<QueryResult>;
}

let loading: Promise<ChartEngine> | undefined;

/** Fetches figures and database once; after a failure the next call tries again. */
export function loadEngine(): Promise<ChartEngine> {
  loading ??= fetchEngine().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(): Promise<ChartEngine> {
  const [{ CHARTS }, { makeChart }, render, table, { query }, { openDatabase }] = await Promise.all([
    import("../charts/index.js"),
    import("../charts/chart-model.js"),
    import("../charts/render.js"),
    import("../charts/table.js"),
    import("../db/database.js"),
    import("../db/engine.js"),
  ]);
  await openDatabase("nothing");
  return { figures: CHARTS, makeChart, render, table, query };
}
