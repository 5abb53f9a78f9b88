import { desc, escape, from } from "arquero";
import type { Engine } from "../../loaders/tables/engine.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { group, index } from "d3-array";
import { renderCheckRows } from "../charts/checks-table.js";
import { gatherBook } from "../charts/headline-book.js";
import { figureHref } from "../charts/observed.js";
import type { RowOf } from "../model/columns.js";
import { baseIndicator } from "../model/comparability.js";
import { chooseFront, type Front } from "../model/front.js";
import type { Lang } from "../model/indicator.js";
import { OpenBook } from "../model/open-book.js";
import { referenceCodes, surround } from "../model/surroundings.js";
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
  /** What the page begins with, worked out once for both languages. */
  front(): Front | null;
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
  return [...group(inOrder(tables), ({ bureau_code }) => bureau_code)].map(([code, observations]) => {
    const bureau = bureaus.get(code);
    if (bureau === undefined) throw new Error(`bureaus unknown code: ${code}`);
    const own = checks.get(code) ?? [];
    return {
      ...{ bureau, parent: bureaus.get(bureau.parent ?? "") ?? null, population: population.get(code) ?? null, indicators },
      observations,
      sources: new Map(observations.flatMap(({ source_id }) => pairOf(source_id, sources))),
      ...{ checks: own, open, front: once(() => chooseFront(open, code)) },
      hrefOf: (id) => `.${figureHref(id, code)}`,
      renderChecks: (lang) => renderCheckRows(own, lang, BUREAU.conflicts[lang], "../"),
    };
  });
}

/** Everything that a bureau's page is drawn from, as plain values: of other bureaus only those that it is set against. */
export function bureauInput({ bureau, parent, population, observations, sources, checks, open, front }: BureauData): unknown {
  const around = referenceCodes(open, bureau.code).map((code) => [open.bureau(code), open.figuresOf(code)]);
  const begins = front();
  // The nearest known figures are of bureaus that are neither peers nor above it.
  const beside = begins?.rows.map((row) => surround(open, begins.question, row)) ?? [];
  return [bureau, parent, population, observations, sources, checks, begins, around, beside];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function pairOf<T>(id: string, index: ReadonlyMap<string, T>): [string, T][] {
  const row = index.get(id);
  return row === undefined ? [] : [[id, row]];
}

/** Observations by bureau, then in the order of the catalogue, the latest year and the figure that stands for it first, longer periods before shorter ones. */
function inOrder({ observations, indicators }: Tables): RowOf<"observations">[] {
  const places = new Map(indicators.map(({ id }, i) => [id, i]));
  const place = ({ indicator }: RowOf<"observations">) => places.get(baseIndicator(indicator)) ?? 0;
  const isChange = ({ indicator }: RowOf<"observations">) => indicator.endsWith(".yoy");
  const order = ["bureau_code", escape(place), escape(isChange), desc("year"), desc("headline"), desc("period_end"), "id"];
  return from(observations).orderby(order).objects() as RowOf<"observations">[];
}
