import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../loaders/tables/engine.js";
import { countClassified, countFamilies, countHedges } from "../../src/queries/coverage.js";
import { listCoverage } from "../../src/queries/coverage-grid.js";
import { listIndicators, listSources, listYears } from "../../src/queries/lists.js";
import type { Row } from "../../src/model/columns.js";
import { bureau, observation, openFixture } from "./fixture.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openFixture([
    observation("990100", 2021, "penalty.decisions", 40),
    observation("990100", 2021, "penalty.amount", 100, { start: 5, qualifier: "at_least", upper: null }),
    observation("990100", 2021, "litigation.suits", 0),
    observation("990200", 2022, "penalty.decisions", 300, { period_kind: "cumulative", headline: false }),
  ]);
});
afterAll(() => engine.close());

test("families tell figures, zeros, figures that do not compare, and silence apart", async () => {
  const { rows } = await engine.query(countFamilies());
  expect(
    rows.map(({ bureau_code, family, stated, comparables, zeros, id }) => [bureau_code, family, stated, comparables, zeros, id]),
  ).toEqual([
    ["990100", "litigation", 1, 1, 1, "990100-2021/litigation.suits@1"],
    ["990200", "litigation", 0, 0, 0, null],
    ["990100", "penalty", 2, 2, 0, "990100-2021/penalty.decisions@1"],
    ["990200", "penalty", 1, 0, 0, "990200-2022/penalty.decisions@1"],
    ["990100", "staff", 0, 0, 0, null],
    ["990200", "staff", 0, 0, 0, null],
  ]);
});

test("shares and hedges per source, for the chosen bureau only", async () => {
  const filter = { bureaus: ["990100"], years: [] };
  expect((await engine.query(countClassified(filter))).rows).toMatchObject([
    { source_id: "990100-2021", classified: 3, unclassified: 1, share: 75 },
  ]);
  expect((await engine.query(countHedges(filter))).rows.map((row) => [row.qualifier, row.stated])).toEqual([
    ["exact", 2],
    ["approx", 0],
    ["at_least", 1],
    ["at_most", 0],
  ]);
});

test("lists: choices, sources, and indicators with their use", async () => {
  expect((await engine.query(listYears())).rows.map((row) => row.year)).toEqual([2021, 2022]);
  expect((await engine.query(listSources())).rows.map((row) => row.source_id)).toEqual(["990100-2021", "990200-2022"]);
  const used = (await engine.query(listIndicators())).rows.map((row) => [row.indicator, row.stated, row.bureaus]);
  expect(used).toContainEqual(["penalty.decisions", 2, 2]);
  expect(used).toContainEqual(["staff.establishment", 0, 0]);
});

test("hedges of a report are all of its own, of whatever year, and no other source's", async () => {
  const other = await openFixture([
    observation("990100", 2020, "penalty.decisions", 38, { qualifier: "approx", source_id: "990100-2021" }),
    observation("990100", 2021, "penalty.decisions", 40, { qualifier: "at_most", source_id: "ref-1" }),
    observation("990100", 2021, "staff.establishment", 5, { status: "E" }),
  ]);
  const { rows } = await other.query(countHedges({ bureaus: ["990100"], years: [2021] }));
  expect(rows.map((row) => row.stated)).toEqual([0, 1, 0, 0]);
  other.close();
});

test("the grid has a row for figures and one for a year known only by its report", async () => {
  const report = (bureau_code: string, year: number, source_id: string | null): Row => {
    return { bureau_code, year, title: "", title_is: "printed", published: null, url: "http://a.cn/x", source_id };
  };
  const grid = await openFixture(
    [
      observation("990100", 2021, "penalty.decisions", 40),
      observation("990100", 2021, "penalty.amount", 9, { id: "990100-2021/a", headline: false }),
      observation("990100", 2021, "litigation.suits", 0),
      observation("990100", 2020, "penalty.decisions", 7, { status: "E" }),
      observation("990200", 2019, "penalty.decisions", 3),
    ],
    {
      bureaus: [bureau("990100", "甲"), bureau("990200", "乙"), bureau("990000", "省", { level: "province" })],
      reports: [report("990100", 2021, "990100-2021"), report("990200", 2022, null)],
    },
  );
  const { rows } = await grid.query(listCoverage());
  const cells = rows.map((row) => [row.bureau_code, row.year, row.family, row.stated, row.comparable, row.zeros, row.read, row.unread]);
  expect(cells).toEqual([
    ["990100", 2021, "litigation", 1, 1, 1, "990100-2021", false],
    ["990100", 2021, "penalty", 2, 1, 0, "990100-2021", false],
    ["990200", 2019, "penalty", 1, 1, 0, null, false],
    ["990200", 2022, null, 0, 0, 0, null, true],
  ]);
  expect(rows[1]).toMatchObject({ id: "990100-2021/penalty.decisions@1", province_zh: "省" });
  grid.close();
});
