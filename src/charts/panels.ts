import * as Plot from "@observablehq/plot";
import { isStated, textWidth, type Point, type Stated } from "./point.js";
import { stackParts, type Part } from "./stack.js";

/** How a set of panels is drawn; sizes in CSS pixels. */
export interface PanelOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  /** Printed in place of a value that no report states. */
  silence: string;
  /** Panels side by side where the width allows; 2 if left out. */
  columns?: number;
  /** `value` puts the largest comparable figure first; `given` keeps the rows in order; `given` if left out. */
  order?: "value" | "given";
  /** Panels that count different things each get their own scale. */
  freeScales?: boolean;
}

const ROW = 26;
const HEAD = 28;
const GAP = 20;
const FOOT = 6;

/** Horizontal bars in named panels: solid where figures compare, hollow where they do not, open whiskers for open bounds, words for silence. */
export function drawPanels(points: readonly Point[], options: PanelOptions): Element {
  const panels = [...new Set(points.map((point) => point.panel))];
  const columns = options.width < 480 ? 1 : Math.min(options.columns ?? 2, panels.length);
  const width = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const parts: Part[] = [];
  let y = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns).map((panel, column) => {
      const own = points.filter((point) => point.panel === panel);
      const shown = options.freeScales ? own : points;
      return { ...drawPanel(panel, sortPoints(own, options.order), shown, width, options), x: column * (width + GAP), y };
    });
    parts.push(...line);
    y += Math.max(...line.map((part) => part.height)) + FOOT;
  }
  return stackParts(parts, options.width, options.label, options.document);
}

/** Comparable figures first, largest first; then those that do not compare; then silence. */
export function sortPoints(points: readonly Point[], order: PanelOptions["order"] = "given"): Point[] {
  if (order === "given") return [...points];
  const rank = (point: Point) => (isStated(point) ? (point.hollow ? 1 : 0) : 2);
  return [...points].sort((a, b) => rank(a) - rank(b) || (b.value ?? 0) - (a.value ?? 0));
}

function drawPanel(panel: string, points: readonly Point[], scaled: readonly Point[], width: number, options: PanelOptions) {
  const rows = [...new Set(points.map((point) => point.row))];
  const height = HEAD + ROW * rows.length;
  const all = scaled.filter(isStated);
  const largest = Math.max(0, ...all.map((point) => Math.max(point.value, point.upper ?? 0)));
  const element = Plot.plot({
    document: options.document,
    width,
    height,
    marginTop: HEAD,
    marginBottom: 0,
    marginLeft: Math.ceil(Math.max(...scaled.map((point) => textWidth(point.row)))) + 8,
    marginRight: Math.ceil(Math.max(0, ...all.map((point) => textWidth(point.label)))) + 22,
    x: { axis: null, domain: [Math.min(0, ...all.map((point) => point.value)), largest || 1] },
    y: { domain: rows, axis: null, padding: 0.36 },
    marks: [
      Plot.text([panel], {
        frameAnchor: "top-left",
        dx: -marginOf(scaled),
        dy: -HEAD + 10,
        text: (d: string) => d,
        fontWeight: 600,
        textAnchor: "start",
      }),
      Plot.text(rows, { x: 0, y: (d: string) => d, text: (d: string) => d, textAnchor: "end", dx: -8, fontSize: 12 }),
      ...barMarks(points.filter(isStated), largest || 1),
      Plot.text(
        points.filter((point) => !isStated(point)),
        {
          x: 0,
          y: "row",
          text: () => options.silence,
          textAnchor: "start",
          dx: 6,
          className: "atlas-silence",
          fontStyle: "italic",
          fontSize: 12,
        },
      ),
      Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.5 }),
    ],
  });
  return { element, width, height };
}

function marginOf(scaled: readonly Point[]): number {
  return Math.ceil(Math.max(...scaled.map((point) => textWidth(point.row)))) + 8;
}

function barMarks(points: readonly Stated[], largest: number): Plot.Markish[] {
  const bar = { x: "value", y: "row", title: "title", href: "href" } as const;
  const open = points.filter((point) => point.qualifier === "at_least");
  const closed = points.filter(
    (point) => point.qualifier !== "at_least" && point.lower !== null && point.upper !== null && point.lower < point.upper,
  );
  return [
    Plot.barX(
      points.filter((point) => !point.hollow),
      { ...bar, fill: "var(--mark)" },
    ),
    Plot.barX(
      points.filter((point) => point.hollow),
      { ...bar, fill: "var(--hollow)", stroke: "var(--mark)", strokeDasharray: "3 2", insetLeft: 0.5, insetTop: 0.5, insetBottom: 0.5 },
    ),
    Plot.arrow(open, {
      x1: "value",
      x2: (point: Stated) => point.value + largest * 0.04,
      y1: "row",
      y2: "row",
      stroke: "var(--whisker)",
      strokeWidth: 1.5,
      headLength: 5,
      inset: 0,
    }),
    Plot.ruleY(closed, { x1: "lower", x2: "upper", y: "row", stroke: "var(--whisker)", strokeWidth: 1.5 }),
    Plot.tickX(
      closed.flatMap((point) => [
        { x: point.lower, row: point.row },
        { x: point.upper, row: point.row },
      ]),
      { x: "x", y: "row", stroke: "var(--whisker)", strokeWidth: 1.5, inset: 3 },
    ),
    Plot.text(points, {
      x: (point: Stated) => labelPlace(point, largest),
      y: "row",
      text: "label",
      href: "href",
      title: "title",
      textAnchor: "start",
      dx: 5,
      fontSize: 12,
    }),
  ];
}

function labelPlace(point: Stated, largest: number): number {
  return point.qualifier === "at_least" ? point.value + largest * 0.05 : Math.max(point.value, point.upper ?? 0);
}
