import type { Engine } from "../../loaders/tables/engine.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { group, index } from "d3-array";
import { renderCheckRows } from "../charts/checks-table.js";
import { gatherBook } from "../charts/headline-book.js";
import { figureHref } from "../charts/observed.js";
import type { RowOf } from "../model/columns.js";
import { baseIndicator } from "../model/comparability.js";
import type { Lang } from "../model/indicator.js";
import { OpenBook } from "../model/open-book.js";
import { type HeadlineRow, listHeadlines } from "../queries/headlines.js";
import { type ListedCheckRow, listChecks } from "../queries/quality.js";
import { BUREAU } from "../words/bureau.js";
import type { Html } from "../html.js";

/** What a bureau's page is made from: rows of the tables, its figures in order of indicator, year (latest first), and standing. */
export interface BureauData {
  bureau: RowOf<"bureaus">;
  parent: RowOf<"bureaus"> | null;
  population: RowOf<"population"> | null;
  observations: readonly RowOf<"observations">[];
  sources: ReadonlyMap<string, RowOf<"sources">>;
  indicators: ReadonlyMap<string, RowOf<"indicators">>;
  checks: readonly ListedCheckRow[];
  /** What stands for every bureau's years, to see this one against others. */
  open: OpenBook;
  /** Address of an observation of this bureau from its page. */
  hrefOf(id: string): string;
  renderChecks(lang: Lang): Html;
}

/** One entry for every bureau that there is a figure of, by code. */
export async function gatherBureaus(tables: Tables, engine: Engine): Promise<BureauData[]> {
  const bureaus = index(tables.bureaus, ({ code }) => code);
  const indicators = index(tables.indicators, ({ id }) => id);
  const population = index(tables.population, ({ bureau_code }) => bureau_code);
  const sources = index(tables.sources, ({ id }) => id);
  const listed = await engine.query<ListedCheckRow>(listChecks(["sources", "change", "implied"]));
  const open = new OpenBook(gatherBook((await engine.query<HeadlineRow>(listHeadlines())).rows));
  const checks = group(listed.rows, ({ bureau_code }) => bureau_code);
  const places = new Map(tables.indicators.map(({ id }, i) => [id, i]));
  const groups = [...group(tables.observations, ({ bureau_code }) => bureau_code)].sort(([a], [b]) => compareTexts(a, b));
  return groups.map(([code, rows]) => {
    const bureau = bureaus.get(code);
    if (bureau === undefined) throw new Error(`bureaus unknown code: ${code}`);
    const own = checks.get(code) ?? [];
    return {
      ...{ bureau, parent: bureaus.get(bureau.parent ?? "") ?? null, population: population.get(code) ?? null, indicators },
      observations: rows.sort(byPlace(places)),
      sources: new Map(rows.flatMap(({ source_id }) => pairOf(source_id, sources))),
      ...{ checks: own, open },
      hrefOf: (id) => `.${figureHref(id, code)}`,
      renderChecks: (lang) => renderCheckRows(own, lang, BUREAU.conflicts[lang], "../"),
    };
  });
}

function pairOf<T>(id: string, index: ReadonlyMap<string, T>): [string, T][] {
  const row = index.get(id);
  return row === undefined ? [] : [[id, row]];
}

/** Order of the catalogue, then the latest year, the figure that stands for it, longer periods. */
function byPlace(places: ReadonlyMap<string, number>) {
  const place = ({ indicator }: RowOf<"observations">) => places.get(baseIndicator(indicator)) ?? 0;
  return (a: RowOf<"observations">, b: RowOf<"observations">): number =>
    place(a) - place(b) ||
    Number(a.indicator.endsWith(".yoy")) - Number(b.indicator.endsWith(".yoy")) ||
    b.year - a.year ||
    Number(b.headline) - Number(a.headline) ||
    compareTexts(b.period_end, a.period_end) ||
    compareTexts(a.id, b.id);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
