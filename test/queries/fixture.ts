import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { placeOnLines } from "../../loaders/tables/figure-lines.js";
import type { LooseTables } from "../../loaders/tables/rows.js";
import { caveatOf, readCaveats } from "../../src/model/caveat.js";
import type { Row, RowOf } from "../../src/model/columns.js";
import { definitionOf, findObstacle, OBSTACLE_CODES } from "../../src/model/comparability.js";
import { CELLS } from "../../src/model/row.js";
import { makeRow } from "../fixtures/rows.js";

export type Observation = RowOf<"observations">;
/** What is said of an observation beside where, when and what it is about. */
export type Observed = Partial<Observation>;

const indicator = (id: string, unit: string, kind: string): Row => ({
  id,
  family: id.slice(0, id.indexOf(".")),
  name_zh: `${id} 名`,
  name_en: `${id} name`,
  unit,
  kind,
  definition_zh: "",
  definition_en: "",
  legal_basis: "",
});

/** A prefecture's bureau, changed by `changes`. */
export const bureau = (code: string, short: string, changes: Row = {}): Row => ({
  code,
  name_zh: `${short}局`,
  name_en: `${short} bureau`,
  short_zh: short,
  short_en: short,
  level: "prefecture",
  province: "990000",
  ...changes,
});

/** A report, changed by `changes`. */
export const source = (bureau_code: string, year: number, changes: Row = {}): Row => ({
  id: `${bureau_code}-${year}`,
  kind: "report",
  coded: false,
  bureau_code,
  year,
  title: "",
  published: null,
  url: null,
  sha256: "",
  length: 100,
  observations: 3,
  unclassified: 1,
  ...changes,
});

/** An exact full-year observation of a whole bureau, changed by `changes`; whether it compares follows from the rule. */
export function observation(bureau_code: string, year: number, id: string, value: number, changes: Observed = {}): Observation {
  const row = makeRow(CELLS.observations, {
    ...{ id: `${bureau_code}-${year}/${id}@${changes.start ?? 1}`, indicator: id, family: id.slice(0, id.indexOf(".")) },
    ...{ bureau_code, year, value, lower: value, upper: value, unit: "case", scope: "all", start: 1, source_id: `${bureau_code}-${year}` },
    ...{ period_start: `${year}-01-01`, period_end: `${year}-12-31`, headline: true, quote: `${id} ${value}` },
    ...changes,
  });
  const caveats = readCaveats(row.caveats ?? "");
  const apart = caveats.some((code) => caveatOf(code).apart);
  const stated = OBSTACLE_CODES.find((code) => code === row.headline_reason) ?? null;
  const obstacle = findObstacle({ ...row, apart }, id.startsWith("staff.") ? "stock" : "flow") ?? stated;
  return { ...row, obstacle, comparable: obstacle === null, definition: definitionOf(caveats) || null };
}

/** Native DuckDB over two invented bureaus: one that states fines and staff, one that is silent on both; `more` replaces tables. */
export async function openFixture(observations: readonly Observation[], more: Partial<LooseTables> = {}): Promise<Engine> {
  return openEngine({
    observations: placeOnLines(observations),
    sources: [source("990100", 2021), source("990200", 2022)],
    bureaus: [bureau("990100", "甲"), bureau("990200", "乙")],
    indicators: [
      indicator("penalty.amount", "CNY", "flow"),
      indicator("penalty.decisions", "case", "flow"),
      indicator("staff.establishment", "person", "stock"),
      indicator("litigation.suits", "case", "flow"),
    ],
    ...{ population: [], reports: [], refused: [], checks: [], accuracy: [], calibration: [] },
    ...more,
  });
}
