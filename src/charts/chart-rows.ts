import { writeSheet } from "../model/csv.js";
import type { Cell, Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import type { SourceKind } from "../model/source.js";
import { CHART_README, DATA_COLUMNS } from "../words/chart-data.js";
import { HEDGES, SOURCE_NAMES, UNIT_NAMES } from "../words/terms.js";
import { fill, UI } from "../words/ui.js";
import { type ChartFacts, observationsOf } from "./chart-facts.js";
import type { ChartModel } from "./chart-model.js";
import { remarksOf } from "./chart-texts.js";
import type { TableColumn } from "./chart.js";
import { figureHref, textOf } from "./observed.js";
import { printCell } from "./table.js";

/** One column of a chart's displayed data: `word` is what a reader is shown, `raw` the value or code behind it. */
export interface DataColumn {
  name: string;
  label: string;
  word(row: Row): Cell;
  raw(row: Row): Cell;
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
  const raw = (row: Row) => row[column.name] ?? null;
  const label = column.label[lang];
  const word = (row: Row) => (NUMBERS.has(column.format) || raw(row) === null ? raw(row) : printCell(column, row, lang));
  const value = { name: column.name, label, raw, word };
  if (column.format !== "bounded") return [value];
  const hedge = column.hedge ?? "qualifier";
  const code = (row: Row) => (raw(row) === null ? null : (row[hedge] ?? "exact"));
  return [
    value,
    {
      ...{ name: hedge, label: fill(DATA_COLUMNS.hedge.label[lang], label), raw: code },
      word: (row) => (code(row) === null ? null : HEDGES[code(row) as Qualifier][lang]),
    },
  ];
}

function extraColumns(unit: string, lang: Lang, facts: ChartFacts): DataColumn[] {
  const main = (row: Row) => observationsOf(row, facts)[0];
  const source = (row: Row) => facts.sources.get(textOf(main(row)?.source_id ?? row.source_id));
  const others = (row: Row) => observationsOf(row, facts).slice(1);
  const compares = (row: Row): Cell => (row.value === null ? null : (row.comparable ?? row.joined ?? null));
  const column = (name: Extra, raw: (row: Row) => Cell | undefined, word?: (cell: Cell) => Cell): DataColumn => {
    const code = (row: Row) => raw(row) ?? null;
    return {
      name,
      label: DATA_COLUMNS[name].label[lang],
      raw: code,
      word: (row) => (word && code(row) !== null ? word(code(row)) : code(row)),
    };
  };
  const unitName = (id: Cell) => UNIT_NAMES[textOf(id)]?.[lang] ?? textOf(id);
  const joined = (cells: readonly (Cell | undefined)[]): Cell =>
    [...new Set(cells.map(textOf))].filter((text) => text !== "").join(" ") || null;
  return [
    column("lower", (row) => row.lower),
    column("upper", (row) => row.upper),
    column("unit", (row) => (row.value === null ? null : unit)),
    column("stated_unit", (row) => main(row)?.unit, unitName),
    column("comparable", compares, (cell) => UI[cell === true ? "yes" : "no"][lang]),
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
      (cell) => SOURCE_NAMES[cell as SourceKind][lang],
    ),
    column("source_title", (row) => source(row)?.title),
    column("source_published", (row) => source(row)?.published),
    column("source_url", (row) => source(row)?.url),
    column("other_observations", (row) => joined(others(row).map(({ id }) => id))),
    column("other_units", (row) => joined(others(row).map(({ unit }) => unitName(unit ?? null)))),
    column("other_source_urls", (row) => joined(others(row).map((other) => facts.sources.get(textOf(other.source_id))?.url))),
  ];
}

/** Address of an observation, from the site's root where that is not known. */
function pageOf(observation: Row | undefined, lang: Lang, site: string): Cell {
  if (observation === undefined) return null;
  return site + figureHref(textOf(observation.id), textOf(observation.bureau_code)).replace("./", `${lang}/`);
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
