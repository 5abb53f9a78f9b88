import * as Plot from "@observablehq/plot";
import type { Lang } from "../model/indicator.js";
import type { Quartiles } from "../model/rank.js";
import { formatShort } from "./format.js";
import { decades } from "./marks.js";
import { textWidth } from "./point.js";
import { stackParts, type StackPart } from "./stack.js";

/** One bureau's figure in a row of others, such as those of one year. */
export interface DistributionPoint {
  panel: string;
  row: string;
  value: number;
  /** True where it does not compare: drawn hollow, and no part of the median. */
  hollow: boolean;
  title: string;
  href: string | null;
}

/** What a row says of its figures; quartiles are null where there are too few. */
export interface DistributionRow {
  panel: string;
  row: string;
  note: string;
  quartiles: Quartiles | null;
}

/** How distributions are drawn; sizes in CSS pixels. */
export interface DistributionOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  lang: Lang;
  /** On a logarithmic axis every figure must be above zero; `symlog` is nearly one, with room for zero and below. */
  scale: "linear" | "log" | "symlog";
  /** Height of a row, 38 if left out. */
  row?: number;
}

const ROW = 38;
const HEAD = 26;
const AXIS = 24;
const RADIUS = 4;
/** Where a symmetric logarithm becomes a logarithm. */
const SMALLEST = 1;
const MOST_TICKS = 6;

/** A dot for each bureau in rows of panels, swarmed where they would overlap, over a bar from the lower to the upper quartile with the median, which is a stretch where bounds leave it open. */
export function drawDistribution(
  points: readonly DistributionPoint[],
  rows: readonly DistributionRow[],
  options: DistributionOptions,
): Element {
  const panels = [...new Set(rows.map((row) => row.panel))];
  const left = Math.ceil(Math.max(...rows.map((row) => textWidth(row.row)))) + 12;
  const right = Math.ceil(Math.max(...rows.map((row) => textWidth(row.note)))) + 14;
  const parts: StackPart[] = [];
  const rowHeight = options.row ?? ROW;
  for (const panel of panels) {
    const own = rows.filter((row) => row.panel === panel);
    const last = parts[parts.length - 1];
    const height = HEAD + rowHeight * own.length + AXIS;
    const element = drawPanel(
      panel,
      points.filter((point) => point.panel === panel),
      own,
      { ...options, left, right, height },
    );
    parts.push({ element, x: 0, y: last ? last.y + last.height + 8 : 0, width: options.width, height });
  }
  return stackParts(parts, options.width, options.label, options.document);
}

interface Layout extends DistributionOptions {
  left: number;
  right: number;
  height: number;
}

function drawPanel(panel: string, points: readonly DistributionPoint[], rows: readonly DistributionRow[], layout: Layout): Element {
  const { width, document, lang, left, right, height } = layout;
  const x = domainOf(
    points.map((point) => point.value),
    layout.scale,
  );
  const within = (value: number) => Math.min(x[1], Math.max(x[0], value));
  const stretch = (row: string, from: number, to: number) => ({ row, from: within(from), to: within(to) });
  const known = rows.flatMap(({ row, quartiles }) => (quartiles ? [{ row, ...quartiles }] : []));
  const bars = known.map(({ row, lower, upper }) => stretch(row, lower.low, upper.high));
  const medians = known.map(({ row, median }) => stretch(row, median.low, median.high));
  const place = { fy: "row" } as const;
  const ticks = ticksOf(layout.scale, x);
  return Plot.plot({
    ...{ document, width, height, style: { fontFamily: "inherit", overflow: "visible" } },
    ...{ marginTop: HEAD, marginBottom: AXIS, marginLeft: left, marginRight: right },
    x: { type: layout.scale, constant: SMALLEST, domain: x, insetLeft: RADIUS + 2, insetRight: RADIUS + 2 },
    fy: { domain: rows.map((row) => row.row), axis: null, padding: 0.1 },
    marks: [
      Plot.gridX({ ticks, strokeOpacity: 0.12 }),
      Plot.axisX({ ticks, tickFormat: (value: number) => formatShort(value, lang), label: null, fontSize: 11, color: "var(--silence)" }),
      Plot.text(rows.slice(0, 1), {
        ...place,
        text: [panel],
        frameAnchor: "top-left",
        dx: -left,
        dy: -HEAD,
        fontWeight: 600,
        fontSize: 12.5,
      }),
      Plot.text(rows, { ...place, text: "row", frameAnchor: "left", textAnchor: "end", dx: -10, fontSize: 12 }),
      Plot.text(rows, { ...place, text: "note", frameAnchor: "right", textAnchor: "start", dx: 10, fontSize: 11, fill: "var(--silence)" }),
      Plot.ruleY(bars, { ...place, y: null, x1: "from", x2: "to", stroke: "var(--cell)", strokeWidth: 16 }),
      Plot.ruleY(medians, { ...place, y: null, x1: "from", x2: "to", stroke: "var(--whisker)", strokeWidth: 2.5 }),
      Plot.tickX(
        medians.flatMap(({ row, from, to }) => [...new Set([from, to])].map((end) => ({ row, end }))),
        { ...place, x: "end", stroke: "var(--whisker)", strokeWidth: 2.5, insetTop: 4, insetBottom: 4 },
      ),
      Plot.dot(
        points,
        Plot.dodgeY({
          ...{ ...place, anchor: "middle", x: "value", r: RADIUS, title: "title", href: "href", stroke: "var(--mark)" },
          fill: ({ hollow }: DistributionPoint) => (hollow ? "var(--hollow)" : "var(--mark)"),
        }),
      ),
    ],
  });
}

// Names of decades stand apart on a phone, too.
function ticksOf(scale: DistributionOptions["scale"], [least, most]: [number, number]): number[] | number {
  if (scale === "linear" || (scale === "symlog" && (least < 0 || most <= SMALLEST))) return 5;
  const all = scale === "log" ? decades([least, most]) : [0, ...decades([SMALLEST, most])];
  const step = Math.ceil(all.length / MOST_TICKS);
  return all.filter((_, i) => i % step === 0);
}

function domainOf(values: readonly number[], scale: DistributionOptions["scale"]): [number, number] {
  if (scale === "symlog") return [Math.min(0, ...values), Math.max(0, ...values) * 1.2 || 1];
  if (scale === "linear") return [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const positive = values.filter((value) => value > 0);
  return positive.length > 0 ? [Math.min(...positive) / 1.2, Math.max(...positive) * 1.2] : [1, 10];
}
