import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accuracyCommand, measureSets } from "../../loaders/commands/accuracy.js";
import type { Measurement } from "../../loaders/tables/accuracy-rows.js";
import { reportText } from "../fixtures/report.js";
import { runCommand } from "./fake-io.js";

const TEXT = reportText("全年立案120件,罚款1250万元,持有执法证45人,另购置设备3套。组织听证2次。");
const YEAR = { start: "2022-01-01", end: "2022-12-31", kind: "year" };

function fact(indicator: string, raw: string, value: number, unit: string, more: object = {}): object {
  return { indicator, raw, quote: raw, value, unit, qualifier: "exact", period: YEAR, scope: "all", offset: TEXT.indexOf(raw), ...more };
}

/** Gold that agrees with the reading in two families, and is at odds with it in a value, a period, and a fact that nobody finds. */
const GOLD = {
  report: { bureau_code: "370600", year: 2022 },
  facts: [
    fact("penalty.cases_filed", "120件", 120, "case"),
    fact("penalty.amount", "1250万元", 9_999, "CNY"),
    fact("penalty.hearings", "2次", 2, "case"),
    fact("staff.certified", "45人", 45, "person"),
    fact("other", "3套", 3, "set"),
    fact("other", "一、主要", 1, "item"),
  ],
  traps: [
    { raw: "1250万元", offset: TEXT.indexOf("1250万元"), why: "a limit, for the test's sake" },
    { raw: "3套", offset: TEXT.indexOf("3套"), why: "counts no act" },
  ],
};

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "accuracy-"));
  await mkdir(join(folder, "gold"));
  await mkdir(join(folder, "reports"));
  await writeFile(join(folder, "gold/a.json"), JSON.stringify(GOLD));
  await writeFile(join(folder, "reports/a.txt"), TEXT);
});
afterAll(() => rm(folder, { recursive: true }));

describe("accuracy", () => {
  test("counts by family, for the core and over all, and what else agrees", async () => {
    const { code, printed } = await runCommand(accuracyCommand, [join(folder, "gold"), "--json"]);
    expect(code).toBe(0);
    const { families, ...shares } = JSON.parse(printed[0] ?? "") as { families: object[] };
    expect(families).toEqual([
      { family: "penalty", gold: 3, read: 3, right: 2, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      { family: "staff", gold: 1, read: 1, right: 1, precision: 1, recall: 1, f1: 1 },
      { family: "core", gold: 4, read: 4, right: 3, precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 },
      { family: "all", gold: 4, read: 4, right: 3, precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 },
    ]);
    // 45人 is a stock in the reading and a year in the gold; 2次 are sessions in the reading and cases in the gold
    // the stock at the end of the year stands for it all the same, but its dates are others; three of four figures of the gold are headlines in both
    expect(shares).toEqual({
      ...{ found: 5 / 6, unit: 2 / 3, qualifier: 1, period: 2 / 3, scope: 1, of: 1, bureau: 1, traps: 2, fallen: 1, genres: [] },
      headlines: { gold: 4, read: 4, right: 1, precision: 1 / 4, recall: 1 / 4, f1: 1 / 4 },
    });
  });

  test("prints the same as a table", async () => {
    const { printed } = await runCommand(accuracyCommand, [join(folder, "gold"), `--reports=${join(folder, "reports")}`]);
    expect(printed[0]?.split(/\s+/)).toEqual(["family", "gold", "right", "precision", "recall", "F1"]);
    expect(printed.slice(1, 5).map((line) => line.split(/\s+/))).toEqual([
      ["penalty", "3", "2", "0.667", "0.667", "0.667"],
      ["staff", "1", "1", "1.000", "1.000", "1.000"],
      ["core", "4", "3", "0.750", "0.750", "0.750"],
      ["all", "4", "3", "0.750", "0.750", "0.750"],
    ]);
    expect(printed.join("\n")).toMatch(/quantities found\s+0\.833/);
  });

  test("--errors lists each figure on which gold and reading differ, in order of place", async () => {
    const { printed } = await runCommand(accuracyCommand, [join(folder, "gold"), "--errors"]);
    const at = (raw: string): string => `a:${TEXT.indexOf(raw)}`;
    expect(printed.map((line) => line.split("\t").slice(0, 4))).toEqual([
      [at("1250万元"), "missed", "1250万元", "penalty.amount=9999"],
      [at("1250万元"), "false", "1250万元", ""],
      [at("45人"), "period", "45人", "year 2022-01-01/2022-12-31"],
      [at("2次"), "unit", "2次", "case"],
    ]);
  });

  test("--save keeps the shares under the folder's name or a given one, in place of those before", async () => {
    const file = join(folder, "accuracy.json");
    const save = (...args: string[]) => runCommand((own, io) => measureSets(file, own, io), [join(folder, "gold"), ...args]);
    await save("--save");
    await save("--save=real");
    await save("--save");
    const kept = JSON.parse(await readFile(file, "utf8")) as Measurement[];
    expect(kept.map(({ gold_set, texts, reports, found }) => [gold_set, texts, reports, found])).toEqual([
      ["gold", null, 1, 0.8333],
      ["real", null, 1, 0.8333],
    ]);
    expect(kept[0]?.families[0]).toEqual({ family: "penalty", gold: 3, read: 3, right: 2, precision: 0.6667, recall: 0.6667, f1: 0.6667 });
    expect(kept[0]?.extractor).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  });

  test("asks for a folder, and stops where a report is missing", async () => {
    await expect(runCommand(accuracyCommand, [])).rejects.toThrow("usage: accuracy");
    await expect(runCommand(accuracyCommand, [join(folder, "gold"), `--reports=${folder}`])).rejects.toThrow("a.txt");
  });
});
