import * as Plot from "@observablehq/plot";
import { ticks as ticksBetween } from "d3-array";
import type { Lang } from "../model/indicator.js";
import type { Qualifier } from "../model/observation.js";
import { formatShort } from "./format.js";
import { decades } from "./marks.js";
import { textWidth } from "./point.js";
import { stackParts, type StackPart } from "./stack.js";

/** A figure of a place in one year. */
export interface PlaceDot {
  value: number;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  title: string;
  href: string | null;
}

/** One row of a dot plot: the latest figure of a place, an earlier one that it continues, and the country's. */
export interface PlaceMark {
  panel: string;
  /** Name of the place. */
  row: string;
  latest: PlaceDot;
  before: PlaceDot | null;
  /** The country in the same year, for ratios. */
  reference: number | null;
  /** Printed at the end of the row: the latest value with its year. */
  label: string;
  /** The same with the change since the earlier year, where the dots have room beside it. */
  changed?: string;
}

/** How a dot plot is drawn; sizes in CSS pixels. */
export interface PlaceOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  lang: Lang;
  /** A logarithmic axis for places of very different size. */
  log: boolean;
  /** Panels side by side where the width allows; 1 if left out. */
  columns?: number;
}

const ROW = 21;
const HEAD = 24;
const FOOT = 22;
const GAP = { x: 28, y: 14 };
const TICK = 52;
/** What dots need at least to be told apart, beside changes and beside names; where they have less, names stand above them. */
const DOTS = { changes: 150, names: 80 };
const ROW_BELOW = 17;
const QUIET = { fill: "var(--silence)", fontSize: 11 } as const;

/** Dots of places in panels, the largest latest figure first: a filled dot is the latest year, an open one the year before it that has a figure, a grey rule the country. */
export function drawPlaces(rows: readonly PlaceMark[], options: PlaceOptions): Element {
  const panels = [...new Set(rows.map((row) => row.panel))];
  const columns = options.width < 480 ? 1 : Math.min(options.columns ?? 1, panels.length) || 1;
  const width = Math.floor((options.width - GAP.x * (columns - 1)) / columns);
  const parts: StackPart[] = [];
  let y = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns).map((panel, column): StackPart => {
      const own = rows.filter((row) => row.panel === panel);
      const head = panel === "" ? 6 : HEAD;
      const names = layNames(own, width);
      const height = head + names.row * own.length + FOOT;
      return { element: drawPanel(panel, own, { head, width, height, names }, options), x: column * (width + GAP.x), y, width, height };
    });
    parts.push(...line);
    y += Math.max(...line.map(({ height }) => height)) + GAP.y;
  }
  return stackParts(parts, options.width, options.label, options.document);
}

interface PanelRoom {
  head: number;
  width: number;
  height: number;
  names: Names;
}

/** Where names stand: left of the dots, or each on a line above its own; the height of a row. */
interface Names {
  above: boolean;
  left: number;
  row: number;
}

function layNames(rows: readonly PlaceMark[], width: number): Names {
  const left = Math.ceil(Math.max(...rows.map(({ row }) => textWidth(row)))) + 10;
  const above = width - left - layLabels(rows, width - left).room < DOTS.names;
  return above ? { above, left: 6, row: 2 * ROW_BELOW } : { above, left, row: ROW };
}

/** Place of a name that has a line of its own. */
const nameLine = (row: string) => `${row} `;

function drawPanel(panel: string, rows: readonly PlaceMark[], { head, width, height, names }: PanelRoom, options: PlaceOptions): Element {
  const sorted = [...rows].sort((a, b) => b.latest.value - a.latest.value);
  const marginLeft = names.left;
  const labels = layLabels(sorted, width - marginLeft);
  const marginRight = labels.room;
  const values = sorted.flatMap(({ latest, before, reference }) => [
    latest.value,
    before?.value ?? latest.value,
    reference ?? latest.value,
  ]);
  const log = options.log && values.every((value) => value > 0);
  const domain = log ? logDomain(values) : ([0, Math.max(...values) || 1] as const);
  return Plot.plot({
    ...{ document: options.document, width, height, marginTop: head, marginBottom: FOOT, marginLeft, marginRight },
    style: { fontFamily: "inherit", overflow: "visible" },
    x: { axis: null, type: log ? "log" : "linear", domain: [...domain] },
    y: { domain: sorted.flatMap(({ row }) => (names.above ? [nameLine(row), row] : [row])), axis: null, padding: 0.2 },
    marks: [
      Plot.text(panel === "" ? [] : [panel], { frameAnchor: "top-left", dx: -marginLeft, dy: 10 - head, fontWeight: 600, fontSize: 12 }),
      ...axis(ticksOf(domain, log, width - marginLeft - marginRight), options.lang),
      Plot.text(
        sorted,
        names.above
          ? { frameAnchor: "left", y: ({ row }) => nameLine(row), text: "row", textAnchor: "start", dx: -marginLeft, dy: 2, fontSize: 12 }
          : { frameAnchor: "left", y: "row", text: "row", textAnchor: "end", dx: -10, fontSize: 12 },
      ),
      ...figures(sorted, domain, log),
      Plot.text(sorted, {
        frameAnchor: "right",
        y: "row",
        text: labels.text,
        textAnchor: "start",
        dx: 10,
        fontSize: 11.5,
        fill: "var(--ink)",
        title: titleOf,
        href: hrefOf,
      }),
    ],
  });
}

/** Labels of rows with the room that they take: without changes where these would squeeze the dots. */
function layLabels(rows: readonly PlaceMark[], room: number): { room: number; text: (row: PlaceMark) => string } {
  const full = ({ label, changed = label }: PlaceMark) => changed;
  const roomOf = (text: (row: PlaceMark) => string) => Math.ceil(Math.max(...rows.map((row) => textWidth(text(row)) * (11.5 / 12)))) + 12;
  const text = room - roomOf(full) < DOTS.changes ? ({ label }: PlaceMark) => label : full;
  return { room: roomOf(text), text };
}

const titleOf = ({ latest }: PlaceMark) => latest.title;
const hrefOf = ({ latest }: PlaceMark) => latest.href;

function axis(ticks: readonly number[], lang: Lang): Plot.Markish[] {
  const x = (tick: number) => tick;
  return [
    Plot.ruleX(ticks, { x, stroke: "currentColor", strokeOpacity: 0.12 }),
    Plot.text(ticks, { ...QUIET, x, text: (tick: number) => formatShort(tick, lang), frameAnchor: "bottom", dy: 14 }),
  ];
}

function figures(rows: readonly PlaceMark[], domain: readonly [number, number], log: boolean): Plot.Markish[] {
  const changed = rows.flatMap((row) => (row.before === null ? [] : [{ ...row, before: row.before }]));
  const bounded = rows.filter(({ latest }) => latest.qualifier !== "exact" && latest.lower !== latest.upper);
  const step = (value: number, sign: number) =>
    log ? value * (domain[1] / domain[0]) ** (sign * 0.04) : Math.max(0, value + sign * domain[1] * 0.04);
  const low = ({ latest }: PlaceMark) => latest.lower ?? (latest.qualifier === "at_most" ? step(latest.value, -1) : latest.value);
  const high = ({ latest }: PlaceMark) => latest.upper ?? (latest.qualifier === "at_least" ? step(latest.value, 1) : latest.value);
  return [
    Plot.ruleY(rows, { y: "row", stroke: "currentColor", strokeOpacity: 0.07 }),
    Plot.tickX(
      rows.filter(({ reference }) => reference !== null),
      { x: "reference", y: "row", stroke: "var(--silence)", strokeWidth: 3, strokeOpacity: 0.6 },
    ),
    Plot.ruleY(changed, {
      y: "row",
      x1: (row) => row.before.value,
      x2: (row) => row.latest.value,
      stroke: "var(--mark)",
      strokeOpacity: 0.55,
      strokeWidth: 1.5,
    }),
    Plot.dot(changed, {
      ...{ x: (row) => row.before.value, y: "row", r: 3.5, fill: "var(--hollow)", stroke: "var(--mark)" },
      title: (row) => row.before.title,
      href: (row) => row.before.href,
    }),
    Plot.ruleY(bounded, { y: "row", x1: low, x2: high, stroke: "var(--whisker)", strokeWidth: 1.5 }),
    Plot.dot(rows, { x: ({ latest }: PlaceMark) => latest.value, y: "row", r: 4.5, fill: "var(--mark)", title: titleOf, href: hrefOf }),
  ];
}

function logDomain(values: readonly number[]): [number, number] {
  return [Math.min(...values) / 1.15, Math.max(...values) * 1.15];
}

/** Ticks that stand clear of each other in the room of an axis. */
function ticksOf(domain: readonly [number, number], log: boolean, room: number): number[] {
  return log
    ? keepClear(logTicks(domain, room), domain, room)
    : ticksBetween(0, domain[1], Math.min(4, Math.max(1, Math.floor(room / TICK))));
}

function logTicks(domain: readonly [number, number], room: number): number[] {
  const tens = decades([domain[0], domain[1]]);
  if (tens.length < 2)
    return [1, 2, 5]
      .flatMap((step) => [10 ** Math.floor(Math.log10(domain[0])), 10 ** Math.floor(Math.log10(domain[1]))].map((power) => step * power))
      .filter((tick, i, all) => tick >= domain[0] && tick <= domain[1] && all.indexOf(tick) === i);
  const step = Math.ceil((tens.length * TICK) / Math.max(room, TICK));
  return tens.filter((_, i) => i % step === 0);
}

/** What short numbers need from one tick to the next. */
const NEAREST = 26;

function keepClear(ticks: readonly number[], [from, to]: readonly [number, number], room: number): number[] {
  const place = (tick: number) => (Math.log(tick / from) / Math.log(to / from)) * room;
  const kept: number[] = [];
  for (const tick of ticks) if (place(tick) - place(kept.at(-1) ?? 0) >= NEAREST) kept.push(tick);
  return kept;
}
