import { baseIndicator } from "../../src/model/comparability.js";
import { BASES, PERIOD_KINDS, QUALIFIERS } from "../../src/model/observation.js";
import { findSourceFaults, findWordFaults, isDate } from "./check-cells.js";
import type { FigureColumn } from "./columns.js";
import { readRaw } from "./read-raw.js";

/** What rows may refer to: names of bureaus by code, units of indicators by id, and ids of units. */
export interface Known {
  bureaus: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
  units: ReadonlySet<string>;
}

type Cells = Record<FigureColumn, string>;
type Findings = Generator<readonly [FigureColumn, string]>;

/** Everything wrong in a row of `data/reference/figures`. */
export function* findFigureFaults(cells: Cells, known: Known): Findings {
  yield* findNameFaults(cells, known);
  yield* findPeriodFaults(cells);
  yield* findWordFaults(cells);
  yield* findHedgeFaults(cells);
  yield* findSourceFaults(cells);
  if (cells.scope === "") yield ["scope", "empty; all means the whole bureau"];
  if (cells.basis !== "" && !isOneOf(BASES, cells.basis)) yield ["basis", `not one of ${BASES.join(" ")}: ${cells.basis}`];
  else if (cells.basis !== "" && cells.unit !== "CNY") yield ["basis", "only an amount of money has one"];
}

/** The bureau, indicator and unit; a loose measure word (份, 个, 次) may stand for the indicator's own unit. */
function* findNameFaults({ bureau_code, bureau, indicator, unit, raw, raw_unit, quote }: Cells, known: Known): Findings {
  const name = known.bureaus.get(bureau_code);
  if (name === undefined) yield ["bureau_code", `not in data/catalogue/bureaus.csv: ${bureau_code}`];
  else if (name !== bureau) yield ["bureau", `${bureau_code} is ${name}, not ${bureau}`];
  const own = known.indicators.get(baseIndicator(indicator));
  if (own === undefined) yield ["indicator", `not in the catalogue: ${indicator}`];
  const read = readRaw(raw, raw_unit, quote)?.unit ?? "";
  if (!known.units.has(unit)) yield ["unit", `not in data/catalogue/units.yaml: ${unit}`];
  else if (read !== "" && read !== unit && (own !== unit || (read === "CNY") !== (unit === "CNY")))
    yield ["unit", `${raw} is counted in ${read}, ${indicator} in ${own ?? "nothing known"}, neither in ${unit}`];
}

/** The hedge is what the quote says; a figure that other texts show to be rounded may be approximate without a word for it. */
function* findHedgeFaults({ qualifier, raw, raw_unit, quote, caveats }: Cells): Findings {
  const read = readRaw(raw, raw_unit, quote);
  if (qualifier === "approx" && caveats.split(" ").includes("rounded")) return;
  if (!isOneOf(QUALIFIERS, qualifier)) yield ["qualifier", `not one of ${QUALIFIERS.join(" ")}: ${qualifier}`];
  else if (read && read.qualifier !== qualifier) yield ["qualifier", `${qualifier}, but the quote says ${read.qualifier}`];
}

function* findPeriodFaults({ year, period_kind: kind, period_start: start, period_end: end }: Cells): Findings {
  if (!isOneOf(PERIOD_KINDS, kind)) return yield ["period_kind", `not one of ${PERIOD_KINDS.join(" ")}: ${kind}`];
  const isOpen = start === "" && kind === "cumulative";
  if (!isDay(end)) return yield ["period_end", `not a day such as 2023-12-31: ${end}`];
  if (!isOpen && !isDay(start)) return yield ["period_start", `not a day such as 2023-01-01: ${start}`];
  if (!isOpen && start > end) yield ["period_start", `${start} is after the end ${end}`];
  else if (!isOpen) yield* findKindFaults(kind, start, end);
  if (year !== end.slice(0, 4)) yield ["year", `${year} is not the year of the end ${end}`];
}

function* findKindFaults(kind: string, start: string, end: string): Findings {
  const isWhole = start.slice(5) === "01-01" && end.slice(5) === "12-31" && start.slice(0, 4) === end.slice(0, 4);
  if (kind === "year" && !isWhole) yield ["period_kind", `a year runs from 1 January to 31 December, not ${start} to ${end}`];
  if (kind === "point" && start !== end) yield ["period_kind", "a point starts on the day it ends"];
  if (kind === "partial" && (isWhole || start.slice(0, 4) !== end.slice(0, 4))) yield ["period_kind", "not a part of one year"];
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text);
const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
