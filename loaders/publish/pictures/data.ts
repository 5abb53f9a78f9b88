import { type ChartFacts, fullSeries } from "../../../src/charts/chart-facts.js";
import { dataColumns } from "../../../src/charts/chart-rows.js";
import type { ChartModel } from "../../../src/charts/chart-model.js";
import type { ChartTexts } from "../../../src/charts/chart-texts.js";
import { CAVEATS, readCaveats } from "../../../src/model/caveat.js";
import { chartFile } from "../../../src/model/chart-files.js";
import { type CitePlace, type Edition, LICENCE, splitTemplate, templateApa, templateGbt } from "../../../src/model/cite.js";
import { type Cell, LINE_COLUMNS, type Row, type RowOf, TABLES } from "../../../src/model/columns.js";
import { writeSheet } from "../../../src/model/csv.js";
import type { Lang } from "../../../src/model/indicator.js";
import { SERIES_EXTRA } from "../../../src/words/chart-data.js";
import { CITE } from "../../../src/words/cite.js";
import { UI } from "../../../src/words/ui.js";
import type { PublishedChart } from "../charts.js";

/** How a chart is cited in a language: GB/T 7714 in Chinese, APA in English, with a visible blank for the day it was looked at. */
export function citeChart(texts: ChartTexts, lang: Lang, edition: Edition): string {
  const template = (lang === "zh" ? templateGbt : templateApa)("chart", edition, lang);
  const address = texts.address || `${CITE.noSite[lang]}${chartFile(texts.id, lang, "svg").path}`;
  const places: Readonly<Record<CitePlace, string>> = { title: texts.title, key: texts.id, url: address, accessed: "YYYY-MM-DD" };
  return splitTemplate(template)
    .map((piece) => (typeof piece === "string" ? piece : places[piece.place]))
    .join("");
}

/** Displayed data as JSON: the chart's texts, its columns by name and label, and its rows with numbers and codes as they are in the tables. */
export function displayedJson(chart: ChartModel, texts: ChartTexts, facts: ChartFacts): string {
  const columns = dataColumns(chart, facts);
  const { lang } = chart;
  const { id, title, unit, coverage, flags, note, source, description, address } = texts;
  const head = {
    ...{ id, language: lang === "zh" ? "zh-Hans" : "en", title, unit, coverage, remarks: flags, note, source, description },
    ...{ address: address || null, version: facts.edition.version, released: facts.edition.released, licence: LICENCE.path },
    ...{ citation: citeChart(texts, lang, facts.edition), columns: columns.map(({ name, label }) => ({ name, label })) },
  };
  return writeJson(
    head,
    chart.shown.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.raw(row)]))),
  );
}

/** Columns of the observations table that the files of a chart have: where a figure stands among others is seen in the chart. */
export const SERIES_COLUMNS = TABLES.observations.filter(({ name }) => !LINE_COLUMNS.some((column) => column.name === name));

const FULL_COLUMNS = [...SERIES_COLUMNS.map(({ name }) => name), ...Object.keys(SERIES_EXTRA)];

/** The full series as CSV and JSON: columns of the observations table, then names and sources in words; in JSON a row is a list in the order of `columns`, for names would be most of a long file. */
export function seriesFiles(
  { definition, rows }: Pick<PublishedChart, "definition" | "rows">,
  facts: ChartFacts,
): { csv: string; json: string } {
  const series = fullSeries(rows, facts).map((row): Row => ({ ...row, ...namesOf(row, facts) }));
  const { version, released } = facts.edition;
  const head = { id: definition.id, title: definition.title, version, released, licence: LICENCE.path, columns: FULL_COLUMNS };
  const lists = series.map((row) => FULL_COLUMNS.map((name) => row[name] ?? null));
  return { csv: writeSheet(FULL_COLUMNS, lists), json: writeJson(head, lists) };
}

function namesOf(row: RowOf<"observations">, facts: ChartFacts): Record<keyof typeof SERIES_EXTRA, Cell> {
  const bureau = facts.bureaus.get(row.bureau_code);
  const indicator = facts.indicators.get(row.indicator);
  const source = facts.sources.get(row.source_id);
  const caveats = (lang: Lang) =>
    readCaveats(row.caveats ?? "")
      .map((code) => CAVEATS[code][lang])
      .join(UI.semicolon[lang]) || null;
  return {
    ...{ bureau_zh: bureau?.name_zh ?? null, bureau_en: bureau?.name_en ?? null },
    ...{ indicator_zh: indicator?.name_zh ?? null, indicator_en: indicator?.name_en ?? null },
    ...{ caveats_zh: caveats("zh"), caveats_en: caveats("en") },
    ...{ source_kind: source?.kind ?? null, source_title: source?.title ?? null },
    ...{ source_published: source?.published ?? null, source_url: source?.url ?? null },
  };
}

/** JSON with a row a line. */
function writeJson(head: object, rows: readonly (Row | readonly Cell[])[]): string {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  return `${opening},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]\n}\n`;
}
