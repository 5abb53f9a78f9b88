import type { Extent } from "../align.js";

/** One line of a page: its cells from left to right, and where it starts and ends (points from the left). */
export interface PdfLine {
  cells: string[];
  /** Where each cell stands, in points from the left. */
  places: Extent[];
  left: number;
  right: number;
  /** Distance from the foot of the page, in points. */
  y: number;
  size: number;
}
