import { type CellNode, usedBy } from "./notebook-graph.js";

/** A cell in the picture of what uses what: its place in the notebook, its layer (0 uses nothing) and its row there. */
export interface PlacedCell {
  place: number;
  layer: number;
  row: number;
}

/** A use: of the cell at `from` by the one at `to`; in a circle where that one is used in turn. */
export interface CellLink {
  from: number;
  to: number;
  circle: boolean;
}

/** The picture as places on a grid. */
export interface CellLayout {
  cells: readonly PlacedCell[];
  links: readonly CellLink[];
  layers: number;
  rows: number;
}

const SWEEPS = 3;

/** Places cells in layers, each behind those that it uses, with uses as short as a few sweeps make them; text that uses nothing is left out. */
export function layoutCells(graph: readonly CellNode[]): CellLayout {
  const shown = graph.flatMap(({ name, uses }, place) => (name !== null || uses.length > 0 ? [place] : []));
  const links = shown.flatMap((to) =>
    (graph[to]?.uses ?? []).map((from) => ({ from, to, circle: from === to || usedBy(graph, from).includes(to) })),
  );
  const depths = new Map<number, number>();
  for (const place of shown) findDepth(graph, place, depths, new Set());
  const layers: number[][] = [];
  for (const place of shown) (layers[depths.get(place) ?? 0] ??= []).push(place);
  sweep(layers, links);
  const cells = layers.flatMap((layer, i) => layer.map((place, row) => ({ place, layer: i, row })));
  return { cells, links, layers: layers.length, rows: Math.max(0, ...layers.map((layer) => layer.length)) };
}

/** One more than the deepest that a cell uses; a use that leads back to itself does not count. */
function findDepth(graph: readonly CellNode[], place: number, depths: Map<number, number>, path: Set<number>): number {
  const known = depths.get(place);
  if (known !== undefined) return known;
  path.add(place);
  const below = (graph[place]?.uses ?? []).filter((used) => !path.has(used)).map((used) => findDepth(graph, used, depths, path));
  path.delete(place);
  const depth = below.length === 0 ? 0 : Math.max(...below) + 1;
  depths.set(place, depth);
  return depth;
}

/** Orders each layer by where those that its cells are linked with stand. */
function sweep(layers: number[][], links: readonly CellLink[]): void {
  for (let turn = 0; turn < SWEEPS; turn++) {
    for (const layer of layers) {
      const rows = new Map(layers.flatMap((each) => each.map((place, row) => [place, row] as const)));
      const middle = (place: number): number => {
        const others = links.flatMap(({ from, to }) => (to === place ? [from] : from === place ? [to] : []));
        return others.length === 0
          ? (rows.get(place) ?? 0)
          : others.reduce((sum, other) => sum + (rows.get(other) ?? 0), 0) / others.length;
      };
      layer.sort((a, b) => middle(a) - middle(b) || a - b);
    }
  }
}
