import { textWidth } from "./point.js";
import type { SeriesPoint } from "./series.js";

/** Panel that labels are placed in: the x domain, the largest y from zero, and the size of the plot in pixels. */
export interface LabelScale {
  domain: readonly [number, number];
  max: number;
  width: number;
  height: number;
}

/** A label at its place in data units. */
export interface Placed {
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

/** Labels of a panel that do not overlap: the last value first, then the largest, the first, and the others as they fit; or the names of lines at their ends. */
export function placeLabels(points: readonly SeriesPoint[], scale: LabelScale, nameLines: boolean): Placed[] {
  return nameLines ? nameEnds(points, scale) : placeValues(points, scale);
}

function placeValues(points: readonly SeriesPoint[], scale: LabelScale): Placed[] {
  const own = points.filter((point) => !point.context);
  const largest = [...own].sort((a, b) => b.value - a.value)[0];
  const ordered = [own[own.length - 1], largest, own[0], ...own].filter((point) => point !== undefined);
  const boxes: Box[] = [];
  return [...new Set(ordered)].flatMap((point) => {
    const x = toPixels(point, scale).x;
    const width = textWidth(point.label) * (11 / 12);
    const anchor = x - width / 2 < -LIFT ? "start" : x + width / 2 > scale.width + LIFT ? "end" : "middle";
    const left = anchor === "start" ? x - 4 : anchor === "end" ? x + 4 - width : x - width / 2;
    const middle = toPixels(point, scale).y - LIFT;
    const box = { left, right: left + width, middle };
    if (!isClear(box, boxes)) return [];
    boxes.push(box);
    const nudge = anchor === "start" ? -4 : anchor === "end" ? 4 : 0;
    return [{ x: toX(x + nudge, scale), y: toY(middle, scale), text: point.label, anchor }];
  });
}

/** Names at the ends of lines and at points that stand alone, moved up or down until they are clear of each other. */
function nameEnds(points: readonly SeriesPoint[], scale: LabelScale): Placed[] {
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

function toPixels({ x, value }: SeriesPoint, { domain: [from, to], max, width, height }: LabelScale): { x: number; y: number } {
  return { x: ((x - from) / (to - from || 1)) * width, y: (1 - value / max) * height };
}

function toX(pixels: number, { domain: [from, to], width }: LabelScale): number {
  return from + (pixels / width) * (to - from || 1);
}

function toY(pixels: number, { max, height }: LabelScale): number {
  return max * (1 - pixels / height);
}
