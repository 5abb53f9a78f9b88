import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeCheckFiles } from "../../../loaders/publish/releases/check-files.js";
import { releaseCommand, type ReleaseSite } from "../../../loaders/publish/releases/command.js";
import { readFrozenCharts, writeFrozenCharts } from "../../../loaders/publish/releases/frozen-charts.js";
import { publishPast } from "../../../loaders/publish/releases/publish.js";
import { addRelease, gatherReasons } from "../../../loaders/publish/releases/release.js";
import { readHistory, writeHistory } from "../../../loaders/publish/releases/store.js";
import type { Change } from "../../../src/model/history.js";
import { runCommand } from "../../commands/fake-io.js";
import { EDITION } from "../../fixtures/edition.js";
import { standNowhere } from "../../fixtures/standing.js";
import { HISTORY_ID as ID, makeHistory, makePast, observe } from "../../fixtures/history.js";
import { makeRecord } from "../../fixtures/records.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "atlas-told-"))));
afterEach(() => rm(folder, { recursive: true }));

test("/check tells of each figure, chart and version what was reviewed, what is not released yet among it", async () => {
  const past = makePast();
  const [first] = past.history.changes as [Change];
  const pending: Change[] = [
    { ...first, version: "", kind: "corrected", old: "125 case", new: "126 case", reason: "seen" },
    { ...first, id: "110000-2021/penalty.decisions@9", year: 2021, version: "", new: "9 case" },
    { ...first, id: "999999-2021/other@9", indicator: "other", bureau_code: "999999", version: "", new: "9 case" },
  ];
  const files = makeCheckFiles({ ...past, pending });
  const told = [...files].filter(([, file]) => Object.keys(file).length > 0);
  expect([...files.keys()].filter((path) => path.startsWith("observations/"))).toHaveLength(256);
  await expect(JSON.stringify(told, null, 1)).toMatchFileSnapshot(join(import.meta.dirname, "said/check.txt"));
});

test("the past of the site is written at its addresses", async () => {
  await publishPast({ ...makePast(), edition: EDITION }, folder, standNowhere(folder));
  const read = (path: string) => readFile(join(folder, path), "utf8");
  expect(JSON.parse(await read("check/versions.json"))).toMatchObject({ now: "bbbbbbbbbbbb" });
  expect(await read("feeds/bureau/110000.atom")).toMatch(/^<\?xml/);
  expect(await readHistory(join(folder, "data"))).toEqual(makeHistory());
});

describe("what charts showed in a release", () => {
  const definition = { id: "one", title: { zh: "一", en: "One" }, topic: "fines" };

  test("is read as it was written, ids in order; other files beside it are passed over", async () => {
    const charts = [{ definition, observations: ["b", "a"], fingerprint: "dddddddddddd" }];
    const file = await writeFrozenCharts(folder, "aaaaaaaaaaaa", [
      ...charts,
      { ...charts[0], definition: { ...definition, id: "two" } } as never,
    ]);
    expect(file).toBe(join(folder, "aaaaaaaaaaaa.charts.json"));
    expect(await readFile(file, "utf8")).toBe(
      '{\n  "one": {"data":"dddddddddddd","observations":["a","b"]},\n  "two": {"data":"dddddddddddd","observations":["a","b"]}\n}\n',
    );
    await writeFile(join(folder, "releases.csv"), "version");
    const shown = { ids: new Set(["a", "b"]), fingerprint: "dddddddddddd" };
    expect(await readFrozenCharts(folder)).toEqual(
      new Map([
        [
          "aaaaaaaaaaaa",
          new Map([
            ["one", shown],
            ["two", shown],
          ]),
        ],
      ]),
    );
  });

  test("is read as the first release kept it, without fingerprints; an empty id or another fingerprint is refused", async () => {
    await writeFile(join(folder, "bbbbbbbbbbbb.charts.json"), '{"one": ["a"]}');
    expect((await readFrozenCharts(folder)).get("bbbbbbbbbbbb")).toEqual(new Map([["one", { ids: new Set(["a"]), fingerprint: null }]]));
    for (const text of ['{"one": [""]}', '{"one": {"data": "ddddddddddd", "observations": []}}']) {
      await writeFile(join(folder, "bbbbbbbbbbbb.charts.json"), text);
      await expect(readFrozenCharts(folder)).rejects.toThrow();
    }
    expect(await readFrozenCharts(join(folder, "none"))).toEqual(new Map());
  });
});

describe("a release", () => {
  const state = (value: number, hash: string) => ({ observations: [observe(`${ID}@1`, value)], hash, reasonOf: () => "" });
  const say = { date: "2026-01-01", note: "", reason: "seen" };
  const { history } = addRelease({ releases: [], changes: [] }, state(1, "aaaaaaaaaaaa"), say);

  test("may be made again on one day, under another version", () => {
    expect(addRelease(history, state(2, "bbbbbbbbbbbb"), say).release).toMatchObject({ version: "2026.01.01.2", corrected: 1 });
  });

  test("is made where either the hash or the figures are others", () => {
    expect(addRelease(history, state(1, "bbbbbbbbbbbb"), say).release).toMatchObject({ added: 0, corrected: 0, observations: 1 });
    expect(addRelease(history, state(2, "aaaaaaaaaaaa"), say).release).toMatchObject({ corrected: 1 });
  });

  test("takes a reason from corrections first; other issues of a record give none", () => {
    const corrected = addRelease(history, { ...state(2, "bbbbbbbbbbbb"), reasonOf: () => "misprint" }, say);
    expect(corrected.history.changes.at(-1)?.reason).toBe("misprint");
    const issue = { severity: "info", message: "penalty.amount: unread", start: 3, end: 4 } as const;
    const reasonOf = gatherReasons([{ ...makeRecord(), issues: [{ ...issue, code: "text.other" } as never] }]);
    expect(reasonOf(`${makeRecord().source.id}/penalty.amount@3`)).toBe("");
  });
});

describe("release-data", () => {
  const run = async (hash: string, ...args: string[]) => {
    const frozen: string[] = [];
    const site: ReleaseSite = {
      ...{ folder, state: () => Promise.resolve({ observations: [observe(`${ID}@1`, 1)], hash, reasonOf: () => "" }) },
      ...{ outdated: () => Promise.resolve([]), freeze: (version) => Promise.resolve((frozen.push(version), [])) },
    };
    return { ...(await runCommand(releaseCommand(site), args)), frozen };
  };

  test("--check says that a release is due where only the hash is another, and freezes nothing", async () => {
    await run("aaaaaaaaaaaa", "--date=2026-01-01");
    const { code, printed, frozen } = await run("bbbbbbbbbbbb", "--check");
    expect([code, printed, frozen]).toEqual([1, ["0 changes since 2026.01.01"], []]);
  });

  test("is of today where no day is said; takes no other words, and no day that there is not", async () => {
    await run("aaaaaaaaaaaa");
    expect((await readHistory(folder)).releases[0]?.date).toBe(new Date().toISOString().slice(0, 10));
    await expect(run("bbbbbbbbbbbb", "soon")).rejects.toThrow("unknown argument soon\nusage: release-data");
    await expect(run("bbbbbbbbbbbb", "--date=2026-13-01")).rejects.toThrow("--date is no day: 2026-13-01");
    await expect(run("bbbbbbbbbbbb", "--date=12026-1-1")).rejects.toThrow("--date is no day");
  });
});

describe("a history in files", () => {
  test("names the row and field that is wrong, in whichever row it is", async () => {
    await writeHistory(makeHistory(), folder);
    const path = join(folder, "releases.csv");
    const text = await readFile(path, "utf8");
    for (const [from, to, place] of [
      ["bbbbbbbbbbbb", "bbbb", "2.hash"],
      ["2026.02.01", "2026.2.1", "2.version"],
      ["2026-02-01", "2026-02-31", "2.date"],
      [",2,0,1,1,", ",2,0,-1,1,", "2.corrected"],
    ] as const) {
      await writeFile(path, text.replace(from, to));
      await expect(readHistory(folder), place).rejects.toThrow(`${path}: ${place}: `);
    }
  });

  test("leaves out changes of a last release that is not listed, and none of any other", async () => {
    const { releases, changes } = makeHistory();
    const [first] = releases as [(typeof releases)[0]];
    await writeHistory({ releases: [first], changes }, folder);
    expect(await readHistory(folder)).toEqual({ releases: [first], changes: changes.slice(0, 3) });
    const early = changes.map((change) => (change.version === "2026.02.01" ? { ...change, version: "2025.01.01" } : change));
    await writeHistory({ releases: [first], changes: early }, folder);
    await expect(readHistory(folder)).rejects.toThrow("2025.01.01");
    const two = [...changes, { ...(changes[3] as Change), version: "2026.03.01" }];
    await writeHistory({ releases: [first], changes: two }, folder);
    await expect(readHistory(folder)).rejects.toThrow();
  });
});
