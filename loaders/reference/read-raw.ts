import { normalise } from "../normalise/characters.js";
import { exact, readNumeral } from "../quantity/numeral.js";
import { readFigure } from "../quantity/read-figure.js";
import type { Qualifier } from "../../src/model/observation.js";
import { readContinental } from "./continental.js";

/** What a printed number says: its value, its unit (empty where none is printed) and its hedge. */
export interface RawFigure {
  value: number;
  unit: string;
  qualifier: Qualifier;
}

const ENGLISH = /^\s*(thousand|million|billion)/;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const FOREIGN_HEDGES: readonly [RegExp, Qualifier][] = [
  [/\b(?:about|roughly|nearly|around|environ|près de|rund|etwa)\s*$/i, "approx"],
  [/\b(?:more than|over|at least|plus de|mehr als|über)\s*$/i, "at_least"],
];

/** Reads the number `raw` where it stands in `quote`; `unit` is that of a table's header where the cell has none; null if it is no number. */
export function readRaw(raw: string, unit: string, quote: string): RawFigure | null {
  const cell = normalise(raw).text.trim();
  const start = [...cell].findIndex((_, i) => readNumeral(cell, i) !== null);
  const numeral = start < 0 ? null : readNumeral(cell, start);
  if (!numeral) return null;
  if (unit !== "") return readCell(numeral.value, normalise(unit).text.trim());
  const around = normalise(quote).text;
  const at = around.indexOf(cell);
  const figure = (at < 0 ? null : readWithHedge(around, at + start, at + cell.length)) ?? readFigure(cell, start);
  if (figure) return pickRaw(figure);
  const scale = SCALES[ENGLISH.exec(cell.slice(numeral.end))?.[1] ?? ""] ?? 1;
  const qualifier = numeral.open ? "at_least" : foreignHedge(around.slice(0, Math.max(at, 0) + start));
  return { value: readContinental(cell.slice(start)) ?? exact(numeral.value * scale), unit: "", qualifier };
}

const pickRaw = ({ value, unit, qualifier }: RawFigure): RawFigure => ({ value, unit, qualifier });

/** A bare number under a header such as 金额/万元. */
function readCell(value: number, unit: string): RawFigure | null {
  const one = readFigure(`1${unit}`, 0);
  return one && { value: exact(value * one.value), unit: one.unit, qualifier: "exact" };
}

/** The figure as the grammar reads it among the words of the quote; where what follows makes it none, before them. */
function readWithHedge(quote: string, start: number, end: number): RawFigure | null {
  const head = quote.slice(0, end);
  return readFigure(quote, start) ?? readFigure(head, start);
}

const foreignHedge = (before: string): Qualifier => FOREIGN_HEDGES.find(([words]) => words.test(before))?.[1] ?? "exact";
