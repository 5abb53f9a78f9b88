import type { EarlierError, LimitedQuery, LimitedResult } from "../../db/session.js";
import type { Lang } from "../../model/indicator.js";
import type { LinkOf } from "../../charts/result-table.js";
import { LINKED, linkResults } from "../../charts/result-links.js";
import { learnUnits } from "./linting.js";
import { learnFunctions } from "./sql-language.js";

/** The query engine with what the page learns of the data once it is up. */
export interface NotebookEngine {
  readLimited(query: LimitedQuery, most: number): Promise<LimitedResult>;
  readArrow(query: LimitedQuery, most: number): Promise<Uint8Array<ArrayBuffer>>;
  isEarlier(error: unknown): error is EarlierError;
  /** Lines before a query's own text where another one uses it. */
  linesBefore: number;
  linkOf: LinkOf;
}

let loading: Promise<NotebookEngine> | undefined;
let loaded: NotebookEngine | null = null;

/** The engine where it is up already. */
export const engineAtHand = () => loaded;

/** Starts the engine once; after a failure the next call tries again. */
export function loadEngine(lang: Lang): Promise<NotebookEngine> {
  loading ??= fetchEngine(lang).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(lang: Lang): Promise<NotebookEngine> {
  const [{ query }, { readArrow, readLimited, EarlierError, LINES_BEFORE }] = await Promise.all([
    import("../../db/database.js"),
    import("../../db/session.js"),
  ]);
  const observed = await query(LINKED);
  const known = await query(
    "SELECT DISTINCT function_name AS name FROM duckdb_functions() WHERE regexp_matches(function_name, '^[a-z]\\w+$')",
  );
  learnFunctions(
    known.rows.map(({ name }) => String(name)),
    lang,
  );
  const indicators = await query("SELECT id, unit FROM indicators");
  learnUnits(new Map(indicators.rows.map(({ id, unit }) => [String(id), String(unit)])));
  const linkOf = linkResults(observed.rows);
  loaded = { readLimited, readArrow, isEarlier: (error) => error instanceof EarlierError, linesBefore: LINES_BEFORE, linkOf };
  return loaded;
}
