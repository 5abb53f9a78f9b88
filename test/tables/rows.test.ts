import { expect, test } from "vitest";
import { buildTables } from "../../loaders/tables/rows.js";
import { dataVersion } from "../../loaders/tables/version.js";
import { type Column, type TableName, TABLES } from "../../src/model/columns.js";
import { makeCatalogue, makeObservation, makeRecord, makeSource } from "../fixtures/records.js";

const catalogue = makeCatalogue();

test("every row has the columns of its table, of the declared type, in order", () => {
  const change = makeObservation({ indicator: "penalty.decisions.yoy", unit: "percent" });
  const tables = buildTables([makeRecord({ observations: [makeObservation(), change] })], catalogue);
  const kinds = { utf8: "string", float64: "number", int32: "number", bool: "boolean" };
  for (const name of Object.keys(TABLES) as TableName[]) {
    const columns: readonly Column[] = TABLES[name];
    expect(tables[name].length).toBeGreaterThan(0);
    for (const row of tables[name]) {
      expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
      for (const { name: field, type, nullable } of columns) {
        if (!(nullable && row[field] === null)) expect([field, typeof row[field]]).toEqual([field, kinds[type]]);
      }
    }
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

test("the data version follows the records and the catalogue", () => {
  const version = dataVersion([makeRecord()], catalogue);
  expect(dataVersion([makeRecord()], catalogue)).toBe(version);
  expect(dataVersion([makeRecord({ observations: [] })], catalogue)).not.toBe(version);
  expect(dataVersion([makeRecord()], { ...catalogue, version: "other" })).not.toBe(version);
});
