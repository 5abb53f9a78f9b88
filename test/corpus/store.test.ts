import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatRecord, loadCorpus, saveRecord } from "../../loaders/corpus/store.js";
import { makeObservation, makeRecord, makeSource } from "../fixtures/records.js";

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), "atlas-corpus-"))));
afterEach(() => rm(dir, { recursive: true, force: true }));

describe("saveRecord", () => {
  test("writes what loadCorpus reads, under the id of its source", async () => {
    expect(await saveRecord(dir, makeRecord())).toBe(join(dir, "110000-2023.json"));
    expect(await loadCorpus(dir)).toEqual([makeRecord()]);
  });

  test("gives the same bytes whatever the order of keys, ending in a newline", async () => {
    const path = await saveRecord(dir, makeRecord());
    const bytes = await readFile(path, "utf8");
    const { checks, issues, quantities, observations, source } = makeRecord();
    await saveRecord(dir, { checks, issues, quantities, observations, source });
    expect(await readFile(path, "utf8")).toBe(bytes);
    expect(bytes).toMatch(/^\{\n "source": \{\n {2}"id"[\s\S]*\}\n$/);
  });

  test("refuses a broken record and leaves the old one and no other file", async () => {
    const path = await saveRecord(dir, makeRecord());
    const broken = makeRecord({ observations: [makeObservation({ upper: null })] });
    await expect(saveRecord(dir, broken)).rejects.toThrow("observations.0.qualifier");
    expect(await readFile(path, "utf8")).toBe(formatRecord(makeRecord()));
    expect(await readdir(dir)).toEqual(["110000-2023.json"]);
  });
});

test("a writer killed at any moment leaves one whole record", async () => {
  const old = makeRecord();
  await saveRecord(dir, old);
  const large = (rule: string) => {
    const observations = Array.from({ length: 4000 }, (_, i) => makeObservation({ start: i, end: i + 1, rule }));
    return makeRecord({ observations });
  };
  const whole = new Set([formatRecord(old), formatRecord(large("a")), formatRecord(large("b"))]);
  const script = join(import.meta.dirname, "save-forever.ts");
  const seen = new Set<string>();
  for (const delay of [0, 15, 40, 70, 110]) {
    const child = spawn(process.execPath, ["--import", "tsx", script, dir], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill("SIGKILL");
    await once(child, "exit");
    const text = await readFile(join(dir, "110000-2023.json"), "utf8");
    expect(whole.has(text)).toBe(true);
    seen.add(text);
    expect(await loadCorpus(dir)).toHaveLength(1);
  }
  expect([...seen].some((text) => text !== formatRecord(old))).toBe(true);
}, 60_000);

describe("loadCorpus", () => {
  test("stops at text that is no JSON, naming the file", async () => {
    await writeFile(join(dir, "110000-2023.json"), "{");
    await expect(loadCorpus(dir)).rejects.toThrow(/110000-2023\.json: record: /);
  });

  test("stops at a record under another's name", async () => {
    await writeFile(join(dir, "120000-2023.json"), formatRecord(makeRecord()));
    await expect(loadCorpus(dir)).rejects.toThrow("120000-2023.json: source.id: is 110000-2023, unlike the name of its file");
  });

  test("reads in order of file names and passes over other files", async () => {
    const second = makeSource({ id: "120000-2023" });
    await saveRecord(dir, makeRecord({ source: second, observations: [] }));
    await saveRecord(dir, makeRecord());
    await writeFile(join(dir, "README.md"), "no record");
    expect((await loadCorpus(dir)).map((record) => record.source.id)).toEqual(["110000-2023", "120000-2023"]);
  });
});

describe("among many records", () => {
  const known = { indicators: new Set(["penalty.decisions"]), units: new Set(["case"]), bureaus: new Set(["110000"]) };
  const save = (code: string, year: number) => {
    const id = `${code}-${year}`;
    const observations = [makeObservation({ id: `${id}/penalty.decisions@100` })];
    return saveRecord(dir, makeRecord({ source: makeSource({ id, bureau_code: code, year }), observations, quantities: [] }));
  };

  test("every bureau that is not known is named with all its files", async () => {
    for (const year of [2020, 2021]) for (const code of ["110000", "990000", "999999"]) await save(code, year);
    await expect(loadCorpus(dir, known)).rejects.toThrow(
      [
        `${dir}: bureau_code: not in the catalogue: 990000, in 990000-2020.json, 990000-2021.json`,
        `${dir}: bureau_code: not in the catalogue: 999999, in 999999-2020.json, 999999-2021.json`,
      ].join("\n"),
    );
  });

  test("the first broken record is named, and none behind it is read", async () => {
    for (const year of [2020, 2021, 2022]) await save("110000", year);
    await writeFile(join(dir, "110000-2021.json"), '{"source": 1}');
    await writeFile(join(dir, "110000-2022.json"), "no JSON");
    const attempt = loadCorpus(dir, known);
    await expect(attempt).rejects.toThrow("110000-2021.json: source: ");
    await expect(attempt).rejects.not.toThrow("110000-2022.json");
  });
});
