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
const RADIUS = 3.5;

/** Labels of a panel, above their points or below, that cover neither each other nor a point: the last value first, then the largest, the first, and the others as they fit; or the names of lines at their ends. */
export function placeLabels(points: readonly SeriesPoint[], scale: LabelScale, nameLines: boolean): PlacedLabel[] {
  return nameLines ? nameEnds(points, scale) : placeValues(points, scale);
}

function placeValues(points: readonly SeriesPoint[], scale: LabelScale): PlacedLabel[] {
  const own = points.filter((point) => !point.context);
  const largest = [...own].sort((a, b) => b.value - a.value)[0];
  const ordered = [own[own.length - 1], largest, own[0], ...own].filter((point) => point !== undefined);
  const boxes: Box[] = [];
  return [...new Set(ordered)].flatMap((point) => {
    const { x, y } = toPixels(point, scale);
    const dots = own.filter((other) => other !== point).map((other) => toPixels(other, scale));
    const { left, right, at, anchor } = spread(textWidth(point.label) * (11 / 12), x, scale.width);
    // The whisker of an open upper end stands above its point.
    const lift = point.qualifier === "at_least" ? -LIFT : LIFT;
    const box = [y - lift, y + lift]
      .map((middle) => ({ left, right, middle }))
      .find((tried) => tried.middle < scale.height - LIFT / 2 && isClear(tried, boxes) && !dots.some((dot) => covers(tried, dot)));
    if (box === undefined) return [];
    boxes.push(box);
    return [{ x: toX(at, scale), y: toY(box.middle, scale), text: point.label, anchor }];
  });
}

/** Ends and anchor of a label over a point, turned inwards where it would leave the panel. */
function spread(width: number, x: number, room: number): { left: number; right: number; at: number; anchor: PlacedLabel["anchor"] } {
  if (x - width / 2 < -LIFT) return { left: x - 4, right: x - 4 + width, at: x - 4, anchor: "start" };
  if (x + width / 2 > room + LIFT) return { left: x + 4 - width, right: x + 4, at: x + 4, anchor: "end" };
  return { left: x - width / 2, right: x + width / 2, at: x, anchor: "middle" };
}

/** Names at the ends of lines and at points that stand alone, moved up or down until they are clear of each other. */
function nameEnds(points: readonly SeriesPoint[], scale: LabelScale): PlacedLabel[] {
  const stretches = [...new Set(points.map(stretchOf))];
  const ends = stretches.flatMap((stretch) => points.filter((point) => stretchOf(point) === stretch).slice(-1));
  const boxes: Box[] = [];
  return ends.map((point) => {
    const { x, y } = toPixels(point, scale);
    const box = (shift: number): Box => ({ left: x + 7, right: x + 7 + textWidth(point.line) * (11 / 12), middle: y + shift });
    const shift = SHIFTS.find((candidate) => isClear(box(candidate), boxes)) ?? 0;
    boxes.push(box(shift));
    return { x: toX(x + 7, scale), y: toY(y + shift, scale), text: point.line, anchor: "start" };
  });
}

const SHIFTS = [0, LINE, -LINE, 2 * LINE, -2 * LINE];
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

function toPixels({ x, value }: SeriesPoint, { domain: [from, to], max, width, height }: LabelScale): { x: number; y: number } {
  return { x: ((x - from) / (to - from || 1)) * width, y: (1 - value / max) * height };
}

function toX(pixels: number, { domain: [from, to], width }: LabelScale): number {
  return from + (pixels / width) * (to - from || 1);
}

function toY(pixels: number, { max, height }: LabelScale): number {
  return max * (1 - pixels / height);
}
