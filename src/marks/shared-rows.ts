import { isStated, type Point, textWidth } from "./point.js";
import { wrapHeading } from "./series.js";

/** A panel among others of the same rows: its place and margins in CSS pixels; the first one alone names the rows. */
export interface SharedPanel {
  panel: string;
  heading: readonly string[];
  rows: readonly string[];
  x: number;
  width: number;
  marginLeft: number;
  marginRight: number;
  named: boolean;
}

/** Width that a bar is left with at least, and between two panels. */
const LEAST_BAR = 44;
const GAP = 14;
/** Lines that a heading may take; its bold words are up to a fifth wider than others. */
const HEADING_LINES = 3;
const BOLD = 1.2;

/** Panels that have the same rows side by side, so that a row is read across and named once; null where rows differ or the width does not allow it. */
export function layColumns(points: readonly Point[], width: number): SharedPanel[] | null {
  const panels = [...new Set(points.map((point) => point.panel))];
  const own = panels.map((panel) => points.filter((point) => point.panel === panel));
  const [rows = []] = own.map((some) => some.map(({ row }) => row));
  const isShared = own.every((some) => some.length === rows.length && some.every(({ row }, i) => row === rows[i]));
  if (panels.length < 2 || !isShared || new Set(rows).size < rows.length) return null;
  const names = Math.ceil(Math.max(...rows.map(textWidth))) + 8;
  const rooms = own.map((some) => Math.max(roomFor(some), headingWidth(some[0]?.panel ?? "") - LEAST_BAR));
  const bar = Math.floor((width - names - GAP * (panels.length - 1) - rooms.reduce((sum, room) => sum + room, 0)) / panels.length);
  if (bar < LEAST_BAR) return null;
  const headings = panels.map((panel, i) => wrapHeading(panel, (bar + (rooms[i] ?? 0)) / BOLD, HEADING_LINES));
  const lines = Math.max(...headings.map((heading) => heading.length));
  let x = 0;
  return panels.map((panel, i) => {
    const [named, marginRight] = [i === 0, rooms[i] ?? 0];
    const marginLeft = named ? names : 0;
    const column = { panel, rows, x, named, marginLeft, marginRight, width: marginLeft + bar + marginRight };
    x += column.width + GAP;
    // Headings end at one height above their bars.
    const heading = [...Array<string>(lines - (headings[i]?.length ?? 0)).fill(""), ...(headings[i] ?? [])];
    return { ...column, heading };
  });
}

/** The least width of a heading: of its longest word, and of its share of the lines. */
function headingWidth(heading: string): number {
  const words = heading.match(/[^\s\u2e80-\uffff]+|[\u2e80-\uffff]/g) ?? [];
  return Math.ceil(Math.max(...words.map(textWidth), textWidth(heading) / (HEADING_LINES - 0.5)) * BOLD);
}

/** Width in pixels of the longest line of labels, and of what stands between them and the bars. */
export function roomFor(points: readonly Point[]): number {
  return Math.ceil(Math.max(0, ...points.filter(isStated).flatMap(({ label }) => label.split("\n").map(textWidth)))) + 24;
}
