import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { REFUSALS } from "../../src/model/caveat.js";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Catalogue } from "../catalogue/load.js";
import { checkRecord } from "../corpus/reconcile/reconcile.js";
import { faultsOf, findSourceFaults, findWordFaults, isAddress, isDate } from "./check-cells.js";
import { findFigureFaults, type Known } from "./check-figure.js";
import {
  FIGURE_COLUMNS,
  type FigureLine,
  POPULATION_COLUMNS,
  type PopulationColumn,
  REFUSED_COLUMNS,
  type RefusedColumn,
  REPORT_COLUMNS,
  type ReportColumn,
} from "./columns.js";
import { type Fault, type CsvLine, readLines, showFault } from "./csv.js";
import { recordsOf } from "./records.js";

/** All of `data/reference`: hand-coded figures as records (one for each source and bureau), census population, refused rows, and annual reports that are known. */
export interface Reference {
  records: CorpusRecord[];
  /** Rows of the files; two rows of one source that say the same are one observation. */
  rows: number;
  population: Record<PopulationColumn, string>[];
  refused: Record<RefusedColumn, string>[];
  reports: Record<ReportColumn, string>[];
}

/** A reference without anything in it. */
export const NO_REFERENCE: Reference = { records: [], rows: 0, population: [], refused: [], reports: [] };

/** Reads and checks `dir`; throws an error with a line `path:line:column field: reason` for everything wrong in any file. */
export async function loadReference(dir: string, catalogue: Catalogue): Promise<Reference> {
  const known = knownOf(catalogue);
  const names = (await readdir(join(dir, "figures"))).filter((name) => name.endsWith(".csv")).sort();
  const files = await Promise.all([
    ...names.map((name) => readRows(join(dir, "figures", name), FIGURE_COLUMNS, ({ cells }) => findFigureFaults(cells, known))),
  ]);
  const population = await readRows(join(dir, "population.csv"), POPULATION_COLUMNS, ({ cells }) => findPeopleFaults(cells, known));
  const refused = await readRows(join(dir, "refused.csv"), REFUSED_COLUMNS, ({ cells }) => findRefusedFaults(cells, known));
  const reports = await readRows(join(dir, "reports.csv"), REPORT_COLUMNS, ({ cells }) => findReportFaults(cells, known));
  const faults = [...files, population, refused, reports].flatMap((file) => file.faults);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const lines = files.flatMap((file) => file.lines);
  return {
    records: recordsOf(lines, catalogue).map((record) => ({ ...record, checks: checkRecord(record) })),
    rows: lines.length,
    population: population.lines.map(({ cells }) => cells),
    refused: refused.lines.map(({ cells }) => cells),
    reports: reports.lines.map(({ cells }) => cells),
  };
}

/** Figures of one file's text as lines; throws as `loadReference` does. */
export function readFigures(path: string, text: string, catalogue: Catalogue): FigureLine[] {
  const known = knownOf(catalogue);
  const { lines, faults } = checkRows(path, text, FIGURE_COLUMNS, ({ cells }) => findFigureFaults(cells, known));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return lines;
}

type Check<Name extends string> = (line: CsvLine<Name>) => Iterable<readonly [Name, string]>;

async function readRows<Name extends string>(path: string, columns: readonly Name[], check: Check<Name>) {
  return checkRows(path, await readFile(path, "utf8"), columns, check);
}

function checkRows<Name extends string>(path: string, text: string, columns: readonly Name[], check: Check<Name>) {
  const { lines, faults } = readLines(text, columns);
  const found: Fault[] = [...faults, ...lines.flatMap((line) => faultsOf(line, check(line)))];
  return { lines, faults: found.sort((a, b) => a.line - b.line).map((fault) => showFault(path, fault)) };
}

function knownOf({ bureaus, indicators, units }: Catalogue): Known {
  return {
    bureaus: new Map(bureaus.map(({ code, name_zh }) => [code, name_zh])),
    indicators: new Map(indicators.map(({ id, unit }) => [id, unit])),
    units: new Set(units.map(({ id }) => id)),
  };
}

function* findPeopleFaults(cells: Record<PopulationColumn, string>, { bureaus }: Known): Generator<readonly [PopulationColumn, string]> {
  if (!bureaus.has(cells.bureau_code)) yield ["bureau_code", `not in data/catalogue/bureaus.csv: ${cells.bureau_code}`];
  if (!/^(19|20)\d{2}$/.test(cells.year)) yield ["year", `not a year: ${cells.year}`];
  if (!cells.caveats.split(" ").includes("derived")) yield* findWordFaults(cells);
  yield* findSourceFaults(cells);
}

function* findRefusedFaults(cells: Record<RefusedColumn, string>, known: Known): Generator<readonly [RefusedColumn, string]> {
  if (!known.bureaus.has(cells.bureau_code)) yield ["bureau_code", `not in data/catalogue/bureaus.csv: ${cells.bureau_code}`];
  if (!known.indicators.has(cells.indicator)) yield ["indicator", `not in the catalogue: ${cells.indicator}`];
  if (!Object.hasOwn(REFUSALS, cells.reason)) yield ["reason", `not one of ${Object.keys(REFUSALS).join(" ")}: ${cells.reason}`];
  yield* findSourceFaults(cells);
}

function* findReportFaults(cells: Record<ReportColumn, string>, { bureaus }: Known): Generator<readonly [ReportColumn, string]> {
  const { bureau_code, year, title, title_is, published, url } = cells;
  if (!bureaus.has(bureau_code)) yield ["bureau_code", `not in data/catalogue/bureaus.csv: ${bureau_code}`];
  if (!/^20\d{2}$/.test(year)) yield ["year", `not a year: ${year}`];
  if (title.trim() === "") yield ["title", "empty"];
  if (!["printed", "inferred"].includes(title_is)) yield ["title_is", `not printed or inferred: ${title_is}`];
  if (published !== "" && !isDate(published)) yield ["published", `not a date: ${published}`];
  if (url !== "" && !isAddress(url)) yield ["url", `not an http address: ${url}`];
}
