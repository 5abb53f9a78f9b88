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
  const first = [own[own.length - 1], largest, own[0]].filter((point) => point !== undefined);
  const paths = pathsOf(points, scale);
  const boxes: Box[] = [];
  return [...new Set([...first, ...own])].flatMap((point) => {
    const { x, y } = toPixels(point, scale);
    const dots = own.filter((other) => other !== point).map((other) => toPixels(other, scale));
    const width = textWidth(point.label) * (11 / 12);
    // The whisker of an open upper end stands above its point.
    const lift = point.qualifier === "at_least" ? -LIFT : LIFT;
    const tried = [y - lift, y + lift].flatMap((middle) => spreads(width, x, scale.width).map((spread) => ({ ...spread, middle })));
    const free = tried.filter(
      (box) => box.middle < scale.height - LIFT / 2 && isClear(box, boxes) && !dots.some((dot) => covers(box, dot)),
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

/** Whether a line runs through a label: tried at short steps. */
function strikes({ from, to }: Line, { left, right, middle }: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / 4));
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((at) => {
    const [x, y] = [from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at];
    return x > left && x < right && Math.abs(y - middle) < LINE / 2;
  });
}

/** Names at the ends of lines and at points that stand alone, moved up or down until they are clear of each other. */
function nameEnds(points: readonly SeriesPoint[], scale: LabelScale): PlacedLabel[] {
  const stretches = [...new Set(points.map(stretchOf))];
  const ends = stretches.flatMap((stretch) => points.filter((point) => stretchOf(point) === stretch).slice(-1));
  const boxes: Box[] = [];
  return ends.map((point) => {
    const { x, y } = toPixels(point, scale);
    const box = (shift: number): Box => ({ left: x + 7, right: x + 7 + textWidth(point.line) * (11 / 12), middle: y + shift });
    const dots = points.filter((other) => other !== point && !other.context).map((other) => toPixels(other, scale));
    const clear = SHIFTS.filter((candidate) => isClear(box(candidate), boxes));
    const shift = clear.find((candidate) => !dots.some((dot) => covers(box(candidate), dot))) ?? clear[0] ?? 0;
    boxes.push(box(shift));
    return { x: toX(x + 7, scale), y: toY(y + shift, scale), text: point.line, anchor: "start" };
  });
}

const SHIFTS = [0, 1, -1, 2, -2, 3, -3].map((lines) => lines * LINE);
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
