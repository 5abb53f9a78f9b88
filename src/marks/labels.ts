import { type SeriesPoint, textWidth } from "./point.js";

/** Panel that labels are placed in: the x domain, the largest y from zero, and the size of the plot in pixels. */
export interface LabelScale {
  domain: readonly [number, number];
  max: number;
  width: number;
  height: number;
}

/** A label at its place in data units. */
export interface PlacedLabel {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
}

/** Room of a label in pixels: its ends, and the middle of its line. */
export interface Box {
  left: number;
  right: number;
  middle: number;
}

const LINE = 12;
const LIFT = 10;
/** How many times as far a label may stand from its point. */
const FAR = 1.7;
const RADIUS = 3.5;

/** A rule where a line breaks, in data units. */
export interface BreakRule {
  x: number;
  from: number;
  to: number;
}

/** Rules halfway between a point that begins anew and the one before it: as high as the panel, or `short` where other lines pass. */
export function findBreaks(points: readonly SeriesPoint[], max: number, short: boolean): BreakRule[] {
  const own = points.filter((point) => !point.context && !point.hollow);
  return own.flatMap((point, i) => {
    const before = own[i - 1];
    if (!point.broken || before === undefined || before.line !== point.line) return [];
    const middle = (before.value + point.value) / 2;
    const [from, to] = short ? [Math.max(0, middle - max * 0.06), middle + max * 0.06] : [0, max];
    return [{ x: (before.x + point.x) / 2, from, to }];
  });
}

/** Labels of a panel that cover neither each other nor a point, and run into no line or rule where that can be helped: the last value first, then the largest, the first, and the others as they fit; or the names of lines at their ends. */
export function placeLabels(
  points: readonly SeriesPoint[],
  scale: LabelScale,
  { nameLines = false, rules = [] }: { nameLines?: boolean; rules?: readonly BreakRule[] } = {},
): PlacedLabel[] {
  return nameLines ? nameEnds(points, scale, rules) : placeValues(points, scale, rules);
}

function placeValues(points: readonly SeriesPoint[], scale: LabelScale, rules: readonly BreakRule[]): PlacedLabel[] {
  const own = points.filter((point) => !point.context);
  const largest = [...own].sort((a, b) => b.value - a.value)[0];
  const first = [own[own.length - 1], largest, own[0]].filter((point) => point !== undefined);
  const paths = [...pathsOf(points, scale), ...rules.map((rule) => upright(rule, scale))];
  const boxes: Box[] = [];
  return [...new Set([...first, ...own])].flatMap((point) => {
    const { x, y } = toPixels(point, scale);
    const dots = own.filter((other) => other !== point).map((other) => toPixels(other, scale));
    const width = textWidth(point.label) * (11 / 12);
    // The whisker of an open upper end stands above its point.
    const lift = point.qualifier === "at_least" ? -LIFT : LIFT;
    const heights = [y - lift, y + lift, y - lift * FAR, y + lift * FAR];
    const tried = heights.flatMap((middle) => spreads(width, x, scale.width).map((spread) => ({ ...spread, middle })));
    tried.push(...besides(width, x, scale.width).map((spread) => ({ ...spread, middle: y })));
    const free = tried.filter(
      (box) => box.middle >= -LIFT && box.middle < scale.height - LIFT / 2 && isClear(box, boxes) && !dots.some((dot) => covers(box, dot)),
    );
    // Rather struck through by a line than missing, where it is one of those that a reader looks for.
    const box = free.find((one) => !paths.some((path) => strikes(path, one))) ?? (first.includes(point) ? free[0] : undefined);
    if (box === undefined) return [];
    boxes.push(box);
    return [{ x: toX(box.at, scale), y: toY(box.middle, scale), text: point.label, anchor: box.anchor }];
  });
}

interface Along {
  left: number;
  right: number;
  at: number;
  anchor: PlacedLabel["anchor"];
}

/** Where a label may stand along a point: over it, then to either side, never beyond the panel. */
function spreads(width: number, x: number, room: number): Along[] {
  const start: Along = { left: x - 4, right: x - 4 + width, at: x - 4, anchor: "start" };
  const end: Along = { left: x + 4 - width, right: x + 4, at: x + 4, anchor: "end" };
  const middle: Along = { left: x - width / 2, right: x + width / 2, at: x, anchor: "middle" };
  const within = [middle, start, end].filter(({ left, right }) => left >= -LIFT && right <= room + LIFT);
  return within.length > 0 ? within : [x < room / 2 ? start : end];
}

/** Where a label may stand at the height of its point: after it, or before. */
function besides(width: number, x: number, room: number): Along[] {
  const after: Along = { left: x + 7, right: x + 7 + width, at: x + 7, anchor: "start" };
  const before: Along = { left: x - 7 - width, right: x - 7, at: x - 7, anchor: "end" };
  return [after, before].filter(({ left, right }) => left >= -LIFT && right <= room + LIFT);
}

interface Line {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** The pieces of all lines of a panel. */
function pathsOf(points: readonly SeriesPoint[], scale: LabelScale): Line[] {
  return points.flatMap((point, i) => {
    const before = points.slice(0, i).findLast((other) => stretchOf(other) === stretchOf(point) && other.context === point.context);
    return before === undefined || point.segment === null ? [] : [{ from: toPixels(before, scale), to: toPixels(point, scale) }];
  });
}

function upright({ x, from, to }: BreakRule, scale: LabelScale): Line {
  const at = pixelsAlong(x, scale);
  return { from: { x: at, y: pixelsDown(from, scale) }, to: { x: at, y: pixelsDown(to, scale) } };
}

/** Whether a line runs through a label: tried at short steps. */
function strikes({ from, to }: Line, { left, right, middle }: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((at) => {
    const [x, y] = [from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at];
    return x > left && x < right && Math.abs(y - middle) < LINE / 2;
  });
}

/** Names at the ends of lines and at points that stand alone, wherever beside them is room; once for a year's line and its full year, and none where there is no room. */
function nameEnds(points: readonly SeriesPoint[], scale: LabelScale, rules: readonly BreakRule[]): PlacedLabel[] {
  const ends = [...new Set(points.map(stretchOf))].flatMap((stretch) =>
    points.filter((point) => !point.context && stretchOf(point) === stretch).slice(-1),
  );
  const named = ends.filter((point) => !ends.some((other) => isNamedBy(other, point, scale)));
  const paths = [...pathsOf(points, scale), ...rules.map((rule) => upright(rule, scale))];
  const boxes: Box[] = [];
  return named.flatMap((point) => {
    const dots = points.filter((other) => other !== point && !other.context).map((other) => toPixels(other, scale));
    const free = placesOfName(point, scale).filter((box) => isClear(box, boxes) && !dots.some((dot) => covers(box, dot)));
    const box = free.find((one) => !paths.some((path) => strikes(path, one))) ?? free[0];
    if (box === undefined) return [];
    boxes.push(box);
    return [{ x: toX(box.at, scale), y: toY(box.middle, scale), text: point.line, anchor: box.anchor }];
  });
}

/** Whether the end of a stretch needs no name of its own, since its line goes on not far away, or a dot of the same name stands just after it. */
function isNamedBy(other: SeriesPoint, point: SeriesPoint, scale: LabelScale): boolean {
  const apart = pixelsAlong(other.x, scale) - pixelsAlong(point.x, scale);
  if (other === point || other.line !== point.line || apart < 0) return false;
  return point.hollow === other.hollow ? apart > 0 && apart < scale.width * OFTEN : point.hollow && apart < NEAR;
}

/** Where the name of a point may stand: after it, ever further up and down, then before it, above and below; never on the axis. */
function placesOfName(point: SeriesPoint, scale: LabelScale): (Box & Along)[] {
  const { x, y } = toPixels(point, scale);
  const width = textWidth(point.line) * (11 / 12);
  const after: Along = { left: x + 7, right: x + 7 + width, at: x + 7, anchor: "start" };
  const before: Along = { left: x - 7 - width, right: x - 7, at: x - 7, anchor: "end" };
  const over: Along = { left: x - width / 2, right: x + width / 2, at: x, anchor: "middle" };
  const places = [
    ...SHIFTS.map((shift) => ({ ...after, middle: y + shift })),
    ...[0, LINE / 2, -LINE / 2].map((shift) => ({ ...before, middle: y + shift })),
    ...[-LIFT, LIFT].map((shift) => ({ ...over, middle: y + shift })),
  ];
  return places.filter(({ left, middle }) => left >= -LIFT && middle < scale.height - LIFT / 2 && middle > -2 * LIFT);
}

/** Steps of half a line, near ones first. */
const SHIFTS = Array.from({ length: 15 }, (_, i) => (LINE / 2) * Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1));
/** Share of a panel's width within which a broken line is named once. */
const OFTEN = 0.4;
/** Within this many pixels a dot stands just after the end of a line. */
const NEAR = 24;
const stretchOf = ({ line, segment }: SeriesPoint): string => `${line} ${String(segment)}`;

/** Whether a label's room is free of all others'. */
export function isClear(box: Box, others: readonly Box[]): boolean {
  return !others.some((other) => overlap(box, other));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 3 && b.left < a.right + 3 && Math.abs(a.middle - b.middle) < LINE;
}

function covers({ left, right, middle }: Box, dot: { x: number; y: number }): boolean {
  return left < dot.x + RADIUS && right > dot.x - RADIUS && Math.abs(middle - dot.y) < LINE / 2 + RADIUS;
}

function toPixels({ x, value }: SeriesPoint, scale: LabelScale): { x: number; y: number } {
  return { x: pixelsAlong(x, scale), y: pixelsDown(value, scale) };
}

function pixelsAlong(x: number, { domain: [from, to], width }: LabelScale): number {
  return ((x - from) / (to - from || 1)) * width;
}

function pixelsDown(value: number, { max, height }: LabelScale): number {
  return (1 - value / max) * height;
}

function toX(pixels: number, { domain: [from, to], width }: LabelScale): number {
  return from + (pixels / width) * (to - from || 1);
}

function toY(pixels: number, { max, height }: LabelScale): number {
  return max * (1 - pixels / height);
}
