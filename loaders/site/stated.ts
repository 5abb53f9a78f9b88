import { join } from "node:path";
import { readCaveats, caveatOf } from "../../src/model/caveat.js";
import type { RowOf } from "../../src/model/columns.js";
import { type StatedBook, statedFile, type StatedFigure } from "../../src/model/claim.js";
import { groupBy } from "../../src/model/group.js";
import { gzip } from "../port/gzip.js";
import type { Tables } from "../tables/rows.js";
import { writeText } from "./write.js";

/** Writes, for each bureau, everything that its sources state, which claims are held against: a file a bureau, fetched when a claim names it. */
export async function writeStated(tables: Tables, folder: string): Promise<void> {
  const books = gatherStated(tables);
  for (const bureau of books.bureaus) await writeText(join(folder, statedFile(bureau)), gzip(JSON.stringify(books.make(bureau))));
}

/** Everything that sources state, a book a bureau, each made when it is asked for; null for a bureau of which nothing is stated. */
export function gatherStated({ observations, sources, checks }: Tables): {
  bureaus: readonly string[];
  make(bureau: string): StatedBook | null;
} {
  const doubted = new Set(checks.filter(({ verdict }) => verdict === "differs").flatMap((check) => check.observations.split(" ")));
  const named = new Map(sources.map(({ id, title, url, published }) => [id, { title, url, published }]));
  const stated = groupBy(
    observations.filter(({ obstacle }) => obstacle !== "estimated"),
    ({ bureau_code }) => bureau_code,
  );
  return {
    bureaus: [...stated.keys()],
    make: (bureau) => {
      const rows = stated.get(bureau);
      return rows ? makeBook(rows, doubted, named) : null;
    },
  };
}

type Named = StatedBook["sources"][string];

function makeBook(rows: readonly RowOf<"observations">[], doubted: ReadonlySet<string>, named: ReadonlyMap<string, Named>): StatedBook {
  const totals = new Set(rows.map(totalKey));
  const figures = rows.map((row) => ({
    ...statedFigure(row, doubted.has(row.id)),
    part_of: totals.has(`${totalKey({ ...row, raw: row.part_of ?? "" })}`) ? row.part_of : null,
  }));
  const ids = [...new Set(rows.map(({ source_id }) => source_id))];
  return { figures, sources: Object.fromEntries(ids.flatMap((id) => (named.has(id) ? [[id, named.get(id) as Named]] : []))) };
}

/** A part is one of a total of its own indicator: of five kinds of cases, those of one kind are all of theirs. */
const totalKey = ({ source_id, indicator, raw }: Pick<RowOf<"observations">, "source_id" | "indicator" | "raw">): string =>
  `${source_id} ${indicator} ${raw}`;

function statedFigure(row: RowOf<"observations">, differs: boolean): StatedFigure {
  const { id, indicator, year, value, lower, upper, unit, qualifier, scope, part_of, basis, raw, quote } = row;
  const apart = readCaveats(row.caveats ?? "").some((code) => caveatOf(code).apart || caveatOf(code).definition);
  return {
    ...{ id, bureau: row.bureau_code, indicator, year, value, lower, upper, unit, qualifier, scope, part_of, basis, raw, quote },
    ...{ period: row.period_kind, start: row.period_start, end: row.period_end, source: row.source_id, doubted: differs || apart },
  };
}
