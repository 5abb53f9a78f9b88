import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseCommand } from "../../../loaders/publish/releases/command.js";
import { gatherReasons } from "../../../loaders/publish/releases/release.js";
import { listOutdated } from "../../../loaders/publish/releases/outdated.js";
import { readHistory } from "../../../loaders/publish/releases/store.js";
import type { RowOf } from "../../../src/model/columns.js";
import { runCommand } from "../../commands/fake-io.js";
import { observe } from "../../fixtures/history.js";
import { makeRecord } from "../../fixtures/records.js";
import { makeMeasurement } from "../../fixtures/reference.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "atlas-release-"))));
afterEach(() => rm(folder, { recursive: true }));

const ID = "110000-2020/penalty.decisions@1";

const outdated: string[] = [];

async function run(observations: RowOf<"observations">[], hash: string, ...args: string[]) {
  const frozen: string[] = [];
  const site = {
    folder,
    state: () => Promise.resolve({ observations, hash, reasonOf: () => "" }),
    outdated: () => Promise.resolve(outdated.splice(0)),
    freeze: (version: string) => Promise.resolve((frozen.push(version), [`${version}.zip`])),
  };
  const { code, printed } = await runCommand(releaseCommand(site), args);
  return { code, out: printed, frozen };
}

test("releases append to the history: added, then corrected with its reason", async () => {
  const first = await run([observe(ID, 120)], "aaaaaaaaaaaa", "--date", "2026-01-01", "--note", 'first, "all"');
  expect([first.code, first.out, first.frozen]).toEqual([
    0,
    ["2026.01.01 (aaaaaaaaaaaa): 1 added, 0 corrected, 0 withdrawn", "aaaaaaaaaaaa.zip"],
    ["aaaaaaaaaaaa"],
  ]);
  const before = await readFile(join(folder, "changes.csv"), "utf8");
  await run([observe(ID, 125)], "bbbbbbbbbbbb", "--date=2026-02-01", "--reason=misprint");
  // Only ever appended to.
  expect((await readFile(join(folder, "changes.csv"), "utf8")).startsWith(before)).toBe(true);
  const { releases, changes } = await readHistory(folder);
  expect(releases.map(({ version, hash, note }) => [version, hash, note])).toEqual([
    ["2026.01.01", "aaaaaaaaaaaa", 'first, "all"'],
    ["2026.02.01", "bbbbbbbbbbbb", ""],
  ]);
  expect(changes.at(-1)).toEqual({
    ...{ version: "2026.02.01", kind: "corrected", id: ID, indicator: "penalty.decisions", bureau_code: "110000", year: 2020 },
    ...{ old: "120 case", new: "125 case", reason: "misprint" },
  });
});

test("nothing is released twice, without a reason, before the last, or on no day; nothing is written then", async () => {
  const data = [observe(ID, 120)];
  await run(data, "aaaaaaaaaaaa", "--date=2026-01-02");
  const before = await readFile(join(folder, "releases.csv"), "utf8");
  await expect(run(data, "aaaaaaaaaaaa")).rejects.toThrow("nothing changed since 2026.01.02 (aaaaaaaaaaaa)");
  await expect(run([observe(ID, 125)], "bbbbbbbbbbbb")).rejects.toThrow(`corrected ${ID}: 120 case → 125 case`);
  await expect(run([], "bbbbbbbbbbbb")).rejects.toThrow(`withdrawn ${ID}: 120 case`);
  await expect(run([], "bbbbbbbbbbbb", "--date=2026-01-01", "--reason=x")).rejects.toThrow("the last one is of 2026-01-02");
  await expect(run([], "bbbbbbbbbbbb", "--date=soon")).rejects.toThrow("--date is no day: soon");
  await expect(run([], "bbbbbbbbbbbb", "--quick")).rejects.toThrow("--quick");
  expect(await readFile(join(folder, "releases.csv"), "utf8")).toBe(before);
});

test("--check lists what is due and writes nothing", async () => {
  const due = await run([observe(ID, 120)], "aaaaaaaaaaaa", "--check");
  expect([due.code, due.out]).toEqual([1, [`added ${ID}: 120 case`, "1 changes since the beginning"]]);
  expect(await readHistory(folder)).toEqual({ releases: [], changes: [] });
  await run([observe(ID, 120)], "aaaaaaaaaaaa");
  expect(await run([observe(ID, 120)], "aaaaaaaaaaaa", "--check")).toMatchObject({ code: 0, out: ["nothing to release"] });
});

test("--check fails where a record or a measurement is of another version of the extractor", async () => {
  await run([observe(ID, 120)], "aaaaaaaaaaaa");
  outdated.push(...listOutdated([makeRecord()], [makeMeasurement()], "2+b"));
  const { code, out } = await run([observe(ID, 120)], "aaaaaaaaaaaa", "--check");
  expect(code).toBe(1);
  expect(out).toEqual([
    `${makeRecord().source.id}: read by ${makeRecord().source.extractor}, now 2+b; npm run corpus`,
    "third: measured by 1+a, now 2+b; npm run accuracy -- … --save",
    "nothing to release",
  ]);
  expect(listOutdated([], [makeMeasurement()], "1+a")).toEqual([]);
});

test("a history that somebody edited is refused with the place", async () => {
  await run([observe(ID, 120)], "aaaaaaaaaaaa");
  const path = join(folder, "changes.csv");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(",2020,", ",MMXX,"));
  await expect(readHistory(folder)).rejects.toThrow(/changes\.csv: 1\.year: /);
  await writeFile(path, text.replace("added", "corrected"));
  await expect(readHistory(folder)).rejects.toThrow(`changes row 1: ${ID}: does not look corrected`);
});

test("corrections in the records give the reasons, of dropped figures too", () => {
  const record = makeRecord();
  const [first] = record.observations;
  if (!first) throw new Error("record without observations");
  const dropped = {
    code: "corrected",
    severity: "info",
    message: "penalty.amount: counted twice: see page 3",
    start: 345,
    end: 350,
  } as const;
  const reasonOf = gatherReasons([{ ...record, observations: [{ ...first, corrected: "misprint" }], issues: [dropped] }]);
  expect(reasonOf(first.id)).toBe("misprint");
  expect(reasonOf(`${record.source.id}/penalty.amount@345`)).toBe("counted twice: see page 3");
  expect(reasonOf("nobody/x@1")).toBe("");
});
