import type { Qualifier } from "../model/observation.js";

/** One figure to draw: which panel and row it stands in, its bounds, and whether it compares with its neighbours. */
export interface Point {
  panel: string;
  row: string;
  year: number;
  /** Null where the report states none: drawn as words, never as zero. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  /** True for cumulative, partial and sub-scope figures: drawn hollow and dashed, after the others. */
  hollow: boolean;
  /** Printed beside the mark, or in its place where nothing is stated. */
  label: string;
  /** What it counts, where not all of a drawing count the same. */
  unit?: string;
  /** Everything about the figure, shown on hover and read aloud. */
  title: string;
  /** Address of the observation, or null where there is none. */
  href: string | null;
}

/** A point that has a value. */
export type Stated = Point & { value: number };

/** One figure on a line: solid where it compares, joined to others of the same `line` and `segment` only. */
export interface SeriesPoint extends Omit<Stated, "row" | "year"> {
  line: string;
  x: number;
  /** Stretch of the line without gap or break; null stands alone. */
  segment: number | null;
  /** Definition or basis differs from the point before: a dashed rule stands between. */
  broken: boolean;
  /** Another bureau's figure, drawn faintly for comparison. */
  context: boolean;
}

/** Whether a point has a value. */
export function isStated(point: Point): point is Stated {
  return point.value !== null;
}

/** Width in pixels that a text needs at 12 px: full-width characters count 12, others 7.2. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 12 : 7.2), 0);
}
