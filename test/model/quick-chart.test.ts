import { describe, expect, test } from "vitest";
import type { Row } from "../../src/model/columns.js";
import { printChart, readChart } from "../../src/model/chart-choice.js";
import { guessChart } from "../../src/model/guess-chart.js";
import { readQuickChart } from "../../src/model/quick-chart.js";
import { readResultColumns } from "../../src/model/result.js";

const guess = (rows: readonly Row[]) => guessChart(readResultColumns(Object.keys(rows[0] ?? {}), rows), rows);
const read = (rows: readonly Row[], mark: "bar" | "line" | "dot", colour: string | null = null, x = "year") =>
  readQuickChart(readResultColumns(Object.keys(rows[0] ?? {}), rows), rows, { mark, x, y: "value", colour });

describe("the chart that suits", () => {
  test.each([
    [
      "values over years",
      [
        { year: 2020, value: 1 },
        { year: 2021, value: 2 },
      ],
      { mark: "line", x: "year", y: "value", colour: null },
    ],
    [
      "two bureaus over years",
      [
        { year: 2020, short: "a", value: 1 },
        { year: 2020, short: "b", value: 2 },
        { year: 2021, short: "b", value: 2 },
      ],
      { mark: "line", x: "year", y: "value", colour: "short" },
    ],
    [
      "several values of one year",
      [
        { year: 2020, value: 1 },
        { year: 2020, value: 2 },
      ],
      { mark: "dot", x: "year", y: "value", colour: null },
    ],
    [
      "values of names",
      [
        { name: "a", n: 1 },
        { name: "b", n: 2 },
      ],
      { mark: "bar", x: "name", y: "n", colour: null },
    ],
    [
      "two numbers",
      [
        { visits: 3, value: 1 },
        { visits: 4, value: 2 },
      ],
      { mark: "dot", x: "visits", y: "value", colour: null },
    ],
    ["no number", [{ name: "a" }], null],
    ["one number alone", [{ value: 1 }], null],
    ["ids and bounds only", [{ id: "a/b@1", lower: 1, start: 3 }], null],
    ["no rows", [], null],
  ])("%s", (_, rows: Row[], choice) => {
    expect(guess(rows)).toEqual(choice);
  });
});

test("a choice is written as one word and read back", () => {
  const choice = { mark: "bar", x: "金额 & 数", y: "n=1", colour: "a b" } as const;
  expect(printChart(choice)).toMatch(/^\S+$/);
  expect(readChart(printChart(choice))).toEqual(choice);
  expect(readChart("pie&x=a&y=b")).toBeNull();
  expect(readChart("bar&x=a")).toBeNull();
});

test("an empty value is left out and told, never zero", () => {
  const { points, notes } = read(
    [
      { year: 2020, value: null },
      { year: 2021, value: 0 },
    ],
    "bar",
  );
  expect(points.map(({ x, y }) => [x, y])).toEqual([[2021, 0]]);
  expect(notes.empty).toBe(1);
});

test.each([
  [
    "a missing year",
    [
      { year: 2020, value: 1 },
      { year: 2022, value: 2 },
    ],
  ],
  [
    "a year without a value",
    [
      { year: 2020, value: 1 },
      { year: 2021, value: null },
      { year: 2022, value: 2 },
    ],
  ],
  [
    "a break",
    [
      { year: 2020, value: 1, breaks: null },
      { year: 2021, value: 2, breaks: "basis" },
    ],
  ],
  [
    "a series that says so",
    [
      { year: 2020, value: 1, broken: false },
      { year: 2021, value: 2, broken: true },
    ],
  ],
])("%s cuts the line", (_, rows: Row[]) => {
  const { points, notes } = read(rows, "line");
  expect(new Set(points.map(({ segment }) => segment)).size).toBe(2);
  expect(notes.cut).toBe(true);
});

test.each([
  { headline: false },
  { joined: false },
  { status: "E" },
  { period_kind: "partial" },
  { period_kind: "cumulative" },
  { scope: "大气" },
])("a figure with %j is hollow and joined to nothing", (mark) => {
  const { points, notes } = read(
    [
      { year: 2020, value: 1 },
      { year: 2021, value: 2, ...mark },
      { year: 2022, value: 3 },
    ] as Row[],
    "line",
  );
  expect(points.map(({ hollow }) => hollow)).toEqual([false, true, false]);
  expect(points[1]?.segment).toBeNull();
  expect(notes).toMatchObject({ hollow: 1, cut: true });
});

test("hedged figures are counted", () => {
  expect(
    read(
      [
        { year: 2020, value: 1, qualifier: "at_least" },
        { year: 2021, value: 1, qualifier: "exact" },
      ],
      "dot",
    ).notes.hedged,
  ).toBe(1);
});

test("rows that share a place are dots, not added up", () => {
  const rows = [
    { year: 2020, value: 1, who: "a" },
    { year: 2020, value: 2, who: "b" },
  ];
  expect(read(rows, "bar", "who")).toMatchObject({ mark: "dot", notes: { crowded: true } });
  expect(read(rows, "line")).toMatchObject({ mark: "dot", notes: { crowded: true } });
  expect(read(rows, "line", "who")).toMatchObject({ mark: "line", notes: { crowded: false } });
});

test("more groups than colours are not told apart by colour", () => {
  const rows = Array.from({ length: 9 }, (_, i) => ({ year: 2020, value: i, who: `b${i}` }));
  const { points, notes } = read(rows, "dot", "who");
  expect(notes.colours).toBe(true);
  expect(new Set(points.map(({ colour }) => colour))).toEqual(new Set([""]));
});

test("bars stand in the order of the rows", () => {
  const rows = ["c", "a", "b"].map((name, value) => ({ name, value }));
  expect(read(rows, "bar", null, "name").points.map(({ x }) => x)).toEqual(["c", "a", "b"]);
});

describe("what columns mean", () => {
  const rows = ["a", "b"].flatMap((who) => [2020, 2021].map((y) => ({ basis: "fine", who, y, wan: y / 7, other: 1 })));
  const columns = readResultColumns(Object.keys(rows[0] ?? {}), rows);

  test("is known by where they come from where their names do not tell", () => {
    const roles = new Map([
      ["y", "year" as const],
      ["wan", "amount" as const],
    ]);
    expect(guessChart(columns, rows, roles)).toEqual({ mark: "line", x: "y", y: "wan", colour: "who" });
    expect(guessChart(columns, rows)).not.toMatchObject({ x: "y" });
  });

  test("gives a panel each to groups that are too many for colours", () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      [2020, 2021].map((year) => ({ 机构: `市${i}`, 罚没金额: i + 1, year, basis: i % 2 ? "fine" : "all" })),
    ).flat();
    expect(guess(many)).toEqual({ mark: "line", x: "year", y: "罚没金额", colour: null, facet: "机构" });
    const one = many.filter(({ year }) => year === 2020);
    expect(guess(one)).toMatchObject({ mark: "bar", x: "机构" });
  });
});

test("panels, signs and bounds stand at their points, and no logarithm is taken of nothing", () => {
  const rows = [
    { year: 2020, value: 5, who: "a", hedge: "at_least", lower: 5, upper: null },
    { year: 2021, value: 0, who: "a", hedge: "exact", lower: 0, upper: 0 },
    { year: 2020, value: 7, who: "b", hedge: "exact", lower: 7, upper: 7 },
  ];
  const columns = readResultColumns(Object.keys(rows[0] ?? {}), rows);
  const chart = readQuickChart(columns, rows, { mark: "line", x: "year", y: "value", colour: null, facet: "who", label: "who", log: true });
  expect(chart.mark).toBe("line");
  expect(chart.points.map(({ panel, y, hedge, bounds, label }) => [panel, y, hedge, bounds, label])).toEqual([
    ["a", 5, "≥", { low: 5, high: null }, "a"],
    ["b", 7, "", null, "b"],
  ]);
  expect(chart.notes).toMatchObject({ empty: 1, hedged: 1, crowded: false });
});

test("a chart's whole choice is one word, which gives it back", () => {
  const choice = {
    mark: "bar",
    x: "a b",
    y: "数",
    colour: null,
    title: "罚款 & more",
    sort: "value",
    facet: "f",
    label: "l",
    lines: [1, 2.5],
  } as const;
  expect(printChart(choice)).not.toContain(" ");
  expect(readChart(printChart(choice))).toEqual(choice);
  expect(readChart("line&x=a&y=b&log=1&lines=x|3&sort=name")).toEqual({
    mark: "line",
    x: "a",
    y: "b",
    colour: null,
    log: true,
    lines: [3],
  });
});
