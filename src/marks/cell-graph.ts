import { linkHorizontal } from "d3-shape";
import type { CellLayout } from "../model/cell-layout.js";

/** Sizes of the picture in pixels: a cell, and the step from one to the next. */
export const CELL_GRID = { width: 132, height: 28, across: 184, down: 38, margin: 4 } as const;

/** Where a cell stands in the picture, in pixels. */
export function placeCell({ layer, row }: { layer: number; row: number }): { left: number; top: number } {
  return { left: CELL_GRID.margin + layer * CELL_GRID.across, top: CELL_GRID.margin + row * CELL_GRID.down };
}

/** Width and height of the picture in pixels. */
export function measureGraph({ layers, rows }: CellLayout): { width: number; height: number } {
  const { width, height, across, down, margin } = CELL_GRID;
  return { width: 2 * margin + Math.max(0, layers - 1) * across + width, height: 2 * margin + Math.max(0, rows - 1) * down + height };
}

/** The uses of a picture as paths of SVG, from the right edge of what is used to the left edge of what uses it. */
export function drawLinks({ cells, links }: CellLayout): { path: string; circle: boolean }[] {
  const draw = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
  const spots = new Map(cells.map((cell) => [cell.place, placeCell(cell)]));
  return links.flatMap(({ from, to, circle }) => {
    const [start, end] = [spots.get(from), spots.get(to)];
    if (start === undefined || end === undefined) return [];
    const middle = CELL_GRID.height / 2;
    // What uses itself has a loop at its right edge.
    if (from === to) return [{ path: `M${start.left + CELL_GRID.width},${start.top + 7}c26,-8,26,22,0,14`, circle }];
    const path = draw({ source: [start.left + CELL_GRID.width, start.top + middle], target: [end.left, end.top + middle] });
    return path === null ? [] : [{ path, circle }];
  });
}
