import { expect, test } from "vitest";
import { diffRecords } from "../../loaders/corpus/diff.js";
import type { Observation } from "../../src/model/observation.js";
import { makeObservation, makeRecord } from "../fixtures/records.js";

const diff = (before: Observation[], after: Observation[]) =>
  diffRecords(makeRecord({ observations: before }), makeRecord({ observations: after }));

test("equal records differ in nothing, nor does a change of rule", () => {
  const nothing = { added: [], removed: [], changedValue: [], changedIndicator: [] };
  expect(diff([makeObservation()], [makeObservation()])).toEqual(nothing);
  expect(diff([makeObservation()], [makeObservation({ rule: "other" })])).toEqual(nothing);
});

test("tells what came and what went", () => {
  const [first, second] = [makeObservation(), makeObservation({ start: 300, end: 303 })];
  expect(diff([first], [second])).toMatchObject({ added: [second], removed: [first], changedValue: [], changedIndicator: [] });
});

test.each([
  ["value", { value: 13, lower: 13, upper: 13 }],
  ["bound", { upper: null, qualifier: "at_least" as const }],
  ["scope", { scope: "市本级" }],
  ["period", { period: { start: "2023-01-01", end: "2023-09-30", kind: "partial" as const } }],
])("tells a changed %s", (_, changes) => {
  const [before, after] = [makeObservation(), makeObservation(changes)];
  expect(diff([before], [after])).toEqual({ added: [], removed: [], changedValue: [{ before, after }], changedIndicator: [] });
});

test("a figure that moves to another indicator is neither lost nor new", () => {
  const [before, after] = [makeObservation(), makeObservation({ indicator: "penalty.cases_filed" })];
  expect(diff([before], [after])).toEqual({ added: [], removed: [], changedValue: [], changedIndicator: [{ before, after }] });
});
