import { group, index, rollup } from "d3-array";
import type { Catalogue, CatalogueIndicator } from "../../loaders/catalogue/load.js";
import type { IndicatorWording } from "../../loaders/classify/wording.js";
import type { Tables } from "../../loaders/tables/rows.js";
import type { RowOf } from "../model/columns.js";
import { BUREAU_LEVELS, type BureauLevel } from "../model/level.js";
import type { NamedFigure } from "./spark-cards.js";

/** A figure with names and the level of its bureau. */
export type IndicatorFigure = NamedFigure & Pick<RowOf<"bureaus">, "level">;
/** A report with the names and the level of its bureau. */
export type NamedReport = RowOf<"sources"> & Pick<RowOf<"bureaus">, "short_zh" | "short_en" | "level">;

/** What an indicator's page is made from. */
export interface IndicatorData {
  indicator: CatalogueIndicator & Pick<IndicatorWording, "not">;
  /** Its observations with names of bureau and indicator and the bureau's level, in order of level, bureau, year, and standing. */
  rows: readonly IndicatorFigure[];
  /** Stated changes on the year before. */
  changes: number;
  /** Checks of its figures that differ. */
  differing: number;
  /** Bureaus of the atlas with a figure about anything, by level. */
  peers: ReadonlyMap<BureauLevel, number>;
  /** Reports that were read in full, with the names and level of their bureau. */
  reports: readonly NamedReport[];
}

/** One entry for every indicator of the catalogue, in its order. */
export function gatherIndicators(tables: Tables, catalogue: Catalogue): IndicatorData[] {
  const bureaus = index(tables.bureaus, ({ code }) => code);
  const bureauOf = (code: string) => {
    const bureau = bureaus.get(code);
    if (bureau === undefined) throw new Error(`bureaus unknown code: ${code}`);
    return { short_zh: bureau.short_zh, short_en: bureau.short_en, level: bureau.level };
  };
  const observations = group(tables.observations, ({ indicator }) => indicator);
  const differing = rollup(
    tables.checks.filter(({ verdict }) => verdict === "differs"),
    (checks) => checks.length,
    ({ indicator }) => indicator,
  );
  const speaking = [...new Set(tables.observations.map(({ bureau_code }) => bureau_code))].map((code) => bureauOf(code).level);
  const peers = rollup(
    speaking,
    (levels) => levels.length,
    (level) => level,
  );
  const reports = tables.sources
    .filter(({ kind, coded }) => kind === "report" && !coded)
    .map((row) => ({ ...row, ...bureauOf(row.bureau_code) }));
  return catalogue.indicators.map((indicator) => {
    const names = { name_zh: indicator.name.zh, name_en: indicator.name.en };
    const rows = (observations.get(indicator.id) ?? []).map((row) => ({ ...row, ...bureauOf(row.bureau_code), ...names })).sort(byPlace);
    const changes = observations.get(`${indicator.id}.yoy`)?.length ?? 0;
    return {
      indicator: indicator as IndicatorData["indicator"],
      rows,
      changes,
      differing: differing.get(indicator.id) ?? 0,
      peers,
      reports,
    };
  });
}

function byPlace(a: IndicatorFigure, b: IndicatorFigure): number {
  return (
    BUREAU_LEVELS.indexOf(a.level) - BUREAU_LEVELS.indexOf(b.level) ||
    Number(a.bureau_code) - Number(b.bureau_code) ||
    a.year - b.year ||
    Number(b.headline) - Number(a.headline)
  );
}
