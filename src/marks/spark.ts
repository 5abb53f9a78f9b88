import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { element, type Html, html, type Part } from "../html.js";
import type { Qualifier } from "../model/observation.js";
import { textWidth } from "./point.js";

/** One yearly figure of a small chart; points of one `stretch` are joined. */
export interface SparkPoint {
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  stretch: number;
  /** Basis, unit or definition differs from the point before: a dashed rule stands between. */
  broken: boolean;
  label: string;
  title: string;
  href: string;
}

/** Years that all small charts of a page share, and the text alternative of this one. */
export interface SparkOptions {
  from: number;
  to: number;
  label: string;
}

const SIZE = { width: 172, height: 92 };
const BOX = { left: 10, right: 162, top: 20, bottom: 74 };
const OPEN_END = 0.2;

/** A small line chart from zero, as text: no element is made, since a site of many bureaus has thousands; values are printed at the first, last and largest point. */
export function drawSpark(points: readonly SparkPoint[], { from, to, label }: SparkOptions): Html {
  const max = Math.max(0, ...points.flatMap(({ value, upper }) => [value, upper ?? 0])) || 1;
  // A single year stands in the middle.
  const years = scaleLinear([from, to], [BOX.left, BOX.right]);
  const values = scaleLinear([0, max], [BOX.bottom, BOX.top]);
  const x: Scale = (year) => round(years(year));
  const y: Scale = (value) => round(values(value));
  const parts = [
    html`<path class="spark-axis" d="M0 ${BOX.bottom}.5H${SIZE.width}" />`,
    yearText(from, x(from), "start"),
    to !== from && yearText(to, x(to), "end"),
    points.filter((point) => point.broken).map((point) => breakRule(point, points, x)),
    linePaths(points, x, y),
    points.map((point) => whisker(point, x, y, max)),
    points.map((point) => dot(point, x(point.year), y(point.value))),
    labels(points, x, y),
  ];
  const attributes = { class: "atlas-spark", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "group", "aria-label": label };
  return element("svg", attributes, parts);
}

type Scale = (value: number) => number;

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function yearText(year: number, x: number, anchor: "start" | "end"): Html {
  return html`<text class="spark-year" x="${x}" y="88" text-anchor="${anchor}">${year}</text>`;
}

function breakRule(point: SparkPoint, points: readonly SparkPoint[], x: Scale): Html {
  const before = points[points.indexOf(point) - 1];
  const at = before === undefined ? x(point.year) : round((x(before.year) + x(point.year)) / 2);
  return html`<path class="spark-break" d="M${at} ${BOX.top}V${BOX.bottom}" />`;
}

function linePaths(points: readonly SparkPoint[], x: Scale, y: Scale): Html[] {
  const path = line<SparkPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  );
  const stretches = [...new Set(points.map((point) => point.stretch))].map((stretch) =>
    points.filter((point) => point.stretch === stretch),
  );
  return stretches.filter((stretch) => stretch.length > 1).map((stretch) => html`<path class="spark-line" d="${path(stretch)}" />`);
}

/** Both bounds, or an open end in the direction in which the true value may lie. */
function whisker({ year, value, lower, upper, qualifier }: SparkPoint, x: Scale, y: Scale, max: number): Part {
  if (qualifier === "exact") return null;
  const low = lower ?? (qualifier === "at_most" ? Math.max(0, value - max * OPEN_END) : value);
  const high = upper ?? (qualifier === "at_least" ? value + max * OPEN_END : value);
  return low < high && html`<path class="spark-whisker" d="M${x(year)} ${y(low)}V${y(high)}" />`;
}

function dot({ title, href }: SparkPoint, x: number, y: number): Html {
  return html`<a href="${href}" aria-label="${title}"><circle cx="${x}" cy="${y}" r="3.5" /></a>`;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Values at the last, first and largest point, above it or below, where they cover neither a point nor each other. */
function labels(points: readonly SparkPoint[], x: Scale, y: Scale): Html[] {
  const largest = [...points].sort((a, b) => b.value - a.value)[0];
  const wanted = new Set([points[points.length - 1], points[0], largest].filter((point) => point !== undefined));
  const taken: Box[] = points.map(({ year, value }) => ({
    left: x(year) - 4,
    right: x(year) + 4,
    top: y(value) - 4,
    bottom: y(value) + 4,
  }));
  return [...wanted].flatMap((point) => {
    const half = (textWidth(point.label) * 11) / 24;
    const at = round(Math.min(Math.max(x(point.year), half), SIZE.width - half));
    const boxes = LIFTS.map((lift) => ({ lift, box: labelBox(at, y(point.value) + lift, half) }));
    const free = boxes.find(({ box }) => box.bottom < BOX.bottom && !taken.some((other) => overlap(box, other)));
    if (free === undefined) return [];
    taken.push(free.box);
    return [html`<text class="spark-value" x="${at}" y="${round(y(point.value) + free.lift)}" text-anchor="middle">${point.label}</text>`];
  });
}

/** Where a label's baseline may stand from its point. */
const LIFTS = [-8, 15];
const labelBox = (x: number, y: number, half: number): Box => ({ left: x - half, right: x + half, top: y - 9, bottom: y + 1 });
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
