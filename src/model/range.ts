import type { Verdict } from "./check.js";
import type { Quantity } from "./observation.js";

/** A figure with all that it may be: `low` to `high` by its hedge, and `slack` either way by the digits it is printed with. */
export interface Range {
  value: number;
  low: number;
  high: number;
  slack: number;
}

type Stated = Pick<Quantity, "value" | "lower" | "upper" | "raw" | "unit">;

const DIGITS = /[\d０-９][\d０-９,，]*(?:[.．]([\d０-９]+))?/;
const ROUNDED_UNITS = new Set(["CNY", "percent", "percentage_point"]);

/** The range of a stated figure; an open bound is infinite. */
export function rangeOf(quantity: Stated): Range {
  const { value, lower, upper } = quantity;
  return { value, low: lower ?? -Infinity, high: upper ?? Infinity, slack: slackOf(quantity) };
}

/** How far an approximate figure may be off, as a share, when it is held against another. */
const APPROXIMATE = 0.1;

/** The range of a stated figure when it is held against another: as `rangeOf`, an approximate one a tenth either way. */
export function hedgedRange(quantity: Stated & Pick<Quantity, "qualifier">): Range {
  const range = rangeOf(quantity);
  const off = quantity.qualifier === "approx" ? Math.abs(quantity.value) * APPROXIMATE : 0;
  if (off === 0) return range;
  return { ...range, low: Math.max(range.low, range.value - off), high: Math.min(range.high, range.value + off) };
}

/** Half of the last printed digit: 8385.92万元 is right to 50 yuan; a plain count such as 1692件 is exact. */
function slackOf({ value, raw, unit }: Stated): number {
  const [digits, decimals = ""] = DIGITS.exec(raw) ?? [];
  if (digits === undefined) return 0;
  const printed = Number(digits.replace(/[,，]/g, "").normalize("NFKC"));
  const scale = printed === 0 ? 1 : Math.abs(value) / printed;
  if (decimals === "" && scale === 1 && !ROUNDED_UNITS.has(unit)) return 0;
  return (scale * 10 ** -decimals.length) / 2;
}

/** The sum of ranges. */
export function addRanges(ranges: readonly Range[]): Range {
  const zero: Range = { value: 0, low: 0, high: 0, slack: 0 };
  return ranges.reduce(
    (sum, range) => ({
      value: trim(sum.value + range.value),
      low: trim(sum.low + range.low),
      high: trim(sum.high + range.high),
      slack: sum.slack + range.slack,
    }),
    zero,
  );
}

/** `a` ÷ `b` for figures that are not negative; null where `b` is zero. */
export function divideRanges(a: Range, b: Range): Range | null {
  if (b.value <= 0) return null;
  const value = a.value / b.value;
  const least = Math.max(b.low, 0);
  return {
    value: trim(value),
    low: trim(Math.max(a.low, 0) / b.high),
    high: least > 0 ? trim(a.high / least) : Infinity,
    slack: (a.slack + value * b.slack) / b.value,
  };
}

/** A range times a plain number, plus another. */
export function scaleRange({ value, low, high, slack }: Range, by: number, plus = 0): Range {
  return { value: trim(value * by + plus), low: low * by + plus, high: high * by + plus, slack: slack * by };
}

/** The least and the most that a range may be, its rounding included. */
export const endsOf = ({ low, high, slack }: Range): readonly [number, number] => [low - slack, high + slack];

const isPoint = ({ low, high }: Range): boolean => low === high;

/** Whether `actual` is what was `expected`. */
export function compareEqual(expected: Range, actual: Range): Verdict {
  const slack = trim((expected.slack + actual.slack) * (1 + 1e-9));
  if (isPoint(expected) && isPoint(actual)) {
    const gap = Math.abs(trim(actual.value) - trim(expected.value));
    return gap === 0 ? "holds" : gap <= slack ? "rounds" : "differs";
  }
  return actual.low > expected.high + slack || actual.high < expected.low - slack ? "differs" : "cannot-tell";
}

/** Whether `actual` is no more than `limit`. */
export function compareWithin(limit: Range, actual: Range): Verdict {
  if (actual.high <= limit.low) return "holds";
  const slack = limit.slack + actual.slack;
  if (actual.low > limit.high) return actual.low <= limit.high + slack ? "rounds" : "differs";
  return "cannot-tell";
}

/** A number without binary dust. */
export const trim = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);
