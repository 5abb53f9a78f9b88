import { afterEach, expect, test } from "vitest";
import { packHash } from "../../src/components/notebook/share.js";
import { printNotebook } from "../../src/model/notebook-file.js";
import { done, last, type OpenNotebook, openNotebook, readDownload, write } from "./notebook.js";
import type { Visit } from "./site.js";

let visit: Visit;
afterEach(() => visit.close());

async function open(...options: Parameters<typeof openNotebook>): Promise<OpenNotebook> {
  const opened = await openNotebook(...options);
  visit = opened.visit;
  return opened;
}

test("the address restores the whole notebook in a fresh browser, runs it, and is what the file holds", async () => {
  const cells = [
    { kind: "markdown" as const, text: "# 标题\n\n<img src=x onerror=alert(1)>" },
    {
      kind: "sql" as const,
      text: "SELECT 2020 + range AS year, range * 10 AS value FROM range(4)",
      name: "steps",
      chart: { mark: "line" as const, x: "year", y: "value", colour: null },
    },
    { kind: "sql" as const, text: "SELECT sum(value) AS total FROM steps", name: "", chart: null },
  ];
  const { page, watched } = await open(`en/notebook.html${packHash(printNotebook(cells))}`);
  await last(page).locator("td", { hasText: "60" }).waitFor({ timeout: 30_000 });
  expect(await page.locator(".nb-text h2").innerText()).toBe("标题");
  expect(await page.locator(".nb-text img").count()).toBe(0);
  await page.locator(".nb-chart svg[role=img]").waitFor();
  await page.locator(".nb-more > summary").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(".nb-top [name=save]").click()]);
  expect((await readDownload(saved)).toString()).toBe(printNotebook(cells));
  // A change goes into the address; a cell uses another wherever it stands.
  await last(page).locator("[name=up]").click();
  await expect
    .poll(() => page.url())
    .toBe(`${visit.site.url}en/notebook.html${packHash(printNotebook([cells[0], cells[2], cells[1]].flatMap((cell) => cell ?? [])))}`);
  await page.locator(".nb-query").first().locator("[name=run]").click();
  await page.locator(".nb-query").first().locator(".nb-status[data-kind=done]", { hasText: "ms" }).waitFor({ timeout: 10_000 });
  await page.locator(".nb-query").first().locator("td", { hasText: "60" }).waitFor();
  expect(watched.errors).toEqual([]);
});

test("a removed cell comes back, and what was written is there after a new visit to the page without its hash", async () => {
  const { page } = await open("en/notebook.html");
  const cells = await page.locator(".nb-cell").count();
  await last(page).locator("[name=remove]").click();
  expect(await page.locator(".nb-cell").count()).toBe(cells - 1);
  await page.locator(".nb-notice button").click();
  expect(await page.locator(".nb-cell").count()).toBe(cells);
  await write(page, "SELECT 'mine' AS whose");
  await expect.poll(() => page.url()).toContain("#nb=");
  // A notebook that comes with an address leaves the reader's own alone.
  await page.goto(`${visit.site.url}en/notebook.html?sql=${encodeURIComponent("SELECT 'theirs' AS whose")}`);
  await last(page).locator("td", { hasText: "theirs" }).waitFor({ timeout: 30_000 });
  await write(page, "SELECT 'changed' AS whose");
  await expect.poll(() => page.url()).toContain("#nb=");
  await page.goto("about:blank");
  await page.goto(`${visit.site.url}en/notebook.html`);
  await expect.poll(() => last(page).locator(".cm-content").innerText()).toContain("mine");
  await page.locator("[name=reset]").click();
  await expect.poll(() => last(page).locator(".cm-content").innerText()).toContain("LEFT JOIN fines");
  expect(page.url()).toBe(`${visit.site.url}en/notebook.html`);
});

test("any chart's SQL opens in it, changed or not, and a name from the list of columns goes into the query", async () => {
  const { page, watched } = await open("en/notebook.html?from=no-such-chart");
  expect(await page.locator(".nb-notice").innerText()).toContain("no-such-chart");
  await page.goto(`${visit.site.url}en/fines.html`);
  await page.locator("figure .atlas-sql summary").first().click();
  await page.locator("[data-part=notebook]").first().click();
  await done(page);
  expect(await page.locator(".nb-query").count()).toBe(1);
  await last(page).locator("[data-part=drawing] svg").first().waitFor({ timeout: 30_000 });
  await page.goto(`${visit.site.url}en/notebook.html?sql=${encodeURIComponent("SELECT 6 * 7 AS answer")}`);
  await last(page).locator("td", { hasText: "42" }).waitFor({ timeout: 30_000 });
  await write(page, "");
  await page
    .locator("[data-part=schema]")
    .evaluate((schema) => schema.querySelectorAll("details").forEach((details) => (details.open = true)));
  if (
    !(await page
      .locator("[data-part=schema]")
      .getAttribute("open")
      .then((value) => value !== null))
  )
    await page.locator("[data-part=schema] > summary").click();
  await page.locator(".nb-insert", { hasText: /^headline_reason$/ }).focus();
  await page.keyboard.press("Enter");
  expect(await last(page).locator(".cm-content").innerText()).toBe("headline_reason");
  expect(watched.errors).toEqual([]);
});

test("a damaged address gives the starting notebook and says so", async () => {
  const { page, watched } = await open("zh/notebook.html#nb=abcdef");
  expect(await page.locator(".nb-notice").innerText()).toContain("损坏");
  expect(await page.locator(".nb-query").count()).toBe(3);
  expect(watched.errors).toEqual([]);
});
