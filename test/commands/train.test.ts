import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { rulesVersion } from "../../loaders/commands/extractor.js";
import { trainFrom } from "../../loaders/commands/train.js";
import { loadConfidence } from "../../loaders/confidence/load.js";
import { runCommand } from "./fake-io.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
const gold = (): string => join(folder, "gold");
const run = (name: string, ...args: string[]) => runCommand((own, io) => trainFrom(join(folder, name), own, io), args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "train-"));
  for (const set of ["dev", "third"]) await cp(join("test/gold", set), join(gold(), set), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

describe("train", () => {
  test("writes weights that the extractor can load, the same bytes each time, with the rules they are for", async () => {
    const { code, printed } = await run("a.json", gold(), "--unseen=third");
    await run("b.json", gold(), "--unseen=third");
    expect(code).toBe(0);
    expect(await readFile(join(folder, "b.json"), "utf8")).toBe(await readFile(join(folder, "a.json"), "utf8"));
    const { extractor, reliability, model } = await loadConfidence(join(folder, "a.json"));
    expect(extractor).toBe(await rulesVersion());
    expect(Object.keys(model.weights).length).toBeGreaterThan(20);
    const [all, unseen] = reliability;
    expect([all?.reports, unseen?.reports]).toEqual([12, 6]);
    expect(all?.bins.reduce((sum, { figures }) => sum + figures, 0)).toBe(all?.figures);
    expect(printed[0]).toMatch(/^all: \d{3} figures of 12 texts, 0\.\d{3} right; Brier /);
  });

  test("only prints with --check", async () => {
    const { code, printed } = await run("c.json", gold(), "--check");
    expect([code, printed.length > 10]).toEqual([0, true]);
    expect(await readdir(folder)).not.toContain("c.json");
  });

  test.each([
    [[], /^usage: train/],
    [["test/gold", "more"], /^usage: train/],
    [["nowhere"], /nowhere/],
    [["test/gold/dev"], /^train: no sets in test\/gold\/dev/],
    [["test/gold", "--unseen=thrid"], /^train: no set in test\/gold: thrid/],
    [["test/gold", "--unsen=third"], /unknown option --unsen/],
  ])("tells what is wrong with %j and writes nothing", async (args, message) => {
    await expect(run("d.json", ...args)).rejects.toThrow(message);
    expect(await readdir(folder)).not.toContain("d.json");
  });
});
