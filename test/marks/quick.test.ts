import { describe, expect, test } from "vitest";
import { drawQuickChart, MOST_BARS } from "../../src/marks/quick.js";
import type { Row } from "../../src/model/columns.js";
import type { ChartChoice } from "../../src/model/chart-choice.js";
import { readQuickChart } from "../../src/model/quick-chart.js";
import { readResultColumns } from "../../src/model/result.js";
import { document, texts } from "./draw.js";

function draw(rows: readonly Row[], changes: Partial<ChartChoice>): Element {
  const choice: ChartChoice = { mark: "bar", x: "year", y: "value", colour: null, ...changes };
  const chart = readQuickChart(readResultColumns(Object.keys(rows[0] ?? {}), rows), rows, choice);
  return drawQuickChart(chart, { lang: "en", width: 640, document, x: choice.x, y: choice.y, label: "alt" });
}

const marks = (element: Element, name: string) => [...element.querySelectorAll(`g[data-mark="${name}"] > *`)];
const YEARS = [2014, 2015, 2018].map((year, i) => ({ year, value: (i + 1) * 1e6 }));

describe("a quick chart", () => {
  test("of years names them without thousands, halves or gaps, from zero", () => {
    const line = draw(YEARS, { mark: "line" });
    expect(texts(line)).toEqual(expect.arrayContaining(["2014", "2015", "2016", "2017", "2018", "0"]));
    expect(marks(line, "line").map((path) => path.getAttribute("d")?.match(/[ML]/g)?.length)).toEqual([2, 1]);
    expect(texts(draw(YEARS, { mark: "bar" }))).toEqual(expect.arrayContaining(["2016", "2017"]));
  });

  test("of names has horizontal bars in order, so many at most", () => {
    const rows = Array.from({ length: MOST_BARS + 5 }, (_, i) => ({ name: `b${99 - i}`, value: i }));
    const element = draw(rows, { x: "name" });
    expect(marks(element, "bar").filter(({ tagName }) => tagName === "rect")).toHaveLength(MOST_BARS);
    expect(
      texts(element)
        .filter((text) => text.startsWith("b"))
        .slice(0, 2),
    ).toEqual(["b99", "b98"]);
  });

  test("leaves a label that would lie on another to the table, but for its hedge", () => {
    const rows = [
      { year: 2020, value: 100, qualifier: "exact", name: "first place" },
      { year: 2020, value: 101, qualifier: "at_least", name: "second place" },
      { year: 2020, value: 900, qualifier: "exact", name: "third place" },
    ];
    const shown = texts(draw(rows, { mark: "dot", label: "name" }));
    expect(shown).toEqual(expect.arrayContaining(["first place", "third place", "≥"]));
    expect(shown.filter((text) => text.includes("second"))).toEqual([]);
  });

  test("draws hollow what does not compare, and has its text alternative", () => {
    const element = draw(
      [
        { year: 2020, value: 1, headline: false },
        { year: 2021, value: 2, headline: true },
      ],
      { mark: "dot" },
    );
    expect(element.querySelectorAll('[stroke-dasharray="3 2"] circle')).toHaveLength(1);
    expect(element.getAttribute("aria-label")).toBe("alt");
  });

  test("tells groups apart by colour and symbol, with a legend", () => {
    const rows = ["a", "b"].flatMap((who) => [2020, 2021].map((year) => ({ who, year, value: 1 })));
    const element = draw(rows, { mark: "line", colour: "who" });
    expect(element.outerHTML).toContain("var(--whisker)");
    expect(new Set([...element.querySelectorAll("g[data-mark=dot] path")].map((path) => path.getAttribute("d"))).size).toBe(2);
    const legend = element.querySelector("figure > div");
    expect(legend?.textContent).toMatch(/a[\s\S]*b/);
    expect(legend?.outerHTML).toContain("var(--whisker)");
    expect(element.querySelector("svg[role=img][aria-label=alt]")).not.toBeNull();
  });
});

test("panels, labels, reference lines, signs and bounds are drawn, and bars stay on a plain scale", () => {
  const rows = ["甲", "乙"].flatMap((who) =>
    [2020, 2021].map((year, i) => ({ who, year, value: 10 ** (i + 1), hedge: "at_most", lower: 1, upper: 10 ** (i + 1) })),
  );
  const element = (changes: Partial<ChartChoice>, options = {}) => {
    const choice: ChartChoice = { mark: "line", x: "year", y: "value", colour: null, facet: "who", label: "who", ...changes };
    const chart = readQuickChart(readResultColumns(Object.keys(rows[0] ?? {}), rows), rows, choice);
    return drawQuickChart(chart, { lang: "en", width: 640, document, x: choice.x, y: choice.y, label: "alt", ...options });
  };
  const lines = element({}, { log: true, lines: [50] });
  expect(texts(lines)).toEqual(expect.arrayContaining(["甲", "乙", "≤ 甲", "50"]));
  expect(lines.querySelectorAll('[stroke="var(--whisker)"] line')).toHaveLength(4);
  const heights = (drawn: Element) =>
    [...drawn.querySelectorAll('g[data-mark="bar"] rect')].map((bar) => Number(bar.getAttribute("height")));
  const [small = 0, large = 0] = heights(element({ mark: "bar" }, { log: true }));
  expect(large / small).toBeCloseTo(10, 0);
});

test("long names beside bars are cut in their middles, never to the same", () => {
  const rows = ["东", "西"].map((side, i) => ({
    name: `市生态环境局关于${side}部片区执法检查情况的年度工作总结与说明附件全文`,
    value: i + 1,
  }));
  const shown = texts(draw(rows, { x: "name" })).filter((text) => text.startsWith("市生态"));
  expect(new Set(shown).size).toBe(2);
});
