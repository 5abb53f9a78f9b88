import { nameOfMark } from "../../src/components/tip.js";
import { expect, test } from "vitest";
import { drawScatter, type ScatterPoint } from "../../src/marks/scatter.js";
import { document, texts } from "./draw.js";

const exact = (value: number) => ({ value, lower: value, upper: value });
const at = (x: number, y: number, changes: Partial<ScatterPoint> = {}): ScatterPoint => ({
  ...{ x: exact(x), y: exact(y), group: "Provinces", hollow: false, label: `B ${x}`, title: `title ${x}`, href: `./bureau/1.html#${x}` },
  ...changes,
});
const draw = (points: readonly ScatterPoint[], log = false) =>
  drawScatter(points, { width: 680, document, label: "alt", lang: "en", xName: "across", yName: "up", log });
const dots = (svg: Element) => [...svg.querySelectorAll('[data-mark="dot"] path')];

test("a dot for each pair, hollow where one of the two does not compare, named and linked", () => {
  const svg = draw([at(1, 10), at(50, 90, { hollow: true })]);
  expect(dots(svg).map((dot) => dot.getAttribute("fill"))).toEqual(["var(--mark)", "var(--hollow)"]);
  expect([...svg.querySelectorAll('[data-mark="dot"] a')].map((link) => nameOfMark(link))).toEqual(["title 1", "title 50"]);
  expect(texts(svg)).toEqual(expect.arrayContaining(["across", "up", "B 1", "B 50"]));
  expect(svg.getAttribute("aria-label")).toBe("alt");
});

test("names that would overlap are left out, their dots are not", () => {
  const svg = draw([at(5, 10), at(5.05, 10), at(5.1, 10), at(10, 90)]);
  expect(dots(svg)).toHaveLength(4);
  expect(texts(svg).filter((text) => text.startsWith("B "))).toEqual(["B 5.1", "B 10"]);
});

test("a name does not lie on another dot", () => {
  const printed = texts(draw([at(1, 10), at(2.5, 10), at(40, 50), at(50, 90)])).filter((text) => text.startsWith("B "));
  expect(printed).toEqual(["B 2.5", "B 40", "B 50"]);
});

test("bounds have whiskers on their own axis; an open one is an arrow with a head", () => {
  const whiskers = (points: readonly ScatterPoint[]) =>
    [...draw(points).querySelectorAll('[data-mark="arrow"] path')].map((path) => path.getAttribute("d")?.match(/[ML]/g)?.join(""));
  expect(whiskers([at(10, 10)])).toEqual([]);
  expect(whiskers([at(10, 10, { x: { value: 10, lower: 8, upper: 12 } })])).toHaveLength(2);
  const open = whiskers([at(10, 10, { x: { value: 10, lower: 10, upper: null }, y: { value: 10, lower: null, upper: 10 } }), at(50, 50)]);
  expect(open).toHaveLength(2);
  expect(open.every((path) => (path ?? "").length > 2)).toBe(true);
});

test("kinds of bureau are told apart by symbol, with a legend; one kind needs none", () => {
  const shapes = (svg: Element) => new Set(dots(svg).map((dot) => dot.getAttribute("d"))).size;
  const both = draw([at(1, 1), at(2, 2, { group: "Prefectures" })]);
  expect(shapes(both)).toBe(2);
  expect(texts(both)).toEqual(expect.arrayContaining(["Provinces", "Prefectures"]));
  expect(texts(draw([at(1, 1)]))).not.toContain("Provinces");
});

test("logarithmic axes put equal ratios at equal distances", () => {
  const places = dots(draw([at(1, 1), at(10, 10), at(100, 100)], true)).map((dot) =>
    Number(/translate\((-?[\d.]+)/.exec(dot.getAttribute("transform") ?? "")?.[1]),
  );
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBeCloseTo((places[2] ?? 0) - (places[1] ?? 0), 1);
});
