import { join } from "node:path";
import { readCaveats, caveatOf } from "../../src/model/caveat.js";
import type { RowOf } from "../../src/model/columns.js";
import { groupBy } from "../../src/model/group.js";
import { COUNTRY } from "../../src/model/level.js";
import { type StatedBook, statedFile, type StatedFigure } from "../../src/model/meant.js";
import { sha256 } from "../port/digest.js";
import { gzip } from "../port/gzip.js";
import type { Tables } from "../tables/rows.js";
import type { StandingFiles } from "./standing.js";

/** Writes, for each bureau, everything that its sources state, which claims are held against: a file a bureau, fetched when a claim names it. */
export async function writeStated(tables: Tables, folder: string, standing: StandingFiles): Promise<void> {
  const books = gatherStated(tables);
  for (const bureau of books.bureaus) {
    const [path, text] = [join(folder, statedFile(bureau)), JSON.stringify(books.make(bureau))];
    await standing.put(`${path} ${sha256(text)}`, () => [[path, gzip(text)]]);
  }
}

/** Everything that sources state, a book a bureau, each made when it is asked for; null for a bureau of which nothing is stated. */
export function gatherStated({ observations, sources, checks, bureaus }: Tables): {
  bureaus: readonly string[];
  make(bureau: string): StatedBook | null;
} {
  const doubted = new Set(checks.filter(({ verdict }) => verdict === "differs").flatMap((check) => check.observations.split(" ")));
  const named = new Map(sources.map(({ id, title, url, published }) => [id, { title, url, published }]));
  const stated = groupBy(
    observations.filter(({ obstacle }) => obstacle !== "estimated"),
    ({ bureau_code }) => bureau_code,
  );
  const parents = new Map(bureaus.map(({ code, parent }) => [code, parent]));
  const under = groupBy(
    [...stated.keys()].flatMap((code) => areasOver(code, parents).map((above) => ({ above, code }))),
    ({ above }) => above,
  );
  return {
    bureaus: [...stated.keys()],
    make: (bureau) => {
      const rows = stated.get(bureau);
      const below = (under.get(bureau) ?? []).flatMap(({ code }) => stated.get(code) ?? []);
      return rows ? { ...makeBook(rows, doubted, named), below: valuesOf(below) } : null;
    },
  };
}

type Named = StatedBook["sources"][string];

function makeBook(
  rows: readonly RowOf<"observations">[],
  doubted: ReadonlySet<string>,
  named: ReadonlyMap<string, Named>,
): Omit<StatedBook, "below"> {
  const totals = new Set(rows.map(totalKey));
  const figures = rows.map((row) => ({
    ...statedFigure(row, doubted.has(row.id)),
    part_of: totals.has(`${totalKey({ ...row, raw: row.part_of ?? "" })}`) ? row.part_of : null,
  }));
  const ids = [...new Set(rows.map(({ source_id }) => source_id))];
  return { figures, sources: Object.fromEntries(ids.flatMap((id) => (named.has(id) ? [[id, named.get(id) as Named]] : []))) };
}

/** The codes of the bureaus over one; the country stands over provinces only, as all would be under it. */
function areasOver(code: string, parents: ReadonlyMap<string, string | null>): string[] {
  const over: string[] = [];
  for (let at = parents.get(code) ?? null; at !== null && !over.includes(at); at = parents.get(at) ?? null) over.push(at);
  return over.length > 1 ? over.filter((above) => above !== COUNTRY) : over;
}

/** What wholes of single bureaus are, by indicator: enough to see whose a number is. */
const valuesOf = (rows: readonly RowOf<"observations">[]): StatedBook["below"] =>
  Object.fromEntries(
    [
      ...groupBy(
        rows.filter(({ scope, part_of }) => scope === "all" && part_of === null),
        ({ indicator }) => indicator,
      ),
    ].map(([indicator, of]) => [indicator, of.map(({ bureau_code, year, value }) => [bureau_code, year, value] as const)]),
  );

/** A part is one of a total of its own indicator: of five kinds of cases, those of one kind are all of theirs. */
const totalKey = ({ source_id, indicator, raw }: Pick<RowOf<"observations">, "source_id" | "indicator" | "raw">): string =>
  `${source_id} ${indicator} ${raw}`;

function statedFigure(row: RowOf<"observations">, differs: boolean): StatedFigure {
  const { id, indicator, year, value, lower, upper, unit, qualifier, scope, part_of, basis, raw, quote } = row;
  const caveats = readCaveats(row.caveats ?? "");
  const apart = caveats.some((code) => caveatOf(code).apart || caveatOf(code).definition);
  return {
    ...{ id, bureau: row.bureau_code, indicator, year, value, lower, upper, unit, qualifier, scope, part_of, basis, raw, quote },
    ...{
      period: row.period_kind,
      start: row.period_start,
      end: row.period_end,
      source: row.source_id,
      doubted: differs || apart,
      collected: caveats.includes("collected"),
    },
  };
}
