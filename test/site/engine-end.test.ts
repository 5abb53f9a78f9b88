import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Visit, watchPage, type Watched } from "./site.js";
import { endWorkers, KEEP_WORKERS } from "./workers.js";

const LONG = "SELECT sum(a.range * b.range % 7) AS s FROM range(10000000) AS a, range(10000000) AS b";
const SECOND = 1000;
let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** A notebook with one query, whose engine's worker the test can reach. */
async function openNotebook(sql: string, site = visit.site.url, script = "") {
  const { page, context, watched } = await watchPage(visit.browser);
  await page.addInitScript(KEEP_WORKERS + script);
  await page.goto(`${site}en/notebook.html?sql=${encodeURIComponent(sql)}`);
  const cell = page.locator(".nb-query").first();
  const status = cell.locator(".nb-status");
  const text = async () => (await status.textContent()) ?? "";
  const run = async () => {
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+Enter");
  };
  const settled = async () => {
    await cell.locator(".nb-status:is([data-kind=done],[data-kind=error])").waitFor({ timeout: 30_000 });
    return text();
  };
  return { page, context, watched, cell, text, run, settled };
}

const countWorkers = (page: Page) => page.evaluate("workers.length") as Promise<number>;

function expectNothing({ errors }: Watched): void {
  expect(errors).toEqual([]);
}

describe("an engine that the browser ends", () => {
  test("while a query runs is told within a second, and the next query starts another", async () => {
    const { page, context, watched, cell, text, run, settled } = await openNotebook(LONG);
    await expect.poll(text, { timeout: 30_000 }).toBe("Running…");
    await endWorkers(page);
    const start = performance.now();
    expect(await settled()).toContain("The browser ended the query engine");
    expect(performance.now() - start).toBeLessThan(SECOND);
    await cell.locator(".cm-content").fill("SELECT 40 + 2 AS answer");
    await run();
    expect(await settled()).toMatch(/^Rows: 1/);
    expect(await countWorkers(page)).toBe(2);
    expectNothing(watched);
    await context.close();
  });

  test("between two queries is not even noticed", async () => {
    const { page, context, watched, run, settled } = await openNotebook("SELECT 1 AS one");
    expect(await settled()).toMatch(/^Rows: 1/);
    await endWorkers(page);
    await run();
    expect(await settled()).toMatch(/^Rows: 1/);
    expect(await countWorkers(page)).toBe(2);
    expectNothing(watched);
    await context.close();
  });

  test("leaves a chart as it was, says so, and answers when asked again", async () => {
    const { page, context, watched } = await watchPage(visit.browser);
    await page.addInitScript(KEEP_WORKERS);
    await page.goto(`${visit.site.url}en/fines.html`);
    const figure = page.locator("figure[data-figure]").first();
    await figure.locator(".atlas-sql summary").click();
    await figure.locator("textarea").fill(LONG);
    await figure.locator("[name=run]").click();
    await expect.poll(() => figure.locator(".atlas-status").textContent(), { timeout: 30_000 }).toBe("Running…");
    await endWorkers(page);
    await figure.locator(".atlas-status[data-kind=error]", { hasText: "ended the query engine" }).waitFor({ timeout: SECOND });
    await figure.locator("textarea").fill("SELECT 40 + 2 AS answer");
    await figure.locator("[name=run]").click();
    await figure.locator(".atlas-result td", { hasText: "42" }).waitFor({ timeout: 20_000 });
    expectNothing(watched);
    await context.close();
  });
});

describe("Stop", () => {
  test("works while a query runs in an engine that does not answer", async () => {
    // Without locks the page cannot know that the worker is gone.
    const noLocks = "Object.defineProperty(navigator, 'locks', { value: undefined });";
    const { page, context, cell, text, settled, run } = await openNotebook(LONG, visit.site.url, noLocks);
    await expect.poll(text, { timeout: 30_000 }).toBe("Running…");
    await endWorkers(page);
    await page.waitForTimeout(SECOND);
    expect(await text()).toBe("Running…");
    await cell.locator("[name=stop]").click();
    expect(await settled()).toBe("Stopped.");
    await cell.locator(".cm-content").fill("SELECT 1 AS one");
    await run();
    expect(await settled()).toMatch(/^Rows: 1/);
    await context.close();
  });

  test("works while the engine is on its way, whose download tells how far it is", async () => {
    const slow = await serveHalf(visit.site.url);
    const { page, context, cell, text, settled } = await openNotebook("SELECT 1 AS one", slow.url);
    const told = async () => slow.sent() !== "" && (await text()) === `Fetching the query engine: ${slow.sent()} MB…`;
    await expect.poll(told, { timeout: 30_000 }).toBe(true);
    await cell.locator("[name=stop]").click();
    expect(await settled()).toBe("Stopped.");
    await page.close();
    await context.close();
    slow.server.closeAllConnections();
    slow.server.close();
  });
});

/** The site again, but of the engine only a half ever comes; `sent` tells how much of how much that is. */
async function serveHalf(site: string) {
  let sent = "";
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "", site), { headers: { "accept-encoding": "identity" } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "content-length": bytes.length });
    if (!/duckdb-eh\.wasm/.test(request.url ?? "")) return void response.end(bytes);
    const half = bytes.subarray(0, bytes.length / 2);
    sent = [half, bytes].map(({ length }) => (length / 1e6).toFixed(1)).join(" of ");
    response.write(half);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, sent: () => sent, url: `http://127.0.0.1:${port}${new URL(site).pathname}` };
}
