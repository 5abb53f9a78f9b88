import { range } from "d3-array";
import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import { formatShort } from "./format.js";
import type { Stated } from "./point.js";

type Domain = readonly [number, number];

/** A point whose bar may end before its value, at the edge of the scale. */
export type Bar = Stated & { isBroken?: true };

/** Where an open whisker of a value ends, above it or below. */
type Beyond = (value: number, sign: 1 | -1) => number;

const LINK = { title: "title", href: "href" } as const;
const DASHED = { fill: "var(--hollow)", stroke: "var(--mark)", strokeDasharray: "3 2" } as const;
const WHISKER = { stroke: "var(--whisker)", strokeWidth: 1.5 } as const;

/** Bars from zero with whiskers and labels, on a linear scale. */
export function barMarks(points: readonly Bar[], domain: Domain): Plot.Markish[] {
  const beyond: Beyond = (value, sign) => Math.max(domain[0], value + sign * (domain[1] - domain[0]) * 0.05);
  const broken = points.filter(({ isBroken }) => isBroken);
  const bar = { x: "value", y: "row", ...LINK } as const;
  return [
    Plot.barX(solid(points), { ...bar, fill: "var(--mark)" }),
    Plot.barX(hollow(points), { ...bar, ...DASHED, insetLeft: 0.5, insetTop: 0.5, insetBottom: 0.5 }),
    Plot.tickX(broken, { x: ({ value }: Bar) => beyond(value, -1), y: "row", stroke: "var(--paper)", strokeWidth: 4 }),
    ...whiskers(points, beyond),
    Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.45 }),
    labels(points, beyond),
  ];
}

/** What a number of an axis needs. */
const TICK = 50;

/** Dots over a decade grid with whiskers and labels, on a logarithmic scale; a zero stands at the left edge as its label. */
export function dotMarks(points: readonly Stated[], domain: Domain, lang: Lang, room: number): Plot.Markish[] {
  const positive = points.filter((point) => point.value > 0);
  const dot = { x: "value", y: "row", r: 5, ...LINK } as const;
  const step: Beyond = (value, sign) => value * (domain[1] / domain[0]) ** (sign * 0.06);
  const ticks = decades(domain);
  return [
    Plot.ruleX(ticks, { stroke: "currentColor", strokeOpacity: 0.16 }),
    Plot.text(
      ticks.filter((_, i) => i % Math.ceil((ticks.length * TICK) / Math.max(room, TICK)) === 0),
      {
        x: (tick: number) => tick,
        text: (tick: number) => formatShort(tick, lang),
        frameAnchor: "bottom",
        dy: 14,
        fontSize: 11,
        fill: "var(--silence)",
      },
    ),
    Plot.ruleY(positive, { y: "row", x1: domain[0], x2: "value", stroke: "currentColor", strokeOpacity: 0.2, strokeDasharray: "1 3" }),
    ...whiskers(positive, step),
    Plot.dot(solid(positive), { ...dot, fill: "var(--mark)" }),
    Plot.dot(hollow(positive), { ...dot, ...DASHED }),
    labels(positive, step),
    Plot.text(
      points.filter((point) => point.value <= 0),
      { frameAnchor: "left", y: "row", text: "label", dx: 7, fontSize: 12, ...LINK },
    ),
  ];
}

function solid(points: readonly Stated[]): Stated[] {
  return points.filter((point) => !point.hollow);
}

function hollow(points: readonly Stated[]): Stated[] {
  return points.filter((point) => point.hollow);
}

function whiskers(points: readonly Bar[], beyond: Beyond): Plot.Markish[] {
  const closed = points.flatMap(({ row, lower, upper }) =>
    lower !== null && upper !== null && lower < upper ? [{ row, lower, upper }] : [],
  );
  const ends = closed.flatMap(({ row, lower, upper }) => [lower, upper].map((x) => ({ row, x })));
  return [
    openEnd(
      points.filter((point) => point.qualifier === "at_least"),
      (point) => beyond(point.value, 1),
    ),
    openEnd(
      points.filter((point) => point.qualifier === "at_most" && point.lower === null && !point.isBroken),
      (point) => beyond(point.value, -1),
    ),
    Plot.ruleY(closed, { x1: "lower", x2: "upper", y: "row", ...WHISKER }),
    Plot.tickX(ends, { x: "x", y: "row", inset: 3, ...WHISKER }),
  ];
}

function openEnd(points: readonly Stated[], end: (point: Stated) => number): Plot.Markish {
  return Plot.arrow(points, { x1: "value", x2: end, y1: "row", y2: "row", headLength: 5, headAngle: 90, inset: 0, ...WHISKER });
}

function labels(points: readonly Stated[], beyond: Beyond): Plot.Markish {
  const x = (point: Stated) =>
    point.qualifier === "at_least" ? beyond(point.value, 1) : Math.max(point.value, point.upper ?? point.value);
  return Plot.text(points, { x, y: "row", text: "label", textAnchor: "start", dx: 9, fontSize: 12, ...LINK });
}

/** The powers of ten within a domain. */
export function decades([from, to]: Domain): number[] {
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-4)];
  return range(first, last + 1).map((power) => 10 ** power);
}
