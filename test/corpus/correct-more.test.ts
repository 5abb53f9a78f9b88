import { describe, expect, test } from "vitest";
import { correctRecord, findStrayCorrections } from "../../loaders/corpus/correct.js";
import { type Correction, correctionSchema } from "../../loaders/corpus/correction-schema.js";
import { diffRecords } from "../../loaders/corpus/diff.js";
import { splitBureaus } from "../../loaders/corpus/split.js";
import type { Check } from "../../src/model/check.js";
import { makeObservation, makeQuantity, makeRecord } from "../fixtures/records.js";

const why = { reason: "printed so", by: "A. Reader", date: "2025-01-31", place: "a.yaml: 0" };
const match = { source: "110000-2023", indicator: "penalty.decisions", raw: "12件" };
const [first, second] = [
  makeObservation(),
  makeObservation({ indicator: "penalty.hearings", raw: "3件", value: 3, lower: 3, upper: 3, start: 300, end: 302 }),
];
const record = makeRecord({
  observations: [first, second],
  quantities: [
    makeQuantity({ start: 50, end: 53, raw: "7件" }),
    makeQuantity({ start: 400, end: 403, raw: "7件" }),
    makeQuantity({ start: null, end: null, raw: "9件" }),
  ],
});
const places = (figures: readonly { start: number | null }[]) => figures.map(({ start }) => start);

describe("a correction", () => {
  test("takes bounds as they are given, one or both, and else from value and hedge", () => {
    const set = (fields: object) =>
      correctRecord(record, [{ action: "set", match, set: fields, expect: { value: 12 }, ...why } as Correction]).observations[0];
    expect(set({ lower: 10 })).toMatchObject({ value: 12, lower: 10, upper: 12 });
    expect(set({ upper: 20 })).toMatchObject({ value: 12, lower: 12, upper: 20 });
    expect(set({ qualifier: "at_most" })).toMatchObject({ lower: null, upper: 12 });
    expect(set({ qualifier: "approx" })).toMatchObject({ lower: null, upper: null });
    expect(set({ value: 13 })).toMatchObject({ id: first.id, lower: 13, upper: 13 });
  });

  test("leaves the other figures of its record, and every figure of others, as they are", () => {
    const other: Correction = {
      action: "set",
      match: { ...match, source: "120000-2023" },
      set: { value: 1 },
      expect: { value: 12 },
      ...why,
    };
    const own: Correction = { action: "set", match, set: { value: 13 }, expect: { value: 12 }, ...why };
    expect(correctRecord(record, [other, own]).observations[1]).toBe(second);
    expect(findStrayCorrections([other, own], [record])).toEqual(["a.yaml: 0.match.source: no record: 120000-2023"]);
  });

  test("drops a figure to its place among the quantities; the others stay", () => {
    const dropped = correctRecord(record, [{ action: "drop", match, expect: { value: 12 }, ...why }]);
    expect([dropped.observations, places(dropped.quantities)]).toEqual([[second], [null, 50, 100, 400]]);
    const placeless = makeRecord({ observations: [makeObservation({ start: null, end: null, id: "110000-2023/a" })] });
    const { issues } = correctRecord(placeless, [{ action: "drop", match, expect: { value: 12 }, ...why }]);
    expect(issues).toEqual([{ code: "corrected", severity: "info", message: "penalty.decisions: printed so", start: 0, end: 0 }]);
  });

  test("adds the one quantity that stands at its place, in order; others of the same words stay", () => {
    const add = (start: number): Correction => ({
      action: "add",
      match: { source: "110000-2023", raw: "7件", start },
      set: { indicator: "penalty.seizure" },
      expect: { value: 12 },
      ...why,
    });
    const added = correctRecord(record, [add(400)]);
    expect([places(added.observations), places(added.quantities)]).toEqual([
      [100, 300, 400],
      [50, null],
    ]);
    expect(places(correctRecord(record, [add(50)]).observations)).toEqual([50, 100, 300]);
    const wrong = { ...add(50), expect: { value: 13 } };
    expect(() => correctRecord(record, [wrong])).toThrow("a.yaml: 0.expect.value: is 12 now, expected 13");
  });

  test("adds a figure that nobody saw by its value and unit alone, for the whole bureau and year of its source", () => {
    const add: Correction = {
      action: "add",
      match: { source: "110000-2023", raw: "八件" },
      set: { indicator: "penalty.seizure", value: 8, unit: "case" },
      ...why,
    };
    expect(correctRecord(record, [add]).observations[0]).toEqual({
      ...{
        id: "110000-2023/penalty.seizure@0",
        indicator: "penalty.seizure",
        value: 8,
        lower: 8,
        upper: 8,
        unit: "case",
        qualifier: "exact",
      },
      ...{ raw: "八件", quote: "八件", start: null, end: null, section: "", scope: "all", of: null, basis: null, status: "A" },
      period: { start: "2023-01-01", end: "2023-12-31", kind: "year" },
      ...{ rule: "correction", matched: [], places: [], confidence: null, corrected: "printed so" },
    });
    for (const set of [
      { indicator: "a", value: 8 },
      { indicator: "a", unit: "case" },
    ]) {
      expect(() => correctRecord(record, [{ ...add, set }])).toThrow("value and unit are needed: 八件 was not found");
    }
  });

  test("may name an indicator only where it moves a figure or adds one, and words of one letter", () => {
    const told = { reason: why.reason, by: why.by, date: why.date };
    const entry = (action: string, set: object, more: object = {}) =>
      correctionSchema.safeParse({ action, match, set, expect: { value: 1 }, ...told, ...more }).success;
    expect([
      entry("set", { indicator: "a" }),
      entry("set", { value: 2 }),
      entry("reclassify", { value: 2 }),
      entry("reclassify", { indicator: "a" }),
    ]).toEqual([...[false, true, false, true]]);
    expect([entry("set", { value: 2 }, { by: "A" }), entry("set", { value: 2 }, { by: "" })]).toEqual([true, false]);
    const unnamed = { source: match.source, raw: match.raw };
    const add = (set: object) => correctionSchema.safeParse({ action: "add", match: { ...unnamed, start: 0 }, set, ...told }).success;
    expect([add({ value: 1, unit: "case" }), add({ indicator: "a" })]).toEqual([false, true]);
  });
});

test("a figure is the same where none of its fields and no part of its period changed", () => {
  const change = (fields: object) => diffRecords(makeRecord(), makeRecord({ observations: [makeObservation(fields)] })).changedValue.length;
  const period = first.period;
  const changes = [
    { lower: 1 },
    { upper: 99 },
    { unit: "item" },
    { of: "3件" },
    { basis: "fine" },
    { period: { ...period, start: "2022-01-01" } },
  ];
  expect(changes.map(change)).toEqual(changes.map(() => 1));
  expect([{ period: { ...period, end: "2023-11-30" } }, { period: { ...period, kind: "partial" } }, { section: "x" }].map(change)).toEqual([
    1, 1, 0,
  ]);
});

test("a record of several bureaus is split with the checks on their figures, its own first", () => {
  const check = (...observations: string[]) => ({ id: observations.join("+"), observations }) as unknown as Check;
  const told = [makeObservation({ id: "s/b", bureau_code: "139999" }), makeObservation({ id: "s/a", bureau_code: "120000" })];
  const own = [makeObservation({ id: "s/1" }), makeObservation({ id: "s/2" })];
  const whole = makeRecord({
    observations: [...told, ...own],
    checks: [check("s/1", "s/2"), check("s/1", "s/a"), check("s/a"), check("s/b", "s/x")],
  });
  const parts = splitBureaus(whole).map(({ source, observations, checks, quantities }) => [
    ...[source.bureau_code, observations.map(({ id }) => id), checks.map(({ id }) => id), quantities.length],
  ]);
  expect(parts).toEqual([
    ["110000", ["s/1", "s/2"], ["s/1+s/2"], 1],
    ["120000", ["s/a"], ["s/1+s/a", "s/a"], 0],
    ["139999", ["s/b"], ["s/b+s/x"], 0],
  ]);
  expect(splitBureaus(makeRecord())).toEqual([makeRecord()]);
});
