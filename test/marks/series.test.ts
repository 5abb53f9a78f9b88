import { expect, test } from "vitest";
import { placeLabels } from "../../src/marks/labels.js";
import type { SeriesPoint } from "../../src/marks/point.js";
import { drawSeries, wrapHeading } from "../../src/marks/series.js";
import { document, normaliseSvg, texts } from "./draw.js";

const TICKS = [2014, 2015, 2016, 2017, 2018].map((x) => ({ x, text: x % 4 === 2 ? String(x) : "" }));

function at(x: number, value: number, changes: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    ...{ panel: "A", line: "l", x, value, lower: value, upper: value, qualifier: "exact", hollow: false, segment: 0, broken: false },
    ...{ context: false, label: String(value), title: `A ${x}`, href: `./bureau/1.html#${x}` },
    ...changes,
  };
}

const draw = (points: readonly SeriesPoint[], more = {}) =>
  drawSeries(points, { width: 336, document, label: "alt", ticks: TICKS, ...more });
const paths = (svg: Element) => [...svg.querySelectorAll('[data-mark="line"] path')].map((path) => path.getAttribute("d") ?? "");

test("a panel with a gap, a break, a hollow point and an open bound", async () => {
  const svg = draw([
    at(2014, 10),
    at(2015, 20, { upper: null, qualifier: "at_least", label: "≥20" }),
    at(2017, 30, { segment: 1, broken: true }),
    at(2018, 5, { segment: null, hollow: true }),
  ]);
  await expect(normaliseSvg(svg)).toMatchFileSnapshot("snapshots/series.svg");
});

test("no path crosses a gap or a break, and none reaches a hollow point", () => {
  const svg = draw([
    at(2014, 10),
    at(2015, 20),
    at(2016, 30, { segment: 1 }),
    at(2017, 35, { segment: 1 }),
    at(2018, 9, { segment: null, hollow: true }),
  ]);
  expect(paths(svg).map((d) => d.match(/[ML]/g)?.join(""))).toEqual(["ML", "ML"]);
});

test("only a break has a rule before it, a gap has none", () => {
  const rules = (broken: boolean) =>
    [...draw([at(2014, 1), at(2016, 2, { segment: 1, broken })]).querySelectorAll('[data-mark="rule"] line')].filter((line) =>
      line.parentElement?.getAttribute("stroke-dasharray"),
    ).length;
  expect([rules(true), rules(false)]).toEqual([1, 0]);
});

test("the country's line is behind, without marks or links of its own", () => {
  const svg = draw([at(2014, 10), at(2014, 50, { context: true, line: "nation" }), at(2015, 60, { context: true, line: "nation" })]);
  expect(svg.querySelectorAll('[data-mark="dot"] a')).toHaveLength(1);
  expect(paths(svg)).toHaveLength(2);
});

test("panels of one scale and panels of their own", () => {
  const points = [at(2014, 10), at(2015, 100, { panel: "B" })];
  const heights = (sharedScale: boolean) =>
    [...draw(points, { sharedScale }).querySelectorAll("circle")].map((dot) => dot.getAttribute("cy"));
  expect(new Set(heights(false)).size).toBe(1);
  expect(new Set(heights(true)).size).toBe(2);
});

test("labels that would overlap are left out, the last and the largest first kept", () => {
  const scale = { domain: [2014, 2018] as const, max: 100, width: 120, height: 88 };
  const crowded = [2014, 2015, 2016, 2017, 2018].map((x, i) => at(x, 96 + i, { label: "1,000,000" }));
  const placed = placeLabels(crowded, scale);
  expect(placed.length).toBeLessThan(crowded.length);
  expect(placed[0]).toMatchObject({ anchor: "end" });
  expect(placeLabels([at(2014, 1), at(2018, 90)], scale).map((label) => label.text)).toEqual(["90", "1"]);
});

test("names of lines stand at their ends, apart from each other", () => {
  const scale = { domain: [2014, 2018] as const, max: 100, width: 120, height: 88 };
  const placed = placeLabels([at(2014, 50, { line: "2016" }), at(2014.3, 51, { line: "2017" })], scale, { nameLines: true });
  expect(placed.map((label) => label.text)).toEqual(["2016", "2017"]);
  expect(Math.abs((placed[0]?.y ?? 0) - (placed[1]?.y ?? 0)) * (88 / 100)).toBeGreaterThanOrEqual(11);
});

test("a heading breaks between words and between characters, and is cut after two lines", () => {
  expect(wrapHeading("China\nPenalty decisions", 66)).toEqual(["China", "Penalty", "decisions"]);
  expect(wrapHeading("限产停产", 24)).toEqual(["限产", "停产"]);
  expect(wrapHeading("一二三四五六", 24)).toEqual(["一二", "三…"]);
  expect(texts(draw([at(2014, 1, { panel: "甲\n罚款" })])).slice(0, 2)).toEqual(["甲", "罚款"]);
});
