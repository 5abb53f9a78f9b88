import { describe, expect, test } from "vitest";
import { checkUnique, validateRecord } from "../../loaders/corpus/validate.js";
import { knownIds } from "../../loaders/catalogue/load.js";
import { makeCatalogue, makeObservation, makeQuantity, makeRecord, makeSource } from "../fixtures/records.js";

const known = knownIds(makeCatalogue());
const withObservation = (changes: Parameters<typeof makeObservation>[0]) => makeRecord({ observations: [makeObservation(changes)] });

test("a valid record comes back as it is, with keys in the order of the schema", () => {
  const record = makeRecord();
  const validated = validateRecord(JSON.parse(JSON.stringify(record)), "a.json", known);
  expect(validated).toEqual(record);
  expect(Object.keys(validated.observations[0] ?? {}).slice(0, 3)).toEqual(["id", "indicator", "value"]);
});

describe("a broken record names file, field and reason", () => {
  const cases: [string, unknown, string][] = [
    ["no object", [], "a.json: record: "],
    ["field missing", { ...makeRecord(), issues: undefined }, "a.json: issues: "],
    ["unknown field", { ...makeRecord(), extra: 1 }, "a.json: record: "],
    ["quote of 41 characters", withObservation({ quote: "罚".repeat(41) }), "a.json: observations.0.quote: longer than 40 characters"],
    ["empty quote", withObservation({ quote: "" }), "a.json: observations.0.quote: "],
    ["value that is no number", withObservation({ value: Number.NaN }), "a.json: observations.0.value: "],
    ["value as text", withObservation({ value: "12" as never }), "a.json: observations.0.value: "],
    [
      "below the bound",
      withObservation({ lower: 13, qualifier: "approx" }),
      "a.json: observations.0.value: 12 is below its lower bound 13",
    ],
    [
      "above the bound",
      withObservation({ upper: 11, qualifier: "approx" }),
      "a.json: observations.0.value: 12 is above its upper bound 11",
    ],
    [
      "exact with open bound",
      withObservation({ upper: null }),
      "a.json: observations.0.qualifier: exact, but the bounds are not the value",
    ],
    [
      "at least, no lower",
      withObservation({ qualifier: "at_least", lower: null }),
      "a.json: observations.0.lower: empty, but the figure is at_least",
    ],
    [
      "at most, no upper",
      withObservation({ qualifier: "at_most", upper: null }),
      "a.json: observations.0.upper: empty, but the figure is at_most",
    ],
    [
      "a fall of at least, no upper",
      withObservation({ value: -12, qualifier: "at_least", lower: -12, upper: null }),
      "a.json: observations.0.lower: empty",
    ],
    ["unknown qualifier", withObservation({ qualifier: "over" as never }), "a.json: observations.0.qualifier: "],
    ["unknown status", withObservation({ status: "Z" as never }), "a.json: observations.0.status: "],
    [
      "no such day",
      withObservation({ period: { start: "2023-02-30", end: "2023-12-31", kind: "year" } }),
      "a.json: observations.0.period.start: ",
    ],
    [
      "period backwards",
      withObservation({ period: { start: "2024-01-01", end: "2023-12-31", kind: "year" } }),
      "a.json: observations.0.period.end: before its start",
    ],
    [
      "year without start",
      withObservation({ period: { start: null, end: "2023-12-31", kind: "year" } }),
      "a.json: observations.0.period.start: empty",
    ],
    [
      "point of two days",
      withObservation({ period: { start: "2023-01-01", end: "2023-12-31", kind: "point" } }),
      "a.json: observations.0.period.start: a point",
    ],
    ["start without end", withObservation({ end: null }), "a.json: observations.0.end: start and end are not both given"],
    ["end beyond the text", withObservation({ end: 5001 }), "a.json: observations.0.end: not after start and inside the text"],
    ["id of another source", withObservation({ id: "120000-2023/x@1" }), "a.json: observations.0.id: does not start with 110000-2023/"],
    ["id used twice", makeRecord({ observations: [makeObservation(), makeObservation()] }), "a.json: observations.1.id: used twice: "],
    [
      "indicator not in the catalogue",
      withObservation({ indicator: "penalty.nothing" }),
      "a.json: observations.0.indicator: not in the catalogue: penalty.nothing",
    ],
    [
      "change of an unknown indicator",
      withObservation({ indicator: "penalty.nothing.yoy" }),
      "a.json: observations.0.indicator: not in the catalogue: penalty.nothing.yoy",
    ],
    ["unit not in the catalogue", withObservation({ unit: "bushel" }), "a.json: observations.0.unit: not in the catalogue: bushel"],
    [
      "unit of a quantity",
      makeRecord({ quantities: [makeQuantity({ unit: "bushel" })] }),
      "a.json: quantities.0.unit: not in the catalogue: bushel",
    ],
    ["quote of a quantity", makeRecord({ quantities: [makeQuantity({ quote: "罚".repeat(41) })] }), "a.json: quantities.0.quote: longer"],
    [
      "bureau not in the catalogue",
      makeRecord({ source: makeSource({ bureau_code: "999999" }) }),
      "a.json: source.bureau_code: not in the catalogue: 999999",
    ],
    ["fingerprint", makeRecord({ source: makeSource({ sha256: "A1" }) }), "a.json: source.sha256: not a sha256 in hexadecimal"],
    [
      "address that runs code",
      makeRecord({ source: makeSource({ url: "javascript:alert(1)" }) }),
      "a.json: source.url: not an http address",
    ],
    [
      "issue beyond the text",
      makeRecord({ issues: [{ code: "x", severity: "info", message: "m", start: 1, end: 9999 }] }),
      "a.json: issues.0.end: ",
    ],
  ];
  test.each(cases)("%s", (_, json, message) => {
    expect(() => validateRecord(json, "a.json", known)).toThrow(message);
  });
});

test("a quote of exactly 40 characters passes, counted as characters and not as code units", () => {
  expect(() => validateRecord(withObservation({ quote: "𠮷".repeat(40) }), "a.json", known)).not.toThrow();
});

test("every fault of a record is told at once", () => {
  const record = withObservation({ unit: "bushel", upper: null });
  expect(() => validateRecord(record, "a.json", known)).toThrow(/qualifier: exact[^\n]*\na\.json: observations\.0\.unit/);
});

test("checkUnique names both files", () => {
  const other = makeRecord({ source: makeSource({ id: "120000-2023" }) });
  expect(() => checkUnique([makeRecord(), other])).toThrow(
    "120000-2023.json: id: 110000-2023/penalty.decisions@100 is also in 110000-2023.json",
  );
  expect(() => checkUnique([makeRecord()])).not.toThrow();
});

test("a fall of more than 12 has an upper bound and none below", () => {
  const fall = withObservation({ value: -12, lower: null, upper: -12, qualifier: "at_least" });
  expect(() => validateRecord(fall, "a.json", known)).not.toThrow();
});
