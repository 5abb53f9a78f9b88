import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import { formatShort } from "./format.js";
import { decades } from "./marks.js";
import { isClear, type Box } from "./labels.js";
import { textWidth } from "./point.js";
import { stackParts } from "./stack.js";

/** A figure along one axis with its bounds; null is open. */
export interface PlotExtent {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Two figures of one bureau and year. */
export interface ScatterPoint {
  x: PlotExtent;
  y: PlotExtent;
  /** Kind of bureau, drawn as a symbol of its own. */
  group: string;
  /** True where one of the two does not compare. */
  hollow: boolean;
  label: string;
  title: string;
  href: string | null;
}

/** How a scatter is drawn; sizes in CSS pixels. */
export interface ScatterOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  lang: Lang;
  xName: string;
  yName: string;
  /** Logarithmic axes: every figure must be above zero. */
  log: boolean;
}

const MARGIN = { top: 26, right: 18, bottom: 44, left: 52 };
/** Half the room of a dot, in pixels. */
const DOT = 3;
const SYMBOLS = ["circle", "square", "triangle", "diamond"] as const;
const RULE = { stroke: "var(--whisker)", strokeWidth: 1, strokeOpacity: 0.8 } as const;
const MUTE = { fontSize: 11, fill: "var(--silence)" } as const;

/** Dots of two figures, with whiskers for their bounds, a symbol for each kind of bureau, and names as far as they do not overlap. */
export function drawScatter(points: readonly ScatterPoint[], options: ScatterOptions): Element {
  const { width, document, lang, log } = options;
  const groups = [...new Set(points.map((point) => point.group))];
  const height = Math.round(Math.min(440, width * 0.8)) + 30;
  const domains = {
    x: domainOf(
      points.map((point) => point.x),
      log,
    ),
    y: domainOf(
      points.map((point) => point.y),
      log,
    ),
  };
  const type = log ? "log" : "linear";
  const tick = { tickFormat: (value: number) => formatShort(value, lang), label: null, fontSize: 11, color: "var(--silence)" };
  const ticks = (axis: "x" | "y") => (log ? decades(domains[axis]) : width < 480 ? 4 : 6);
  const element = Plot.plot({
    ...{ document, width, height, style: { fontFamily: "inherit", overflow: "visible" } },
    ...{ marginTop: MARGIN.top, marginRight: MARGIN.right, marginBottom: MARGIN.bottom, marginLeft: MARGIN.left },
    x: { type, domain: domains.x },
    y: { type, domain: domains.y },
    symbol: { domain: groups, range: groups.map((_, i) => SYMBOLS[i % SYMBOLS.length] ?? "circle") },
    marks: [
      Plot.gridX({ ticks: ticks("x"), strokeOpacity: 0.12 }),
      Plot.gridY({ ticks: ticks("y"), strokeOpacity: 0.12 }),
      Plot.axisX({ ...tick, ticks: ticks("x") }),
      Plot.axisY({ ...tick, ticks: ticks("y") }),
      Plot.text([options.yName], { ...MUTE, frameAnchor: "top-left", dx: 4 - MARGIN.left, dy: -22, fill: "currentColor" }),
      Plot.text([options.xName], { ...MUTE, frameAnchor: "bottom-right", dx: MARGIN.right - 4, dy: 40, fill: "currentColor" }),
      ...whiskers(points, domains, log),
      Plot.dot(points, {
        ...{ x: ({ x }: ScatterPoint) => x.value, y: ({ y }: ScatterPoint) => y.value, symbol: "group", r: 4.5, strokeWidth: 1.4 },
        ...{
          fill: ({ hollow }: ScatterPoint) => (hollow ? "var(--hollow)" : "var(--mark)"),
          stroke: "var(--mark)",
          title: "title",
          href: "href",
        },
      }),
      Plot.text(placeNames(points, domains, { width, height }, log), {
        ...{ x: "x", y: "y", text: "label", textAnchor: "start", dx: 8, fontSize: 11, fill: "currentColor" },
        ...{ stroke: "var(--paper)", strokeWidth: 3 },
      }),
    ],
  });
  const legend = groups.length > 1 ? [{ element: drawLegend(groups, width, document), x: 0, y: height, width, height: LEGEND }] : [];
  return stackParts([{ element, x: 0, y: 0, width, height }, ...legend], width, options.label, document);
}

type Domain = [number, number];
type Domains = Record<"x" | "y", Domain>;

const LEGEND = 22;

function drawLegend(groups: readonly string[], width: number, document: Document): Element {
  const starts = groups.map((_, i) => 10 + groups.slice(0, i).reduce((sum, group) => sum + textWidth(group) + 34, 0));
  const entries = groups.map((group, i) => ({ group, x: starts[i] ?? 0 }));
  return Plot.plot({
    ...{ document, width, height: LEGEND, margin: 0, axis: null, style: { fontFamily: "inherit" } },
    x: { domain: [0, width], range: [0, width] },
    symbol: { domain: groups, range: groups.map((_, i) => SYMBOLS[i % SYMBOLS.length] ?? "circle") },
    marks: [
      Plot.dot(entries, { x: "x", frameAnchor: "middle", symbol: "group", r: 4.5, fill: "var(--mark)", stroke: "var(--mark)" }),
      Plot.text(entries, { x: "x", frameAnchor: "middle", text: "group", textAnchor: "start", dx: 10, fontSize: 12 }),
    ],
  });
}

function domainOf(extents: readonly PlotExtent[], log: boolean): Domain {
  const values = extents.flatMap(({ value, lower, upper }) => [value, lower ?? value, upper ?? value]);
  if (!log) return [Math.min(0, ...values), (Math.max(0, ...values) || 1) * 1.04];
  const positive = values.filter((value) => value > 0);
  return positive.length > 0 ? [Math.min(...positive) / 1.4, Math.max(...positive) * 1.4] : [1, 10];
}

/** Closed bounds as a line, an open one as a short arrow. */
function whiskers(points: readonly ScatterPoint[], domains: Domains, log: boolean): Plot.Markish[] {
  const spans = (axis: "x" | "y") =>
    points.flatMap((point) => {
      const { value, lower, upper } = point[axis];
      const at = point[axis === "x" ? "y" : "x"].value;
      const ends = [lower ?? beyond(value, domains[axis], -1, log), upper ?? beyond(value, domains[axis], 1, log)];
      return ends.map((to, i) => ({ at, value, to, open: (i === 0 ? lower : upper) === null })).filter((span) => span.to !== value);
    });
  return [
    ...arrows(spans("x"), (to) => ({ x1: "value", x2: to, y1: "at", y2: "at" })),
    ...arrows(spans("y"), (to) => ({ y1: "value", y2: to, x1: "at", x2: "at" })),
  ];
}

interface Whisker {
  at: number;
  value: number;
  to: number;
  open: boolean;
}

function arrows(spans: readonly Whisker[], place: (to: string) => Plot.ArrowOptions): Plot.Markish[] {
  return [true, false].map((open) =>
    Plot.arrow(
      spans.filter((span) => span.open === open),
      { ...place("to"), ...RULE, headLength: open ? 5 : 0, headAngle: 90, inset: 0 },
    ),
  );
}

/** Where the arrow of an open bound ends, within the axis. */
function beyond(value: number, [from, to]: Domain, sign: 1 | -1, log: boolean): number {
  const end = log ? value * (to / from) ** (sign * 0.06) : value + sign * (to - from) * 0.06;
  return Math.min(to, Math.max(from, end));
}

/** Names as far as they are clear of each other and of all dots. */
function placeNames(points: readonly ScatterPoint[], domains: Domains, size: { width: number; height: number }, log: boolean) {
  const along = ([from, to]: Domain, value: number) => (log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from));
  const places = points.map((point) => ({
    point,
    left: MARGIN.left + along(domains.x, point.x.value) * (size.width - MARGIN.left - MARGIN.right),
    middle: MARGIN.top + (1 - along(domains.y, point.y.value)) * (size.height - MARGIN.top - MARGIN.bottom),
  }));
  const boxes: Box[] = places.map(({ left, middle }) => ({ left: left - DOT, right: left + DOT, middle }));
  return places.flatMap(({ point: { x, y, label }, left, middle }) => {
    const box = { left: left + 8, right: left + 8 + textWidth(label) * (11 / 12), middle };
    if (box.right > size.width || !isClear(box, boxes)) return [];
    boxes.push(box);
    return [{ x: x.value, y: y.value, label }];
  });
}
