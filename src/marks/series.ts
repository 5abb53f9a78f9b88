import { ticks as ticksBetween } from "d3-array";
import * as Plot from "@observablehq/plot";
import { breakLines, clampLines } from "../model/line-break.js";
import { type BreakRule, findBreaks, placeLabels, type PlacedLabel } from "./labels.js";
import { type SeriesPoint, textWidth } from "./point.js";
import { stackParts, type StackPart } from "./stack.js";

/** How small multiples of lines are drawn; sizes in CSS pixels. */
export interface SeriesOptions {
  width: number;
  document: Document;
  /** Text alternative of the whole picture. */
  label: string;
  /** Marks of the common x axis. */
  ticks: readonly { x: number; text: string }[];
  /** All panels on one y scale, for ratios; each on its own if left out. */
  sharedScale?: boolean;
  /** Prints the line's name at its end instead of values, where a panel has several lines. */
  nameLines?: boolean;
  /** One large panel for lines that stand on one y axis, its height, marks and colours given. */
  large?: { height: number; colourOf(line: string): string; formatTick(value: number): string };
  /** What happened, named at the top of a thin rule; by its number alone where there is no room for names. */
  events?: readonly SeriesEvent[];
}

/** Something that happened at a place of the x axis. */
export interface SeriesEvent {
  x: number;
  text: string;
}

/** Room for a value above the highest point. */
const ABOVE = 16;
const LINE = 14;
const PLOT = 88;
const FOOT = 20;
const GAP = { x: 22, y: 10 };
const SIDE = 10;
const AXIS = 44;
/** Room for the names of events. */
const EVENT = 18;
const DOT = { r: 3.5, title: "title", href: "href" } as const;
const RULE = { stroke: "var(--whisker)", strokeWidth: 1.25 } as const;

/** Small multiples of lines over years or months, from zero: gaps and breaks cut a line, hollow points stand alone, open bounds have open whiskers. */
export function drawSeries(points: readonly SeriesPoint[], options: SeriesOptions): Element {
  const panels = [...new Set(points.map((point) => point.panel))];
  const columns = options.large ? 1 : Math.min(panels.length, options.width < 480 ? 2 : 3) || 1;
  const width = Math.floor((options.width - GAP.x * (columns - 1)) / columns);
  const heads = new Map(panels.map((panel) => [panel, wrapHeading(panel, width)]));
  const named = options.events && options.events.length > 0 ? EVENT : 0;
  const head = LINE * Math.max(options.large ? 0 : 1, ...[...heads.values()].map((lines) => lines.length)) + ABOVE + named;
  const height = head + (options.large?.height ?? PLOT) + FOOT;
  const scale = options.sharedScale ? top(points) : undefined;
  const parts = panels.map((panel, i): StackPart => {
    const own = points.filter((point) => point.panel === panel);
    const element = drawPanel({ heading: heads.get(panel) ?? [], head, width, max: scale ?? top(own) }, own, options);
    return { element, x: (i % columns) * (width + GAP.x), y: Math.floor(i / columns) * (height + GAP.y), width, height };
  });
  return stackParts(parts, options.width, options.label, options.document);
}

function top(points: readonly SeriesPoint[]): number {
  return Math.max(0, ...points.flatMap(({ value, upper }) => [value, upper ?? 0])) || 1;
}

/** A heading by lines that fit: its first line, then the others broken at `width`, each at most two lines or as many as told. */
export function wrapHeading(heading: string, width: number, most = 2): string[] {
  return heading.split("\n").flatMap((line) => clampLines(breakLines(line, width, textWidth), most, width, textWidth));
}

type Colour = string | ((point: SeriesPoint) => string);

interface PanelSize {
  heading: readonly string[];
  head: number;
  width: number;
  max: number;
}

function drawPanel({ heading, head, width, max }: PanelSize, points: readonly SeriesPoint[], options: SeriesOptions): Element {
  const xs = options.ticks.map((tick) => tick.x);
  const domain: [number, number] = [Math.min(...xs), Math.max(...xs)];
  const room = options.nameLines ? Math.ceil(Math.max(...points.map(({ line }) => textWidth(line))) * (11 / 12)) + 7 : 0;
  const left = options.large ? AXIS : SIDE;
  const height = options.large?.height ?? PLOT;
  const scale = { domain, max, width: width - left - SIDE - room, height };
  const { large } = options;
  const rules = findBreaks(points, max, large !== undefined);
  const colour: Colour = large ? ({ line }) => large.colourOf(line) : "var(--mark)";
  return Plot.plot({
    document: options.document,
    width,
    height: head + height + FOOT,
    marginTop: head,
    marginBottom: FOOT,
    marginLeft: left,
    marginRight: SIDE + room,
    style: { fontFamily: "inherit", overflow: "visible" },
    x: { axis: null, domain },
    y: { axis: null, domain: [0, max] },
    marks: [
      ...heading.map((line, i) =>
        Plot.text([line], {
          frameAnchor: "top-left",
          dx: -left,
          dy: LINE * i - head,
          fontWeight: i === 0 ? 600 : 400,
          fontSize: i === 0 ? 12 : 11,
        }),
      ),
      Plot.ruleY([0], { stroke: "currentColor", strokeOpacity: 0.35, insetLeft: -SIDE, insetRight: -SIDE }),
      ...(options.large ? valueAxis(max, options.large.formatTick) : []),
      ...axis(options.ticks),
      ...happened(options.events ?? [], { domain, head, width: width - left - SIDE - room }),
      breaks(rules),
      ...lines(points, colour),
      ...whiskers(points, max, height),
      Plot.dot(solid(points), { x: "x", y: "value", fill: colour, ...DOT }),
      Plot.dot(hollow(points), { x: "x", y: "value", fill: "var(--hollow)", stroke: colour, strokeDasharray: "2 1.5", ...DOT }),
      labels(placeLabels(points, scale, { nameLines: options.nameLines ?? false, rules })),
    ],
  });
}

const solid = (points: readonly SeriesPoint[]) => points.filter((point) => !point.hollow && !point.context);
const hollow = (points: readonly SeriesPoint[]) => points.filter((point) => point.hollow && !point.context);

function axis(ticks: SeriesOptions["ticks"]): Plot.Markish[] {
  const text = { x: "x", text: "text", frameAnchor: "bottom", dy: 13, fontSize: 11, fill: "var(--silence)" } as const;
  return [
    Plot.tickX(ticks, { x: "x", stroke: "currentColor", strokeOpacity: 0.08 }),
    Plot.text(
      ticks.filter((tick) => tick.text !== ""),
      text,
    ),
  ];
}

function valueAxis(max: number, formatTick: (value: number) => string): Plot.Markish[] {
  const ticks = ticksBetween(0, max, 4).slice(1);
  const y = (tick: number) => tick;
  return [
    Plot.ruleY(ticks, { y, stroke: "currentColor", strokeOpacity: 0.12 }),
    Plot.text(ticks, { y, text: formatTick, frameAnchor: "left", textAnchor: "end", dx: -6, fontSize: 11, fill: "var(--silence)" }),
  ];
}

/** Rules with numbers, and with names too where each has room beside its rule: the last may stand before it. */
function happened(
  events: readonly SeriesEvent[],
  { domain, head, width }: { domain: [number, number]; head: number; width: number },
): Plot.Markish[] {
  const seen = events.filter(({ x }) => x >= domain[0] && x <= domain[1]);
  const pixels = ({ x }: SeriesEvent) => ((x - domain[0]) / (domain[1] - domain[0] || 1)) * width;
  const named = seen.map((event) => ({ ...event, text: `${circled(events.indexOf(event))} ${event.text}`, turned: false }));
  const length = ({ text }: SeriesEvent) => textWidth(text) * (11 / 12) + 8;
  const last = named.at(-1);
  if (last) last.turned = pixels(last) + length(last) > width + SIDE;
  const ends = named.map((event) => (event.turned ? pixels(event) - length(event) : pixels(event)));
  const fits = named.every((event, i) => event.turned || pixels(event) + length(event) < (ends[i + 1] ?? width + SIDE));
  const marks = fits ? named : seen.map((event) => ({ ...event, text: circled(events.indexOf(event)), turned: false }));
  const text = {
    x: "x",
    text: "text",
    frameAnchor: "top",
    dy: 10 - head,
    lineAnchor: "middle",
    fontSize: 11,
    fill: "var(--whisker)",
  } as const;
  return [
    Plot.ruleX(marks, { x: "x", stroke: "var(--whisker)", strokeOpacity: 0.5, strokeDasharray: "1 3", insetTop: 6 - head }),
    Plot.text(
      marks.filter(({ turned }) => !turned),
      { ...text, textAnchor: "start", dx: 4 },
    ),
    Plot.text(
      marks.filter(({ turned }) => turned),
      { ...text, textAnchor: "end", dx: -4 },
    ),
  ];
}

/** A number in a circle, from the first. */
export const circled = (index: number): string => String.fromCodePoint(0x2460 + index);

function lines(points: readonly SeriesPoint[], colour: Colour): Plot.Markish[] {
  const path = { x: "x", y: "value", z: (point: SeriesPoint) => `${point.line} ${String(point.segment)}` } as const;
  const joined = points.filter((point) => point.segment !== null);
  return [
    Plot.line(
      joined.filter((point) => point.context),
      { ...path, stroke: "var(--silence)", strokeWidth: 1, strokeOpacity: 0.7 },
    ),
    Plot.line(
      joined.filter((point) => !point.context),
      { ...path, stroke: colour, strokeWidth: 1.75 },
    ),
  ];
}

/** Dashed rules at breaks of a line. */
function breaks(rules: readonly BreakRule[]): Plot.Markish {
  return Plot.ruleX(rules, { x: "x", y1: "from", y2: "to", ...RULE, strokeDasharray: "3 3" });
}

function whiskers(points: readonly SeriesPoint[], max: number, height: number): Plot.Markish[] {
  // Not into what stands above the panel.
  const highest = max * (1 + (ABOVE - 4) / height);
  const own = points.filter((point) => !point.context);
  const arrow = { x1: "x", x2: "x", y1: "value", headLength: 5, headAngle: 90, inset: 0, ...RULE } as const;
  const beyond = (sign: 1 | -1) => (point: SeriesPoint) => Math.min(highest, Math.max(0, point.value + sign * max * 0.16));
  return [
    Plot.arrow(
      own.filter((point) => point.qualifier === "at_least" && point.upper === null),
      { ...arrow, y2: beyond(1) },
    ),
    Plot.arrow(
      own.filter((point) => point.qualifier === "at_most" && point.lower === null),
      { ...arrow, y2: beyond(-1) },
    ),
    Plot.ruleX(
      own.filter(({ lower, upper }) => lower !== null && upper !== null && lower < upper),
      { x: "x", y1: "lower", y2: "upper", ...RULE },
    ),
  ];
}

function labels(placed: readonly PlacedLabel[]): Plot.Markish {
  const marks = (["start", "middle", "end"] as const).map((textAnchor) =>
    Plot.text(
      placed.filter((label) => label.anchor === textAnchor),
      { x: "x", y: "y", text: "text", textAnchor, fontSize: 11, fill: "currentColor", stroke: "var(--paper)", strokeWidth: 3 },
    ),
  );
  return marks;
}
