import { nameOfMark } from "../../src/components/tip.js";
import { expect, test } from "vitest";
import { type DistributionPoint, drawDistribution } from "../../src/marks/distribution.js";
import { quartilesOf } from "../../src/model/rank.js";
import { document, texts } from "./draw.js";

const at = (row: string, value: number, changes: Partial<DistributionPoint> = {}): DistributionPoint => ({
  ...{ panel: "Provinces", row, value, hollow: false, title: `${row} ${value}`, href: `./bureau/1.html#${row}-${value}` },
  ...changes,
});
const exact = (value: number) => ({ value, low: value, high: value, slack: 0 });
const draw = (points: readonly DistributionPoint[], log = false) =>
  drawDistribution(
    points,
    [...new Set(points.map(({ row }) => row))].map((row) => {
      const values = points.filter((point) => point.row === row && !point.hollow).map((point) => point.value);
      return {
        panel: "Provinces",
        row,
        note: `n = ${values.length}`,
        quartiles: values.length >= 5 ? quartilesOf(values.map(exact)) : null,
      };
    }),
    { width: 680, document, label: "alt", lang: "en", scale: log ? "log" : "linear" },
  );

test("a dot for each bureau, hollow where it does not compare, and a median only where there are quartiles", () => {
  const svg = draw([...[1, 2, 3, 4, 5].map((value) => at("2018", value)), at("2018", 9, { hollow: true }), at("2019", 7)]);
  const fills = [...svg.querySelectorAll('[data-mark="dot"] circle')].map((dot) => dot.getAttribute("fill"));
  expect(fills.filter((fill) => fill === "var(--mark)")).toHaveLength(6);
  expect(fills.filter((fill) => fill === "var(--hollow)")).toHaveLength(1);
  expect(svg.querySelectorAll('[data-mark="tick"] line')).toHaveLength(1);
  const bars = [...svg.querySelectorAll('[data-mark="rule"] [stroke="var(--cell)"] line')];
  expect(bars.map((bar) => Number(bar.getAttribute("x2")) > Number(bar.getAttribute("x1")))).toEqual([true]);
  expect(texts(svg)).toEqual(expect.arrayContaining(["Provinces", "2018", "2019", "n = 5", "n = 1"]));
});

test("dots of one value stand beside each other, not on top", () => {
  const places = [...draw([at("2018", 5), at("2018", 5)]).querySelectorAll('[data-mark="dot"] circle')].map((dot) =>
    [dot.getAttribute("cx"), dot.getAttribute("cy")].join(" "),
  );
  expect(new Set(places).size).toBe(2);
});

test("every dot leads to its figure", () => {
  const links = [...draw([at("2018", 5), at("2018", 7)], true).querySelectorAll('[data-mark="dot"] a')];
  expect(links.map((link) => nameOfMark(link))).toEqual(["2018 5", "2018 7"]);
});

test("a median that bounds leave open is a stretch with two ends, and an open end stays in the picture", () => {
  const open = { value: 3, low: 3, high: Infinity, slack: 0 };
  const rows = [{ panel: "P", row: "2018", note: "", quartiles: quartilesOf([exact(1), exact(2), open, open, exact(4)]) }];
  const svg = drawDistribution(
    [1, 2, 3, 3, 4].map((value) => at("2018", value, { panel: "P" })),
    rows,
    { width: 680, document, label: "", lang: "en", scale: "linear" },
  );
  const ends = [...svg.querySelectorAll('[data-mark="tick"] line')].map((line) => Number(line.getAttribute("x1")));
  expect(ends).toHaveLength(2);
  expect(Math.max(...ends)).toBeLessThanOrEqual(680);
});
