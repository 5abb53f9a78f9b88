import { desc, escape, from } from "arquero";
import { group, rollup } from "d3-array";
import type { Catalogue, CatalogueIndicator } from "../../loaders/catalogue/load.js";
import type { IndicatorWording } from "../../loaders/classify/wording.js";
import type { Tables } from "../../loaders/tables/rows.js";
import type { RowOf } from "../model/columns.js";
import { BUREAU_LEVELS, type BureauLevel } from "../model/level.js";
import type { NamedFigure } from "./spark-cards.js";

/** A figure with names and the level of its bureau. */
export type IndicatorFigure = NamedFigure & Pick<RowOf<"bureaus">, "level">;
/** Whose report it is, by name and level, and of which year. */
export type NamedReport = Pick<RowOf<"sources">, "bureau_code" | "year"> & Pick<RowOf<"bureaus">, "short_zh" | "short_en" | "level">;

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
  /** Reports that were read in full. */
  reports: readonly NamedReport[];
  /** Census residents by code of the bureau. */
  residents: ReadonlyMap<string, number>;
  /** Codes of the prefectures of each province, in order. */
  prefectures: ReadonlyMap<string, readonly string[]>;
}

/** One entry for every indicator of the catalogue, in its order. */
export function gatherIndicators(tables: Tables, catalogue: Catalogue): IndicatorData[] {
  const bureaus = from(tables.bureaus).select({ code: "bureau_code", short_zh: "short_zh", short_en: "short_en", level: "level" });
  const names = from(tables.indicators).select({ id: "indicator", name_zh: "name_zh", name_en: "name_en" });
  const figures = from(tables.observations)
    .join(bureaus, "bureau_code")
    .join(names, "indicator")
    .orderby(
      escape(({ level }: IndicatorFigure) => BUREAU_LEVELS.indexOf(level)),
      ...["bureau_code", "year", desc("headline")],
    )
    .objects() as IndicatorFigure[];
  const rows = group(figures, ({ indicator }) => indicator);
  const reports = from(tables.sources.filter(({ kind, coded }) => kind === "report" && !coded))
    .select("bureau_code", "year")
    .join(bureaus, "bureau_code");
  const differing = tables.checks.filter(({ verdict }) => verdict === "differs");
  const speaking = new Set(tables.observations.map(({ bureau_code }) => bureau_code));
  const counts = {
    changes: countBy(tables.observations, ({ indicator }) => indicator),
    differing: countBy(differing, ({ indicator }) => indicator),
  };
  const shared = {
    peers: countBy(
      tables.bureaus.filter(({ code }) => speaking.has(code)),
      ({ level }) => level,
    ),
    reports: reports.objects() as NamedReport[],
    residents: new Map(tables.population.map(({ bureau_code, population }) => [bureau_code, population])),
    prefectures: rollup(
      tables.bureaus.filter(({ level }) => level === "prefecture"),
      (own) => own.map(({ code }) => code).sort(),
      ({ province }) => province ?? "",
    ),
  };
  return catalogue.indicators.map((indicator) => ({
    indicator: indicator as IndicatorData["indicator"],
    rows: rows.get(indicator.id) ?? [],
    changes: counts.changes.get(`${indicator.id}.yoy`) ?? 0,
    differing: counts.differing.get(indicator.id) ?? 0,
    ...shared,
  }));
}

const countBy = <R, K>(rows: readonly R[], key: (row: R) => K): Map<K, number> => rollup(rows, (own) => own.length, key);
