import { writeSheet } from "../model/csv.js";
import type { Cell, RowOf } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { ChartRow } from "../queries/shapes.js";
import { CHART_README, DATA_COLUMNS } from "../words/chart-data.js";
import { HEDGES, SOURCE_NAMES, unitName } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type ChartFacts, observationsOf } from "./chart-facts.js";
import type { ChartModel } from "./chart-model.js";
import { remarksOf } from "./chart-texts.js";
import type { TableColumn } from "./chart.js";
import { figureHref } from "./observed.js";
import { hedgeOf, printCell } from "./table.js";

/** One column of a chart's displayed data: `word` is what a reader is shown, `raw` the value or code behind it. */
export interface DataColumn {
  name: string;
  label: string;
  word(row: ChartRow): Cell;
  raw(row: ChartRow): Cell;
}

type Extra = keyof typeof DATA_COLUMNS;

/** The columns of a chart's displayed data: its table's, numbers with every digit and their hedges, then bounds, flags, quote, observation and source as far as any row has them. */
export function dataColumns({ definition, shown: rows, unit, lang }: ChartModel, facts: ChartFacts): DataColumn[] {
  const shown = definition.columns.filter((column) => (column.lang ?? lang) === lang);
  const own = shown.flatMap((column) => tableColumns(column, lang));
  const taken = new Set(own.map(({ name }) => name));
  const extra = extraColumns(unit, lang, facts).filter(({ name, raw }) => !taken.has(name) && rows.some((row) => raw(row) !== null));
  // Where the chart prints each figure's own unit there is no other.
  return nameApart([...own, ...extra.filter(({ name }) => !(name === "stated_unit" && taken.has("unit")))]);
}

/** Displayed data as CSV in the words of the chart's language. */
export function displayedCsv(chart: ChartModel, facts: ChartFacts): string {
  const columns = dataColumns(chart, facts);
  return writeSheet(
    columns.map(({ label }) => label),
    chart.shown.map((row) => columns.map((column) => column.word(row))),
  );
}

const NUMBERS = new Set(["year", "count", "ratio", "bounded"]);

function tableColumns(column: TableColumn, lang: Lang): DataColumn[] {
  const raw = (row: ChartRow) => row[column.name] ?? null;
  const label = column.label[lang];
  const word = (row: ChartRow) => (NUMBERS.has(column.format) ? raw(row) : printCell(column, row, lang));
  const value = { name: column.name, label, raw, word };
  if (column.format !== "bounded") return [value];
  const code = (row: ChartRow) => (raw(row) === null ? null : hedgeOf(column, row));
  return [
    value,
    {
      ...{ name: column.hedge ?? "qualifier", label: fill(DATA_COLUMNS.hedge.label[lang], label), raw: code },
      word: (row) => (raw(row) === null ? null : HEDGES[hedgeOf(column, row)][lang]),
    },
  ];
}

function extraColumns(unit: string, lang: Lang, facts: ChartFacts): DataColumn[] {
  const main = (row: ChartRow) => observationsOf(row, facts)[0];
  const source = (row: ChartRow) => facts.sources.get(main(row)?.source_id ?? row.source_id ?? "");
  const others = (row: ChartRow) => observationsOf(row, facts).slice(1);
  const compares = (row: ChartRow) => (row.value === null ? null : (row.comparable ?? row.joined));
  const column = <C extends Cell>(name: Extra, read: (row: ChartRow) => C | null | undefined, word?: (cell: C) => Cell): DataColumn => {
    const raw = (row: ChartRow) => read(row) ?? null;
    const said = (cell: C | null) => (cell === null || word === undefined ? cell : word(cell));
    return { name, label: DATA_COLUMNS[name].label[lang], raw, word: (row) => said(raw(row)) };
  };
  const joined = (texts: readonly (string | null | undefined)[]) => [...new Set(texts.filter(Boolean))].join(" ") || null;
  return [
    column("lower", (row) => row.lower),
    column("upper", (row) => row.upper),
    column("unit", (row) => (row.value === null ? null : unit)),
    column(
      "stated_unit",
      (row) => main(row)?.unit,
      (id) => unitName(id, lang),
    ),
    column("comparable", compares, (yes) => UI[yes ? "yes" : "no"][lang]),
    column("remarks", (row) =>
      row.value === null ? CHART_README.notStated[lang] : remarksOf(row, lang, facts).join(UI.semicolon[lang]) || null,
    ),
    column("status", (row) => main(row)?.status),
    column("quote", (row) => main(row)?.quote),
    column("observation", (row) => main(row)?.id),
    column("observation_page", (row) => pageOf(main(row), lang, facts.edition.site)),
    column(
      "source_kind",
      (row) => source(row)?.kind,
      (kind) => SOURCE_NAMES[kind][lang],
    ),
    column("source_title", (row) => source(row)?.title),
    column("source_published", (row) => source(row)?.published),
    column("source_url", (row) => source(row)?.url),
    column("other_observations", (row) => joined(others(row).map(({ id }) => id))),
    column("other_units", (row) => joined(others(row).map(({ unit }) => unitName(unit, lang)))),
    column("other_source_urls", (row) => joined(others(row).map((other) => facts.sources.get(other.source_id)?.url))),
  ];
}

/** Address of an observation, from the site's root where that is not known. */
function pageOf(observation: RowOf<"observations"> | undefined, lang: Lang, site: string): string | null {
  if (observation === undefined) return null;
  return site + figureHref(observation.id, observation.bureau_code).replace("./", `${lang}/`);
}

// Both parts of a ratio have a scope and a quote: the second of a name says which column it is.
function nameApart(columns: readonly DataColumn[]): DataColumn[] {
  const used = new Set<string>();
  return columns
    .filter(({ name }, i) => columns.findIndex((other) => other.name === name) === i)
    .map((column) => {
      const label = used.has(column.label) ? `${column.label} (${column.name})` : column.label;
      used.add(label);
      return { ...column, label };
    });
}
