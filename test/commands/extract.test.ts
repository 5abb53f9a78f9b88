import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractCommand } from "../../loaders/commands/extract.js";
import { reportText } from "../fixtures/report.js";
import { runCommand } from "./fake-io.js";

interface Extracted {
  source: string;
  report: Record<string, unknown>;
  observations: Record<string, unknown>[];
  quantities: { value: number; unit: string; raw: string; offset: number | null }[];
}

const PLAIN = reportText("全年立案120件,罚款1250.56万元,另购置设备3套。行政复议案件9件,其中维持8件。");
/** Characters outside the basic plane before the figures: UTF-16 places and characters differ. */
const ASTRAL = reportText("辖区内𠮷林镇、𡉴山村😀检查企业300家次。");
const HTML = `<html><head><title>烟台市生态环境局2022年法治政府建设年度报告</title></head><body>${PLAIN.split("\n")
  .map((line) => `<p>${line}</p>`)
  .join("")}</body></html>`;

let folder = "";
const file = (name: string): string => join(folder, name);
const read = (line: string | undefined): Extracted => JSON.parse(line ?? "") as Extracted;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "extract-"));
  await Promise.all([
    writeFile(file("plain.txt"), PLAIN),
    writeFile(file("astral.txt"), ASTRAL),
    writeFile(file("bom.txt"), `\ufeff${PLAIN}`),
    writeFile(file("page.html"), HTML),
    writeFile(file("empty.txt"), ""),
    writeFile(
      file("binary.txt"),
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    ),
    writeFile(file("other.txt"), "今天天气很好。".repeat(40)),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

describe("extract", () => {
  test("prints one JSON document a line, in the order of the arguments", async () => {
    const { code, printed, failed } = await runCommand(extractCommand, [file("astral.txt"), file("plain.txt")]);
    expect([code, failed]).toEqual([0, []]);
    expect(printed.map((line) => read(line).source)).toEqual([file("astral.txt"), file("plain.txt")]);
    expect(printed.join("")).not.toContain("\n");
  });

  test("says what the report is, what it observes, and every quantity", async () => {
    const { printed } = await runCommand(extractCommand, [file("plain.txt")]);
    const { report, observations, quantities } = read(printed[0]);
    expect(report).toEqual({
      bureau_code: "370600",
      bureau: "烟台市生态环境局",
      year: 2022,
      title: "烟台市生态环境局2022年法治政府建设年度报告",
      published: null,
    });
    expect(quantities.map(({ value, unit, raw }) => [value, unit, raw])).toEqual([
      [120, "case", "120件"],
      [12505600, "CNY", "1250.56万元"],
      [3, "set", "3套"],
      [9, "case", "9件"],
      [8, "case", "8件"],
    ]);
    expect(observations[0]).toMatchObject({
      indicator: "penalty.cases_filed",
      value: 120,
      unit: "case",
      qualifier: "exact",
      period: { start: "2022-01-01", end: "2022-12-31", kind: "year" },
      scope: "all",
      raw: "120件",
      offset: PLAIN.indexOf("120件"),
    });
    expect(observations.map(({ indicator, of }) => [indicator, of])).toEqual([
      ["penalty.cases_filed", undefined],
      ["penalty.amount", undefined],
      ["litigation.reconsiderations", undefined],
      ["litigation.reconsiderations", "9件"],
    ]);
    for (const { quote } of observations) expect(PLAIN).toContain(quote);
  });

  test.each(["plain.txt", "astral.txt"])("counts offsets in characters of %s", async (name) => {
    const { printed } = await runCommand(extractCommand, [file(name)]);
    const characters = [...(name === "plain.txt" ? PLAIN : ASTRAL)];
    const { quantities, observations } = read(printed[0]);
    const placed = [...quantities, ...observations] as { raw: string; offset: number }[];
    expect(placed.length).toBeGreaterThan(1);
    for (const { raw, offset } of placed) expect(characters.slice(offset, offset + [...raw].length).join("")).toBe(raw);
  });

  test("leaves a byte order mark out of the count", async () => {
    const { printed } = await runCommand(extractCommand, [file("plain.txt"), file("bom.txt")]);
    const [plain, marked] = printed.map((line) => read(line).quantities);
    expect(marked).toEqual(plain);
  });

  test("gives no offsets for a page", async () => {
    const { printed } = await runCommand(extractCommand, [file("page.html")]);
    const { quantities } = read(printed[0]);
    expect(quantities.map(({ value, offset }) => [value, offset])).toEqual([
      [120, null],
      [12505600, null],
      [3, null],
      [9, null],
      [8, null],
    ]);
  });

  test("reads a list of paths from standard input", async () => {
    const { printed } = await runCommand(extractCommand, ["-"], `${file("plain.txt")}\r\n\n${file("astral.txt")}\n`);
    expect(printed.map((line) => read(line).source)).toEqual([file("plain.txt"), file("astral.txt")]);
  });

  test.each(["missing.txt", "empty.txt", "binary.txt", "other.txt"])("refuses %s in one line and goes on", async (name) => {
    const { code, printed, failed } = await runCommand(extractCommand, [file(name), file("plain.txt")]);
    expect(code).toBe(1);
    expect(printed.map((line) => read(line).source)).toEqual([file("plain.txt")]);
    expect(failed).toEqual([expect.stringMatching(/^\S*\.txt: [a-z-]+: \S.*$/)]);
    expect(failed[0]).toContain(file(name));
  });

  test("does so as a command of the project", async () => {
    const args = ["run", "--silent", "extract", "--", file("plain.txt"), file("missing.txt"), file("astral.txt")];
    const { code, stdout, stderr } = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile("npm", args, { cwd: join(import.meta.dirname, "../..") }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => read(line).source)).toEqual([file("plain.txt"), file("astral.txt")]);
    expect(stderr.split("\n").filter((line) => line.includes(folder))).toHaveLength(1);
    expect(code).toBe(1);
  });
});
