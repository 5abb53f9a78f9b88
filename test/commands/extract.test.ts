import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { extractCommand } from "../../loaders/commands/extract.js";
import { INVENTED } from "../bench/hostile.js";
import { linesOnPage, makePdf } from "../read/make-pdf.js";
import { run } from "./terminal.js";

// each worker compiles the extractor for itself
vi.setConfig({ testTimeout: 60_000 });

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "atlas-extract-"));
  const years = Array.from({ length: 30 }, (_, i) => 1990 + i);
  await Promise.all(
    years.map((year) =>
      writeFile(join(dir, `${year}.txt`), INVENTED.replaceAll("2023年", `${year}年`).slice(0, year % 7 === 0 ? 0 : undefined)),
    ),
  );
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("several threads print what one prints, in the order of the files, and fail alike", async () => {
  const one = await run(extractCommand, [dir, "--threads=1"]);
  const three = await run(extractCommand, [dir, "--threads=3"]);
  expect(three).toEqual(one);
  expect([one.code, one.err.length, one.out.length]).toEqual([1, 4, 26]);
  const sources = one.out.map((line) => (JSON.parse(line) as { source: string }).source);
  expect(sources).toEqual([...sources].sort());
});

test("a list of paths comes from standard input", async () => {
  const path = join(dir, "1991.txt");
  const { out } = await run(extractCommand, ["-"], `${path}\n\n`);
  expect(out.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual([path]);
});

test("PDFs are read beside other files, in any order, and a broken one names itself", async () => {
  const prose = INVENTED.split("\n").filter((line) => !line.includes("\t"));
  const lines = prose.flatMap((line) => line.match(/.{1,36}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / 36) }, (_, n) => linesOnPage(lines.slice(n * 36, n * 36 + 36)));
  const [pdf, broken, text] = ["a.pdf", "b.pdf", "c.txt"].map((name) => join(dir, name)) as [string, string, string];
  await writeFile(pdf, makePdf(pages));
  await writeFile(text, prose.join("\n"));
  await writeFile(broken, makePdf(pages).subarray(0, 900));
  const { code, out, err } = await run(extractCommand, [pdf, broken, text]);
  const documents = out.map((line) => JSON.parse(line) as { source: string; observations: { indicator: string; value: number }[] });
  expect([code, err, documents.map(({ source }) => source)]).toEqual([1, [`${broken}: damaged: damaged or incomplete PDF`], [pdf, text]]);
  const figures = documents.map(({ observations }) => observations.map(({ indicator, value }) => `${indicator} ${value}`));
  expect(figures[0]).toEqual(figures[1]);
  expect(figures[0]?.length).toBeGreaterThan(5);
});
