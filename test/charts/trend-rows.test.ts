import { describe, expect, test } from "vitest";
import { trendTitle } from "../../src/charts/trend-rows.js";
import { TRACED, type TracedRow } from "../../src/queries/series.js";
import { makeRow } from "../fixtures/rows.js";

const series = (short: string, values: readonly number[], changes: Partial<TracedRow> = {}): TracedRow[] =>
  values.map((value, i) =>
    makeRow(TRACED, {
      ...{ short_zh: short, short_en: short, name_zh: "罚款", name_en: "Fines", indicator: "penalty.amount", year: 2014 + i },
      ...{ value, lower: value, upper: value, joined: true },
      ...changes,
    }),
  );

describe("a title", () => {
  test("names what rises and falls with its years, and nothing of the rest", () => {
    const rows = [
      ...series("甲", [1, 2, 3, 4, 5]),
      ...series("乙", [9, 7, 5, 3, 2, 1]),
      ...series("丙", [1, 9, 1, 9, 1]),
      ...series("丁", [1, 2]),
    ];
    expect(trendTitle("罚款", rows, "zh")).toBe("罚款：上升：甲（2014–2018）；下降：乙（2014–2019）");
    expect(trendTitle("Fines", rows, "en")).toContain("rising: 甲 (2014–2018); falling: 乙 (2014–2019)");
  });

  test.each([
    ["four years", series("甲", [1, 2, 3, 4])],
    ["five years with a break", series("甲", [1, 2, 3, 4, 5]).map((row, i) => ({ ...row, broken: i === 3 }))],
    ["part-year figures", series("甲", [1, 2, 3, 4, 5], { joined: false })],
    ["lower bounds", series("甲", [1, 2, 3, 4, 5], { upper: null, qualifier: "at_least" })],
    [
      "two indicators of one bureau",
      [...series("甲", [1, 2, 3]), ...series("甲", [4, 5], { indicator: "penalty.decisions", name_zh: "处罚" })],
    ],
  ])("says neither word of %s", (_, rows) => {
    expect(trendTitle("T", rows, "zh")).not.toMatch(/上升|下降/);
    expect(trendTitle("T", rows, "en")).not.toMatch(/rising|falling/);
  });

  test("names the first and the last full year of the first series where no direction can be named", () => {
    const rows = [
      ...series("全国", [1e9, 7.67e9], { unit: "CNY" }),
      ...series("全国", [9e9], { unit: "CNY", joined: false, year: 2020 }),
      ...series("甲", [5]),
    ];
    expect(trendTitle("罚款", rows, "zh")).toBe("罚款：全国 2014 年 10亿元，2015 年 76.7亿元");
    expect(trendTitle("Fines", rows, "en")).toBe("Fines: 全国 1B yuan in 2014, 7.67B yuan in 2015");
    expect(trendTitle("T", series("甲", [1], { joined: false }), "zh")).toBe("T");
  });

  test("of no rows is the plain one", () => expect(trendTitle("T", [], "zh")).toBe("T"));
});
