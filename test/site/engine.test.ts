import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import type { QueryResult } from "../../src/db/database.js";
import type { Row } from "../../src/model/columns.js";
import type { Reads } from "../../src/model/reads.js";
import { VIEW_SQL } from "../../src/queries/views.js";
import { findModule, openSite, PAGES, type Visit, watchPage, type Watched } from "./site.js";

interface Answer {
  id: string;
  sql: string;
  columns: string[];
  rows: Row[];
}

const ANSWERS = JSON.parse(readFileSync(projectPaths().answers, "utf8")) as Answer[];
const FIGURE_PAGE = PAGES.find((name) => name.endsWith("/fines.html")) ?? "";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const KIND = "SELECT table_type AS kind FROM information_schema.tables WHERE table_name = 'series'";

async function runSql(
  page: Page,
  sql: string,
  abortAfter?: number,
  reads: Reads = "everything",
): Promise<QueryResult | { fault: string; message: string; sql?: string }> {
  const module = visit.site.url + findModule("db/database");
  // As text: the test runner would rewrite the import of a function it sees.
  return page.evaluate(`(async () => {
    const { query } = await import(${JSON.stringify(module)});
    const controller = new AbortController();
    if (${abortAfter} !== undefined) setTimeout(() => controller.abort(), ${abortAfter});
    return query(${JSON.stringify(sql)}, controller.signal, ${JSON.stringify(reads)}).catch(({ fault, message, sql }) => ({ fault, message, sql }));
  })()`);
}

describe("DuckDB in the page", () => {
  let page: Page;
  let watched: Watched;
  beforeAll(async () => {
    ({ page, watched } = await watchPage(visit.browser));
    // A page has one door for markup and workers: that of its own scripts would leave none to the module that is tried here.
    await page.route(/\/bundles\//, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto(visit.site.url + FIGURE_PAGE);
  });

  test.each(ANSWERS)("answers $id as native DuckDB did at build", async ({ sql, columns, rows }) => {
    const result = (await runSql(page, sql)) as QueryResult;
    expect(result.columns).toEqual(columns);
    expect(result.rows.map(roundCells)).toEqual(rows.map(roundCells));
  });

  test("gives plain cells for every type, and names without rows", async () => {
    const sql =
      "SELECT count(*) AS n, sum(year) > 0 AS y, 1.5::DECIMAL(9,2) AS d, DATE '2024-02-29' AS day, NULL AS nothing, 2 AS n FROM observations";
    expect(await runSql(page, sql)).toMatchObject({
      columns: ["n", "y", "d", "day", "nothing", "n:1"],
      rows: [{ n: expect.any(Number), y: true, d: 1.5, day: "2024-02-29", nothing: null, "n:1": 2 }],
    });
    expect(await runSql(page, "SELECT id FROM observations WHERE false")).toMatchObject({ columns: ["id"], rows: [] });
  });

  test("tells a wrong query with its SQL and its place", async () => {
    const error = await runSql(page, "SELECT FROM nowhere");
    expect(error).toMatchObject({ fault: "query", sql: "SELECT FROM nowhere" });
    expect((error as { message: string }).message).toMatch(/^Parser Error: /);
    expect(await runSql(page, "SELECT * FROM nowhere")).toMatchObject({ fault: "query", message: expect.stringContaining("nowhere") });
  });

  test("stops a query when asked, and answers the next", async () => {
    const long = "SELECT sum(a.range * b.range % 7) AS s FROM range(1000000) AS a, range(1000000) AS b";
    expect(await runSql(page, long, 200)).toMatchObject({ fault: "cancelled", sql: long });
    expect(await runSql(page, "SELECT 1 AS one")).toMatchObject({ rows: [{ one: 1 }] });
  });

  test.each([
    "SELECT * FROM 'https://example.org/x.csv'",
    "LOAD icu",
    "SET enable_external_access = true",
    "ATTACH 'https://example.org/x.db'",
  ])("refuses to reach outside: %s", async (sql) => {
    expect(await runSql(page, sql)).toMatchObject({ fault: "query", sql });
  });

  test("asked nothing of any other host", () => {
    expect(watched.requests.some((url) => /duckdb-eh\.wasm/.test(url))).toBe(true);
    expect(watched.requests.filter((url) => !url.startsWith(visit.site.url))).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});

// Sums of doubles may differ in the last digit between two builds of the engine.
function roundCells(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === "number" ? Number(cell.toPrecision(12)) : cell]),
  );
}

test("a pause after an answer works the views out; what is filled in later is in them all the same", async () => {
  const { page, watched, context } = await watchPage(visit.browser);
  await page.route(/\/bundles\//, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(visit.site.url + FIGURE_PAGE);
  const count = async (sql: string, reads?: Reads) =>
    (await runSql(page, `SELECT count(*) AS n FROM (${sql})`, undefined, reads)) as QueryResult;
  const fines = "FROM series WHERE family = 'fines'";
  const { rows: first } = await count(fines, { sql: fines });
  await expect.poll(() => runSql(page, KIND, undefined, "nothing"), { interval: 500 }).toMatchObject({ rows: [{ kind: "BASE TABLE" }] });
  expect((await count(fines, { sql: fines })).rows).toEqual(first);
  const all = await count("FROM figures");
  expect(all.rows).toEqual((await count(VIEW_SQL.figures)).rows);
  expect(Number(all.rows[0]?.n)).toBeGreaterThan(Number(first[0]?.n));
  await expect.poll(() => runSql(page, KIND), { interval: 500 }).toMatchObject({ rows: [{ kind: "BASE TABLE" }] });
  expect((await count("FROM figures")).rows).toEqual(all.rows);
  expect(watched.errors).toEqual([]);
  await context.close();
});

describe.each([
  ["its WebAssembly", /duckdb-eh\.wasm/],
  ["its worker", /duckdb-worker/],
  ["a table", /observations.*\.arrows/],
])("with %s blocked", (_, blocked) => {
  test("the page says so, and its first view remains", async () => {
    const { page, context } = await watchPage(visit.browser);
    await page.route(blocked, (route) => route.abort());
    await page.goto(visit.site.url + FIGURE_PAGE);
    const figure = page.locator("figure[data-figure]").first();
    const picture = figure.locator("[data-part=picture]");
    const before = await picture.innerHTML();
    await figure.locator(".atlas-sql summary").click();
    await figure.locator("[name=run]").click();
    const status = figure.locator(".atlas-status[data-kind=error]");
    await status.waitFor({ timeout: 20_000 });
    expect((await status.innerText()).length).toBeGreaterThan(10);
    expect(await picture.innerHTML()).toBe(before);
    expect(await picture.locator("svg:visible").count()).toBeGreaterThan(0);
    await context.close();
  });
});

test("a bureau typed by name is drawn beside the country, kept in the address, and taken away again", async () => {
  const { page, context, watched } = await watchPage(visit.browser);
  await page.goto(visit.site.url + FIGURE_PAGE);
  const first = page.locator("figure[data-figure]").first();
  const chip = page.locator("[data-part=chosen] button");
  await page.locator(".atlas-filter:not([inert]) [role=combobox]").fill("山东");
  await page.locator("[role=option].atlas-active", { hasText: "Shandong" }).waitFor();
  await page.locator(".atlas-filter:not([inert]) [role=combobox]").press("Enter");
  await chip.first().waitFor();
  const code = await chip.first().getAttribute("value");
  expect(page.url()).toContain(`bureaus=${code ?? "none"}`);
  await first.locator(".atlas-status[data-kind=done]").waitFor({ timeout: 20_000 });
  const sources = first.locator("[data-part=source] a");
  expect(await sources.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toContain(`./bureau/${code ?? "none"}.html`);
  await chip.first().click();
  await expect.poll(() => page.url()).not.toContain("bureaus=");
  expect(watched.errors).toEqual([]);
  await context.close();
});

test("a reader's SQL is run, shown, and kept in the address; a fresh browser restores it", async () => {
  const first = await watchPage(visit.browser);
  await first.page.goto(visit.site.url + FIGURE_PAGE);
  const figure = first.page.locator("figure[data-figure]").first();
  await figure.locator(".atlas-sql summary").click();
  await figure.locator("textarea").fill("SELECT 40 + 2 AS answer");
  await figure.locator("textarea").press("Control+Enter");
  await figure.locator(".atlas-result td", { hasText: "42" }).waitFor({ timeout: 20_000 });
  const address = first.page.url();
  expect(address).toContain("?");
  await first.context.close();
  const second = await watchPage(visit.browser);
  await second.page.goto(address);
  await second.page.locator(".atlas-result td", { hasText: "42" }).waitFor({ timeout: 20_000 });
  expect(second.watched.errors).toEqual([]);
  await second.context.close();
});
