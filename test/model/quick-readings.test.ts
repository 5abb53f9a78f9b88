import { join } from "node:path";
import { expect, test } from "vitest";
import { type ChartChoice, readChart, readLines } from "../../src/model/chart-choice.js";
import type { Row } from "../../src/model/columns.js";
import { type ColumnRoles, guessChart } from "../../src/model/guess-chart.js";
import { readQuickChart } from "../../src/model/quick-chart.js";
import { readResultColumns } from "../../src/model/result.js";

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Results of every shape that a rule tells apart. */
const RESULTS: Readonly<Record<string, readonly object[]>> = {
  gaps: [2018, 2019, 2021, 2022].map((year) => ({ year, value: year - 2000 })),
  unsorted: [2021, 2018, 2019].map((year) => ({ year, value: 2030 - year, short: year === 2019 ? "b" : "a" })),
  hedged: ["exact", "approx", "at_least", "at_most"].map((qualifier, i) => ({
    year: 2018 + i,
    value: 5,
    lower: i === 3 ? null : 5,
    upper: i === 2 ? null : 5 + (i % 2),
    qualifier,
  })),
  apart: [
    { headline: false },
    { joined: false },
    { status: "E" },
    { period_kind: "partial" },
    { period_kind: "cumulative" },
    { scope: "甲" },
    { scope: "all" },
    { headline: true },
  ].map((more, i) => ({ year: 2010 + i, value: i, ...more })),
  broken: [{}, { broken: true }, { breaks: "unit" }, { breaks: "" }, { value: null }, {}].map((more, i) => ({
    year: 2010 + i,
    value: i,
    ...more,
  })),
  apartFirst: [{ headline: false }, {}, {}].map((more, i) => ({ year: 2010 + 2 * i, value: i, ...more })),
  nothing: [
    { year: 2018, value: 0 },
    { year: 2019, value: -1 },
    { year: 2020, value: 3 },
    { year: null, value: 3 },
    { year: 2021, value: "x" },
  ],
  two: times(6, (i) => ({ year: 2018 + (i % 3), short: i < 3 ? "a" : "b", value: i })),
  eight: times(16, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  nine: times(18, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  four: times(8, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  five: times(10, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  full: times(48, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  fuller: times(50, (i) => ({ year: 2018 + (i % 2), short: `s${i >> 1}`, value: i })),
  crowded: times(6, (i) => ({ year: 2018 + (i % 2), value: i, short: i < 4 ? "a" : "b" })),
  names: ["c", "a", "b"].map((name, i) => ({ name, n: [2, 3, 1][i] ?? 0, note: "x" })),
  sameNames: ["a", "a", "b"].map((name, i) => ({ name, n: i })),
  numbers: times(3, (i) => ({ visits: 3 - i, staff: i, value: i * i })),
  dates: ["2020-02-01", "2020-01-01"].map((day, i) => ({ day, amount: i })),
  oneYear: [{ year: 2020, quote: "q", value: 1 }],
  oneYearNamed: ["a", "b"].map((name, i) => ({ year: 2020, name, value: i })),
  codes: [
    { bureau_code: 110000, id: 4, start: 3, value: 1 },
    { bureau_code: 120000, id: 5, start: 4, value: 2 },
  ],
  none: [],
  lacking: [
    { year: 2020, value: 1 },
    { year: 2021, value: 2, short: null },
    { year: 2022, value: 3, short: "a" },
  ],
};
const CHOICES: readonly Partial<ChartChoice>[] = [
  {},
  { colour: "short" },
  { facet: "short" },
  { sort: "value" },
  { log: true },
  { label: "short", facet: "year" },
];
const columnsOf = (rows: readonly Row[]) => readResultColumns([...new Set(rows.flatMap((row) => Object.keys(row)))], rows);

test("results are charted as reviewed", async () => {
  const lines = Object.entries(RESULTS).flatMap(([name, result]) => {
    const rows = result as readonly Row[];
    const columns = columnsOf(rows);
    const roles: ColumnRoles[] = [
      new Map(),
      new Map([
        ["visits", "year"],
        ["staff", "amount"],
        ["bureau_code", "amount"],
      ] as const),
    ];
    const guessed = roles.map((one) => JSON.stringify(guessChart(columns, rows, one)));
    const [x = "year", y = "value"] = name.includes("ames") ? ["name", "n"] : name === "dates" ? ["day", "amount"] : [];
    const charts = (["line", "bar", "dot"] as const).flatMap((mark) =>
      CHOICES.map((more) => {
        const { points, mark: drawn, notes } = readQuickChart(columns, rows, { mark, x, y, colour: null, ...more });
        const said = points.map((p) =>
          [
            p.x,
            p.y,
            p.colour,
            p.hollow ? "hollow" : "",
            p.segment,
            p.panel,
            p.label,
            p.hedge,
            p.bounds && `${p.bounds.low}–${p.bounds.high}`,
          ]
            .map((cell) => cell ?? "")
            .join("|"),
        );
        return `${mark} ${JSON.stringify(more)} → ${drawn} ${JSON.stringify(notes)} ${said.slice(0, 12).join(" ")} of ${said.length}, ${new Set(said).size}`;
      }),
    );
    return [`# ${name}`, ...guessed, ...charts];
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "readings/quick.txt"));
});

test.each<[string, ChartChoice | null]>([
  ["line&x=a&y=b", { mark: "line", x: "a", y: "b", colour: null }],
  [
    "dot&x=a&y=b&colour=c&title=t&facet=f&label=l&sort=value&log=1&lines=3|-4.5",
    { mark: "dot", x: "a", y: "b", colour: "c", title: "t", facet: "f", label: "l", sort: "value", log: true, lines: [3, -4.5] },
  ],
  ["bar&x=a&y=b&title=&sort=name&log=0&lines=x", { mark: "bar", x: "a", y: "b", colour: null }],
  ["pie&x=a&y=b", null],
  ["line&x=a", null],
  ["line&y=a", null],
  ["", null],
])("the choice %j is read as %o", (text, choice) => expect(readChart(text)).toEqual(choice));

test("lines are the numbers of a text, however they are divided", () => {
  expect(readLines("3|4,5，6; -7 |x||1e3|Infinity")).toEqual([3, 4, 5, 6, -7, 1000]);
});
