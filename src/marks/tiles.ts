import * as Plot from "@observablehq/plot";
import { textWidth } from "./point.js";
import { stackParts } from "./stack.js";
import { TILE_PLACES } from "./tile-places.js";

/** How a tile is filled: five steps of one colour, of the other for what fell, dashed for figures that do not compare, or empty. */
export type TileTone = { step: 1 | 2 | 3 | 4 | 5; falls?: boolean } | "hollow" | "empty";

/** A province of a grid of tiles. */
export interface ProvinceTile {
  /** Code of the province, six digits. */
  code: string;
  name: string;
  /** In its place where there is no room for the name. */
  short: string;
  /** Printed below the name: its value, or words for none. */
  label: string;
  tone: TileTone;
  title: string;
  href: string | null;
  /** Its prefectures: whether there is a figure of each; drawn as small squares at the foot of the tile. */
  areas: readonly boolean[];
}

/** How a grid of tiles is drawn; sizes in CSS pixels. */
export interface TileOptions {
  width: number;
  document: Document;
  label: string;
  /** Entries of the legend, in their order. */
  legend: readonly { tone: TileTone; text: string }[];
}

const COLUMNS = 8;
const ROWS = 8;
const GAP = 3;
const LEGEND = 26;
/** How much wider bold letters are. */
const BOLD = 1.12;
const STEPS = [0.14, 0.28, 0.45, 0.68, 0.92];

/** The 34 provinces as tiles, each with its prefectures inside: a table laid out by neighbourhood, no map. */
export function drawTiles(tiles: readonly ProvinceTile[], { width, document, label, legend }: TileOptions): Element {
  const size = Math.floor((width - GAP * (COLUMNS - 1)) / COLUMNS);
  const tall = Math.min(64, Math.max(size, 48));
  const small = width < 480;
  const head = LEGEND * Math.ceil(legend.length / legendColumns(legend, width));
  const height = head + ROWS * (tall + GAP);
  const room = size - 8;
  const fits = ({ name }: ProvinceTile) => textWidth(name) * BOLD * (small ? 10 / 12 : 1) <= room;
  // On a phone names and letters side by side would look like a mistake.
  const named = small && !tiles.every(fits) ? () => false : fits;
  const placed = tiles.flatMap((tile) => {
    const [column, row] = TILE_PLACES[tile.code.slice(0, 2)] ?? [-1, -1];
    const name = named(tile) ? tile.name : tile.short;
    const said = textWidth(tile.label) * (small ? 9 / 12 : 11 / 12) <= room ? tile.label : "–";
    return column < 0 ? [] : [{ ...tile, name, label: said, x: column * (size + GAP), y: head + row * (tall + GAP) }];
  });
  const text = { textAnchor: "start", lineAnchor: "top", title: "title", href: "href" } as const;
  const ink = ({ tone }: { tone: TileTone }) => (typeof tone === "object" && tone.step >= 4 ? "var(--paper)" : "var(--ink)");
  const element = Plot.plot({
    ...{ document, width, height, margin: 0, style: { fontFamily: "inherit", overflow: "visible" } },
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      ...fills(placed, { size, tall }),
      Plot.text(placed, {
        ...text,
        x: ({ x }) => x + 5,
        y: ({ y }) => y + 5,
        text: "name",
        fontSize: small ? 10 : 12,
        fontWeight: 600,
        fill: ink,
      }),
      Plot.text(placed, {
        ...text,
        x: ({ x }) => x + 5,
        y: ({ y }) => y + (small ? 18 : 21),
        text: "label",
        fontSize: small ? 9 : 11,
        fill: ink,
      }),
      ...legendMarks(legend, width),
    ],
  });
  addSquares(element, placed, size, tall);
  return stackParts([{ element, x: 0, y: 0, width, height }], width, label, document);
}

type PlacedTile = ProvinceTile & { x: number; y: number };

function fills(
  tiles: readonly (Pick<PlacedTile, "tone" | "x" | "y"> & { title?: string; href?: string | null })[],
  { size, tall }: { size: number; tall: number },
): Plot.Markish[] {
  const rect = {
    x1: "x",
    y1: "y",
    x2: (tile: { x: number }) => tile.x + size,
    y2: (tile: { y: number }) => tile.y + tall,
    rx: 3,
    title: "title",
    href: "href",
  } as const;
  const stepped = tiles.filter(({ tone }) => typeof tone === "object");
  const tones = [...new Set(stepped.map(({ tone }) => JSON.stringify(tone)))];
  return [
    Plot.rect(
      tiles.filter(({ tone }) => tone === "empty"),
      { ...rect, fill: "var(--sheet)", stroke: "var(--rule)" },
    ),
    Plot.rect(
      tiles.filter(({ tone }) => tone === "hollow"),
      { ...rect, fill: "var(--hollow)", stroke: "var(--mark)", strokeDasharray: "3 2" },
    ),
    ...tones.map((text) => {
      const tone = JSON.parse(text) as { step: number; falls?: boolean };
      const own = stepped.filter((tile) => JSON.stringify(tile.tone) === text);
      return Plot.rect(own, { ...rect, fill: tone.falls ? "var(--whisker)" : "var(--mark)", fillOpacity: STEPS[tone.step - 1] ?? 1 });
    }),
  ];
}

/** Prefectures as small squares along the foot of their province: one path for all of a kind, since a page would carry hundreds of shapes. */
function addSquares(svg: Element, tiles: readonly PlacedTile[], size: number, tall: number): void {
  const side = size < 50 ? 3 : 5;
  const across = Math.max(1, Math.floor((size - 8) / (side + 1)));
  const paths = new Map<string, string>();
  for (const { areas, x, y, tone } of tiles) {
    const rows = Math.ceil(areas.length / across);
    const ink = typeof tone === "object" && tone.step >= 4 ? "var(--paper)" : "var(--ink)";
    areas.forEach((known, i) => {
      const kind = `${ink} ${known ? "0.8" : "0.16"}`;
      const top = y + tall - 4 - (rows - Math.floor(i / across)) * (side + 1);
      const at = `M${x + 5 + (i % across) * (side + 1)} ${top}h${side}v${side}h-${side}z`;
      paths.set(kind, (paths.get(kind) ?? "") + at);
    });
  }
  for (const [kind, d] of paths) {
    const [fill = "", opacity = ""] = kind.split(" ");
    const path = svg.ownerDocument.createElementNS(svg.namespaceURI, "path");
    for (const [name, value] of Object.entries({ d, fill, "fill-opacity": opacity, "pointer-events": "none" }))
      path.setAttribute(name, value);
    svg.append(path);
  }
}

function legendColumns(legend: TileOptions["legend"], width: number): number {
  const widest = Math.max(...legend.map(({ text }) => textWidth(text))) + 34;
  return Math.max(1, Math.min(legend.length, Math.floor(width / widest)));
}

function legendMarks(legend: TileOptions["legend"], width: number): Plot.Markish[] {
  const columns = legendColumns(legend, width);
  const step = Math.min(width / columns, 170);
  const placed = legend.map((entry, i) => ({ ...entry, x: (i % columns) * step, y: LEGEND * Math.floor(i / columns) + 2, name: "" }));
  return [
    ...fills(placed, { size: 16, tall: 12 }),
    Plot.text(placed, { x: ({ x }) => x + 22, y: ({ y }) => y + 6, text: "text", textAnchor: "start", fontSize: 11 }),
  ];
}
