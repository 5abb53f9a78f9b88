import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { knownIds, loadCatalogue } from "../../loaders/catalogue/load.js";

const FIXTURE = join(import.meta.dirname, "../fixtures/catalogue");

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "atlas-catalogue-"));
  await cp(FIXTURE, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("reads families, indicators, units and bureaus, and passes further keys through", async () => {
  const catalogue = await loadCatalogue(FIXTURE);
  expect(catalogue.families).toEqual([{ id: "penalty", name: { zh: "行政处罚", en: "Penalties" } }]);
  expect(catalogue.indicators[0]).toMatchObject({ id: "penalty.decisions", family: "penalty", wording: ["处罚决定"], not: ["听证"] });
  expect(catalogue.bureaus[0]).toMatchObject({ code: "110000", parent: "100000" });
  expect(knownIds(catalogue)).toEqual({
    indicators: new Set(["penalty.decisions"]),
    units: new Set(["case"]),
    bureaus: new Set(["110000"]),
  });
});

test("the version follows the content and not the place", async () => {
  const { version } = await loadCatalogue(FIXTURE);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect((await loadCatalogue(dir)).version).toBe(version);
  await writeFile(join(dir, "units.yaml"), "- { id: case, zh: 件, en: case files }\n");
  expect((await loadCatalogue(dir)).version).not.toBe(version);
});

test("the project's own catalogue is whole", async () => {
  const catalogue = await loadCatalogue(join(import.meta.dirname, "../../data/catalogue"));
  expect(catalogue.indicators.length).toBeGreaterThan(100);
  expect(new Set(catalogue.indicators.map((indicator) => indicator.id)).size).toBe(catalogue.indicators.length);
  expect(catalogue.families).toHaveLength(16);
});

describe("a broken entry names file, field and reason", () => {
  const cases: [string, string, string, string, string][] = [
    ["kind", "indicators/penalty.yaml", "kind: flow", "kind: flood", "penalty.yaml: indicators.penalty.decisions.kind: "],
    [
      "name in one language",
      "indicators/penalty.yaml",
      "en: Penalty decisions",
      "fr: Décisions",
      "penalty.yaml: indicators.penalty.decisions.name.en: ",
    ],
    [
      "id of another family",
      "indicators/penalty.yaml",
      "id: penalty.decisions",
      "id: staff.certified",
      "penalty.yaml: indicators.staff.certified.id: not in family penalty",
    ],
    [
      "id with capitals",
      "indicators/penalty.yaml",
      "id: penalty.decisions",
      "id: penalty.Decisions",
      "penalty.yaml: indicators.penalty.Decisions.id: not a dotted",
    ],
    [
      "unit that is none",
      "indicators/penalty.yaml",
      "unit: case",
      "unit: crate",
      "penalty.yaml: penalty.decisions.unit: not in units.yaml: crate",
    ],
    ["no YAML", "indicators/penalty.yaml", "family: penalty", "family: [", "penalty.yaml: file: "],
    ["unit without name", "units.yaml", "zh: 件", "zh: ''", "units.yaml: case.zh: "],
    ["short code", "bureaus.csv", "110000", "11000", "bureaus.csv: 0.code: not a six-digit code"],
    ["level", "bureaus.csv", "prefecture", "village", "bureaus.csv: 0.level: "],
    ["ragged line", "bureaus.csv", "prefecture,", "", "bureaus.csv: file: "],
  ];
  test.each(cases)("%s", async (_, file, from, to, message) => {
    const path = join(dir, file);
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
    await expect(loadCatalogue(dir)).rejects.toThrow(message);
  });

  test("an id used twice", async () => {
    await writeFile(join(dir, "units.yaml"), "- { id: case, zh: 件, en: cases }\n- { id: case, zh: 起, en: cases }\n");
    await expect(loadCatalogue(dir)).rejects.toThrow("units.yaml: id: used twice: case");
  });
});
