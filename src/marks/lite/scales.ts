import { ticks } from "d3-array";

/** A position scale: pixels of a value, and the room of one where values are names. */
export interface LiteScale {
  (value: unknown): number;
  bandwidth: number;
  ticks(count: number | readonly number[]): readonly number[];
}

/** What a drawing says of a scale, as Plot takes it. */
export interface ScaleOptions {
  type?: string;
  domain?: readonly unknown[];
  range?: readonly [number, number];
  padding?: number;
  /** Room before the first band and behind the last, as a share; that between bands if left out. */
  paddingOuter?: number;
  constant?: number;
  insetLeft?: number;
  insetRight?: number;
}

type Transform = (value: number) => number;

const TRANSFORMS: Readonly<Record<string, (constant: number) => Transform>> = {
  linear: () => (value) => value,
  log: () => Math.log,
  symlog: (constant) => (value) => Math.sign(value) * Math.log1p(Math.abs(value / constant)),
};

/** A scale over a range of pixels: of names in bands where its domain holds texts, otherwise of numbers. */
export function makeScale(
  { type = "linear", domain = [], padding = 0.1, paddingOuter = padding, constant = 1 }: ScaleOptions,
  range: readonly [number, number],
): LiteScale {
  if (typeof domain[0] === "string" || domain.length === 0) return bandScale(domain, padding, paddingOuter, range);
  const transform = (TRANSFORMS[type] ?? (() => (value: number) => value))(constant);
  const [from = 0, to = 1] = (domain as number[]).map(transform);
  const place = (value: unknown) => {
    const t = from === to ? 0.5 : (transform(value as number) - from) / (to - from);
    return range[0] * (1 - t) + range[1] * t;
  };
  const [least = 0, most = 1] = domain as number[];
  return Object.assign(place, {
    bandwidth: 0,
    ticks: (count: number | readonly number[]) => (typeof count === "number" ? ticks(least, most, count) : count),
  });
}

function bandScale(domain: readonly unknown[], padding: number, outer: number, [start, stop]: readonly [number, number]): LiteScale {
  const names = [...new Set(domain)];
  const count = names.length;
  const step = Math.floor((stop - start) / Math.max(1, count - padding + outer * 2));
  const first = Math.round(start + (stop - start - step * (count - padding)) * 0.5);
  const places = new Map(names.map((name, i) => [name, first + step * i]));
  const place = (value: unknown) => places.get(value) ?? NaN;
  return Object.assign(place, { bandwidth: Math.round(step * (1 - padding)), ticks: () => [] });
}
