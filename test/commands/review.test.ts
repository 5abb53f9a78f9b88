import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { DATA } from "../../loaders/commands/extractor.js";
import { reviewCorpus } from "../../loaders/commands/review.js";
import { loadCorrections } from "../../loaders/corpus/correct.js";
import { saveRecord } from "../../loaders/corpus/store.js";
import type { Suspect } from "../../loaders/review/suspects.js";
import { Readable } from "node:stream";
import { makeObservation, makeRecord, makeSource } from "../fixtures/records.js";
import { runCommand } from "./fake-io.js";

vi.setConfig({ testTimeout: 120_000 });

const CALM = makeObservation({ confidence: 0.97 });
const DOUBTFUL = makeObservation({ indicator: "inspection.visits", unit: "visit", confidence: 0.4, start: 300, end: 303 });
const MINOR = makeObservation({ indicator: "outreach.posts", unit: "item", confidence: 0.4, start: 400, end: 403 });
const TWIN = makeObservation({ indicator: "outreach.posts", unit: "item", confidence: 0.9, scope: "微博", start: 500, end: 503 });
const ANSWERED = makeObservation({ indicator: "penalty.hearings", confidence: null, corrected: "by hand", start: 600, end: 603 });

let root: string;
let folders: typeof DATA;
const review = (...args: string[]) => runCommand((own, io) => reviewCorpus(folders, own, io), args);
const suspects = async (...args: string[]) => JSON.parse((await review("--json", ...args)).printed.join("")) as Suspect[];
const written = async () => parse(await readFile(join(folders.corrections, "review.yaml"), "utf8")) as Record<string, object>[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "review-"));
  folders = { ...DATA, corpus: join(root, "corpus"), corrections: join(root, "corrections") };
  for (const folder of [folders.corpus, folders.corrections]) await mkdir(folder);
  await saveRecord(folders.corpus, makeRecord({ observations: [CALM, DOUBTFUL, MINOR, TWIN, ANSWERED] }));
  const source = makeSource({ id: "120000-2023", bureau_code: "120000", bureau: "乙市生态环境局" });
  await saveRecord(folders.corpus, makeRecord({ source, observations: [{ ...CALM, id: "120000-2023/penalty.decisions@100" }] }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("the list", () => {
  test("has the doubtful and important first, with words, place and reason, and nothing that a person answered", async () => {
    const listed = await suspects();
    expect(listed.map(({ weight }) => weight)).toEqual(listed.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(listed.findIndex(({ id }) => id === MINOR.id)).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id)).not.toContain(ANSWERED.id);
    expect(listed[0]).toMatchObject({ quote: DOUBTFUL.quote, file: "data/corpus/110000-2023.json", place: 300, confidence: 0.4 });
    expect(listed[0]?.reasons[0]).toBe("confidence 0.40");
    expect(listed[0]?.weight).toBeGreaterThan(listed[1]?.weight ?? Infinity);
  });

  test("tells checks that differ and figures far from other years", async () => {
    const big = makeObservation({ value: 12_000_000, lower: 12_000_000, upper: 12_000_000, raw: "1200万件", confidence: 0.97 });
    const checks = [
      {
        ...{ id: "c", kind: "parts" as const, bureau_code: "110000", year: 2023, indicator: "penalty.decisions", observations: [big.id] },
        ...{
          expected: 12,
          actual: 12_000_000,
          difference: 11_999_988,
          ratio: 1_000_000,
          verdict: "differs" as const,
          note: "none" as const,
        },
      },
    ];
    await saveRecord(folders.corpus, makeRecord({ observations: [big, MINOR], checks }));
    const [first] = await suspects();
    expect(first?.id).toBe(big.id);
    expect(first?.reasons.slice(0, 2)).toEqual(["confidence 0.97", "check “parts” differs (implied 12)"]);
    expect(first?.reasons.join("\n")).toMatch(/ times the median of (?:the bureau's other years|other bureaus of its level) \(\d+\)/);
  });

  test("is of a record, its file, or a bureau, and as long as asked", async () => {
    for (const args of [["120000-2023"], ["data/corpus/120000-2023.json"], ["--bureau=120000"]])
      expect((await suspects(...args)).map(({ bureau_code }) => bureau_code)).toEqual(["120000"]);
    const { printed } = await review("--limit=2");
    expect([printed.length, printed[2]]).toEqual([3, "2 of 5 figures"]);
    expect(printed[0]).toContain(`${DOUBTFUL.id}\t12 visit\t“${DOUBTFUL.quote}”\tdata/corpus/110000-2023.json:300\tconfidence 0.40`);
  });
});

describe("answers", () => {
  test("become corrections that fit their record, and take the figure off the list", async () => {
    const { code } = await review(`--yes=${DOUBTFUL.id}`, `--no=${MINOR.id}`, `--value=${CALM.id}=13.5`, "--by=A. Reader");
    expect(code).toBe(0);
    expect((await written()).map(({ action, match, set, expect: was, by }) => ({ action, match, set, was, by }))).toEqual([
      expect.objectContaining({ action: "set", set: { value: 12 }, was: expect.objectContaining({ value: 12, scope: "all" }) as object }),
      expect.objectContaining({ action: "drop", match: { source: "110000-2023", indicator: "outreach.posts", raw: "12件", start: 400 } }),
      expect.objectContaining({ action: "set", set: { value: 13.5 }, by: "A. Reader" }),
    ]);
    expect(await loadCorrections(folders.corrections)).toHaveLength(3);
    expect((await suspects()).map(({ id }) => id).sort()).toEqual(["120000-2023/penalty.decisions@100", TWIN.id].sort());
    await review(`--yes=${TWIN.id}`, "--by=B", "--reason=Both pages say so.");
    expect((await written()).map(({ reason }) => reason).at(-1)).toBe("Both pages say so.");
  });

  test.each([
    [[`--yes=${DOUBTFUL.id}x`], "no such observation"],
    [[`--yes=${DOUBTFUL.id}`, "--no=nothing"], "nothing: no such observation"],
    [[`--yes=${DOUBTFUL.id}`, `--no=${DOUBTFUL.id}`], "answered twice"],
    [[`--value=${DOUBTFUL.id}=12x`], "not ID=NUMBER"],
    [[`--value=${DOUBTFUL.id}`], "no"],
    [[`--yes=${ANSWERED.id}`], "has a correction already"],
    [[`--yes=${DOUBTFUL.id}`, "--by="], "who answers?"],
    [[`--yes=${DOUBTFUL.id}`, "--json"], "an answer is given by itself"],
    [["--limit=0"], "--limit: not a number of figures: 0"],
    [["--limt=3"], "unknown option --limt"],
    [["nowhere"], "no record: nowhere"],
    [["--bureau=999999"], "no record of bureau: 999999"],
  ])("%j writes nothing and says why", async (args, message) => {
    await expect(review("--by=A", ...args)).rejects.toThrow(message);
    expect(await readdir(folders.corrections)).toEqual([]);
  });

  test("do not touch a file that holds something else", async () => {
    await writeFile(join(folders.corrections, "review.yaml"), "[]");
    await expect(review(`--yes=${DOUBTFUL.id}`, "--by=A")).rejects.toThrow(/review\.yaml/);
    expect(await readFile(join(folders.corrections, "review.yaml"), "utf8")).toBe("[]");
  });
});

test("in a terminal each figure is asked for, and kept at once", async () => {
  const said: string[] = [];
  const io = {
    print: (line: string) => void said.push(line),
    fail: (line: string) => void said.push(line),
    stdin: () => Readable.from([Buffer.from("what?\ny\ns\n14\nq\n")]),
    isTerminal: true,
  };
  expect(await reviewCorpus(folders, ["110000-2023", "--by=A"], io)).toBe(0);
  expect((await written()).map(({ set }) => set)).toEqual([{ value: 12 }, { value: 14 }]);
  expect(said.filter((line) => line.startsWith("right?")).length).toBe(5);
});
