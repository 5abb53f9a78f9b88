import type { Catalogue } from "../catalogue/load.js";
import { checkAcross } from "../corpus/reconcile/reconcile.js";
import type { Row, TableName } from "../../src/model/columns.js";
import { baseIndicator, type Claim, pickHeadlines, yearOf } from "../../src/model/comparability.js";
import type { Check } from "../../src/model/check.js";
import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord, Source } from "../../src/model/source.js";

/** Rows of every table, columns as in `TABLES`, sorted so that the same corpus always gives the same bytes. */
export type Tables = Record<TableName, Row[]>;

/** Turns records and catalogue into the rows of every table; throws if a record names an unknown indicator. */
export function buildTables(corpus: readonly CorpusRecord[], catalogue: Catalogue): Tables {
  return {
    observations: listObservations(corpus, catalogue),
    sources: corpus.map(sourceRow).sort(byText("id")),
    bureaus: catalogue.bureaus
      .map(({ code, name_zh, name_en, short_zh, short_en, level, province }) => {
        return { code, name_zh, name_en, short_zh, short_en, level, province };
      })
      .sort(byText("code")),
    indicators: catalogue.indicators.map(indicatorRow),
    checks: listChecks(corpus),
  };
}

function listObservations(corpus: readonly CorpusRecord[], catalogue: Catalogue): Row[] {
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const find = (id: string) => {
    const indicator = indicators.get(baseIndicator(id));
    if (!indicator) throw new Error(`catalogue unknown indicator: ${id}`);
    return indicator;
  };
  const claims = corpus.flatMap(({ source, observations }) => observations.map((o) => toClaim(o, source)));
  const headlines = pickHeadlines(claims, (id) => (id.endsWith(".yoy") ? "rate" : find(id).kind));
  return corpus
    .flatMap(({ source, observations }) =>
      observations.map((o) => observationRow(o, source, find(o.indicator).family, headlines.has(o.id))),
    )
    .sort((a, b) => byText("source_id")(a, b) || Number(a.start ?? 0) - Number(b.start ?? 0) || byText("id")(a, b));
}

function toClaim(observation: Observation, source: Source): Claim {
  return {
    id: observation.id,
    indicator: observation.indicator,
    bureau_code: source.bureau_code,
    year: yearOf(observation),
    scope: observation.scope,
    part_of: observation.of,
    period_kind: observation.period.kind,
    qualifier: observation.qualifier,
    start: observation.start,
    source_kind: source.kind,
    source_year: source.year,
  };
}

function observationRow(observation: Observation, source: Source, family: string, headline: boolean): Row {
  const { id, indicator, value, lower, upper, unit, qualifier, period, scope, of, basis, status, section, raw, quote, start, rule } =
    observation;
  return {
    ...{ id, indicator, family, bureau_code: source.bureau_code, year: yearOf(observation), value, lower, upper, unit, qualifier },
    ...{ period_kind: period.kind, period_start: period.start, period_end: period.end, scope, part_of: of, basis, headline, status },
    ...{ section, raw, quote, start, rule, source_id: source.id },
  };
}

function sourceRow({ source, observations, quantities }: CorpusRecord): Row {
  const { id, kind, bureau_code, year, title, published, url, sha256, length } = source;
  const counts = { observations: observations.length, unclassified: quantities.length };
  return { id, kind, bureau_code, year, title, published, url, sha256, length, ...counts };
}

function indicatorRow({ id, family, name, unit, kind, definition, legal_basis }: Catalogue["indicators"][number]): Row {
  const names = { name_zh: name.zh, name_en: name.en };
  return { id, family, ...names, unit, kind, definition_zh: definition.zh, definition_en: definition.en, legal_basis };
}

function listChecks(corpus: readonly CorpusRecord[]): Row[] {
  const own = corpus.flatMap(({ checks }) => checks.map((check) => checkRow(check, false)));
  const across = checkAcross(corpus).map((check) => checkRow(check, true));
  return [...own, ...across].sort(byText("id"));
}

function checkRow(check: Check, across: boolean): Row {
  const { id, kind, bureau_code, year, indicator, observations, expected, actual, difference, ratio, verdict, note } = check;
  const figures = { expected, actual, difference, ratio };
  return { id, kind, bureau_code, year, indicator, observations: observations.join(" "), ...figures, verdict, note, across };
}

// By code units, not by locale, so that the order is the same on every machine.
function byText(column: string): (a: Row, b: Row) => number {
  return (a, b) => {
    const [left, right] = [String(a[column]), String(b[column])];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
