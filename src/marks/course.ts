import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { element, type Html, html } from "../html.js";
import { textWidth } from "./point.js";

/** One year of a line; `cut` where it does not continue the year before. */
export interface CoursePoint {
  year: number;
  value: number;
  cut: boolean;
}

/** One line of a small chart: the bureau's own in front, what it is seen against behind it. */
export interface CourseLine {
  kind: "own" | "province" | "country";
  name: string;
  points: readonly CoursePoint[];
}

/** What a small chart marks, and its text alternative. */
export interface CourseOptions {
  /** The year that the reader asks for. */
  year: number;
  label: string;
}

const SIZE = { width: 250, height: 96 };
const BOX = { left: 6, right: 178, top: 8, bottom: 76 };
/** Least distance between the names of two lines. */
const LEADING = 12;
const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Fewer points are no course. */
const LEAST = 3;

type Scale = (value: number) => number;

/** A bureau's years as one line from zero before those of its province and the country, each named at its end; lines stop at breaks and missing years. Null under three points, or where none is joined. */
export function drawCourse(lines: readonly CourseLine[], { year, label }: CourseOptions): Html | null {
  const all = lines.flatMap(({ points }) => points);
  if (all.length < LEAST || lines.every(({ points }) => points.length < 2)) return null;
  const [from, to] = [Math.min(...all.map((point) => point.year)), Math.max(...all.map((point) => point.year))];
  const x: Scale = (at) => round(scaleLinear([from, from === to ? to + 1 : to], [BOX.left, BOX.right])(at));
  const max = Math.max(...all.map(({ value }) => value)) || 1;
  const y: Scale = (value) => round(scaleLinear([0, max], [BOX.bottom, BOX.top])(value));
  const back = lines.filter(({ kind }) => kind !== "own");
  const own = lines.filter(({ kind }) => kind === "own");
  const parts = [
    html`<path class="course-axis" d="M0 ${BOX.bottom + 0.5}H${BOX.right + 4}" />`,
    yearText(from, x(from), "start"),
    to !== from && yearText(to, x(to), "end"),
    ...[...back, ...own].map((each) => drawLine(each, year, x, y)),
    nameLines(lines, y),
  ];
  const attributes = { class: "atlas-course", viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: "img", "aria-label": label };
  return element("svg", attributes, html`<title>${label}</title>`, parts);
}

function yearText(year: number, x: number, anchor: "start" | "end"): Html {
  return html`<text class="course-year" x="${x}" y="91" text-anchor="${anchor}">${year}</text>`;
}

function drawLine({ kind, points }: CourseLine, chosen: number, x: Scale, y: Scale): Html {
  const path = line<CoursePoint>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  );
  const dots = points.map(({ year, value }) => {
    const isChosen = kind === "own" && year === chosen;
    return html`<circle cx="${x(year)}" cy="${y(value)}" r="${isChosen ? 4.5 : kind === "own" ? 3 : 1.8}" />`;
  });
  const paths = stretchesOf(points).map((stretch) => stretch.length > 1 && html`<path class="course-line" d="${path(stretch)}" />`);
  return html`<g class="course-${kind}">${paths}${dots}</g>`;
}

/** Years in a row without a break between. */
function stretchesOf(points: readonly CoursePoint[]): CoursePoint[][] {
  const stretches: CoursePoint[][] = [];
  for (const point of points) {
    const before = stretches.at(-1)?.at(-1);
    if (before === undefined || point.cut || point.year - before.year > 1) stretches.push([point]);
    else stretches.at(-1)?.push(point);
  }
  return stretches;
}

/** Names beside the ends of their lines, pushed apart where they would meet. */
function nameLines(lines: readonly CourseLine[], y: Scale): Html[] {
  const named = lines.flatMap(({ kind, name, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ kind, name: fitName(name), at: y(last.value) + 4 }];
  });
  let free = BOX.top + 2;
  return named
    .sort((a, b) => a.at - b.at)
    .map(({ kind, name, at }, i) => {
      // Below the name before, and high enough for those that follow.
      const place = Math.min(Math.max(at, free), BOX.bottom + 2 - (named.length - 1 - i) * LEADING);
      free = place + LEADING;
      return html`<text class="course-name course-${kind}" x="${BOX.right + 6}" y="${round(place)}">${name}</text>`;
    });
}

/** Width that a name may take, as `textWidth` counts it. */
const ROOM = ((SIZE.width - BOX.right - 6) * 12) / 11;

function fitName(name: string): string {
  let fitting = name;
  while (textWidth(fitting) > ROOM && fitting.length > 1) fitting = fitting.slice(0, -1);
  return fitting === name ? name : `${fitting.slice(0, -1)}…`;
}
