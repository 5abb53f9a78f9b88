import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import readXlsxFile from "read-excel-file/universal";
import { beforeAll, describe, expect, test } from "vitest";
import { gatherFigures } from "../../loaders/publish/series/gather.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { exploreWorkbook } from "../../src/charts/explore-workbook.js";
import { makeReaderChart } from "../../src/charts/reader-chart.js";
import { figureWorkbook } from "../../src/charts/workbook.js";
import { NOBODY } from "../../src/model/author.js";
import { CHARTS, type Exploration, FIRST } from "../../src/model/explore.js";
import { LANGS } from "../../src/model/indicator.js";
import type { SheetTable } from "../../src/model/sheet.js";
import { writeXlsx } from "../../src/own/write-xlsx.js";
import { indicatorsFor } from "../../src/series/explore.js";
import { type FigureFile, readFigures } from "../../src/series/file.js";
import { FIGURE_HEADS } from "../../src/words/workbook.js";
import { EDITION } from "../fixtures/edition.js";

const SITE = { page: "https://atlas.example/en/x.html", site: "https://atlas.example/" };
let files: FigureFile[];
beforeAll(async () => void (files = [...gatherFigures(await loadTables(), EDITION)]));

type Cell = string | number | boolean | null;

/** The sheets of a workbook by name, as a reader of another library has them. */
async function open(sheets: readonly SheetTable[]): Promise<Map<string, Cell[][]>> {
  const read = (await readXlsxFile(writeXlsx(sheets).buffer)) as unknown as { sheet: string; data: Cell[][] }[];
  return new Map(read.map(({ sheet, data }) => [sheet, data]));
}

/** Cells of the parts of the file itself: their kind, and whether any is a formula. */
function openParts(sheets: readonly SheetTable[]): { formulas: number; numbers: number; texts: string[] } {
  const parts = unzipSync(writeXlsx(sheets));
  const sums = { formulas: 0, numbers: 0, texts: [] as string[] };
  for (const [name, bytes] of Object.entries(parts).filter(([path]) => /worksheets\/sheet|sharedStrings/.test(path))) {
    const xml = new DOMParser().parseFromString(strFromU8(bytes), "text/xml");
    expect(xml.documentElement.tagName, name).toMatch(/^(?:worksheet|sst)$/);
    sums.formulas += xml.getElementsByTagName("f").length;
    for (const cell of Array.from(xml.getElementsByTagName("c")))
      if ((cell.getAttribute("t") || "n") === "n" && cell.hasChildNodes()) sums.numbers++;
    for (const text of Array.from(xml.getElementsByTagName("t"))) sums.texts.push(text.textContent ?? "");
  }
  return sums;
}

const column = (rows: Cell[][], head: keyof typeof FIGURE_HEADS, lang: "zh" | "en") => {
  const at = rows[0]?.indexOf(FIGURE_HEADS[head][lang]) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? null);
};

describe("the workbook of an indicator or a bureau", () => {
  test("holds every figure as a number with its hedge beside, every source, and what its codes mean", async () => {
    const some = ["penalty.amount", "compensation.started", "442000", "100000"].map(
      (id) => files.find(({ of }) => of.id === id) as FigureFile,
    );
    for (const [i, file] of some.entries()) {
      const lang = LANGS[i % 2] ?? "en";
      const sheets = await open(figureWorkbook(file, lang, SITE));
      expect([...sheets.keys()]).toEqual(lang === "en" ? ["Read me", "Figures", "Sources", "Notes"] : ["说明", "数字", "来源", "注释"]);
      const [about, rows, sources, notes] = [...sheets.values()] as [Cell[][], Cell[][], Cell[][], Cell[][]];
      const figures = readFigures(file);
      expect(column(rows, "id", lang)).toEqual(figures.map(({ id }) => id));
      for (const head of ["value", "lower", "upper", "year"] as const)
        expect(column(rows, head, lang)).toEqual(figures.map((one) => one[head]));
      const heads = rows[0] ?? [];
      expect(heads.indexOf(FIGURE_HEADS.hedge[lang])).toBe(heads.indexOf(FIGURE_HEADS.value[lang]) + 1);
      expect(column(rows, "hedge", lang).every((hedge) => typeof hedge === "string")).toBe(true);
      expect(sources.slice(1).map(([id]) => id)).toEqual(file.sources.map(({ id }) => id));
      for (const code of Object.keys(file.caveats)) expect(notes.map(([, id]) => id)).toContain(code);
      const said = about.flat().join("\n");
      for (const part of [file.version, file.coverage.said[lang], file.silence[lang], SITE.page, file.licence])
        expect(said).toContain(part);
    }
  });

  test("holds no formula, whatever the words of others begin with", () => {
    const [file] = files.filter(({ figures }) => figures.length > 0) as [FigureFile];
    const at = ["quote", "raw", "scope", "part_of"].map((name) => file.columns.indexOf(name));
    const hostile = ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "＝1", "\t=1", " =cmd|' /C calc'!A0"];
    const figures = file.figures.map((cells, i) => cells.map((cell, c) => (at.includes(c) ? hostile[(i + c) % hostile.length] : cell)));
    const sources = file.sources.map((source, i) => ({ ...source, title: hostile[i % hostile.length] ?? "" }));
    const { formulas, texts, numbers } = openParts(figureWorkbook({ ...file, figures, sources }, "en", SITE));
    expect(formulas).toBe(0);
    expect(numbers).toBeGreaterThan(file.figures.length);
    expect(texts.some((text) => text.includes("HYPERLINK"))).toBe(true);
    expect(texts.filter((text) => /^\s*[=+@＝]|^-2/.test(text))).toEqual([]);
  });

  test("opens whatever signs a text holds, however long it is", async () => {
    const odd = ["a\u0000b\u0008", "half \ud800 pair", "<&>\"'", "𠮷 line\nbreak", "长".repeat(40_000), `${"x".repeat(32_766)}𠮷`];
    const rows = odd.map((text, i) => [text, i, i % 2 === 0, null, 1e-7, NaN]);
    const [sheet] = [...(await open([{ name: "a & <b>", heads: ["=x"], rows }])).entries()];
    expect(sheet?.[0]).toBe("a & <b>");
    expect(sheet?.[1].map(([text]) => text)).toEqual([
      ...["'=x", "a\ufffdb\ufffd", "half \ufffd pair", "<&>\"'", "𠮷 line\nbreak", "长".repeat(32_767), `${"x".repeat(32_766)}\ufffd`],
    ]);
    expect(sheet?.[1].slice(1).map((row) => row.slice(1, 5))).toEqual(rows.map((row) => row.slice(1, 5)));
  });

  test("is small where a bureau has many figures", () => {
    const largest = files.reduce((a, b) => (b.figures.length > a.figures.length ? b : a));
    const { length } = writeXlsx(figureWorkbook(largest, "en", SITE));
    expect(length / largest.figures.length).toBeLessThan(400);
  });
});

test("the workbook of an exploration holds what is drawn, what is not and why, and whose words are whose", async () => {
  const { document } = new JSDOM().window;
  for (const [i, chart] of CHARTS.entries()) {
    const exploration: Exploration = { ...FIRST, chart, by: chart === "ranking" ? "residents" : null };
    const author = { ...NOBODY, title: "=My own", note: "mine" };
    const own = indicatorsFor(exploration).map((id) => files.find(({ of }) => of.id === id)) as [FigureFile, ...FigureFile[]];
    const lang = LANGS[i % 2] ?? "en";
    const made = makeReaderChart({ exploration, author }, own, { lang, site: SITE.site, version: "5a31bb0c1234", document });
    const [about, rows, sources] = [...(await open(exploreWorkbook(made, { exploration, author }, own, lang, SITE))).values()];
    expect(rows?.length).toBe(made.rows.length + 1);
    const values = rows?.[0]?.indexOf(lang === "en" ? "value" : "图中数值") ?? -1;
    expect(rows?.slice(1).map((row) => row[values])).toEqual(made.rows.map(({ value }) => value));
    expect(new Set(sources?.slice(1).map(([id]) => id))).toEqual(new Set(made.rows.map(({ source_id }) => source_id)));
    const said = about?.flat().join("\n") ?? "";
    expect(said).toContain("'=My own");
    expect(said).toContain(made.texts.coverage);
    expect(said.indexOf(made.texts.title)).toBeGreaterThan(said.indexOf("mine"));
  }
});
