import type { QueryResult } from "../db/database.js";
import type { Figure } from "../figures/figure.js";
import type { Lang } from "../model/indicator.js";
import { UI } from "../words/ui.js";

/** The parts of the site that are fetched only when a reader asks for more than the first view. */
export interface Engine {
  figures: readonly Figure[];
  render: typeof import("../figures/render.js");
  footnotes: typeof import("../figures/footnotes.js");
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
  const [{ FIGURES }, render, footnotes, table, { query, openDatabase }] = await Promise.all([
    import("../figures/index.js"),
    import("../figures/render.js"),
    import("../figures/footnotes.js"),
    import("../figures/table.js"),
    import("../db/database.js"),
  ]);
  await openDatabase();
  return { figures: FIGURES, render, footnotes, table, query };
}

/** What a reader is told about an error: that the engine did not start and the first view stays, or the engine's own message. */
export function explainError(error: unknown, lang: Lang): string {
  const message = error instanceof Error ? error.message : String(error);
  const fault = error instanceof Error && "fault" in error ? error.fault : "boot";
  if (fault === "cancelled") return UI.cancelled[lang];
  return fault === "query" ? message : `${UI.bootFailed[lang]} ${message}`;
}
