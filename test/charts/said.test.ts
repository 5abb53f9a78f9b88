import { createHash } from "node:crypto";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { renderChart } from "../../src/charts/render.js";
import { inventWorld } from "../fixtures/world.js";

const { document } = new JSDOM("").window;
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await inventWorld());
});
afterAll(() => engine.close());

/** As many lines are kept to be read; the sum at the end notices what changes after them. */
const KEPT = 80;

/** What a reader sees, hears and follows: texts, labels and links, a line each; places and colours of drawings are left to pictures. */
function readOut(markup: string): string {
  const lines = [...listSaid(new JSDOM(markup).window.document.body)].filter((line) => line.trim() !== "");
  const sum = createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);
  return `${[...lines.slice(0, KEPT), `${lines.length} lines, sum ${sum}`].join("\n")}\n`;
}

function* listSaid(node: Node): Generator<string> {
  if (node.nodeType === 3) yield (node.textContent ?? "").replace(/\s+/g, " ").trim();
  const element = node as Element;
  // The title of a point says what its label says.
  if (node.nodeType !== 1 || element.tagName === "title") return;
  for (const name of ["aria-label", "href", "data-state", "title"]) {
    const said = element.getAttribute(name);
    if (said !== null) yield `  ${said}`;
  }
  for (const child of node.childNodes) yield* listSaid(child);
}
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
