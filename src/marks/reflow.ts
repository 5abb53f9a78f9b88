import type { LineWidth } from "./picture-lines.js";
import { reachOfText } from "./svg-text.js";

/** One part of a drawing with its size, in CSS pixels, and where it goes. */
export interface Tile {
  element: Element;
  width: number;
  height: number;
  x: number;
  y: number;
}

/** Parts of a drawing set anew, in their order, and how much room they take; `left` counts those that found none. */
export interface Tiling {
  tiles: Tile[];
  width: number;
  height: number;
  left: number;
}

const GAP = { x: 20, y: 10 };

/** The parts of a drawing made by `stackParts`, at their places, as wide as their texts reach. */
export function tilesOf(drawing: Element, measure: LineWidth): Tile[] {
  const size = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
  return [...drawing.children].map((element) => ({
    element,
    width: Math.max(size(element, "width"), Math.ceil(reachOfText(element, measure))),
    ...{ height: size(element, "height"), x: size(element, "x"), y: size(element, "y") },
  }));
}

/** Sets parts in as many columns as `width` has room for, row by row, and as many rows as fit into `height`. */
export function tile(parts: readonly Tile[], width: number, height: number): Tiling {
  const widest = Math.max(0, ...parts.map((part) => part.width));
  const columns = Math.min(parts.length, Math.max(1, Math.floor((width + GAP.x) / (widest + GAP.x))));
  const gap = columns > 1 ? Math.min(3 * GAP.x, (width - columns * widest) / (columns - 1)) : 0;
  const tiles: Tile[] = [];
  let y = 0;
  let bottom = 0;
  for (let first = 0; first < parts.length; first += columns) {
    const row = parts.slice(first, first + columns);
    const tallest = Math.max(...row.map((part) => part.height));
    if (y + tallest > height) break;
    tiles.push(...row.map((part, column) => ({ ...part, x: column * (widest + gap), y })));
    bottom = y + tallest;
    y = bottom + GAP.y;
  }
  return { tiles, width: columns * widest + gap * (columns - 1), height: bottom, left: parts.length - tiles.length };
}
