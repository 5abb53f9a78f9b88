import { ascending } from "d3-array";
import type { Catalogue } from "../catalogue/load.js";
import { implyPrevious } from "../corpus/reconcile/implied.js";
import { splitBureaus } from "../corpus/split.js";
import { checkAcross } from "../corpus/reconcile/reconcile.js";
import { observationRows } from "./observation-rows.js";
import { foldRepeats } from "../reference/fold.js";
import { NO_REFERENCE, type Reference } from "../reference/load.js";
import type { Refusal } from "../../src/model/caveat.js";
import type { Row, RowOf, TableName } from "../../src/model/columns.js";
import type { Check } from "../../src/model/check.js";
import type { CorpusRecord, SourceKind } from "../../src/model/source.js";
import type { Confidence } from "../confidence/load.js";
import { type Measurement, accuracyRows } from "./accuracy-rows.js";
import { calibrationRows } from "./calibration-rows.js";
import { reportRows } from "./report-rows.js";
import { sourceRows } from "./source-rows.js";

/** Rows of every table, columns as in `TABLES`, sorted so that the same corpus always gives the same bytes. */
export type Tables = { [T in TableName]: RowOf<T>[] };

/** Rows for an engine, which leaves what a row lacks empty. */
export type LooseTables = Readonly<Record<TableName, readonly Row[]>>;

/** Turns records, reference, catalogue, measured accuracy and calibration into the rows of every table; throws if a record names an unknown indicator. */
export function buildTables(
  corpus: readonly CorpusRecord[],
  catalogue: Catalogue,
  reference: Reference = NO_REFERENCE,
  accuracy: readonly Measurement[] = [],
  confidence: Confidence | null = null,
): Tables {
  const records = [...corpus, ...foldRepeats(reference.records, corpus)].flatMap(splitBureaus);
  const provinces = new Map(catalogue.bureaus.map(({ code, province }) => [code, province]));
  return {
    observations: listObservations(records, catalogue),
    sources: sourceRows(records, (code) => provinces.get(code) ?? code).sort(byText("id")),
    bureaus: catalogue.bureaus.map(bureauRow).sort(byText("code")),
    population: reference.population.map(populationRow).sort(byText("bureau_code")),
    reports: reportRows(reference.reports, corpus).sort(byText("bureau_code")),
    refused: reference.refused.map(refusedRow),
    indicators: catalogue.indicators.map(indicatorRow),
    checks: listChecks(records),
    accuracy: accuracyRows(accuracy),
    calibration: confidence ? calibrationRows(confidence) : [],
  };
}

function listObservations(records: readonly CorpusRecord[], catalogue: Catalogue): RowOf<"observations">[] {
  return observationRows(records, implyPrevious(records), catalogue).sort(
    (a, b) => byText("source_id")(a, b) || (a.start ?? 0) - (b.start ?? 0) || byText("id")(a, b),
  );
}

function bureauRow({
  code,
  name_zh,
  name_en,
  short_zh,
  short_en,
  level,
  province,
  parent,
  former,
}: Catalogue["bureaus"][number]): RowOf<"bureaus"> {
  const above = { parent: textOrNull(parent), former: textOrNull(former) };
  return { code, name_zh, name_en, short_zh, short_en, level, province, ...above };
}

function populationRow(cells: Reference["population"][number]): RowOf<"population"> {
  const { bureau_code, year, value, caveats, quote, source_kind, source_title, source_url, source_published } = cells;
  const source = { source_title, source_url: textOrNull(source_url), source_published: textOrNull(source_published) };
  return {
    bureau_code,
    year: Number(year),
    population: Number(value),
    caveats: textOrNull(caveats),
    quote,
    source_kind: source_kind as SourceKind,
    ...source,
  };
}

function refusedRow(cells: Reference["refused"][number]): RowOf<"refused"> {
  const { bureau_code, indicator, year, value, unit, quote, reason, source_title, source_url, source_published } = cells;
  const source = { source_title, source_url: textOrNull(source_url), source_published: textOrNull(source_published) };
  return { bureau_code, indicator, year: Number(year), value: Number(value), unit, quote, reason: reason as Refusal, ...source };
}

const textOrNull = (text: unknown): string | null => (typeof text === "string" && text !== "" ? text : null);

function indicatorRow({ id, family, name, unit, kind, definition, legal_basis }: Catalogue["indicators"][number]): RowOf<"indicators"> {
  const names = { name_zh: name.zh, name_en: name.en };
  return {
    id,
    family,
    ...names,
    unit,
    kind,
    definition_zh: definition.zh,
    definition_en: definition.en,
    legal_basis: textOrNull(legal_basis),
  };
}

function listChecks(corpus: readonly CorpusRecord[]): RowOf<"checks">[] {
  const own = corpus.flatMap(({ checks }) => checks.map((check) => checkRow(check, false)));
  const across = checkAcross(corpus).map((check) => checkRow(check, true));
  return [...own, ...across].sort(byText("id"));
}

function checkRow(check: Check, across: boolean): RowOf<"checks"> {
  const { id, kind, bureau_code, year, indicator, observations, expected, actual, difference, ratio, verdict, note } = check;
  const figures = { expected, actual, difference, ratio };
  return { id, kind, bureau_code, year, indicator, observations: observations.join(" "), ...figures, verdict, note, across };
}

// By code units, not by locale, so that the order is the same on every machine.
function byText<N extends string>(column: N): (a: Readonly<Record<N, string>>, b: Readonly<Record<N, string>>) => number {
  return (a, b) => ascending(a[column], b[column]);
}
