import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import type { QuickChart, QuickPoint } from "../model/quick-chart.js";
import { formatExact, formatShort } from "./format.js";

/** How a quick chart is drawn: width in CSS pixels, names of what is shown, the text alternative. */
export interface QuickOptions {
  lang: Lang;
  width: number;
  document: Document;
  x: string;
  y: string;
  label: string;
}

/** Names on a bar chart at most. */
export const MOST_BARS = 40;

const COLOURS = ["var(--mark)", "var(--whisker)", "var(--leaf)", "var(--plum)"];
/** Shapes that tell groups apart where colours repeat. */
const SYMBOLS = ["circle", "square", "triangle", "diamond", "cross", "star", "wye", "times"] as const;

/** The points of a query's result as bars from zero, lines within a stretch, or dots; hollow ones do not compare with the others. */
export function drawQuickChart({ points, mark }: QuickChart, options: QuickOptions): Element {
  const names = [...new Set(points.map(({ x }) => x))];
  const sideways = mark === "bar" && names.some((name) => typeof name === "string");
  const domain = sideways ? names.slice(0, MOST_BARS) : fillYears(names);
  const shown = sideways ? points.filter(({ x }) => domain.includes(x)) : points;
  const groups = [...new Set(shown.map(({ colour }) => colour))];
  const many = groups.length > 1;
  const numeric = names.every((name) => typeof name === "number");
  const title = ({ x, y, colour }: QuickPoint) =>
    [colour, String(x), formatExact(y, options.lang)].filter((part) => part !== "").join(" · ");
  const short = (value: number) => formatShort(value, options.lang);
  const value: Plot.ScaleOptions = { label: options.y, grid: true, tickFormat: short, zero: mark !== "dot" };
  const along: Plot.ScaleOptions =
    mark === "bar"
      ? { type: "band", domain, tickFormat: String }
      : numeric
        ? alongNumbers(names as number[], short)
        : { type: "point", tickRotate: -35 };
  const element = Plot.plot({
    document: options.document,
    width: options.width,
    height: sideways ? 50 + domain.length * 22 : Math.min(320, Math.max(220, options.width * 0.5)),
    marginLeft: sideways ? 130 : 56,
    marginBottom: sideways || numeric ? 36 : 80,
    ariaLabel: options.label,
    style: { background: "transparent", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    color: { domain: groups, range: [...COLOURS, ...COLOURS], legend: many && mark === "bar" },
    ...(many && mark !== "bar" ? { symbol: { domain: groups, range: SYMBOLS.slice(0, groups.length) } } : {}),
    x: sideways ? value : { label: options.x, ...along },
    y: sideways ? { label: null, domain } : value,
    marks: marksOf(mark, shown, { sideways, many, paint: many ? "colour" : COLOURS[0], title }),
  });
  if (!many || mark === "bar") return describeAsOne(element);
  const figure = options.document.createElement("figure");
  const legend = element.legend("symbol", { fill: "color" });
  figure.append(...(legend === undefined ? [] : [legend]), describeAsOne(element));
  return figure;
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
}

function marksOf(mark: QuickChart["mark"], points: readonly QuickPoint[], { sideways, many, paint, title }: MarkOptions): Plot.Markish[] {
  const [solid, hollow] = [points.filter((point) => !point.hollow), points.filter((point) => point.hollow)];
  const dashed = { fill: "var(--hollow)", stroke: paint, strokeDasharray: "3 2", title } as const;
  if (mark === "bar") {
    const [bar, zero] = sideways ? [Plot.barX, Plot.ruleX([0])] : [Plot.barY, Plot.ruleY([0])];
    const ends = sideways ? { x1: 0, x2: "y", y: "x" } : { y1: 0, y2: "y", x: "x" };
    return [bar(solid, { ...ends, fill: paint, title } as Plot.BarXOptions), bar(hollow, { ...ends, ...dashed } as Plot.BarXOptions), zero];
  }
  const place = { x: "x", y: "y", title, r: 4, ...(many ? { symbol: "colour" } : {}) } as const;
  const joined = solid.filter(({ segment }) => segment !== null);
  const line = Plot.line(joined, { x: "x", y: "y", z: "segment", stroke: paint, strokeWidth: 1.75 });
  return [...(mark === "line" ? [line] : []), Plot.dot(solid, { ...place, fill: paint }), Plot.dot(hollow, { ...place, ...dashed })];
}

// Years have no thousands and no halves.
function alongNumbers(numbers: readonly number[], short: (value: number) => string): Plot.ScaleOptions {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1900 && number <= 2100)) return { tickFormat: short };
  const step = Math.ceil((to - from + 1) / 8);
  return { tickFormat: String, ticks: Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step) };
}
