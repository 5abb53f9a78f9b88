import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainCommand } from "../../loaders/commands/explain.js";
import { extractCommand } from "../../loaders/commands/extract.js";
import { reportText } from "../fixtures/report.js";
import { runCommand } from "./fake-io.js";

const TEXT = reportText("全年立案120件,罚款1250.56万元,另购置设备3套。全省共查处环境违法案件9298件。未发生行政复议案件。");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "explain-"));
  await writeFile(join(folder, "report.txt"), TEXT);
});
afterAll(() => rm(folder, { recursive: true }));

test("explain lists every quantity with what it became and how sure that is, or why it became nothing", async () => {
  const path = join(folder, "report.txt");
  const { code, printed } = await runCommand(explainCommand, [path]);
  const rows = printed.map((line) => line.split("\t"));
  expect(code).toBe(0);
  expect(rows.map(([place, raw, value, indicator]) => [place, raw, value, indicator])).toEqual([
    [`${path}:${TEXT.indexOf("120件")}`, "120件", "120 case", "penalty.cases_filed"],
    [`${path}:${TEXT.indexOf("1250.56万元")}`, "1250.56万元", "12505600 CNY", "penalty.amount"],
    [`${path}:${TEXT.indexOf("3套")}`, "3套", "3 set", "-"],
    [`${path}:${TEXT.indexOf("9298件")}`, "9298件", "9298 case", "-"],
    [`${path}:${TEXT.indexOf("未发生")}`, "未发生", "0 case", "litigation.reconsiderations"],
  ]);
  expect(rows.map(([, , , , , , confidence]) => Number(confidence) > 0)).toEqual([true, true, false, false, true]);
  for (const [, raw, , , why, quote] of rows) {
    expect(why).toMatch(/\S/);
    expect(quote).toContain(raw);
  }
  const { printed: extracted } = await runCommand(extractCommand, [path]);
  expect((JSON.parse(extracted[0] ?? "") as { quantities: unknown[] }).quantities).toHaveLength(rows.length);
});

test("explain names a file that it cannot read", async () => {
  const path = join(folder, "missing.txt");
  const { code, printed, failed } = await runCommand(explainCommand, [path]);
  expect([code, printed]).toEqual([1, []]);
  expect(failed).toEqual([expect.stringContaining(path)]);
});
