import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadWorked, readWorked } from "../../../loaders/publish/worked/load.js";
import { type RanCell, runCells } from "../../../loaders/publish/worked/run.js";
import { type Engine, openEngine } from "../../../loaders/tables/engine.js";
import { loadTables } from "../../../loaders/tables/pack.js";
import { type Lang, LANGS } from "../../../src/model/indicator.js";
import { readJs } from "../../../src/model/js-names.js";
import { lintCell } from "../../../src/model/lint-cells.js";
import type { NotebookCell } from "../../../src/model/notebook.js";
import { readGraph } from "../../../src/model/notebook-graph.js";
import { parseNotebook, printNotebook } from "../../../src/model/notebook-file.js";
import { bodyIn } from "../../../src/model/worked.js";
import { findAnswer, renderCells } from "../../../src/pages/worked.js";

const DATA = join(import.meta.dirname, "../../../data");
const BOOKS = await loadWorked(join(DATA, "notebooks"));
const START = { id: "start", body: readFileSync(join(DATA, "start-notebook.md"), "utf8"), holds: [] as string[] };

let engine: Engine;
let units: ReadonlyMap<string, string>;
let bureaus: ReadonlyMap<string, string>;
beforeAll(async () => {
  const tables = await loadTables();
  engine = await openEngine(tables);
  units = new Map(tables.indicators.map(({ id, unit }) => [id, unit]));
  bureaus = new Map(tables.bureaus.map(({ code, short_en: name }) => [code, name]));
});
afterAll(() => engine.close());

const run = (cells: readonly NotebookCell[], lang: Lang, holds: readonly string[] = []) =>
  runCells(cells, holds, { engine, units, bureaus, lang });

function render(cells: readonly RanCell[], lang: Lang) {
  const shown = cells.map(({ code, ...cell }) => ({ ...cell, drawn: code?.kind === "element" ? code.markup : null }));
  const { document } = new JSDOM("").window;
  const pages = renderCells(shown, { lang, root: "../", linkOf: () => "./a.html", document });
  return { page: new JSDOM(pages.map(({ text }) => text).join("")).window.document.body, answer: findAnswer(shown, lang).text };
}

test("there are eight, of each of the three readers", () => {
  expect(BOOKS).toHaveLength(8);
  expect(new Set(BOOKS.map(({ asker }) => asker)).size).toBe(3);
  const kinds = new Set(BOOKS.flatMap(({ body }) => parseNotebook(bodyIn(body, "en")).map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["input", "js", "markdown", "sql"]);
});

describe.each(BOOKS)("$id", ({ title, body, holds }) => {
  test.each(LANGS)("asks, answers with numbers, and every cell gives something, in %s", async (lang) => {
    const cells = parseNotebook(bodyIn(body, lang));
    expect(title[lang]).toMatch(/[?？]/);
    const ran = await run(cells, lang, holds);
    expect(ran.holds).toBe(true);
    const given = ran.cells.flatMap((cell) => (cell.given?.kind === "rows" ? [[cell.name, cell.given.rows.length > 0]] : []));
    expect(given.filter(([, any]) => any !== true)).toEqual([]);
    const { page, answer } = render(ran.cells, lang);
    expect(answer).toMatch(/\d/);
    const said = [...page.querySelectorAll(".nb-prose, .nb-input, .nb-output")].map((part) => part.textContent).join(" ");
    expect(said).not.toMatch(/\$\{|\{\{|no value yet|尚无值|undefined|NaN|<!--/);
    // A chart is in sight of its answer, wide and narrow, and the text of every query beside its result.
    expect(
      page.querySelector(".nb-output [data-part=picture] svg [aria-label], .nb-output svg circle, .nb-output svg rect"),
    ).not.toBeNull();
    for (const width of ["wide", "narrow"]) expect(page.querySelectorAll(`.atlas-${width} svg`).length).toBeGreaterThan(0);
    const texts = [...page.querySelectorAll(".nb-source code")].map((code) => code.textContent);
    expect(texts).toEqual(cells.flatMap((cell) => (cell.kind === "sql" || cell.kind === "js" ? [cell.text] : [])));
    expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href")).filter((href) => href?.startsWith("./"))).toEqual([]);
  });

  test("is the same notebook in both languages but for its words, and comes back from its file", () => {
    const [zh, en] = LANGS.map((lang) => parseNotebook(bodyIn(body, lang)));
    expect(zh?.map(({ kind }) => kind)).toEqual(en?.map(({ kind }) => kind));
    for (const cells of [zh ?? [], en ?? []]) expect(parseNotebook(printNotebook(cells))).toEqual(cells);
  });
});

test("one is warned of, what the warning offers takes that warning away, and no other is in doubt", async () => {
  const warned = new Map<string, { cells: NotebookCell[]; ran: RanCell }>();
  for (const { id, body } of BOOKS) {
    const cells = parseNotebook(bodyIn(body, "en"));
    for (const cell of (await run(cells, "en")).cells)
      if ((cell.linted?.lints ?? []).length > 0) warned.set(`${id} ${cell.name}`, { cells, ran: cell });
  }
  expect([...warned.keys()]).toEqual(["adding-provinces wrong"]);
  const { ran } = [...warned.values()][0] as { ran: RanCell };
  const [lint] = ran.linted?.lints ?? [];
  expect(lint?.code).toBe("AT01");
  const cell = ran.cell as NotebookCell & { kind: "sql" };
  const edits = [...(lint?.edits ?? [])].sort((a, b) => b.from - a.from);
  const text = edits.reduce((sql, { from, to, insert }) => sql.slice(0, from) + insert + sql.slice(to), cell.text);
  const mended: NotebookCell[] = [{ ...cell, text }];
  const left = lintCell(
    mended,
    readGraph(mended, (code) => readJs(code).names),
    0,
    units,
  ).lints;
  expect(left.map(({ why }) => why)).not.toContain("repeated");
  expect((await run(mended, "en")).cells[0]?.given).not.toEqual(ran.given);
});

test("the starting notebook begins with a chart, in both languages", async () => {
  for (const lang of LANGS) {
    const { cells } = await run(parseNotebook(bodyIn(START.body, lang)), lang);
    const { page } = render(cells, lang);
    expect(page.querySelectorAll(".nb-cell")[1]?.querySelectorAll(".nb-drawn svg")).toHaveLength(2);
    expect([...page.querySelectorAll("[data-lesson]")].map((output) => output.getAttribute("data-lesson"))).toEqual([
      "fines",
      "stated",
      "silence",
    ]);
  }
});

test("a result that no longer bears its prose is told, an error names its cell, and no view is left behind", async () => {
  const cells: NotebookCell[] = [{ kind: "sql", name: "one", text: "SELECT 1 AS n", chart: null }];
  expect((await run(cells, "en", ["SELECT n = 2 FROM one"])).holds).toBe(false);
  await expect(run([{ kind: "sql", name: "bad", text: "SELECT nothing", chart: null }], "en")).rejects.toThrow(/^bad: /);
  await expect(engine.query("FROM one")).rejects.toThrow(/does not exist/);
  expect(() => readWorked("x", "no head")).toThrow(/^x\.md: /);
  expect(() => readWorked("x", "---\nasker: nobody\n---\n")).toThrow(/x\.md: asker/);
});
