import {
  addElement,
  anchorOf,
  bandShift,
  channel,
  groupLook,
  type LiteContext,
  type LiteMark,
  type MarkOptions,
  placed,
  svgElement,
} from "./mark.js";

const TAN = Math.sqrt(1 / 3);
/** Paths of symbols by their area, those of d3-shape in the order of a scatter's groups. */
const SYMBOLS: readonly ((area: number) => string)[] = [
  (area) => {
    const r = Math.sqrt(area / Math.PI);
    return `M${short(r)},0A${short(r)},${short(r)},0,1,1,${short(-r)},0A${short(r)},${short(r)},0,1,1,${short(r)},0`;
  },
  (area) => {
    const side = Math.sqrt(area);
    return `M${short(-side / 2)},${short(-side / 2)}h${short(side)}v${short(side)}h${short(-side)}Z`;
  },
  (area) => {
    const y = -Math.sqrt(area / (Math.sqrt(3) * 3));
    const x = Math.sqrt(3) * y;
    return `M0,${short(y * 2)}L${short(-x)},${short(-y)}L${short(x)},${short(-y)}Z`;
  },
  (area) => {
    const y = Math.sqrt(area / (TAN * 2));
    const x = y * TAN;
    return `M0,${short(-y)}L${short(x)},0L0,${short(y)}L${short(-x)},0Z`;
  },
];

const short = (pixels: number): number => Math.round(pixels * 1000) / 1000;

/** Dots, each a symbol of its own where `symbol` names a field. */
export function dot(data: readonly unknown[], options: MarkOptions): LiteMark {
  const { r = 3, dodge } = options as { r?: number; dodge?: true };
  const [x, y, shape] = [channel(options.x), channel(options.y), channel(options.symbol)];
  const draw = (given: readonly unknown[], context: LiteContext) => {
    const { document, frame, x: scaleX, y: scaleY, symbolOf } = context;
    const [left, top] = anchorOf(options.frameAnchor, frame);
    const look = groupLook(options, { width: 1.5, ...(options.fill === undefined && { fill: "none", stroke: "currentColor" }) });
    const group = svgElement(document, "g", look);
    const shown = placed(given, x, y);
    const lifts = dodge
      ? swarm(
          shown.map((datum) => scaleX(x?.(datum))),
          r,
        )
      : null;
    shown.forEach((datum, i) => {
      const [cx, cy] = [x ? scaleX(x(datum)) : left, lifts ? top + (lifts[i] ?? 0) : y ? scaleY(y(datum)) : top];
      const path = shape && SYMBOLS[symbolOf(shape(datum)) % SYMBOLS.length]?.(r * r * Math.PI);
      const drawn = path
        ? svgElement(document, "path", { transform: `translate(${cx},${cy})`, d: path })
        : svgElement(document, "circle", { cx, cy, r });
      addElement(group, drawn, datum, options);
    });
    return { group, shift: [bandShift(scaleX, x), bandShift(scaleY, y)] as const };
  };
  return { data, row: channel(options.fy), label: "dot", dx: 0, dy: 0, draw };
}

const PADDING = 1;
const CLOSE = 1e-6;

/** How far dots of one radius are moved up or down, in their order, so that none covers another: as near to the middle as there is room. */
function swarm(places: readonly number[], r: number): number[] {
  const lifts: number[] = [];
  places.forEach((place, i) => {
    const spans = places.slice(0, i).flatMap((other, j) => {
      if (Math.abs(other - place) > 2 * r + PADDING) return [];
      const reach = Math.sqrt((PADDING + 2 * r) ** 2 - (place - other) ** 2);
      return [[(lifts[j] ?? 0) - reach, (lifts[j] ?? 0) + reach] as const];
    });
    const tried = [0, ...spans.flat()].sort((a, b) => Math.abs(a) - Math.abs(b));
    lifts.push(tried.find((lift) => !spans.some(([from, to]) => from + CLOSE < lift && lift < to - CLOSE)) ?? 0);
  });
  return lifts;
}

/** Bars from zero along x, each in a band of y. */
export function barX(data: readonly unknown[], options: MarkOptions): LiteMark {
  const [x, y] = [channel(options.x), channel(options.y)];
  const inset = (side: string) => Number(options[`inset${side}`] ?? 0);
  const draw = (given: readonly unknown[], { document, x: scaleX, y: scaleY }: LiteContext) => {
    const group = svgElement(document, "g", groupLook(options));
    for (const datum of placed(given, x, y)) {
      const [from, to] = [scaleX(0), scaleX(x?.(datum))].sort((a, b) => a - b) as [number, number];
      const width = Math.max(0, to - from - inset("Left") - inset("Right"));
      const height = Math.max(0, scaleY.bandwidth - inset("Top") - inset("Bottom"));
      const place = { x: from + inset("Left"), width, y: scaleY(y?.(datum)) + inset("Top"), height };
      addElement(group, svgElement(document, "rect", place), datum, options);
    }
    return { group, shift: [0, 0] as const };
  };
  return { data, row: null, label: "bar", dx: 0, dy: 0, draw };
}

/** Dots that do not cover each other, around the middle of their row. */
export const dodgeY = (options: MarkOptions): MarkOptions => ({ ...options, dodge: true });
