import { nameOfMark } from "../../src/components/tip.js";
import { describe, expect, test } from "vitest";
import { sortPoints } from "../../src/marks/panels.js";
import type { Point } from "../../src/marks/point.js";
import { draw, normaliseSvg, point, texts } from "./draw.js";

const AT_LEAST = { qualifier: "at_least", upper: null } as const;
const dashed = (svg: Element) => svg.querySelectorAll('[stroke-dasharray="3 2"] :is(rect, circle)').length;
const arrows = (svg: Element) => svg.querySelectorAll('g[data-mark="arrow"] path').length;

test("a small picture, all of it", async () => {
  const svg = draw([point("A 2020", 10), point("B 2021", 4, { hollow: true }), point("C 2022", null), point("D 2022", 5, AT_LEAST)]);
  await expect(normaliseSvg(svg)).toMatchFileSnapshot("snapshots/panels.svg");
});

describe("marks", () => {
  test("a figure that does not compare is dashed, and only that", () => {
    expect(dashed(draw([point("A", 10), point("B", 4)]))).toBe(0);
    expect(dashed(draw([point("A", 10), point("B", 4, { hollow: true })]))).toBe(1);
  });

  test("an open bound has an open whisker, an exact figure none", () => {
    expect(arrows(draw([point("A", 10)]))).toBe(0);
    expect(arrows(draw([point("A", 10, AT_LEAST)]))).toBe(1);
    expect(arrows(draw([point("A", 10, { qualifier: "at_most", lower: null })]))).toBe(1);
  });

  test("two bounds are joined and capped", () => {
    const svg = draw([point("A", 10, { qualifier: "approx", lower: 8, upper: 12 })]);
    expect(svg.querySelectorAll('g[data-mark="tick"] line')).toHaveLength(2);
  });

  test("silence is words without a bar or a link", () => {
    const svg = draw([point("A", 10), point("B", null)]);
    expect(svg.querySelectorAll("rect")).toHaveLength(1);
    expect(texts(svg)).toContain("not stated");
    expect(texts(svg)).not.toContain("0");
    expect(svg.querySelectorAll("a")).toHaveLength(2);
  });

  test("a stated zero has its label and its link", () => {
    const svg = draw([point("A", 0), point("B", 3)]);
    expect(texts(svg)).toContain("0");
    expect([...svg.querySelectorAll("a")].map((link) => nameOfMark(link))).toContain("title of A");
  });

  test("the keyboard stops once where a mark and its label lead to one place", () => {
    const stops = [...draw([point("A", 10), point("B", 4)]).querySelectorAll("a")].filter((link) => !link.hasAttribute("tabindex"));
    expect(stops.map((link) => nameOfMark(link))).toEqual(["title of A", "title of B"]);
  });

  test("every link is named for a screen reader, and the picture too", () => {
    const svg = draw([point("A", 10)]);
    expect(svg.getAttribute("aria-label")).toBe("alt");
    expect([...svg.querySelectorAll("a")].every((link) => nameOfMark(link) === "title of A")).toBe(true);
  });
});

describe("a scale", () => {
  const widths = (svg: Element) => [...svg.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));

  test("is not squeezed by one value that is open at an end or does not compare", () => {
    const open = { qualifier: "at_most", lower: null, upper: 846 } as const;
    const [sure = 0, cut = 0] = widths(draw([point("A", 14.8), point("B", 846, open)]));
    expect(sure / cut).toBeGreaterThan(0.6);
    const [solid = 0, hollow = 0] = widths(draw([point("A", 14.8), point("B", 846, { hollow: true })]));
    expect(solid / hollow).toBeGreaterThan(0.6);
  });

  test("ends in a broken bar where one goes beyond it, with an arrow only where no upper bound is known", () => {
    const breaks = (svg: Element) => svg.querySelectorAll("[stroke='var(--paper)'] line").length;
    const marks = (fields: Partial<Point>) => {
      const svg = draw([point("A", 14.8), point("B", 846, fields)]);
      return [breaks(svg), arrows(svg)];
    };
    expect(marks({ hollow: true })).toEqual([1, 0]);
    expect(marks({ qualifier: "at_most", lower: null, upper: 846 })).toEqual([1, 0]);
    expect(marks(AT_LEAST)).toEqual([1, 1]);
    expect(breaks(draw([point("A", 14.8), point("B", 16)]))).toBe(0);
  });

  test("still holds every value where all are open", () => {
    const [small = 0, large = 0] = widths(draw([point("A", 10, AT_LEAST), point("B", 100, AT_LEAST)]));
    expect(large / small).toBeCloseTo(10, 1);
  });

  test("holds what is sure whole, however large", () => {
    const [small = 0, large = 0] = widths(draw([point("A", 1), point("B", 1000)]));
    expect(large / small).toBeCloseTo(1000, -2);
  });
});

describe("layout", () => {
  test("a panel in which nobody states anything takes one line", () => {
    const points = ["A", "B", "C"].flatMap((row) => [point(row, 1), point(row, null, { panel: "Q" })]);
    const said = texts(draw(points));
    expect(said).toContain("nobody says");
    expect(said.filter((text) => text === "not stated")).toEqual([]);
  });

  test("panels stand side by side where there is room and below each other where not", () => {
    const points = [point("A", 1), point("B", 2, { panel: "Q" })];
    const places = (width: number) => [...draw(points, { width }).children].map((part) => [part.getAttribute("x"), part.getAttribute("y")]);
    expect(places(336)).toEqual([
      ["0", "0"],
      ["0", "65"],
    ]);
    expect(places(680)).toEqual([
      ["0", "0"],
      ["352", "0"],
    ]);
  });

  test("sorting puts what compares first, then what does not, then silence", () => {
    const points = [point("silent", null), point("small", 1), point("hollow", 9, { hollow: true }), point("large", 5)];
    expect(sortPoints(points, "value").map((p) => p.row)).toEqual(["large", "small", "hollow", "silent"]);
    expect(sortPoints(points)).toEqual(points);
  });
});

describe("logarithmic axis", () => {
  const svg = draw([point("A", 13420), point("B", 10740000), point("C", 0)], { scale: "log" });

  test("has dots, no bars, and labelled decades", () => {
    expect(svg.querySelectorAll("rect")).toHaveLength(0);
    expect(svg.querySelectorAll("circle")).toHaveLength(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(["10K", "1M", "100M"]));
  });

  test("a zero, which has no place on it, stands as its label", () => {
    expect(texts(svg)).toContain("0");
  });
});
