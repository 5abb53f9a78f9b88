import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { afterEach, describe, expect, test } from "vitest";
import { done, last, type OpenNotebook, openNotebook, readDownload, write } from "./notebook.js";
import type { Visit } from "./site.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LONG = "SELECT sum(a.range * b.range % 7) AS s FROM range(1000000) AS a, range(1000000) AS b";

let visit: Visit;
afterEach(() => visit.close());

async function open(...options: Parameters<typeof openNotebook>): Promise<OpenNotebook> {
  const opened = await openNotebook(...options);
  visit = opened.visit;
  return opened;
}

describe.each(["zh", "en"])("the notebook in %s", (lang) => {
  test("shows its lessons with results before any script, and says what does not work", async () => {
    const { page } = await open(`${lang}/notebook.html`, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    expect(await page.locator("[data-lesson] tbody tr").count()).toBeGreaterThan(10);
    expect(await page.locator("noscript, .atlas-status[data-kind=error]").first().innerText()).toMatch(/JavaScript/);
    await page.locator("[data-part=schema] > summary").click();
    expect(
      (await page.locator("[data-insert=headline_reason]").first().isVisible()) || (await page.locator("[data-insert]").count()) > 60,
    ).toBe(true);
  });

  test("runs what is typed by keyboard alone, with results above by their names, and links each id to its sentence", async () => {
    const { page, watched } = await open(`${lang}/notebook.html`);
    await write(page, "SELECT count(*) AS n, max(id) AS id FROM fines");
    await page.keyboard.press("Control+Enter");
    await done(page);
    expect(await last(page).locator("tbody td").first().innerText()).toBe("4");
    const href = (await last(page).locator("tbody a").getAttribute("href")) ?? "";
    const answer = await page.request.get(new URL(href, page.url()).href);
    expect(await answer.text()).toContain(`id="${decodeURIComponent(href.split("#")[1] ?? "none")}"`);
    // Out of the editor without a mouse.
    await last(page).locator(".cm-content").focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".cm-editor") ?? null)).toBeNull();
    expect(watched.errors).toEqual([]);
  });

  test("shows an error at its place and in words, and the next query runs", async () => {
    const { page } = await open(`${lang}/notebook.html`);
    await write(page, "SELECT '罚款' AS a,\n  yeer FROM observations");
    await page.keyboard.press("Control+Enter");
    const status = last(page).locator(".nb-status[data-kind=error]");
    await status.waitFor({ timeout: 30_000 });
    expect(await status.innerText()).toMatch(/2[\s\S]*yeer/);
    expect(await last(page).locator(".cm-lintRange-error").innerText()).toBe("yeer");
    await write(page, "SELECT 1; DROP TABLE observations");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => last(page).locator(".cm-lintRange-error").allInnerTexts()).toEqual(["DROP TABLE observations"]);
    await write(page, "DROP TABLE observations");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => status.innerText()).toMatch(/只读|read-only/);
    await write(page, "SELECT count(*) > 1000 AS there FROM observations");
    await page.keyboard.press("Control+Enter");
    await done(page);
    expect(await last(page).locator("tbody td").innerText()).toBe("true");
  });

  test("is right on a phone, by axe too", async () => {
    const { page, watched } = await open(`${lang}/notebook.html`, { viewport: { width: 360, height: 740 } });
    await page.locator(".nb-top [name=run]").click();
    await done(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    // The policy forbids what axe would add as a script; the test's own channel is not the page's.
    await page.evaluate(AXE);
    const found = await page.evaluate<{ id: string; impact: string; html: string }[]>(
      "axe.run('main').then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0].html })))",
    );
    expect(found.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
});

test("a long query is stopped, and the next one runs", async () => {
  const { page } = await open("en/notebook.html");
  await write(page, "SELECT 1");
  await page.keyboard.press("Control+Enter");
  await done(page);
  await write(page, LONG);
  await page.keyboard.press("Control+Enter");
  const stop = last(page).locator("[name=stop]");
  await stop.click();
  await last(page).locator(".nb-status[data-kind=error]", { hasText: "Stopped" }).waitFor({ timeout: 10_000 });
  await write(page, "SELECT 40 + 2 AS answer");
  await page.keyboard.press("Control+Enter");
  await last(page).locator("td", { hasText: "42" }).waitFor({ timeout: 10_000 });
});

test("a result of many rows is cut and says so; its exports hold more, as CSV and Arrow", async () => {
  const { page } = await open("en/notebook.html");
  await write(page, "SELECT range AS n, '罚款, ' || range AS text, NULL AS nothing FROM range(5000)");
  await page.keyboard.press("Control+Enter");
  await done(page);
  expect(await last(page).locator(".nb-status").innerText()).toMatch(/1,000.*100,000/);
  expect(await last(page).locator("tbody tr").count()).toBe(100);
  await last(page).locator(".nb-pager [role=status]", { hasText: "5,000" }).waitFor();
  await last(page).locator(".nb-pager [name=later]").click();
  await last(page).locator("tbody tr", { hasText: "罚款, 199" }).waitFor();
  const [csv] = await Promise.all([page.waitForEvent("download"), last(page).locator("[name=csv]").click()]);
  const records = parse(await readDownload(csv), { bom: true, columns: true }) as Record<string, string>[];
  expect(records).toHaveLength(5000);
  expect(records[4999]).toEqual({ n: "4999", text: "罚款, 4999", nothing: "" });
  const [arrow] = await Promise.all([page.waitForEvent("download"), last(page).locator("[name=arrow]").click()]);
  const table = tableFromIPC(await readDownload(arrow));
  expect(table.numRows).toBe(5000);
  expect(table.get(4999)?.toJSON()).toEqual({ n: 4999, text: "罚款, 4999", nothing: null });
});

test("a result is sorted whole, tells of its columns, and shows its first rows while its query is written", async () => {
  const { page } = await open("en/notebook.html");
  const cells = last(page).locator("[data-part=rows] tbody tr:first-child td");
  await write(page, "SELECT range AS n, range % 3 = 0 AS third, IF(range < 50, NULL, 'x') AS word FROM range(3000)");
  await page.keyboard.press("Control+Enter");
  await done(page);
  const byNumber = last(page).locator(".nb-sort").first();
  await byNumber.click();
  await byNumber.click();
  await expect.poll(() => cells.first().innerText()).toBe("2,999");
  expect(await last(page).locator("th").first().getAttribute("aria-sort")).toBe("descending");
  await byNumber.click();
  await expect.poll(() => cells.first().innerText()).toBe("0");
  await last(page).locator("[name=profile]").click();
  // Of all rows, not of the page of a hundred that is shown.
  const told = () => last(page).locator(".nb-profile td").allInnerTexts();
  await expect.poll(async () => (await told()).join(" ")).toMatch(/0 to 2,?999/);
  expect((await told())[1]).toMatch(/false 2,000[^]*true 1,000/);
  expect((await told())[2]).toContain("empty: 50 (1.7%)");
  await write(page, "SELECT 'draft' AS word FROM range(3000)");
  await last(page).locator(".nb-preview td", { hasText: "draft" }).first().waitFor();
  expect(await last(page).locator(".nb-preview p").innerText()).toMatch(/^As written: first \d+ rows$/);
  expect(await cells.first().innerText()).toBe("0");
});

test("with the engine blocked, it says so, and cells can still be written and shared", async () => {
  const { page } = await open("en/notebook.html", {}, /duckdb-eh\.wasm/);
  await write(page, "SELECT 'kept' AS word");
  await page.keyboard.press("Control+Enter");
  await last(page).locator(".nb-status[data-kind=error]", { hasText: "did not start" }).waitFor({ timeout: 20_000 });
  expect(await page.locator("[data-part=notebook] tbody tr").count()).toBeGreaterThan(5);
  expect(page.url()).toContain("#nb=");
});

test("completion knows tables, columns with their meaning, results above, and the engine's functions once it is up", async () => {
  const { page } = await open("en/notebook.html");
  await write(page, "SELECT 1");
  await page.keyboard.press("Control+Enter");
  await done(page);
  const offered = async (typed: string) => {
    await write(page, "SELECT ");
    await page.keyboard.type(typed, { delay: 20 });
    await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    return page.locator(".cm-tooltip-autocomplete li .cm-completionLabel").allInnerTexts();
  };
  expect(await offered("headl")).toContain("headline_reason");
  expect(await offered("fin")).toContain("fines");
  expect(await offered("observ")).toContain("observations");
  expect(await offered("approx_quan")).toContain("approx_quantile");
});

test("a result says that it is of an earlier query when one that it uses is changed, and no longer when it is changed back", async () => {
  const { page } = await open("en/notebook.html");
  await page.locator(".nb-top [name=run]").click();
  await done(page);
  const first = page.locator(".nb-query", { hasText: "headline_reason" }).first();
  await first.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" --");
  for (const query of await page.locator(".nb-query").all()) await query.locator(".nb-status[data-kind=stale]").waitFor();
  await page.keyboard.press("Control+z");
  for (const query of await page.locator(".nb-query").all()) await query.locator(".nb-status[data-kind=done]").waitFor();
});
