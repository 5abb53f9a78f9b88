import { QUOTE_LIMIT, type Observation, type Quantity } from "../../../src/model/observation.js";
import type { Random } from "./random.js";

/** A number as reports print it, with its unit behind it: 1,234.5万元. */
const PRINTED = /^([\d,]+(?:\.(\d+))?)(\D*)$/;

/** How much larger or smaller figures of a bureau and of a year are than those that they are made from. */
export interface Spread {
  size: number;
  random: Random;
}

/** Shares of figures, of reports, of bureaus, as in the real ones. */
const NOISE = 0.3;
const HEDGED = 0.05;
const CHANGE_UNITS: readonly string[] = ["percent", "percentage_point"];
const FULL = 100;
const SLACK = 0.05;

/** A figure of another bureau or year after one of a real report: its number is drawn anew and printed in its wording, with the bounds that its hedge calls for; numbers in words stay. */
export function redrawFigure<T extends Quantity>(figure: T, { size, random }: Spread): T {
  const [, digits = "", decimals = "", unit = ""] = PRINTED.exec(figure.raw) ?? [];
  const printed = Number(digits.replaceAll(",", ""));
  if (digits === "" || printed === 0 || figure.value === 0) return figure;
  const isShare = CHANGE_UNITS.includes(figure.unit);
  const drawn = printed * (isShare ? 1 : size) * random.logNormal(NOISE);
  const rounded = Number((isShare ? Math.min(FULL, drawn) : drawn).toFixed(decimals.length)) || printed;
  const value = trim((figure.value / printed) * rounded);
  return { ...figure, ...hedge(figure, value, random), ...reword(figure, `${rounded}${unit}`) };
}

function hedge({ qualifier, value: before, lower, upper }: Quantity, value: number, random: Random): Partial<Quantity> {
  const scale = (bound: number | null) => (bound === null ? null : trim((bound / before) * value));
  if (qualifier !== "exact") return { value, lower: scale(lower), upper: scale(upper) };
  if (value <= 0 || !random.happens(HEDGED)) return { value, lower: value, upper: value };
  return random.happens(1 / 2)
    ? { value, qualifier: "at_least", lower: value, upper: null }
    : { value, qualifier: "approx", lower: trim(value * (1 - SLACK)), upper: trim(value * (1 + SLACK)) };
}

function reword({ raw, quote, start }: Quantity, printed: string): Partial<Quantity> {
  const changed = quote.replace(raw, () => printed);
  const whole = [...changed].length > QUOTE_LIMIT ? [...changed].slice(0, QUOTE_LIMIT).join("") : changed;
  return { raw: printed, quote: whole, end: start === null ? null : start + [...printed].length };
}

const trim = (value: number): number => Number(value.toPrecision(12));

/** An observation moved by whole years; a part of the year where `ends` names its last day, as 09-30. */
export function moveYears(observation: Observation, by: number, ends: string | null): Observation {
  const { period } = observation;
  const move = (day: string) => `${Number(day.slice(0, 4)) + by}${day.slice(4).replace("-02-29", "-02-28")}`;
  const moved = { ...period, start: period.start && move(period.start), end: move(period.end) };
  const isPart = ends !== null && period.kind === "year";
  return { ...observation, period: isPart ? { ...moved, kind: "partial", end: `${moved.end.slice(0, 5)}${ends}` } : moved };
}
