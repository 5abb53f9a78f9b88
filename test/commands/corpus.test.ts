import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { checkCorpus } from "../../loaders/commands/check.js";
import { updateCorpus } from "../../loaders/commands/corpus.js";
import { DATA } from "../../loaders/commands/extractor.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { INVENTED } from "../bench/hostile.js";
import { run } from "./terminal.js";

// every run compiles the extractor anew
vi.setConfig({ testTimeout: 60_000 });

const ID = "350200-2023";
const OTHER = INVENTED.replaceAll("厦门市", "福州市");

let root: string;
let folders: typeof DATA;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-command-"));
  folders = { ...DATA, corpus: join(root, "corpus"), corrections: join(root, "corrections") };
  await mkdir(folders.corpus);
  await mkdir(folders.corrections);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = async (name: string, text: string): Promise<string> => {
  await mkdir(join(root, "texts"), { recursive: true });
  await writeFile(join(root, "texts", name), text);
  return join(root, "texts", name);
};
/** What `corpus` did, without the lines that tell how far a run on a slow machine is. */
const update = async (...args: string[]) => {
  const told = await run((own, io) => updateCorpus(folders, own, io), args);
  return { ...told, err: told.err.filter((line) => !/^[\d,]+ of [\d,]+ files \(\d+ %\), about/.test(line)) };
};
/** The record of INVENTED as a first run writes it: read once, for a reader takes seconds to start. */
let first: string | undefined;
/** A corpus that a run has been over: the text's path, with its record in place. */
const begin = async (): Promise<string> => {
  const [path, record] = [await put("a.txt", INVENTED), join(folders.corpus, `${ID}.json`)];
  if (first === undefined) await update(path);
  else await writeFile(record, first);
  first ??= await readFile(record, "utf8");
  return path;
};
const check = (...args: string[]) => run((own, io) => checkCorpus(folders, own, io), args);
const stored = async () =>
  JSON.parse(await readFile(join(folders.corpus, `${ID}.json`), "utf8")) as {
    source: object;
    observations: { indicator: string; value: number; raw: string; corrected: string | null }[];
    checks: object[];
  };

describe("corpus", () => {
  test("writes a record with its checks, and tells what a report gave", async () => {
    const { code, out, err } = await update(await put("a.txt", INVENTED));
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toMatch(/^\[1\/1\] .*a\.txt: \d+ found, \d+ classified, \d+ unclassified, 0 issues/);
    expect(out).toContain(`  new record ${ID}`);
    expect(out.at(-1)).toBe("1 files: 1 written, 0 unchanged, 0 different, 0 failed");
    const record = await stored();
    expect(record.checks).toContainEqual(expect.objectContaining({ kind: "sum", indicator: "penalty.five_types_total", verdict: "holds" }));
  });

  test("passes over a file whose record is current, unless it is forced or edited", async () => {
    const path = await begin();
    expect((await update(path)).out).toEqual([`[1/1] ${path}: unchanged`, "1 files: 0 written, 1 unchanged, 0 different, 0 failed"]);
    expect((await update(path, "--force")).out.at(-1)).toBe("1 files: 0 written, 1 unchanged, 0 different, 0 failed");
    await put("a.txt", INVENTED.replace("立案查处环境违法案件432件", "立案查处环境违法案件433件"));
    const { code, out } = await update(path);
    expect(code).toBe(0);
    expect(out).toContain("  the text is another one than before");
    expect(out.some((line) => /^ {2}~ penalty\.cases_filed 432 case .* → 433 case /.test(line))).toBe(true);
    expect((await stored()).observations).toContainEqual(expect.objectContaining({ indicator: "penalty.cases_filed", value: 433 }));
  });

  test("an old version is read again, an unreadable record is replaced", async () => {
    const path = await begin();
    const text = await readFile(join(folders.corpus, `${ID}.json`), "utf8");
    await writeFile(join(folders.corpus, `${ID}.json`), text.replace(/"extractor": "[^"]+"/, '"extractor": "0.0.1"'));
    expect((await update(path)).out.slice(1)).toEqual([
      "  no figure differs, only what is kept beside them",
      "1 files: 1 written, 0 unchanged, 0 different, 0 failed",
    ]);
    await writeFile(join(folders.corpus, `${ID}.json`), "{");
    expect((await update(path)).out).toContain(`  new record ${ID}`);
    expect(await readFile(join(folders.corpus, `${ID}.json`), "utf8")).toBe(text);
  });

  test("--check writes nothing and gives 1 on a difference, edits of the record by hand included", async () => {
    const path = await put("a.txt", INVENTED);
    expect((await update(path, "--check")).code).toBe(1);
    expect(await readdir(folders.corpus)).toEqual([]);
    await begin();
    expect((await update(path, "--check")).code).toBe(0);
    const file = join(folders.corpus, `${ID}.json`);
    const edited = (await readFile(file, "utf8")).replace(/"section": "[^"]*"/, '"section": "edited"');
    await writeFile(file, edited);
    expect((await update(path, "--check")).code).toBe(1);
    expect(await readFile(file, "utf8")).toBe(edited);
  });

  test("what cannot be read is told, nothing is written for it, and the others are still done", async () => {
    await put("a.txt", INVENTED);
    await put("b.txt", "");
    await put("c.txt", "天气很好。".repeat(50));
    const { code, out, err } = await update(join(root, "texts"), join(root, "nowhere.txt"));
    expect(code).toBe(1);
    expect(err.map((line) => line.replace(/^.*[\\/]/, "").replace(/^([^:]+: [^:]+):.*$/, "$1"))).toEqual([
      "b.txt: empty",
      expect.stringMatching(/^c\.txt: not-a-report/),
      "nowhere.txt: unreadable",
    ]);
    expect(out.at(-1)).toBe("4 files: 1 written, 0 unchanged, 0 different, 3 failed");
    expect(await readdir(folders.corpus)).toEqual([`${ID}.json`]);
  });

  test("two files that give one record are told, and the first is kept", async () => {
    const [a, b] = [await put("a.txt", INVENTED), await put("b.txt", INVENTED.replace("398份", "399份"))];
    for (const files of [
      [a, b],
      [a, b, "--threads=2"],
    ]) {
      const { code, err } = await update(...files);
      expect([code, err]).toEqual([1, [`${b}: duplicate-record: ${ID} is read from ${a}, not written`]]);
      expect((await stored()).observations).toContainEqual(expect.objectContaining({ indicator: "penalty.decisions", value: 398 }));
    }
  });

  test("another document for a record that is kept is refused unless it is to replace it", async () => {
    await begin();
    const other = await put("b.txt", INVENTED.replace("年度报告", "情况的报告"));
    const refused = await update(other);
    expect(refused).toMatchObject({ code: 1, err: [expect.stringContaining(`other-document: ${ID} is kept from another one`)] });
    expect((await update(other, "--replace")).code).toBe(0);
  });

  test("an interrupted run is taken up where it stopped", async () => {
    const [a, b] = [await begin(), await put("b.txt", OTHER)];
    const { out } = await update(a, b);
    expect(out[0]).toBe(`[1/2] ${a}: unchanged`);
    expect(out.at(-1)).toBe("2 files: 1 written, 1 unchanged, 0 different, 0 failed");
  });

  test("corrections are applied, told, taken back when removed, and stop their report when they no longer fit", async () => {
    const path = await put("a.txt", INVENTED);
    const entry = {
      action: "set",
      match: { source: ID, indicator: "penalty.cases_filed", raw: "432件", start: INVENTED.indexOf("432件") },
      set: { value: 434 },
      expect: { value: 432 },
    };
    const write = (changes: object) =>
      writeFile(
        join(folders.corrections, "x.yaml"),
        stringify([{ ...entry, reason: "misprint", by: "t", date: "2025-01-01", ...changes }]),
      );
    const filed = async () =>
      (await stored()).observations.find(({ indicator, raw }) => indicator === "penalty.cases_filed" && raw === "432件");
    await write({});
    expect((await update(path)).out[0]).toContain("1 corrected");
    expect(await filed()).toMatchObject({ value: 434, corrected: "misprint" });
    await write({ expect: { value: 431 } });
    expect(await update(path)).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/a\.txt: not written: .*x\.yaml: 0\.expect\.value: is 432 now, expected 431/)],
    });
    expect(await filed()).toMatchObject({ value: 434 });
    await rm(join(folders.corrections, "x.yaml"));
    await update(path);
    expect(await filed()).toMatchObject({ value: 432, corrected: null });
  });

  test("asks for a path, and for a number of threads", async () => {
    await expect(update()).rejects.toThrow("usage: corpus PATH");
    await expect(update(await put("a.txt", INVENTED), "--threads=many")).rejects.toThrow("--threads: not a number of threads: many");
  });
});

describe("check", () => {
  test("prints the checks worst first with a count, or as JSON", async () => {
    await begin();
    const { code, out, err } = await check();
    expect([code, err]).toEqual([0, []]);
    expect(
      out.some((line) => /^holds +350200 2023 {2}Types against their sum: penalty\.five_types_total: implied 46, stated 46/.test(line)),
    ).toBe(true);
    expect(out.at(-1)).toMatch(/^\d+ checks: \d+ differs, \d+ cannot tell, \d+ agrees within rounding, \d+ holds$/);
    const json = JSON.parse((await check("--json")).out.join("")) as { verdict: string }[];
    expect(json.length).toBe(Number(out.at(-1)?.split(" ")[0]));
    const order = ["differs", "cannot-tell", "rounds", "holds"];
    const places = json.map(({ verdict }) => order.indexOf(verdict));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("covers the hand-coded figures too: the checks of the tables, no more and no fewer", async () => {
    const { out } = await run((own, io) => checkCorpus(DATA, own, io), ["--json"]);
    const ids = (JSON.parse(out.join("")) as { id: string; observations: string[] }[]).map(({ id }) => id);
    const { checks } = await loadTables(join(DATA.reference, "../.."));
    expect([...ids].sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(checks.some(({ observations }) => String(observations).includes("ref-"))).toBe(true);
  });

  test("a broken row of the reference stops it, with its place", async () => {
    folders = { ...folders, reference: join(root, "reference") };
    await cp(DATA.reference, folders.reference, { recursive: true });
    await appendFile(join(folders.reference, "reports.csv"), "370600,2024,年度报告,printed,yesterday,\n");
    await expect(check()).rejects.toThrow(/reports\.csv:\d+:\d+ published: not a date: yesterday/);
  });

  test("a broken record stops it, with file and field", async () => {
    await writeFile(join(folders.corpus, `${ID}.json`), "{}");
    await expect(check()).rejects.toThrow(/350200-2023\.json: source: /);
  });

  test("tells checks of an older version, and corrections of no record", async () => {
    await begin();
    const record = await stored();
    await writeFile(join(folders.corpus, `${ID}.json`), JSON.stringify({ ...record, checks: [] }));
    expect(await check()).toMatchObject({ code: 0, err: [`${ID}.json: checks: of an older version; run the corpus command`] });
    const stray = {
      action: "drop",
      match: { source: "1-1", indicator: "x", raw: "1" },
      expect: { value: 1 },
      reason: "r",
      by: "t",
      date: "2025-01-01",
    };
    await writeFile(join(folders.corrections, "x.yaml"), stringify([stray]));
    expect(await check()).toMatchObject({ code: 1, err: [expect.stringContaining("no record: 1-1"), expect.anything()] });
  });
});
