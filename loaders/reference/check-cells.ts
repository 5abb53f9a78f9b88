import { CAVEATS } from "../../src/model/caveat.js";
import { QUOTE_LIMIT } from "../../src/model/observation.js";
import { SOURCE_KINDS } from "../../src/model/source.js";
import type { Fault, CsvLine } from "./csv.js";
import { readRaw } from "./read-raw.js";

const PUBLISHED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

type Finding<Name extends string> = readonly [field: Name, reason: string];

/** Findings about a row as faults with the places of their cells. */
export function faultsOf<Name extends string>({ line, starts }: CsvLine<Name>, findings: Iterable<Finding<Name>>): Fault[] {
  return [...findings].map(([field, reason]) => ({ line, column: starts[field], field, reason }));
}

type SourceCells = Record<"source_kind" | "source_title" | "source_url" | "source_published", string>;

/** What is wrong with the cells that name a row's source. */
export function* findSourceFaults(cells: SourceCells): Generator<Finding<keyof SourceCells>> {
  const { source_kind, source_title, source_url, source_published } = cells;
  if (!(SOURCE_KINDS as readonly string[]).includes(source_kind))
    yield ["source_kind", `not one of ${SOURCE_KINDS.join(" ")}: ${source_kind}`];
  if (source_title.trim() === "") yield ["source_title", "empty"];
  if (source_url !== "" && !isAddress(source_url)) yield ["source_url", `not an http address: ${source_url}`];
  if (source_published !== "" && !(PUBLISHED.test(source_published) && isDate(source_published)))
    yield ["source_published", `not a date, month or year: ${source_published}`];
}

type WordCells = Record<"value" | "raw" | "raw_unit" | "quote" | "caveats", string>;

/** What is wrong with a row's value, number as printed, quote and caveats; `value` must be what `raw` says. */
export function* findWordFaults(cells: WordCells): Generator<Finding<keyof WordCells>> {
  const { value, raw, raw_unit, quote, caveats } = cells;
  if (raw === "") yield ["raw", "empty"];
  if ([...quote].length > QUOTE_LIMIT) yield ["quote", `longer than ${QUOTE_LIMIT} characters`];
  if (!quote.includes(raw)) yield ["quote", `does not hold ${raw}`];
  const read = readRaw(raw, raw_unit, quote);
  if (value === "" || !Number.isFinite(Number(value))) yield ["value", `not a number: ${value}`];
  else if (!read) yield ["raw", `no number can be read from ${raw}`];
  else if (read.value !== Number(value)) yield ["value", `${value} is not ${read.value}, which ${raw}${raw_unit} says`];
  const unknown = caveats.split(" ").find((code) => code !== "" && !Object.hasOwn(CAVEATS, code));
  if (unknown !== undefined) yield ["caveats", `unknown code: ${unknown}`];
}

/** Whether a text is an http address with a host. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text);
}

/** Whether an ISO date exists; a month or year stands for its first day. */
export function isDate(text: string): boolean {
  const full = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}
