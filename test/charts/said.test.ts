import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { renderChart } from "../../src/charts/render.js";
import { LANGS, type Lang } from "../../src/model/indicator.js";
import { readOut } from "../fixtures/said.js";
import { inventWorld } from "../fixtures/world.js";

const { document } = new JSDOM("").window;
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine((await inventWorld()).tables);
});
afterAll(() => engine.close());

const SAID = join(import.meta.dirname, "said");
const SQL = ".atlas-sql";
const ROWS = '[data-part="picture"], .atlas-source, .atlas-foot';
/** Lists that a new column, code or indicator joins: a review sees every line of them. */
const WHOLE = new Set(["codes", "columns", "indicators", "indicator-list"]);

describe.each(CHARTS)("the chart $id of an invented world", (chart) => {
  test("says what was reviewed, and in Chinese what stands around its rows", async () => {
    const { rows } = await engine.query(chart.sql);
    const render = (lang: Lang) => renderChart(makeChart(chart, rows as never, lang, document), { widths: ["wide"] }).text;
    const [zh, en] = LANGS.map(render);
    const said = [readOut(en ?? "", { without: SQL }), readOut(zh ?? "", { without: ROWS })];
    await expect(said.join("\n")).toMatchFileSnapshot(join(SAID, `${chart.id}.txt`));
  });
});

describe.each(VIEWS)("the view $id of an invented world", ({ id, sql, render }) => {
  test("says what was reviewed", async () => {
    const rows = sql === null ? [] : (await engine.query(sql)).rows;
    const kept = WHOLE.has(id) ? Infinity : undefined;
    await expect(readOut(render(rows, "zh").text, { kept })).toMatchFileSnapshot(join(SAID, `${id}.txt`));
  });
});
