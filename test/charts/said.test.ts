import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { renderChart } from "../../src/charts/render.js";
import { readOut } from "../fixtures/said.js";
import { inventWorld } from "../fixtures/world.js";

const { document } = new JSDOM("").window;
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine((await inventWorld()).tables);
});
afterAll(() => engine.close());

const SAID = join(import.meta.dirname, "said");

describe.each(CHARTS)("the chart $id of an invented world", (chart) => {
  test("says what was reviewed", async () => {
    const { rows } = await engine.query(chart.sql);
    const markup = renderChart(makeChart(chart, rows as never, "en", document), { widths: ["wide"] }).text;
    await expect(readOut(markup.replace(/<details class="atlas-sql">[\s\S]*?<\/details>/, ""))).toMatchFileSnapshot(
      join(SAID, `${chart.id}.txt`),
    );
  });
});

describe.each(VIEWS)("the view $id of an invented world", ({ id, sql, render }) => {
  test("says what was reviewed", async () => {
    const rows = sql === null ? [] : (await engine.query(sql)).rows;
    await expect(readOut(render(rows, "zh").text)).toMatchFileSnapshot(join(SAID, `${id}.txt`));
  });
});
