import * as Plot from "@observablehq/plot";
import type { Stated } from "./point.js";

type Domain = readonly [number, number];

const LINK = { title: "title", href: "href" } as const;
const DASHED = { fill: "var(--hollow)", stroke: "var(--mark)", strokeDasharray: "3 2" } as const;
const WHISKER = { stroke: "var(--whisker)", strokeWidth: 1.5 } as const;

/** Bars from zero with whiskers and labels, on a linear scale. */
export function barMarks(points: readonly Stated[], domain: Domain): Plot.Markish[] {
  const bar = { x: "value", y: "row", ...LINK } as const;
  return [
    Plot.barX(solid(points), { ...bar, fill: "var(--mark)" }),
    Plot.barX(hollow(points), { ...bar, ...DASHED, insetLeft: 0.5, insetTop: 0.5, insetBottom: 0.5 }),
    ...whiskers(points, (value) => value + (domain[1] - domain[0]) * 0.05),
    Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.45 }),
    labels(points, (value) => value + (domain[1] - domain[0]) * 0.05),
  ];
}

/** Dots over a decade grid with whiskers and labels, on a logarithmic scale; a zero stands at the left edge as its label. */
export function dotMarks(points: readonly Stated[], domain: Domain): Plot.Markish[] {
  const positive = points.filter((point) => point.value > 0);
  const dot = { x: "value", y: "row", r: 5, ...LINK } as const;
  const step = (value: number) => value * (domain[1] / domain[0]) ** 0.06;
  return [
    Plot.ruleX(decades(domain), { stroke: "currentColor", strokeOpacity: 0.16 }),
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

function whiskers(points: readonly Stated[], beyond: (value: number) => number): Plot.Markish[] {
  const open = points.filter((point) => point.qualifier === "at_least");
  const closed = points.flatMap(({ row, lower, upper }) =>
    lower !== null && upper !== null && lower < upper ? [{ row, lower, upper }] : [],
  );
  const ends = closed.flatMap(({ row, lower, upper }) => [lower, upper].map((x) => ({ row, x })));
  return [
    Plot.arrow(open, {
      x1: "value",
      x2: (point: Stated) => beyond(point.value),
      y1: "row",
      y2: "row",
      headLength: 5,
      headAngle: 90,
      inset: 0,
      ...WHISKER,
    }),
    Plot.ruleY(closed, { x1: "lower", x2: "upper", y: "row", ...WHISKER }),
    Plot.tickX(ends, { x: "x", y: "row", inset: 3, ...WHISKER }),
  ];
}

function labels(points: readonly Stated[], beyond: (value: number) => number): Plot.Markish {
  const x = (point: Stated) => (point.qualifier === "at_least" ? beyond(point.value) : Math.max(point.value, point.upper ?? point.value));
  return Plot.text(points, { x, y: "row", text: "label", textAnchor: "start", dx: 9, fontSize: 12, ...LINK });
}

function decades([from, to]: Domain): number[] {
  const values: number[] = [];
  for (let value = from; value <= to * 1.0001; value *= 10) values.push(value);
  return values;
}
