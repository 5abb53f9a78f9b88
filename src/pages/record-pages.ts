import type { Catalogue } from "../../loaders/catalogue/load.js";
import type { Document } from "../../loaders/read/read.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { baseIndicator } from "../model/comparability.js";
import type { Edition } from "../model/cite.js";
import { editionOf } from "../model/edition.js";
import type { ContributionLedger } from "../model/contribution.js";
import { inEachLanguage, type Lang, type Words } from "../model/indicator.js";
import { quantityIds } from "../model/figure-ids.js";
import type { CorpusRecord } from "../model/source.js";
import { CITE } from "../words/cite.js";
import { fill } from "../words/ui.js";
import { countFigures, renderBureau } from "./bureau.js";
import { type BureauData, bureauInput } from "./bureau-data.js";
import { renderCitations } from "./citations.js";
import { type Html, html } from "../html.js";
import { renderIndicator } from "./indicator.js";
import type { IndicatorData } from "./indicator-data.js";
import { makeReading } from "./reading.js";
import { countShare, renderReport } from "./report.js";
import type { ReportNames } from "./report-checks.js";
import type { Party } from "./report-checks.js";

/** One generated page of a bureau, report, indicator, text or chart. */
export interface RecordPage {
  kind: "bureau" | "report" | "indicator" | "reading" | "chart";
  id: string;
  title: Words;
  /** One or two sentences for search engines and previews of links. */
  description: Words;
  /** Everything that it is drawn from but code, catalogue and edition, as plain values: what draws the same again. */
  from: unknown;
  /** Its block, which is cited by the hash of what it is drawn from. */
  render(lang: Lang, data: string): Html;
}

/** What such pages are made from. */
export interface Records {
  corpus: readonly CorpusRecord[];
  catalogue: Catalogue;
  tables: Tables;
  bureaus: readonly BureauData[];
  indicators: readonly IndicatorData[];
  edition: Edition;
  /** What readers sent, by the id of its record. */
  contributions?: ReadonlyMap<string, ContributionLedger>;
}

/** Every bureau's, report's and indicator's page, and a reading page for each record whose text is in `texts`, by fingerprint. */
export function* drawRecords(records: Records, texts: ReadonlyMap<string, Document>): Generator<RecordPage> {
  const cite = citer(records.edition);
  for (const data of records.bureaus) {
    const { code: id, name_zh: zh, name_en: en } = data.bureau;
    const title = { zh, en };
    const cited = cite("bureau", id, title);
    const description = inEachLanguage((lang) => countFigures(data, lang));
    const from = bureauInput(data);
    yield { kind: "bureau", id, title, description, from, render: (lang, own) => html`${renderBureau(data, lang)}${cited(lang, own)}` };
  }
  for (const data of records.indicators) {
    const { id, name, definition } = data.indicator;
    const cited = cite("indicator", id, name);
    yield {
      kind: "indicator",
      id,
      title: name,
      description: definition,
      from: data,
      render: (lang, own) => html`${renderIndicator(data, lang)}${cited(lang, own)}`,
    };
  }
  yield* drawReports(records, texts);
}

/** How to cite a page of a bureau, indicator or report by its id and the name of what it is about. */
function citer(edition: Edition) {
  return (kind: "bureau" | "indicator" | "report", id: string, name: Words) => {
    const title = { zh: fill(CITE[kind].zh, name.zh), en: fill(CITE[kind].en, name.en) };
    const path = { zh: `zh/${kind}/${id}.html`, en: `en/${kind}/${id}.html` };
    return (lang: Lang, own: string) =>
      renderCitations({ kind: "series", id: `${kind}-${id}`, title, path }, editionOf(edition, own), lang);
  };
}

function* drawReports(
  { corpus, catalogue, tables, edition, contributions }: Records,
  texts: ReadonlyMap<string, Document>,
): Generator<RecordPage> {
  const partyOf = findParties(corpus, tables);
  const namesOf = namer(catalogue);
  const checks = checksByReport(tables.checks);
  for (const record of corpus) {
    const { id, sha256 } = record.source;
    const document = texts.get(sha256);
    const reading = document === undefined ? null : makeReading(document, record);
    const rows = checks.get(id) ?? [];
    const anchors = reading?.anchors ?? null;
    const title = { zh: record.source.title, en: `${namesOf(record, "en").bureau}, ${record.source.year}` };
    const cited = citer(edition)("report", id, title);
    yield {
      kind: "report",
      id,
      title,
      description: inEachLanguage((lang) => countShare(record, lang)),
      from: [record, rows, partiesOf(rows, partyOf), anchors !== null, contributions?.get(id) ?? null],
      render: (lang, own) =>
        html`${renderReport(record, { names: namesOf(record, lang), checks: { rows, partyOf }, anchors, sent: contributions?.get(id) }, lang)}${cited(lang, own)}`,
    };
    if (reading === null) continue;
    const description = inEachLanguage((lang) => reading.countMarks(lang));
    yield { kind: "reading", id, title, description, from: record, render: (lang) => reading.render(namesOf(record, lang), lang) };
  }
}

const partiesOf = (rows: Tables["checks"], partyOf: (id: string) => Party | null): (Party | null)[] =>
  rows.flatMap(({ observations }) => observations.split(" ").map(partyOf));

/** Checks by each report that takes part in them. */
function checksByReport(checks: Tables["checks"]): Map<string, Tables["checks"]> {
  const reports = new Map<string, Tables["checks"]>();
  for (const row of checks) {
    for (const id of new Set(row.observations.split(" ").map((figure) => figure.slice(0, figure.indexOf("/"))))) {
      const own = reports.get(id);
      if (own) own.push(row);
      else reports.set(id, [row]);
    }
  }
  return reports;
}

function namer(catalogue: Catalogue): (record: CorpusRecord, lang: Lang) => ReportNames {
  const indicators = new Map(catalogue.indicators.map(({ id, name }) => [id, name]));
  const bureaus = new Map(catalogue.bureaus.map((bureau) => [bureau.code, bureau]));
  const lines = new Map(catalogue.indicators.map(({ id, wording }) => [id, wording]));
  return ({ source }, lang) => ({
    bureau: bureaus.get(source.bureau_code)?.[`name_${lang}`] ?? source.bureau,
    indicator: (id) => indicators.get(baseIndicator(id))?.[lang] ?? id,
    lineOf: (id, rule) => 1 + (lines.get(baseIndicator(id))?.indexOf(rule) ?? -1) || null,
  });
}

/** Figures that checks name, unclassified totals included. */
function findParties(corpus: readonly CorpusRecord[], tables: Tables): (id: string) => Party | null {
  const parties = new Map<string, Party>(tables.observations.map((row) => [row.id, { value: row.value, unit: row.unit }]));
  for (const record of corpus) {
    const ids = quantityIds(record);
    for (const [i, { value, unit }] of record.quantities.entries()) parties.set(ids[i] ?? "", { value, unit });
  }
  return (id) => parties.get(id) ?? null;
}
