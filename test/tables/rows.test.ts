import { expect, test } from "vitest";
import { buildTables } from "../../loaders/tables/rows.js";
import { dataVersion } from "../../loaders/tables/version.js";
import { type Column, type Row, type TableName, TABLES } from "../../src/model/columns.js";
import { CELLS, fits, type Shape } from "../../src/model/row.js";
import { makeBureau, makeCatalogue, makeObservation, makeRecord, makeSource } from "../fixtures/records.js";
import { makeConfidence, makeMeasurement, makeReference } from "../fixtures/reference.js";

const catalogue = makeCatalogue();

test("every row has the columns of its table, of the declared type, in order", () => {
  const change = makeObservation({ indicator: "penalty.decisions.yoy", unit: "percent" });
  const tables = buildTables(
    [makeRecord({ observations: [makeObservation(), change] })],
    catalogue,
    makeReference(),
    [makeMeasurement()],
    makeConfidence(),
  );
  for (const name of Object.keys(TABLES) as TableName[]) {
    const columns: readonly Column[] = TABLES[name];
    expect(tables[name].length).toBeGreaterThan(0);
    for (const row of tables[name]) expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
    const shape: Shape = CELLS[name];
    expect(tables[name].filter((row: Row) => !fits([row], shape))).toEqual([]);
  }
});

test("a stated change stands under the family of its indicator", () => {
  const change = makeObservation({ indicator: "penalty.decisions.yoy", unit: "percent" });
  const { observations } = buildTables([makeRecord({ observations: [change] })], catalogue);
  expect(observations[0]).toMatchObject({ indicator: "penalty.decisions.yoy", family: "penalty", headline: true });
});

test("an indicator that the catalogue does not know stops", () => {
  const record = makeRecord({ observations: [makeObservation({ indicator: "penalty.nothing" })] });
  expect(() => buildTables([record], catalogue)).toThrow("catalogue unknown indicator: penalty.nothing");
});

test("the year is that of the period, not of the source", () => {
  const period = { start: "2022-01-01", end: "2022-12-31", kind: "year" as const };
  expect(buildTables([makeRecord({ observations: [makeObservation({ period })] })], catalogue).observations[0]?.year).toBe(2022);
});

test("headlines are chosen across sources", () => {
  const report = makeRecord();
  const pressSource = makeSource({ id: "110000-2023-press", kind: "press" });
  const press = makeRecord({
    source: pressSource,
    observations: [makeObservation({ id: "110000-2023-press/penalty.decisions@1", start: 1 })],
  });
  const rows = buildTables([press, report], catalogue).observations;
  expect(rows.map((row) => [row.source_id, row.headline])).toEqual([
    ["110000-2023", true],
    ["110000-2023-press", false],
  ]);
});

test("sources count their observations and what was not classified", () => {
  expect(buildTables([makeRecord()], catalogue).sources[0]).toMatchObject({ id: "110000-2023", observations: 1, unclassified: 1 });
});

test("the order of records changes nothing", () => {
  const records = [makeRecord(), makeRecord({ source: makeSource({ id: "110000-2022", year: 2022 }), observations: [] })];
  expect(buildTables(records, catalogue)).toEqual(buildTables([...records].reverse(), catalogue));
});

test("one source with figures of several bureaus is one row, under their province or the country", () => {
  const bureaus = [makeBureau("110100", "110000"), makeBureau("110200", "110000"), makeBureau("120100", "120000")];
  const of = (code: string, start: number) =>
    makeRecord({
      source: makeSource({ id: "ref-1", kind: "press", bureau_code: code, sha256: "", length: 0 }),
      observations: [makeObservation({ id: `ref-1/penalty.decisions@${code}`, start })],
      quantities: [],
    });
  const sources = (...codes: string[]) => buildTables(codes.map(of), { ...catalogue, bureaus }).sources;
  expect(sources("110100", "110200")).toMatchObject([{ bureau_code: "110000", observations: 2, coded: true, sha256: null, length: null }]);
  expect(sources("110100", "120100")).toMatchObject([{ bureau_code: "100000" }]);
  expect(sources("110100")).toMatchObject([{ bureau_code: "110100" }]);
});

test("a break marks its figure B, and a status that says more stays", () => {
  const year = (n: number, changes: Parameters<typeof makeObservation>[0] = {}) =>
    makeObservation({ id: `110000-2023/x@${n}`, period: { start: `${n}-01-01`, end: `${n}-12-31`, kind: "year" }, ...changes });
  const observations = [year(2021), year(2022, { unit: "item" }), year(2023, { status: "D" })];
  const rows = buildTables([makeRecord({ observations })], catalogue).observations;
  expect(rows.map(({ year, status, breaks }) => [year, status, breaks])).toEqual([
    [2021, "A", null],
    [2022, "B", "unit"],
    [2023, "D", "unit"],
  ]);
});

test("every figure says whether it compares, and what keeps it from it", () => {
  const observations = [
    makeObservation({ id: "110000-2023/x@1", caveats: ["four_types"] }),
    makeObservation({ id: "110000-2023/x@2", scope: "专项" }),
    makeObservation({ id: "110000-2023/x@3", of: "共48件" }),
    makeObservation({ id: "110000-2023/x@4", period: { start: "2023-01-01", end: "2023-06-30", kind: "partial" } }),
    makeObservation({ id: "110000-2023/x@5", caveats: ["proposed"] }),
  ];
  const rows = buildTables([makeRecord({ observations })], catalogue).observations;
  expect(rows.map(({ comparable, obstacle, definition, headline }) => [comparable, obstacle, definition, headline])).toEqual([
    [true, null, "four_types", true],
    [false, "scope", null, false],
    [false, "part", null, false],
    [false, "period", null, false],
    [false, "caveat", null, false],
  ]);
});

test("the total of a source is told from 中华人民共和国", () => {
  const figure = (value: number, start: number, quote: string) =>
    makeObservation({ value, lower: value, upper: value, raw: `${value}件`, start, quote });
  const headline = (...quotes: string[]) =>
    buildTables([makeRecord({ observations: quotes.map((quote, i) => figure(4 + i, i, quote)) })], catalogue)
      .observations.filter((row) => row.headline)
      .map((row) => row.value);
  expect(headline("处罚4件", "共处罚5件")).toEqual([5]);
  expect(headline("处罚4件", "学习中华人民共和国宪法5件")).toEqual([]);
});

test("a stated change gives last year's figure as an estimate that stands for nothing", () => {
  const change = makeObservation({
    ...{ indicator: "penalty.decisions.yoy", unit: "percent", value: -20, lower: -20, upper: -20, raw: "20%", quote: "同比下降20%" },
    ...{ id: "110000-2023/penalty.decisions.yoy@110", start: 110, end: 113 },
  });
  const { observations, checks } = buildTables([makeRecord({ observations: [makeObservation(), change] })], catalogue);
  const row = observations.find(({ status }) => status === "E");
  expect(row).toMatchObject({ indicator: "penalty.decisions", year: 2022, value: 15, headline: false, headline_reason: "estimated" });
  expect([row?.lower, row?.upper]).toEqual([14.9, 15.1]);
  expect(checks.filter(({ kind }) => kind === "implied")).toEqual([]);
});

test("what a change implies is held against that year's own source", () => {
  const change = makeObservation({
    ...{ indicator: "penalty.decisions.yoy", unit: "percent", value: -20, lower: -20, upper: -20, raw: "20%", quote: "同比下降20%" },
    ...{ id: "110000-2023/penalty.decisions.yoy@110", start: 110, end: 113 },
  });
  const before = (value: number) =>
    makeRecord({
      source: makeSource({ id: "110000-2022", year: 2022 }),
      observations: [
        makeObservation({
          ...{ id: "110000-2022/penalty.decisions@5", value, lower: value, upper: value, raw: `${value}件`, quote: `共${value}件` },
          period: { start: "2022-01-01", end: "2022-12-31", kind: "year" },
        }),
      ],
    });
  const implied = (value: number) =>
    buildTables([makeRecord({ observations: [makeObservation(), change] }), before(value)], catalogue).checks.find(
      ({ kind }) => kind === "implied",
    );
  expect(implied(15)).toMatchObject({ expected: 15, actual: 15, difference: 0, ratio: 1, verdict: "holds", across: true, year: 2022 });
  expect(implied(30)).toMatchObject({ expected: 15, actual: 30, difference: 15, ratio: 2, verdict: "differs", note: "revised" });
});

test("each source that gives a figure is held against the most trusted one", () => {
  const of = (id: string, kind: "report" | "bulletin" | "press", value: number) =>
    makeRecord({
      source: makeSource({ id, kind }),
      observations: [makeObservation({ id: `${id}/penalty.decisions@1`, value, lower: value, upper: value, raw: `${value}件` })],
    });
  const records = [of("110000-c", "press", 14), of("110000-b", "bulletin", 12), of("110000-a", "report", 12)];
  const found = buildTables(records, catalogue).checks.filter(({ kind }) => kind === "sources");
  expect(found.map(({ observations, verdict, difference, ratio }) => [observations, verdict, difference, ratio])).toEqual([
    ["110000-a/penalty.decisions@1 110000-b/penalty.decisions@1", "holds", 0, 1],
    ["110000-a/penalty.decisions@1 110000-c/penalty.decisions@1", "differs", 2, 1.16666666667],
  ]);
});

test("the data version follows the records, the reference and the catalogue", () => {
  const version = dataVersion([makeRecord()], catalogue);
  expect(dataVersion([makeRecord()], catalogue)).toBe(version);
  expect(dataVersion([makeRecord({ observations: [] })], catalogue)).not.toBe(version);
  expect(dataVersion([makeRecord()], { ...catalogue, version: "other" })).not.toBe(version);
  expect(dataVersion([makeRecord()], catalogue, makeReference())).not.toBe(version);
});

test("a report of the register names the source that was read, told from a branch's by its address; one that was read without being there is added", () => {
  const known = { bureau_code: "110000", year: "2023", title: "年度报告", title_is: "printed", published: "", url: "http://a.cn/1" };
  const reports = [known, { ...known, title: "分局年度报告", url: "http://a.cn/2" }, { ...known, year: "2021", url: "" }];
  const records = [
    makeRecord({ source: makeSource({ url: "http://a.cn/1" }) }),
    makeRecord({ source: makeSource({ id: "110000-2022", year: 2022 }), observations: [] }),
  ];
  const rows = buildTables(records, catalogue, { ...makeReference(), reports }).reports;
  expect(rows.map(({ year, title, source_id }) => [year, title, source_id])).toEqual([
    [2021, "年度报告", null],
    [2022, makeSource().title, "110000-2022"],
    [2023, "分局年度报告", null],
    [2023, "年度报告", "110000-2023"],
  ]);
});

test("accuracy is one row for each set and family", () => {
  expect(buildTables([], catalogue, undefined, [makeMeasurement()]).accuracy).toMatchObject([
    { gold_set: "third", family: "all", gold: 4, placed: 5, matched: 3, precision: 0.6, texts: null },
  ]);
});

test("calibration is one row for each group of texts and range; a range without figures has no shares", () => {
  expect(buildTables([], catalogue, undefined, [], makeConfidence()).calibration).toMatchObject([
    { texts: "all", reports: 2, at_least: 0, at_most: 0.95, figures: 0, stated: null, right: null, placed: null, brier: 0.04 },
    { texts: "all", at_least: 0.95, at_most: 1, figures: 25, stated: 0.96, right: 0.96, placed: 1, brier_same: 0.04, extractor: "1+a" },
  ]);
});

test("a figure read by the program states its confidence, one that a change implies does not", () => {
  const change = makeObservation({ indicator: "penalty.decisions.yoy", unit: "percent", value: 20, lower: 20, upper: 20 });
  const { observations } = buildTables([makeRecord({ observations: [makeObservation(), change] })], catalogue);
  expect(observations.map(({ status, confidence }) => [status, confidence])).toEqual([
    ["A", 0.93],
    ["E", null],
    ["A", 0.93],
  ]);
});
