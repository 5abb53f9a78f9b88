import type { Exploration } from "../model/explore.js";
import type { ExploredRow } from "../queries/explore.js";
import type { Placed } from "./placed.js";
import type { FigureBureau } from "./file.js";
import type { FigureTables } from "./tables.js";

/** A placed figure with every column that the SQL of an exploration gives. */
export function explorationRow(placed: Placed, exploration: Exploration, tables: FigureTables): ExploredRow {
  const { figure, value, lower, upper, qualifier, reason, broken, segment, place, series } = placed;
  const bureau = tables.bureaus.get(figure.bureau_code) as FigureBureau;
  const { id, bureau_code, year, indicator, unit, period_kind, period_start, period_end, scope, part_of, basis, status } = figure;
  const name = tables.indicators.get(indicator);
  const source = tables.sources.get(figure.source_id);
  return {
    ...{ bureau_code, short_zh: bureau.short_zh, short_en: bureau.short_en, level: bureau.level, peers: tables.peers[bureau.level] ?? 0 },
    ...{ year, indicator, name_zh: name?.name_zh ?? "", name_en: name?.name_en ?? "", id, value, lower, upper, qualifier },
    ...{
      figure: figure.value,
      figure_qualifier: figure.qualifier,
      unit,
      period_kind,
      period_start,
      period_end,
      scope,
      part_of,
      basis,
      status,
    },
    ...{ caveats: figure.caveats, headline_reason: figure.headline_reason, comparable: reason === null, reason, joined: reason === null },
    ...{ broken, segment, raw: figure.raw, quote: figure.quote, source_id: figure.source_id, source_kind: source?.kind ?? "table" },
    ...{ source_title: source?.title ?? "", source_url: source?.url ?? null },
    ...(exploration.by === null ? NOT_DIVIDED : dividedBy(placed, bureau, exploration.by === "residents")),
    ...acrossOf(placed, tables),
    ...{ place, series },
  };
}

type Divided = Pick<ExploredRow, `per_${"id" | "value" | "qualifier" | "unit" | "quote" | "year"}`>;

const NOT_DIVIDED: Divided = { per_id: null, per_value: null, per_qualifier: null, per_unit: null, per_quote: null, per_year: null };

function dividedBy({ per, value }: Placed, { residents }: FigureBureau, byResidents: boolean): Divided {
  if (per !== null)
    return {
      ...{ per_id: per.id, per_value: per.value, per_qualifier: per.qualifier },
      ...{ per_unit: per.unit, per_quote: per.quote, per_year: per.year },
    };
  if (!byResidents || residents === null || value === null) return NOT_DIVIDED;
  return {
    ...{ per_id: null, per_value: residents.population, per_qualifier: "exact" as const },
    ...{ per_unit: "person", per_quote: residents.quote, per_year: residents.year },
  };
}

type Across = Pick<ExploredRow, keyof ExploredRow & `with_${string}`>;

function acrossOf({ across }: Placed, tables: FigureTables): Across {
  const other = across?.figure;
  const name = other && tables.indicators.get(other.indicator);
  return {
    ...{ with_id: other?.id ?? null, with_name_zh: name?.name_zh ?? null, with_name_en: name?.name_en ?? null },
    ...{ with_value: across?.value ?? null, with_lower: across?.lower ?? null, with_upper: across?.upper ?? null },
    ...{ with_qualifier: across?.qualifier ?? null, with_figure: other?.value ?? null, with_figure_qualifier: other?.qualifier ?? null },
    ...{ with_unit: other?.unit ?? null, with_basis: other?.basis ?? null, with_quote: other?.quote ?? null },
  };
}
