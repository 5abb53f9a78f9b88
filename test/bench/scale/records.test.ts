import { beforeAll, describe, expect, test } from "vitest";
import { type Catalogue, knownIds, loadCatalogue } from "../../../loaders/catalogue/load.js";
import { formatRecord, loadCorpus } from "../../../loaders/corpus/store.js";
import { checkUnique, validateRecord } from "../../../loaders/corpus/validate.js";
import type { CorpusRecord } from "../../../src/model/source.js";
import { makeRecords } from "./records.js";

let catalogue: Catalogue;
let real: CorpusRecord[];
let records: CorpusRecord[];
beforeAll(async () => {
  catalogue = await loadCatalogue("data/catalogue");
  real = await loadCorpus("data/corpus");
  records = [...makeRecords(real, catalogue.bureaus, { bureaus: 20, years: 6 })];
});

describe("a synthetic corpus", () => {
  test("holds a valid record for each bureau and year, and says in each title what it is", () => {
    expect(records).toHaveLength(120);
    const known = knownIds(catalogue);
    for (const record of records) expect(() => validateRecord(JSON.parse(formatRecord(record)), "x", known)).not.toThrow();
    checkUnique(records);
    expect(records.every(({ source }) => source.title.endsWith("（合成数据）"))).toBe(true);
  });

  test("is the same each time, and part of a larger one", () => {
    const larger = new Map(
      [...makeRecords(real, catalogue.bureaus, { bureaus: 30, years: 6 })].map((record) => [record.source.id, record]),
    );
    for (const record of records) expect(larger.get(record.source.id)).toEqual(record);
  });

  test("has what real ones have: sizes of several orders, hedges, parts of years, another basis, gaps", () => {
    const figures = records.flatMap(({ observations }) => observations);
    const decisions = figures.filter(({ indicator, value }) => indicator === "penalty.decisions" && value > 0).map(({ value }) => value);
    expect(Math.max(...decisions) / Math.min(...decisions)).toBeGreaterThan(50);
    expect(figures.some(({ qualifier }) => qualifier === "at_least") && figures.some(({ qualifier }) => qualifier === "approx")).toBe(true);
    expect(figures.some(({ period }) => period.end.endsWith("-09-30"))).toBe(true);
    expect(new Set(figures.filter(({ indicator }) => indicator === "penalty.amount").map(({ basis }) => basis)).size).toBeGreaterThan(1);
    expect(figures.length / records.length).toBeLessThan(
      real.reduce((sum, { observations }) => sum + observations.length, 0) / real.length,
    );
  });
});
