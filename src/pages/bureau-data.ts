import type { Engine } from "../../loaders/tables/engine.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { renderCheckRows } from "../figures/checks-table.js";
import { figureHref, textOf } from "../figures/observed.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import { listChecks } from "../queries/quality.js";
import { BUREAU } from "../words/bureau.js";
import { groupRows } from "./group-rows.js";
import type { Html } from "../html.js";

/** What a bureau's page is made from: rows of the tables, its figures in order of indicator, year (latest first), and standing. */
export interface BureauData {
  bureau: Row;
  parent: Row | null;
  population: Row | null;
  observations: readonly Row[];
  sources: ReadonlyMap<string, Row>;
  indicators: ReadonlyMap<string, Row>;
  checks: readonly Row[];
  /** Address of an observation of this bureau from its page. */
  hrefOf(id: string): string;
  renderChecks(lang: Lang): Html;
}

/** One entry for every bureau that there is a figure of, by code. */
export async function gatherBureaus(tables: Tables, engine: Engine): Promise<BureauData[]> {
  const [bureaus, indicators] = [indexBy(tables.bureaus, "code"), indexBy(tables.indicators, "id")];
  const [population, sources] = [indexBy(tables.population, "bureau_code"), indexBy(tables.sources, "id")];
  const checks = groupRows((await engine.query(listChecks(["sources", "change", "implied"]))).rows, "bureau_code");
  const places = new Map(tables.indicators.map((row, i) => [textOf(row.id), i]));
  const groups = [...groupRows(tables.observations, "bureau_code")].sort(([a], [b]) => compareTexts(a, b));
  return groups.map(([code, rows]) => {
    const bureau = bureaus.get(code);
    if (bureau === undefined) throw new Error(`bureaus unknown code: ${code}`);
    const own = checks.get(code) ?? [];
    return {
      ...{ bureau, parent: bureaus.get(textOf(bureau.parent)) ?? null, population: population.get(code) ?? null, indicators },
      observations: rows.sort(byPlace(places)),
      sources: new Map(rows.map((row) => [textOf(row.source_id), sources.get(textOf(row.source_id)) ?? {}])),
      checks: own,
      hrefOf: (id) => `.${figureHref(id, code)}`,
      renderChecks: (lang) => renderCheckRows(own, lang, BUREAU.conflicts[lang], "../"),
    };
  });
}

function indexBy(rows: readonly Row[], column: string): Map<string, Row> {
  return new Map(rows.map((row) => [textOf(row[column]), row]));
}

/** Order of the catalogue, then the latest year, the figure that stands for it, longer periods. */
function byPlace(places: ReadonlyMap<string, number>): (a: Row, b: Row) => number {
  const place = (row: Row) => places.get(textOf(row.indicator).replace(/\.yoy$/, "")) ?? 0;
  return (a, b) =>
    place(a) - place(b) ||
    Number(textOf(a.indicator).endsWith(".yoy")) - Number(textOf(b.indicator).endsWith(".yoy")) ||
    Number(b.year) - Number(a.year) ||
    Number(b.headline) - Number(a.headline) ||
    compareTexts(textOf(b.period_end), textOf(a.period_end)) ||
    compareTexts(textOf(a.id), textOf(b.id));
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
