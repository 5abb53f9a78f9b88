import type { Catalogue } from "../catalogue/load.js";
import { readYaml } from "../port/files.js";
import { caveatOf } from "../../src/model/caveat.js";
import type { RowOf } from "../../src/model/columns.js";
import { baseIndicator, type Claim, definitionOf, yearOf } from "../../src/model/comparability.js";
import { findBreaks, rankClaims, type Standing } from "../../src/model/headline.js";
import type { Observation } from "../../src/model/observation.js";
import { endsOf, hedgedRange } from "../../src/model/range.js";
import type { CorpusRecord, Source } from "../../src/model/source.js";
import { placeOnLines, type Unplaced } from "./figure-lines.js";

type CatalogueIndicator = Catalogue["indicators"][number];
type Find = (id: string) => CatalogueIndicator;

const TOTAL = readYaml("loaders/tables/total-words.yaml") as Record<"total" | "not", string[]>;
const SILENT: Standing = { obstacle: "estimated", headline: false, reason: "estimated", superseded_by: null };

/** Rows of all observations with their standing and place, and of figures that stated changes imply, which never stand for a year; throws on an unknown indicator. */
export function observationRows(
  records: readonly CorpusRecord[],
  implied: readonly { observation: Observation; source: Source }[],
  catalogue: Pick<Catalogue, "indicators">,
): RowOf<"observations">[] {
  const find = finderOf(catalogue);
  const claims = records.flatMap(({ source, observations }) => observations.map((o) => toClaim(o, source, find)));
  const standings = rankClaims(claims, (id) => (id.endsWith(".yoy") ? "rate" : find(id).kind));
  const breaks = findBreaks(claims, standings);
  const stated = records.flatMap(({ source, observations }) =>
    observations.map((o) => observationRow(o, source, find(o.indicator).family, standings.get(o.id) ?? SILENT, breaks.get(o.id) ?? null)),
  );
  const derived = implied.map(({ observation: o, source }) => observationRow(o, source, find(o.indicator).family, SILENT, null));
  return placeOnLines([...stated, ...derived]);
}

function finderOf(catalogue: Pick<Catalogue, "indicators">): Find {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return (id) => {
    const indicator = indicators.get(baseIndicator(id));
    if (!indicator) throw new Error(`catalogue unknown indicator: ${id}`);
    return indicator;
  };
}

function toClaim(observation: Observation, source: Source, find: Find): Claim {
  const range = hedgedRange(observation);
  const [low, high] = endsOf(range);
  const { id, indicator, scope, of, period, qualifier, unit, start, basis, quote, caveats = [] } = observation;
  return {
    ...{ id, indicator, bureau_code: source.bureau_code, year: yearOf(observation), scope, part_of: of, period_kind: period.kind },
    ...{ qualifier, unit, start, basis },
    ...{ low, high },
    unit_fits: indicator.endsWith(".yoy") || unit === find(indicator).unit,
    ...{ value: range.value, total: saysTotal(quote) },
    apart: caveats.some((code) => caveatOf(code).apart),
    definition: definitionOf(caveats),
    ...{ source_id: source.id, source_kind: source.kind, source_year: source.year },
  };
}

function saysTotal(quote: string): boolean {
  const words = TOTAL.not.reduce((text, word) => text.replaceAll(word, " "), quote);
  return TOTAL.total.some((word) => words.includes(word));
}

function observationRow(observation: Observation, source: Source, family: string, standing: Standing, breaks: string | null): Unplaced {
  const { id, indicator, value, lower, upper, unit, qualifier, period, scope, of, basis, section, raw, quote, start, rule, confidence } =
    observation;
  const { obstacle, headline, reason, superseded_by } = standing;
  const status = breaks !== null && observation.status === "A" ? "B" : observation.status;
  const { caveats = [] } = observation;
  return {
    ...{ id, indicator, family, bureau_code: source.bureau_code, year: yearOf(observation), value, lower, upper, unit, qualifier },
    ...{ period_kind: period.kind, period_start: period.start, period_end: period.end, scope, part_of: of, basis },
    ...{
      definition: definitionOf(caveats) || null,
      comparable: obstacle === null,
      obstacle,
      headline,
      headline_reason: reason,
      superseded_by,
    },
    ...{ breaks, caveats: caveats.join(" ") || null, status },
    ...{ section: section || null, raw, quote, start, rule: rule || null, confidence, source_id: source.id },
  };
}
