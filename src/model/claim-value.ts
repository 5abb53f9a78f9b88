import type { Meant } from "./meant.js";

/** How a claim's value agrees with a stated one; null where it does not. */
export function agreement(claim: Meant, figure: Meant): "as-stated" | "hedge-dropped" | "rounded" | null {
  if (isEqual(claim.value, figure.value)) {
    if (claim.qualifier === figure.qualifier) return "as-stated";
    return claim.qualifier === "exact" ? "hedge-dropped" : "rounded";
  }
  if (roundsTo(figure.value, claim, FEWEST_DIGITS) || isAllBut(figure.value, claim)) return "rounded";
  if (claim.qualifier === "exact") return null;
  if (isJustOver(figure.value, claim)) return "rounded";
  // 1200余 of 1234: within what it says, and told as near
  return isWithin(figure.value, claim) && Math.abs(figure.value - claim.value) <= Math.abs(figure.value) * NEAR ? "rounded" : null;
}

/** Whether a claim says a number that has more digits with one, and all but that: 6亿 of 5.99亿. */
export const isAllBut = (value: number, claim: Meant): boolean =>
  Math.abs(value) >= MANY && Math.abs(value - claim.value) <= Math.abs(value) * NO_DIFFERENCE && roundsTo(value, claim, 1);

/** Whether a claim's number is the very one, or a rounding of it to three digits and more, so that no chance makes them agree. */
export const isSameNumber = (value: number, claim: Meant): boolean => isEqual(claim.value, value) || roundsTo(value, claim, TELLING_DIGITS);

/** Whether both cannot be true of one thing: bounds, hedges and the digits that are printed leave room. */
export function differs(claim: Meant, figure: Meant): boolean {
  const [low, high] = [withinOdd(boundsOf(figure), figure), boundsOf(claim)];
  return low.most < high.least || high.most < low.least;
}

/** Whether a number may be the one that a claim has in mind, where its few digits leave others near it. */
export const isNearly = (value: number, claim: Meant): boolean =>
  isSameNumber(value, claim) || (significant(claim.raw, claim.value) < TELLING_DIGITS && (claim.qualifier !== "exact" || value >= MANY));

/** Fewer than this are not rounded without a word. */
const MANY = 1000;

/** Fewer than this are counted, to the last one. */
const FEW = 100;

const NEAR = 0.1;
const NO_DIFFERENCE = 0.02;
/** One digit says too little: 1000 is no rounding of 1234. */
const FEWEST_DIGITS = 2;
const TELLING_DIGITS = 3;

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;
const isWithin = (value: number, { lower, upper }: Meant): boolean => value >= (lower ?? -Infinity) && value <= (upper ?? Infinity);

/** Whether a value, cut to the digits that a claim is printed with, is the claim's. */
function roundsTo(value: number, { value: said, raw }: Meant, fewest: number): boolean {
  const digits = significant(raw, said);
  if (value === 0 || said === 0 || digits < fewest || digits >= significantOf(value)) return false;
  return isEqual(Number(value.toPrecision(digits)), said) || isEqual(cutTo(value, digits), said);
}

/** Over 400 million of 473 million: the next round number below. */
const isJustOver = (value: number, { value: said, raw, qualifier }: Meant): boolean =>
  qualifier === "at_least" && said > 0 && isEqual(cutTo(value, significant(raw, said)), said);

/** A value whose digits after the first few are cut off, as news print 1033.7 as 1033. */
function cutTo(value: number, digits: number): number {
  const last = lastDigit(value, digits);
  return Math.trunc(value / last + Math.sign(value) * 1e-9) * last;
}

/** Digits that a number is printed with; written in words, those of its value. */
function significant(raw: string, value: number): number {
  const printed = /\d[\d,，]*(?:[.．]\d+)?/.exec(raw.normalize("NFKC"))?.[0].replace(/[,，]/g, "");
  if (printed === undefined) return significantOf(value);
  const digits = printed.replace(/^0*\.?0*/, "");
  return (digits.includes(".") ? digits.replace(".", "") : digits.replace(/0+$/, "")).length;
}

const significantOf = (value: number): number =>
  String(Number(value.toPrecision(12)))
    .replace(/^-?0*\.?0*|\.|e.*$/g, "")
    .replace(/0+$/, "").length;

/** What the last of its first few digits counts. */
const lastDigit = (value: number, digits: number): number => 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);

interface Bounds {
  least: number;
  most: number;
}

/** All that a figure may be; an approximate one a tenth either way, one printed with few digits as much as these leave. */
function boundsOf({ value, lower, upper, qualifier, raw, unit }: Meant): Bounds {
  const isCount = qualifier === "exact" && unit !== "CNY" && Number.isInteger(value) && Math.abs(value) < FEW;
  const off = Math.max(qualifier === "approx" ? Math.abs(value) * NEAR : 0, isCount ? 0 : printedSlack(value, significant(raw, value)));
  if (qualifier === "exact" || qualifier === "approx") return { least: value - off, most: value + off };
  return { least: lower ?? -Infinity, most: upper ?? Infinity };
}

/** A source's 1700余 is fewer than 1800, with as much again for one that speaks loosely; who retells it may say less than he knows. */
function withinOdd(bounds: Bounds, { value, raw, qualifier }: Meant): Bounds {
  if (qualifier !== "at_least" || !ODD.test(raw)) return bounds;
  return { ...bounds, most: Math.min(bounds.most, value + 2 * lastDigit(value, significant(raw, value))) };
}

const ODD = /[余多餘]/;

/** Half a unit of the last digit that is not a zero at the end: none for a number whose last digit counts. */
function printedSlack(value: number, digits: number): number {
  if (value === 0) return 0;
  const last = lastDigit(value, digits);
  return last > 1 || !Number.isInteger(value) ? last / 2 : 0;
}
