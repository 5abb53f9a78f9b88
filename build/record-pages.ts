import type { Catalogue } from "../loaders/catalogue/load.js";
import type { Document } from "../loaders/read/read.js";
import type { Tables } from "../loaders/tables/rows.js";
import { textOf } from "../src/figures/observed.js";
import { baseIndicator } from "../src/model/comparability.js";
import type { Lang } from "../src/model/indicator.js";
import type { CorpusRecord } from "../src/model/source.js";
import { renderBureau } from "./bureau.js";
import type { BureauData } from "./bureau-data.js";
import type { Html } from "./html.js";
import { renderIndicator } from "./indicator.js";
import { gatherIndicators } from "./indicator-data.js";
import { makeReading } from "./reading.js";
import { quantityIds } from "./reading-marks.js";
import { renderReport, type ReportNames } from "./report.js";
import type { Party } from "./report-checks.js";

/** A page that there is one of for each bureau, report, indicator, or text. */
export interface RecordPage {
  kind: "bureau" | "report" | "indicator" | "reading" | "chart";
  id: string;
  render(lang: Lang): Html;
}

/** What such pages are made from. */
export interface Records {
  corpus: readonly CorpusRecord[];
  catalogue: Catalogue;
  tables: Tables;
  bureaus: readonly BureauData[];
}

/** Every bureau's, report's and indicator's page, and a reading page for each record whose text is in `texts`, by fingerprint. */
export function* drawRecords(records: Records, texts: ReadonlyMap<string, Document>): Generator<RecordPage> {
  for (const data of records.bureaus) yield { kind: "bureau", id: textOf(data.bureau.code), render: (lang) => renderBureau(data, lang) };
  for (const data of gatherIndicators(records.tables, records.catalogue)) {
    yield { kind: "indicator", id: data.indicator.id, render: (lang) => renderIndicator(data, lang) };
  }
  yield* drawReports(records, texts);
}

function* drawReports({ corpus, catalogue, tables }: Records, texts: ReadonlyMap<string, Document>): Generator<RecordPage> {
  const partyOf = findParties(corpus, tables);
  const namesOf = namer(catalogue);
  for (const record of corpus) {
    const { id, sha256 } = record.source;
    const document = texts.get(sha256);
    const reading = document === undefined ? null : makeReading(document, record);
    const rows = tables.checks.filter((row) => ` ${textOf(row.observations)}`.includes(` ${id}/`));
    const anchors = reading?.anchors ?? null;
    yield {
      kind: "report",
      id,
      render: (lang) => renderReport(record, { names: namesOf(record, lang), checks: { rows, partyOf }, anchors }, lang),
    };
    if (reading !== null) yield { kind: "reading", id, render: (lang) => reading.render(namesOf(record, lang), lang) };
  }
}

function namer(catalogue: Catalogue): (record: CorpusRecord, lang: Lang) => ReportNames {
  const indicators = new Map(catalogue.indicators.map(({ id, name }) => [id, name]));
  const bureaus = new Map(catalogue.bureaus.map((bureau) => [bureau.code, bureau]));
  return ({ source }, lang) => ({
    bureau: bureaus.get(source.bureau_code)?.[`name_${lang}`] ?? source.bureau,
    indicator: (id) => indicators.get(baseIndicator(id))?.[lang] ?? id,
  });
}

/** Figures that checks name, unclassified totals included. */
function findParties(corpus: readonly CorpusRecord[], tables: Tables): (id: string) => Party | null {
  const parties = new Map<string, Party>(
    tables.observations.map((row) => [textOf(row.id), { value: Number(row.value), unit: textOf(row.unit) }]),
  );
  for (const record of corpus) {
    const ids = quantityIds(record);
    for (const [i, { value, unit }] of record.quantities.entries()) parties.set(ids[i] ?? "", { value, unit });
  }
  return (id) => parties.get(id) ?? null;
}
