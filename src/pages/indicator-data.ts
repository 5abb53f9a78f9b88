import type { Catalogue, CatalogueIndicator } from "../../loaders/catalogue/load.js";
import type { IndicatorWording } from "../../loaders/classify/wording.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { textOf } from "../figures/observed.js";
import type { Row } from "../model/columns.js";
import { groupRows } from "./group-rows.js";

/** What an indicator's page is made from. */
export interface IndicatorData {
  indicator: CatalogueIndicator & Pick<IndicatorWording, "not">;
  /** Its observations with names of bureau and indicator and the bureau's level, in order of level, bureau, year, and standing. */
  rows: readonly Row[];
  /** Stated changes on the year before. */
  changes: number;
  /** Checks of its figures that differ. */
  differing: number;
  /** Bureaus of the atlas with a figure about anything, by level. */
  peers: ReadonlyMap<string, number>;
  /** Reports that were read in full, with the names and level of their bureau. */
  reports: readonly Row[];
}

const LEVELS = ["national", "province", "prefecture", "county"];

/** One entry for every indicator of the catalogue, in its order. */
export function gatherIndicators(tables: Tables, catalogue: Catalogue): IndicatorData[] {
  const bureaus = new Map(tables.bureaus.map((row) => [textOf(row.code), row]));
  const named = (row: Row): Row => {
    const { short_zh = null, short_en = null, level = null } = bureaus.get(textOf(row.bureau_code)) ?? {};
    return { ...row, short_zh, short_en, level };
  };
  const observations = groupRows(tables.observations, "indicator");
  const differing = groupRows(
    tables.checks.filter((row) => row.verdict === "differs"),
    "indicator",
  );
  const speaking = [...groupRows(tables.observations, "bureau_code").keys()].map((code) => textOf(bureaus.get(code)?.level));
  const peers = new Map(LEVELS.map((level) => [level, speaking.filter((own) => own === level).length]));
  const reports = tables.sources.filter((row) => row.kind === "report" && row.coded === false).map(named);
  return catalogue.indicators.map((indicator) => {
    const names = { name_zh: indicator.name.zh, name_en: indicator.name.en };
    const rows = (observations.get(indicator.id) ?? []).map((row) => ({ ...named(row), ...names })).sort(byPlace);
    const [changes, gaps] = [observations.get(`${indicator.id}.yoy`) ?? [], differing.get(indicator.id) ?? []];
    return { indicator: indicator as IndicatorData["indicator"], rows, changes: changes.length, differing: gaps.length, peers, reports };
  });
}

function byPlace(a: Row, b: Row): number {
  return (
    LEVELS.indexOf(textOf(a.level)) - LEVELS.indexOf(textOf(b.level)) ||
    Number(a.bureau_code) - Number(b.bureau_code) ||
    Number(a.year) - Number(b.year) ||
    Number(b.headline) - Number(a.headline)
  );
}
