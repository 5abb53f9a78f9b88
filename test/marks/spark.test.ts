import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { drawSpark, type SparkPoint } from "../../src/marks/spark.js";

const point = (year: number, value: number, changes: Partial<SparkPoint> = {}): SparkPoint => ({
  ...{ year, value, lower: value, upper: value, qualifier: "exact", stretch: 0, broken: false },
  ...{ label: String(value), title: `title of ${year}`, href: `#x/${year}` },
  ...changes,
});
const draw = (points: readonly SparkPoint[], from = 2014, to = 2018) =>
  new JSDOM(drawSpark(points, { from, to, label: "alt <&>" }).text).window.document;
const count = (document: Document, part: string) => document.querySelectorAll(`.spark-${part}`).length;

describe("lines", () => {
  test("join the points of one stretch and of no other", () => {
    const document = draw([point(2014, 1), point(2015, 2), point(2017, 3, { stretch: 1 }), point(2018, 4, { stretch: 1 })]);
    expect(count(document, "line")).toBe(2);
    expect(document.querySelectorAll("a > circle")).toHaveLength(4);
  });

  test("never cross a break, which has a rule of its own", () => {
    const document = draw([point(2014, 1), point(2015, 2, { stretch: 1, broken: true })]);
    expect([count(document, "line"), count(document, "break")]).toEqual([0, 1]);
  });

  test("start from zero: a value twice as large stands twice as high", () => {
    const [low, high] = [...draw([point(2014, 50), point(2015, 100)]).querySelectorAll("circle")].map(
      (dot) => 74 - Number(dot.getAttribute("cy")),
    );
    expect(high).toBeCloseTo(2 * (low ?? 0), 0);
  });
});

test.each([
  ["an exact figure", {}, 0],
  ["“over”, open above", { qualifier: "at_least", upper: null }, 1],
  ["“under”, open below", { qualifier: "at_most", lower: null }, 1],
  ["an approximate figure without bounds", { qualifier: "approx", lower: null, upper: null }, 0],
  ["an approximate figure with bounds", { qualifier: "approx", lower: 90, upper: 110 }, 1],
] as const)("%s has %o: %i whiskers", (_, changes, whiskers) => {
  expect(count(draw([point(2014, 100, changes)]), "whisker")).toBe(whiskers);
});

test("every point leads to its figure and says it; the picture has its text alternative, escaped", () => {
  const document = draw([point(2014, 1), point(2015, 2)]);
  expect([...document.querySelectorAll("a")].map((a) => [a.getAttribute("href"), a.getAttribute("aria-label")])).toEqual([
    ["#x/2014", "title of 2014"],
    ["#x/2015", "title of 2015"],
  ]);
  expect(document.querySelector("svg")?.getAttribute("aria-label")).toBe("alt <&>");
});

test("labels stand within the picture and cover no point", () => {
  const points = [2014, 2015, 2016, 2017, 2018].map((year, i) => point(year, 1000 - i, { label: "123,456,789" }));
  const document = draw(points);
  const labels = [...document.querySelectorAll(".spark-value")].map((text) => Number(text.getAttribute("x")));
  expect(labels.length).toBeGreaterThan(0);
  for (const x of labels) expect(x).toBeGreaterThan(30);
  for (const x of labels) expect(x).toBeLessThan(190);
});

test("one year stands in the middle, named once", () => {
  const document = draw([point(2016, 5)], 2016, 2016);
  expect(document.querySelector("circle")?.getAttribute("cx")).toBe("86");
  expect(count(document, "year")).toBe(1);
});
