import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCitation } from "../../../loaders/publish/data/citation.js";
import { writeSitemap } from "../../../loaders/publish/guide/sitemap.js";
import { twinPath, writeTwin } from "../../../loaders/publish/guide/twins.js";
import { writeGuides } from "../../../loaders/publish/guide/write.js";
import { writeFigureFiles } from "../../../loaders/publish/series/write.js";
import { listPages } from "../../../loaders/site/pages.js";
import { loadTables } from "../../../loaders/tables/pack.js";
import type { Tables } from "../../../loaders/tables/rows.js";
import { drawingPath, type FigureFile, figurePath, readFigures } from "../../../src/series/file.js";
import { TOOLS } from "../../../src/tools/tools.js";
import { Kept } from "../../../loaders/site/kept.js";
import { standNowhere } from "../../fixtures/standing.js";
import { EDITION } from "../../fixtures/edition.js";

const folder = mkdtempSync(join(tmpdir(), "atlas-guides-"));
let tables: Tables;
let of: FigureFile["of"][];

beforeAll(async () => {
  tables = await loadTables();
  of = (await writeFigureFiles(tables, EDITION, folder, { kept: new Kept(folder, "code"), standing: standNowhere(folder) })).map(
    (file) => file.of,
  );
  await writeGuides(
    { citation: await readCitation(), version: EDITION.version, pages: await listPages(), packed: new Set() },
    of,
    folder,
    "https://atlas.example/",
  );
});
afterAll(() => rm(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), "utf8");
const fileOf = ({ kind, id }: FigureFile["of"]) => JSON.parse(read(figurePath(kind, id, "json"))) as FigureFile;

describe("files of one indicator or bureau", () => {
  test("hold every observation once among indicators and once among bureaus, every cell as in the table", () => {
    const byId = new Map(tables.observations.map((row) => [row.id, row]));
    for (const kind of ["indicator", "bureau"] as const) {
      const figures = of.filter((one) => one.kind === kind).flatMap((one) => readFigures(fileOf(one)));
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
      expect(figures.length).toBe(tables.observations.length);
      for (const figure of figures) expect(byId.get(figure.id)).toMatchObject({ ...figure });
    }
  });

  test("are what the OpenAPI document says of them", () => {
    const api = JSON.parse(read("openapi.json")) as {
      paths: Record<string, { parameters: { schema: { enum: string[] } }[] }>;
      components: { schemas: { FigureFile: object } };
      "x-functions": { functions: { name: string }[] };
    };
    const validate = new Ajv2020({ strict: false, formats: { date: true, uri: true } }).compile(api.components.schemas.FigureFile);
    for (const one of of) expect(validate(fileOf(one)), `${one.id}: ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
    expect(validate({ ...fileOf(of[0] as FigureFile["of"]), figures: [[1, 2]] })).toBe(false);
    expect(api["x-functions"].functions.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    expect(api.paths["/data/series/{indicator}.json"]?.parameters[0]?.schema.enum).toHaveLength(tables.indicators.length);
  });

  test("name every source, bureau and code that their figures do", () => {
    for (const one of of) {
      const file = fileOf(one);
      const [bureaus, sources] = [new Set(file.bureaus.map(({ code }) => code)), new Set(file.sources.map(({ id }) => id))];
      for (const figure of readFigures(file)) {
        expect([bureaus.has(figure.bureau_code), sources.has(figure.source_id)]).toEqual([true, true]);
        for (const code of (figure.caveats ?? "").split(" ").filter(Boolean)) expect(file.caveats).toHaveProperty(code);
        if (figure.obstacle !== null) expect(file.obstacles).toHaveProperty(figure.obstacle);
      }
    }
  });

  test("as CSV hold the same figures with coverage, caveats and sources in words", () => {
    const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(join(folder, "data/bureau/440300.csv.gz"))).toString(), {
      bom: true,
      columns: true,
    });
    const file = fileOf({ kind: "bureau", id: "440300", name: { zh: "", en: "" } });
    expect(rows.map(({ id, value }) => [id, Number(value)])).toEqual(readFigures(file).map(({ id, value }) => [id, value]));
    expect(rows[0]).toMatchObject({
      bureau_zh: "深圳",
      coverage: expect.stringMatching(/^1 bureaus, \d{4}–\d{4}, \d+ figures$/) as string,
    });
    expect(rows.every(({ quote, source_title }) => quote !== "" && source_title !== "")).toBe(true);
  });

  test("leave out of drawings what none shows: of the largest indicator these take 25 kB at most, packed by any host", () => {
    const drawings = of
      .filter(({ kind }) => kind === "indicator")
      .map(({ id }) => gunzipSync(readFileSync(join(folder, drawingPath(id)))).toString());
    expect(Math.max(...drawings.map((text) => gzipSync(text).length))).toBeLessThan(25_000);
    for (const text of drawings) {
      const drawing = JSON.parse(text) as FigureFile;
      const whole = JSON.parse(read(drawing.whole ?? "")) as FigureFile;
      expect(readFigures(drawing)).toEqual(readFigures(whole));
      expect(drawing.sources.map(({ id, kind }) => [id, kind])).toEqual(whole.sources.map(({ id, kind }) => [id, kind]));
    }
  });
});

test("llms.txt leads to every indicator and page, and says what silence means", () => {
  const text = read("llms.txt");
  expect(text).toMatch(/^# Enforcement Atlas/);
  expect(text).toContain("never zero");
  for (const { id } of tables.indicators) expect(text).toContain(`https://atlas.example/data/series/${id}.json`);
  for (const { name } of TOOLS) expect(text).toContain(`- \`${name}\`: `);
  expect(text).toContain("https://atlas.example/zh/explore.md");
});

test("a site map has the pages for readers with their twins in the other language", () => {
  const pages = ["en/fines.html", "zh/fines.html", "embed/x.zh.html", "404.html", "zh/reading/a.html", "zh/404.html"];
  const map = writeSitemap(pages, "https://atlas.example/");
  expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    "https://atlas.example/en/fines.html",
    "https://atlas.example/zh/fines.html",
  ]);
  expect(map.match(/hreflang="zh-Hans" href="https:\/\/atlas.example\/zh\/fines.html"/g)).toHaveLength(2);
});

describe("the twin of a page", () => {
  test("has its text, tables and the words of its drawings, and no controls", () => {
    const page = `<title>Fines | Atlas</title><main><h1>Fines</h1><form><select><option>a</option></select></form>
      <svg aria-label="Jia 2020: 3"><text>3</text></svg><table><thead><tr><th>Bureau</th><th>Value</th></tr></thead>
      <tbody><tr><td>甲</td><td>≥3</td></tr></tbody></table><script>x()</script></main>`;
    expect(writeTwin(page).replaceAll(/ +/g, " ")).toBe("# Fines\n\n_Jia 2020: 3_\n\n| Bureau | Value |\n| --- | --- |\n| 甲 | ≥3 |\n");
  });

  test("has the first rows of a long table and says how many are left out", () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `<tr><td>${i}</td><td>b</td><td>c</td></tr>`);
    const page = `<title>T</title><main><h1>T</h1><table><thead><tr><th>1</th><th>2</th><th>3</th></tr></thead><tbody>${rows.join("")}</tbody></table></main>`;
    const lines = writeTwin(page).trim().split("\n");
    expect(lines).toHaveLength(4 + 60 + 1);
    expect(lines.slice(-2)).toEqual([expect.stringContaining("59"), expect.stringContaining("4940")]);
  });

  test("is made of pages of their own, not of records that grow with reports", () => {
    expect(["zh/fines.html", "en/indicator/a.b.html", "zh/bureau/440300.html", "embed/a.zh.html", "404.html"].map(twinPath)).toEqual([
      "zh/fines.md",
      "en/indicator/a.b.md",
      ...[null, null, null],
    ]);
  });
});
