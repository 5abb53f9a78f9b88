import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import type { QuickChart, QuickPoint } from "../model/quick-chart.js";
import { formatExact, formatShort } from "./format.js";
import { type Box, isClear } from "./labels.js";
import { textWidth } from "./point.js";

/** How a quick chart is drawn: width in CSS pixels, names of what is shown, the text alternative. */
export interface QuickOptions {
  lang: Lang;
  width: number;
  document: Document;
  x: string;
  y: string;
  label: string;
  /** Whether values are on a scale of powers; never for bars, which begin at zero. */
  log?: boolean | undefined;
  /** Values at which a line is drawn across. */
  lines?: readonly number[] | undefined;
}

/** Names on a bar chart at most. */
export const MOST_BARS = 40;

const COLOURS = ["var(--mark)", "var(--whisker)", "var(--leaf)", "var(--plum)"];
/** Shapes that tell groups apart where colours repeat. */
const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross", "star", "wye", "times"] as const;

/** Height of a panel of several, in CSS pixels. */
const PANEL = 130;

/** The points of a query's result as bars from zero, lines within a stretch, or dots; hollow ones do not compare with the others, a sign and a thin line tell what a hedged one may be. */
export function drawQuickChart({ points, mark }: QuickChart, options: QuickOptions): Element {
  const names = [...new Set(points.map(({ x }) => x))];
  const sideways = mark === "bar" && names.some((name) => typeof name === "string");
  const domain = sideways ? names.slice(0, MOST_BARS) : fillYears(names);
  const shown = sideways ? points.filter(({ x }) => domain.includes(x)) : points;
  const groups = [...new Set(shown.map(({ colour }) => colour))];
  const panels = [...new Set(shown.map(({ panel }) => panel))];
  const many = groups.length > 1;
  const numeric = names.every((name) => typeof name === "number");
  const short = (value: number) => formatShort(value, options.lang);
  const log = options.log === true && mark !== "bar";
  const value: Plot.ScaleOptions = {
    ...{ label: options.y, grid: true, tickFormat: short },
    ...(log ? { type: "log" } : { zero: mark !== "dot" }),
    ...(panels.length > 1 ? { ticks: 3 } : {}),
  };
  const along: Plot.ScaleOptions =
    mark === "bar"
      ? { type: "band", domain, tickFormat: String }
      : numeric
        ? alongNumbers(names as number[], short)
        : { type: "point", tickRotate: -35 };
  const labels = shortenNames(domain.map(String));
  const element = Plot.plot({
    document: options.document,
    width: options.width,
    height: heightOf({ sideways, bars: domain.length, panels: panels.length, width: options.width }),
    marginLeft: sideways ? Math.min(options.width * 0.45, 16 + Math.max(...[...labels.values()].map((text) => textWidth(text)))) : 56,
    marginBottom: sideways || numeric ? 36 : 80,
    marginRight: panels.length > 1 ? 110 : 20,
    ariaLabel: options.label,
    style: { background: "transparent", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    color: { domain: groups, range: [...COLOURS, ...COLOURS], legend: many && mark === "bar" },
    ...(many && mark !== "bar" ? { symbol: { domain: groups, range: SYMBOLS.slice(0, groups.length) } } : {}),
    ...(panels.length > 1 ? { fy: { domain: panels, label: null, padding: 0.15 } } : {}),
    x: sideways ? value : { label: options.x, ...along },
    y: sideways ? { label: null, domain, tickFormat: (name: unknown) => labels.get(String(name)) ?? String(name) } : value,
    marks: [
      ...marksOf(mark, shown, { sideways, many, paint: many ? "colour" : COLOURS[0], title: titleOf(options), panels: panels.length > 1 }),
      ...(options.lines ?? []).flatMap((at) => lineAt(at, sideways, short)),
    ],
  });
  if (!many || mark === "bar") return describeAsOne(element);
  const figure = options.document.createElement("figure");
  const legend = element.legend("symbol", { fill: "color" });
  figure.append(...(legend === undefined ? [] : [legend]), describeAsOne(element));
  return figure;
}

function titleOf({ lang }: QuickOptions): (point: QuickPoint) => string {
  return ({ panel, colour, x, y, hedge, label }) =>
    [panel, colour, String(x), hedge + formatExact(y, lang), label].filter((part) => part !== "").join(" · ");
}

function heightOf({ sideways, bars, panels, width }: { sideways: boolean; bars: number; panels: number; width: number }): number {
  const one = sideways ? 50 + bars * 22 : Math.min(320, Math.max(220, width * 0.5));
  return panels > 1 ? 60 + panels * (sideways ? one - 40 : PANEL) : one;
}

function lineAt(at: number, sideways: boolean, short: (value: number) => string): Plot.Markish[] {
  const style = { stroke: "var(--ink)", strokeDasharray: "5 3", strokeOpacity: 0.7 } as const;
  const text = { text: [short(at)], fill: "var(--ink)", fontSize: 10 } as const;
  if (sideways) return [Plot.ruleX([at], style), Plot.text([at], { ...text, x: [at], frameAnchor: "top", dy: -6 })];
  return [Plot.ruleY([at], style), Plot.text([at], { ...text, y: [at], frameAnchor: "right", dy: -6 })];
}

/** Letters of a name that stand beside its bar whole. */
const LETTERS = 24;

/** Long names without their middles, as long as no two become the same. */
function shortenNames(names: readonly string[]): Map<string, string> {
  const cut = (name: string, ends: number) => ([...name].length <= LETTERS ? name : `${name.slice(0, ends)}…${name.slice(-ends)}`);
  const ends = [10, 16, 24].find((count) => new Set(names.map((name) => cut(name, count))).size === new Set(names).size);
  return new Map(names.map((name) => [name, ends === undefined ? name : cut(name, ends)]));
}

// A picture has one name; Plot also names its groups of shapes, which no role allows.
function describeAsOne(element: Element): Element {
  const svg = element.localName === "svg" ? element : element.querySelector(":scope > svg");
  svg?.setAttribute("role", "img");
  for (const group of element.querySelectorAll("g[aria-label]")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label") ?? "");
    group.removeAttribute("aria-label");
  }
  return element;
}

// A year without a bar keeps its place.
function fillYears(names: readonly QuickPoint["x"][]): QuickPoint["x"][] {
  const numbers = names.filter((name) => typeof name === "number" && Number.isInteger(name)).map(Number);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length < names.length || to - from > MOST_BARS) return [...names].sort();
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

interface MarkOptions {
  sideways: boolean;
  many: boolean;
  paint: string | undefined;
  title(point: QuickPoint): string;
  panels: boolean;
}

function marksOf(mark: QuickChart["mark"], points: readonly QuickPoint[], options: MarkOptions): Plot.Markish[] {
  const { sideways, many, paint, title } = options;
  const fy = options.panels ? { fy: "panel" } : {};
  const [solid, hollow] = [points.filter((point) => !point.hollow), points.filter((point) => point.hollow)];
  const dashed = { fill: "var(--hollow)", stroke: paint, strokeDasharray: "3 2", title } as const;
  const said = [...boundMarks(points, sideways, fy), ...signMarks(points, sideways, fy)];
  if (mark === "bar") {
    const [bar, zero] = sideways ? [Plot.barX, Plot.ruleX([0])] : [Plot.barY, Plot.ruleY([0])];
    const ends = { ...fy, ...(sideways ? { x1: 0, x2: "y", y: "x" } : { y1: 0, y2: "y", x: "x" }) };
    const bars = [bar(solid, { ...ends, fill: paint, title } as Plot.BarXOptions), bar(hollow, { ...ends, ...dashed } as Plot.BarXOptions)];
    return [...bars, zero, ...said];
  }
  const place = { ...fy, x: "x", y: "y", title, r: 4, ...(many ? { symbol: "colour" } : {}) } as const;
  const joined = solid.filter(({ segment }) => segment !== null);
  const line = Plot.line(joined, { ...fy, x: "x", y: "y", z: "segment", stroke: paint, strokeWidth: 1.75 });
  return [
    ...(mark === "line" ? [line] : []),
    ...said,
    Plot.dot(solid, { ...place, fill: paint }),
    Plot.dot(hollow, { ...place, ...dashed }),
  ];
}

/** Thin lines from the least to the most that a figure may be; an open end reaches the figure. */
function boundMarks(points: readonly QuickPoint[], sideways: boolean, fy: object): Plot.Markish[] {
  const spans = points
    .filter(({ bounds }) => bounds !== null)
    .map((point) => ({ ...point, low: point.bounds?.low ?? point.y, high: point.bounds?.high ?? point.y }));
  if (spans.length === 0) return [];
  const style = { ...fy, stroke: "var(--whisker)", strokeWidth: 1.5 } as const;
  return [
    sideways
      ? Plot.ruleY(spans, { ...style, x1: "low", x2: "high", y: "x" })
      : Plot.ruleX(spans, { ...style, y1: "low", y2: "high", x: "x" }),
  ];
}

/** Signs of hedges, and labels that were asked for, beside their points. */
function signMarks(points: readonly QuickPoint[], sideways: boolean, fy: object): Plot.Markish[] {
  const told = points
    .map((point) => ({ ...point, said: [point.hedge, point.label].filter((part) => part !== "").join(" ") }))
    .filter(({ said }) => said !== "");
  if (told.length === 0) return [];
  const style = { ...fy, text: "said", fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 3, fontSize: 10 } as const;
  return [
    sideways
      ? Plot.text(told, { ...style, x: "y", y: "x", dx: 5, textAnchor: "start" })
      : Plot.text(told, { ...style, x: "x", y: "y", dy: -9, render: leaveRoom(told) }),
  ];
}

/** Leaves a label that would lie on an earlier one to the table, but for the sign of its hedge. */
function leaveRoom(told: readonly { hedge: string; said: string }[]): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const boxes: Box[] = [];
    const texts = told.map(({ said }) => said);
    for (const i of index) {
      const [x, half] = [values.x?.[i] as number, (textWidth(texts[i] ?? "") * (10 / 12)) / 2];
      const box = { left: x - half, right: x + half, middle: values.y?.[i] as number };
      if (isClear(box, boxes)) boxes.push(box);
      else texts[i] = told[i]?.hedge ?? "";
    }
    values.text = texts;
    const kept = index.filter((i) => texts[i] !== "");
    return next === undefined ? null : next(kept, scales, values, dimensions, context);
  };
}

// Years have no thousands and no halves.
function alongNumbers(numbers: readonly number[], short: (value: number) => string): Plot.ScaleOptions {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1900 && number <= 2100)) return { tickFormat: short };
  const step = Math.ceil((to - from + 1) / 8);
  return { tickFormat: String, ticks: Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step) };
}
