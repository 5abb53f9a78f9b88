import type { ReadCore } from "./lineage.js";
import type { FromSource, Query } from "./sql-query.js";
import { tokenise } from "./sql-names.js";
import { RELATIONS } from "./views.js";

/** Columns of tables of figures that hold ids of observations. */
const ID_COLUMNS = ["id", "denominator_id"] as const;
/** Tables of the atlas without figures of bureaus. */
const WITHOUT: ReadonlySet<string> = new Set(["bureaus", "sources", "population", "reports", "indicators"]);

/** SQL that lists, in one column `id`, the observations that the result of a query rests on: of what it reads all that its conditions keep. Null where its form hides some: queries inside expressions, results put together, groups or rows cut off. */
export function askRests(sql: string, query: Query | null, cores: readonly ReadCore[]): string | null {
  const [core] = query?.cores ?? [];
  const read = cores.find((one) => one.core === core);
  if (query === null || core === undefined || read === undefined || query.cores.length !== 1) return null;
  if (query.limited || core.having || core.qualify !== null) return null;
  const from = sql.slice(core.itemsEnd, core.place);
  if (hidesSome(sql, cores) || !/^\s*from\b/i.test(from)) return null;
  const ids = core.sources.map((source) => idsOf(source, read));
  if (ids.some((own) => own === null) || ids.flat().length === 0) return null;
  const start = sql.slice(0, core.start);
  return ids
    .flat()
    .map((id) => `SELECT DISTINCT id FROM (${start} SELECT ${id} AS id${from}) WHERE id IS NOT NULL`)
    .join("\nUNION\n");
}

/** Whether a query has others inside expressions, whose figures nobody follows. */
export function hidesSome(sql: string, cores: readonly ReadCore[]): boolean {
  return tokenise(sql).filter(({ text }) => text.toLowerCase() === "select").length !== cores.length;
}

/** What of a source holds ids of figures; null where figures of it have none. */
function idsOf({ name, alias }: FromSource, { meaningOf }: ReadCore): string[] | null {
  const table = name?.toLowerCase() ?? "";
  const found = ID_COLUMNS.filter((column) => {
    const meaning = meaningOf({ kind: "column", table: alias, name: column, from: -1, to: -1 });
    return meaning !== null && meaning.by === null && ID_COLUMNS.some((known) => known === meaning.column);
  });
  if (found.length > 0) return found.map((column) => `"${alias.replaceAll('"', '""')}".${column}`);
  return WITHOUT.has(table) && table in RELATIONS ? [] : null;
}
