import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { BUREAU_LIST } from "../../src/charts/bureau-views.js";
import { COVERAGE_GRID } from "../../src/charts/coverage-grid.js";
import { HOME } from "../../src/charts/home.js";
import { INDICATOR_LIST } from "../../src/charts/indicator-list.js";
import { TILES_COVERAGE } from "../../src/charts/tiles.js";
import type { View } from "../../src/charts/view.js";
import { LANGS } from "../../src/model/indicator.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { COUNTED } from "../../src/words/home.js";

let tables: Tables;
let engine: Engine;
beforeAll(async () => {
  tables = await loadTables();
  engine = await openEngine(tables);
});
afterAll(() => engine.close());

async function show({ sql, render }: View, lang: "zh" | "en" = "en"): Promise<Document> {
  return new JSDOM(render((await engine.query(sql ?? "")).rows, lang).text).window.document;
}

/** What the front page says the atlas holds, by what it counts. */
async function countedByFront(lang: "zh" | "en"): Promise<Record<keyof typeof COUNTED, number>> {
  const page = await show(HOME as View, lang);
  const counts = [...page.querySelectorAll(".atlas-counts > div")].map((each) => [
    Object.entries(COUNTED).find(([, words]) => words[lang] === each.querySelector("dt")?.textContent)?.[0] ?? "years",
    Number(each.querySelector("dd")?.textContent?.replaceAll(",", "")),
  ]);
  return Object.fromEntries(counts) as Record<keyof typeof COUNTED, number>;
}

test("the front page counts what the tables hold, in both languages alike", async () => {
  const urls = new Map(tables.sources.map(({ id, url }) => [id, url]));
  const held = tables.observations;
  const numberOf = (values: readonly unknown[]) => new Set(values).size;
  const counts = {
    figures: held.length,
    linked: held.filter(({ source_id }) => urls.get(source_id) !== null).length,
    bureaus: numberOf(held.map(({ bureau_code }) => bureau_code)),
    indicators: numberOf(held.map(({ indicator }) => indicator.replace(".yoy", ""))),
    sources: numberOf(held.map(({ source_id }) => source_id)),
  };
  for (const lang of LANGS) expect(await countedByFront(lang)).toMatchObject(counts);
});

test("every other page that counts bureaus, figures or indicators agrees with the front page", async () => {
  const { figures, bureaus, indicators } = await countedByFront("en");
  const quality = (await show(COVERAGE_GRID as View)).querySelector("p")?.textContent ?? "";
  expect(quality).toContain(`There are figures of ${bureaus} bureaus`);
  const list = await show(BUREAU_LIST as View);
  expect(list.querySelectorAll("dd a")).toHaveLength(bureaus);
  const listed = [...(list.body.textContent ?? "").matchAll(/\((\d+)\)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(listed).toBe(figures);
  const tiles = (await engine.query<{ stated: number }>(TILES_COVERAGE.sql)).rows.reduce((sum, { stated }) => sum + stated, 0);
  const national = tables.observations.filter(({ bureau_code }) => bureau_code === "100000").length;
  expect(tiles + national).toBe(figures);
  const pages = gatherIndicators(tables, await loadCatalogue("data/catalogue"));
  expect(pages.filter(({ rows, changes }) => rows.length + changes > 0)).toHaveLength(indicators);
  expect(pages.reduce((sum, { rows, changes }) => sum + rows.length + changes, 0)).toBe(figures);
  const rows = (await engine.query(INDICATOR_LIST.sql ?? "")).rows as unknown as { stated: number; indicator: string }[];
  for (const { indicator, stated } of rows) expect(stated).toBe(pages.find((page) => page.indicator.id === indicator)?.rows.length);
});
