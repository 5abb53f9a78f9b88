import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import { type Bar, barMarks, dotMarks } from "./marks.js";
import { isStated, type Point, type Stated } from "./point.js";
import type { SharedPanel } from "./shared-rows.js";
import type { StackPart } from "./stack.js";

/** How a set of panels is drawn; sizes in CSS pixels. */
export interface PanelOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  /** Printed once in a panel where no row states anything. */
  allSilent: string;
  lang: Lang;
  /** Names so many rows that state nothing, drawn as one; each is drawn by itself if left out. */
  others?(count: number): string;
  /** Panels side by side where the width allows; 2 if left out. */
  columns?: number;
  /** `value` puts the largest comparable figure first; `given`, the default, keeps the rows in order. */
  order?: "value" | "given";
  /** Panels that count different things each get their own scale. */
  freeScales?: boolean;
  /** `log` draws dots on a logarithmic axis, for figures that differ by orders of magnitude; bars from zero if left out. */
  scale?: "linear" | "log";
}

const HEAD = 30;
const HEAD_LINE = 15;
const AXIS = 16;
const SILENT = { frameAnchor: "left", fontSize: 12, fontStyle: "italic", fill: "var(--silence)" } as const;

/** Where a panel has its heading, rows and bars, in CSS pixels. */
export interface PanelFrame extends Omit<SharedPanel, "panel" | "x"> {
  rowHeight: number;
}

interface Panel {
  /** None where nobody states anything. */
  points: readonly Point[];
  /** The points that set the scale. */
  scaled: readonly Point[];
  frame: PanelFrame;
}

/** One panel of figures, as an SVG with its size in CSS pixels. */
export function drawPanel({ points, scaled, frame }: Panel, options: PanelOptions): Pick<StackPart, "element" | "width" | "height"> {
  const { heading, rows, width, marginLeft, marginRight, named, rowHeight } = frame;
  const silent = rows.length === 0;
  const log = options.scale === "log";
  // A logarithmic axis without a dot would only be read as one.
  const bare = silent || (log && !points.some(isStated));
  const marginBottom = log && !bare ? AXIS : 0;
  const marginTop = HEAD + (heading.length - 1) * HEAD_LINE;
  const height = marginTop + rowHeight * Math.max(1, rows.length) + marginBottom;
  const stated = scaled.filter(isStated);
  const domain = log ? logDomain(stated.map((point) => point.value)) : linearDomain(stated);
  const marks = log ? dotMarks : barMarks;
  const element = Plot.plot({
    document: options.document,
    width,
    height,
    ...{ marginTop, marginBottom, marginLeft, marginRight },
    style: { fontFamily: "inherit", overflow: "visible" },
    x: { axis: null, type: options.scale ?? "linear", domain },
    y: { domain: [...rows], axis: null, padding: 0.34 },
    marks: [
      Plot.text(silent ? [options.allSilent] : [], { ...SILENT, dx: 7 - marginLeft }),
      ...heading.map((line, i) =>
        Plot.text(line === "" ? [] : [line], {
          frameAnchor: "top-left",
          dx: -marginLeft,
          dy: 12 + i * HEAD_LINE - marginTop,
          fontWeight: 600,
          fontSize: 12.5,
        }),
      ),
      Plot.text(named ? rows : [], { frameAnchor: "left", y: (row: string) => row, textAnchor: "end", dx: -8, fontSize: 12 }),
      ...(bare
        ? []
        : marks(cutPoints(points.filter(isStated), log ? Infinity : domain[1]), domain, options.lang, width - marginLeft - marginRight)),
      Plot.text(
        points.filter((point) => !isStated(point)),
        { ...SILENT, y: "row", text: "label", dx: 7 },
      ),
    ],
  });
  return { element, width, height };
}

/** How far beyond the largest sure value a scale goes for one that is open at an end or does not compare, and for one that is not much larger. */
const STRETCH = { far: 1.5, near: 2 };

/** From zero to the largest value and bound; one that is open or hollow cannot squeeze those that are neither. */
function linearDomain(points: readonly Stated[]): [number, number] {
  const ends = (some: readonly Stated[]) => some.flatMap((point) => [point.value, point.upper ?? 0]);
  const sure = points.filter(({ hollow, qualifier }) => !hollow && (qualifier === "exact" || qualifier === "approx"));
  const [all, most] = [Math.max(0, ...ends(points)), Math.max(0, ...ends(sure))];
  const isFar = most > 0 && all > most * STRETCH.near;
  return [Math.min(0, ...ends(points)), (isFar ? most * STRETCH.far : all) || 1];
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
