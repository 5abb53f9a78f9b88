import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { correctRecord, findStrayCorrections, loadCorrections } from "../../loaders/corpus/correct.js";
import { validateRecord } from "../../loaders/corpus/validate.js";
import { makeObservation, makeQuantity, makeRecord } from "../fixtures/records.js";

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), "atlas-corrections-"))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const match = { source: "110000-2023", indicator: "penalty.decisions", raw: "12件" };
const why = { reason: "the printed table says so", by: "A. Reader", date: "2025-01-31" };
const set = { action: "set", match, set: { value: 120 }, expect: { value: 12 }, ...why };

async function correct(entry: object, record = makeRecord()) {
  await writeFile(join(dir, "beijing.yaml"), stringify([entry]));
  return validateRecord(correctRecord(record, await loadCorrections(dir)), "x.json");
}

describe("a correction", () => {
  test("sets fields; bounds follow value and hedge, and the observation says why and states no confidence", async () => {
    const { observations } = await correct(set);
    expect(observations).toEqual([makeObservation({ value: 120, lower: 120, upper: 120, confidence: null, corrected: why.reason })]);
    const bounded = await correct({ ...set, set: { value: 120, qualifier: "at_least" } });
    expect(bounded.observations[0]).toMatchObject({ value: 120, lower: 120, upper: null });
  });

  test("moves a figure to another indicator", async () => {
    const { observations } = await correct({ ...set, action: "reclassify", set: { indicator: "penalty.cases_filed" } });
    expect(observations).toMatchObject([{ id: "110000-2023/penalty.cases_filed@100", value: 12, corrected: why.reason }]);
  });

  test("drops an observation to the quantities, with an issue", async () => {
    const drop = { action: "drop", match, expect: { value: 12 }, ...why };
    const { observations, quantities, issues } = await correct(drop);
    expect(observations).toEqual([]);
    expect(quantities.map(({ start }) => start)).toEqual([100, 200]);
    expect(issues).toMatchObject([{ code: "corrected", message: `penalty.decisions: ${why.reason}`, start: 100, end: 103 }]);
  });

  test("adds an observation of an unclassified quantity", async () => {
    const record = makeRecord({ quantities: [makeQuantity({ raw: "7件", value: 7, lower: 7, upper: 7, start: 50, end: 52 })] });
    const add = {
      action: "add",
      match: { source: "110000-2023", raw: "7件" },
      set: { indicator: "penalty.hearings" },
      expect: { value: 7 },
      ...why,
    };
    const { observations, quantities } = await correct(add, record);
    expect(observations).toMatchObject([
      { id: "110000-2023/penalty.hearings@50", value: 7, lower: 7, period: { kind: "year" }, corrected: why.reason },
      {},
    ]);
    expect(quantities).toEqual([]);
  });

  test("adds an observation of a figure that nobody saw, once its value and unit are given", async () => {
    const add = {
      action: "add",
      match: { source: "110000-2023", raw: "七件", start: 10 },
      set: { indicator: "penalty.hearings", value: 7, unit: "session" },
      ...why,
    };
    expect((await correct(add)).observations[0]).toMatchObject({ value: 7, upper: 7, unit: "session", raw: "七件", start: 10, end: 12 });
    await expect(correct({ ...add, set: { indicator: "penalty.hearings" } })).rejects.toThrow(
      "beijing.yaml: 0.set: value and unit are needed",
    );
  });

  test("of another source changes nothing, and is told where there is no such record", async () => {
    const other = { ...set, match: { ...match, source: "120000-2023" } };
    expect(await correct(other)).toEqual(makeRecord());
    expect(findStrayCorrections(await loadCorrections(dir), [makeRecord()])).toEqual([
      `${join(dir, "beijing.yaml")}: 0.match.source: no record: 120000-2023`,
    ]);
  });
});

describe("a correction that no longer fits stops with file, place and reason", () => {
  const twice = makeRecord({ observations: [makeObservation(), makeObservation({ start: 300, end: 303 })] });
  const add = { action: "add", match: { source: "110000-2023", raw: "12件" }, set: { indicator: "penalty.decisions" }, ...why };
  const cases: [string, object, ReturnType<typeof makeRecord>, string][] = [
    ["mended", { ...set, expect: { value: 13 } }, makeRecord(), "beijing.yaml: 0.expect.value: is 12 now, expected 13"],
    ["gone", { ...set, match: { ...match, raw: "13件" } }, makeRecord(), "beijing.yaml: 0.match: no such figure: 13件"],
    ["of two places", set, twice, "beijing.yaml: 0.match: 2 figures fit; give start"],
    ["read by now", add, makeRecord(), "beijing.yaml: 0.match: 12件 is read as penalty.decisions by now"],
    ["added without an indicator", { ...add, set: { value: 12, unit: "case" } }, makeRecord(), "beijing.yaml: 0.set.indicator: "],
    ["with an unknown action", { ...set, action: "guess" }, makeRecord(), "beijing.yaml: 0.action: "],
    ["without expect", { ...set, expect: {} }, makeRecord(), "beijing.yaml: 0.expect: names no field"],
    ["without reason", { ...set, reason: "" }, makeRecord(), "beijing.yaml: 0.reason: "],
    ["with a field that is none", { ...set, set: { worth: 1 } }, makeRecord(), "beijing.yaml: 0.set: "],
  ];
  test.each(cases)("%s", (_, entry, record, message) => expect(correct(entry, record)).rejects.toThrow(message));

  test("start tells two figures apart", async () => {
    const { observations } = await correct({ ...set, match: { ...match, start: 300 } }, twice);
    expect(observations.map(({ value }) => value)).toEqual([12, 120]);
  });

  test("no YAML", async () => {
    await writeFile(join(dir, "a.yaml"), "- {");
    await expect(loadCorrections(dir)).rejects.toThrow(/a\.yaml: file: /);
  });
});

test("an empty folder, an empty file and the project's own are fine", async () => {
  expect(await loadCorrections(dir)).toEqual([]);
  await writeFile(join(dir, "a.yaml"), "");
  expect(await loadCorrections(dir)).toEqual([]);
  expect(await loadCorrections("data/corrections")).toBeInstanceOf(Array);
});
