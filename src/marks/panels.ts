import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import { type Bar, barMarks, dotMarks } from "./marks.js";
import { isStated, textWidth, type Point, type Stated } from "./point.js";
import { stackParts, type StackPart } from "./stack.js";

/** How a set of panels is drawn; sizes in CSS pixels. */
export interface PanelOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  /** Printed once in a panel where no row states anything. */
  allSilent: string;
  lang: Lang;
  /** Panels side by side where the width allows; 2 if left out. */
  columns?: number;
  /** `value` puts the largest comparable figure first; `given`, the default, keeps the rows in order. */
  order?: "value" | "given";
  /** Panels that count different things each get their own scale. */
  freeScales?: boolean;
  /** `log` draws dots on a logarithmic axis, for figures that differ by orders of magnitude; bars from zero if left out. */
  scale?: "linear" | "log";
}

const ROW = 25;
/** Height that a label's second line adds to each row. */
const FOLD = 12;
/** Width that bars are left with before labels are folded. */
const LEAST_BAR = 60;
const HEAD = 30;
const GAP = 24;
const FOOT = 10;
const AXIS = 16;
const SILENT = { frameAnchor: "left", fontSize: 12, fontStyle: "italic", fill: "var(--silence)" } as const;

/** Figures in named panels, one row each: solid where they compare, hollow where they do not, open whiskers for open bounds, words for silence. */
export function drawPanels(points: readonly Point[], options: PanelOptions): Element {
  const panels = [...new Set(points.map((point) => point.panel))];
  const reports = new Set(points.map((point) => point.row)).size;
  const columns = options.width < 480 ? 1 : Math.min(options.columns ?? 2, panels.length);
  const width = Math.floor((options.width - GAP * (columns - 1)) / columns);
  const parts: StackPart[] = [];
  let y = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns).map((panel, column) => {
      const own = points.filter((point) => point.panel === panel);
      const silent = own.length > 1 && own.length === reports && !own.some(isStated);
      const part = drawPanel(
        { panel, points: silent ? [] : sortPoints(own, options.order), scaled: options.freeScales ? own : points },
        width,
        options,
      );
      return { ...part, x: column * (width + GAP), y };
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

interface Panel {
  panel: string;
  /** None where nobody states anything. */
  points: readonly Point[];
  /** The points that set the scale and the margins. */
  scaled: readonly Point[];
}

function drawPanel(
  { panel, points: given, scaled }: Panel,
  width: number,
  options: PanelOptions,
): Pick<StackPart, "element" | "width" | "height"> {
  const marginLeft = Math.ceil(Math.max(...scaled.map((point) => textWidth(point.row)))) + 8;
  const isNarrow = width - marginLeft - roomFor(scaled) < LEAST_BAR;
  const points = isNarrow ? given.map(foldLabel) : given;
  const rows = [...new Set(points.map((point) => point.row))];
  const silent = rows.length === 0;
  const log = options.scale === "log";
  const marginBottom = log && !silent ? AXIS : 0;
  const height = HEAD + (isNarrow ? ROW + FOLD : ROW) * Math.max(1, rows.length) + marginBottom;
  const stated = scaled.filter(isStated);
  const domain = log ? logDomain(stated.map((point) => point.value)) : linearDomain(stated);
  const marks = log ? dotMarks : barMarks;
  const element = Plot.plot({
    document: options.document,
    width,
    height,
    marginTop: HEAD,
    marginBottom,
    marginLeft,
    marginRight: roomFor(isNarrow ? scaled.map(foldLabel) : scaled),
    style: { fontFamily: "inherit", overflow: "visible" },
    x: { axis: null, type: options.scale ?? "linear", domain },
    y: { domain: rows, axis: null, padding: 0.34 },
    marks: [
      Plot.text(silent ? [options.allSilent] : [], { ...SILENT, dx: 7 - marginLeft }),
      Plot.text([panel], { frameAnchor: "top-left", dx: -marginLeft, dy: 12 - HEAD, fontWeight: 600, fontSize: 12.5 }),
      Plot.text(rows, { frameAnchor: "left", y: (row: string) => row, textAnchor: "end", dx: -8, fontSize: 12 }),
      ...(silent ? [] : marks(cutPoints(points.filter(isStated), log ? Infinity : domain[1]), domain, options.lang)),
      Plot.text(
        points.filter((point) => !isStated(point)),
        { ...SILENT, y: "row", text: "label", dx: 7 },
      ),
    ],
  });
  return { element, width, height };
}

/** Width of the longest line of labels, and of what stands between them and the bars. */
function roomFor(points: readonly Point[]): number {
  return Math.ceil(Math.max(0, ...points.filter(isStated).flatMap(({ label }) => label.split("\n").map(textWidth)))) + 24;
}

// `6.23 · certified 614`: a value and what it rests on.
const foldLabel = (point: Point): Point => ({ ...point, label: point.label.replace(" · ", "\n") });

/** How far beyond the largest sure value a scale goes for one that is open at an end or does not compare. */
const STRETCH = 1.5;

/** From zero to the largest value and bound; one that is open or hollow cannot squeeze those that are neither. */
function linearDomain(points: readonly Stated[]): [number, number] {
  const ends = (some: readonly Stated[]) => some.flatMap((point) => [point.value, point.upper ?? 0]);
  const sure = points.filter(({ hollow, qualifier }) => !hollow && (qualifier === "exact" || qualifier === "approx"));
  const [all, most] = [Math.max(0, ...ends(points)), Math.max(0, ...ends(sure)) * STRETCH];
  return [Math.min(0, ...ends(points)), (sure.length > 0 && most > 0 ? Math.min(all, most) : all) || 1];
}

/** Bars beyond the scale end at its edge, broken; their labels say what they are. */
function cutPoints(points: readonly Stated[], most: number): Bar[] {
  const isCut = ({ value, upper }: Stated) => Math.max(value, upper ?? 0) > most;
  return points.map((point) => (isCut(point) ? { ...point, value: Math.min(point.value, most), upper: null, isBroken: true } : point));
}

function logDomain(values: readonly number[]): [number, number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1, 10];
  return [10 ** Math.floor(Math.log10(Math.min(...positive))), 10 ** Math.ceil(Math.log10(Math.max(...positive) * 1.01))];
}
