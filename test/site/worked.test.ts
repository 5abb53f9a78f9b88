import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { LANGS } from "../../src/model/indicator.js";
import { openSite, type Visit, watchPage } from "./site.js";

const BOOKS = readdirSync(join(projectPaths().dist, "en/worked")).map((file) => file.replace(".html", ""));

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const url = (path: string) => visit.site.url + path;

test("worked notebooks read without scripts: answer, chart of the screen's width, every query; the list has each answer", async () => {
  const { page, watched } = await watchPage(visit.browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  expect(BOOKS).toHaveLength(8);
  for (const lang of LANGS) {
    for (const book of BOOKS) {
      await page.goto(url(`${lang}/worked/${book}.html`));
      const heights = page
        .locator(".nb-output [data-part=picture] svg:visible")
        .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
      expect(Math.max(...(await heights))).toBeGreaterThan(100);
      expect(await page.locator("main").innerText()).toMatch(/\d+%|\d/);
      expect(await page.locator(".nb-source pre:visible").count()).toBeGreaterThan(1);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    await page.goto(url(`${lang}/worked.html`));
    expect(await page.locator(".nb-worked-list li").count()).toBe(8);
    const answers = await page.locator(".nb-worked-list li > p").allInnerTexts();
    expect(answers.filter((answer) => !/\d/.test(answer))).toEqual([]);
  }
  expect(watched.errors).toEqual([]);
});

test("the notebook's first chart is in sight before any script and after it, on a desk and on a phone", async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const javaScriptEnabled of [false, true]) {
      const { page, context } = await watchPage(visit.browser, { viewport, javaScriptEnabled });
      await page.goto(url("zh/notebook.html"));
      if (javaScriptEnabled) await page.locator(".cm-editor").first().waitFor();
      const box = await page.locator(".nb-drawn [data-part=picture] svg:visible").first().boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThan(viewport.height);
      await context.close();
    }
  }
});

test("a worked notebook opens with what was built, without the engine; its input then changes its chart, text and code", async () => {
  const { page, watched } = await watchPage(visit.browser);
  await page.goto(url("en/worked/city-per-resident.html"));
  await page.locator("a[href*='open=city-per-resident']").first().click();
  await page.locator(".nb-text", { hasText: "Qingdao" }).first().waitFor();
  expect(await page.locator(".nb-output .nb-drawn svg").count()).toBeGreaterThan(0);
  expect(watched.requests.filter((address) => address.includes("duckdb"))).toEqual([]);
  await page.locator(".nb-control select").first().selectOption("2019");
  await page.locator(".nb-text", { hasText: "In 2019 the fines of" }).first().waitFor({ timeout: 30_000 });
  await page.locator(".nb-query .nb-chart svg").first().waitFor();
  await page.goto(url("en/notebook.html?open=officers-per-visit"));
  await page.locator(".nb-code .nb-drawn svg").first().waitFor();
  await page.locator(".nb-top [name=run]").click();
  await page.frameLocator(".nb-frame").locator("svg circle").first().waitFor({ timeout: 30_000 });
  expect(await page.locator(".nb-status[data-kind=error]").count()).toBe(0);
  expect(watched.errors).toEqual([]);
});

test("a page of charts opens as a notebook with its charts drawn, and a changed query is drawn as the atlas draws it", async () => {
  const { page, watched } = await watchPage(visit.browser);
  await page.goto(url("en/compensation.html"));
  await page.locator("a[href*='open=compensation']").click();
  const first = page.locator(".nb-query").first();
  await first.locator("[data-part=drawing] .atlas-figure [data-part=picture] svg").first().waitFor();
  const title = await first.locator("figcaption h3").innerText();
  expect(watched.requests.filter((address) => address.includes("duckdb-eh"))).toEqual([]);
  await first.locator("[name=run]").click();
  await first.locator(".nb-status[data-kind=done]", { hasText: "ms" }).waitFor({ timeout: 30_000 });
  expect(await first.locator("figcaption h3").innerText()).toBe(title);
  expect(await first.locator(".nb-output table").isVisible()).toBe(false);
  // The table is asked for at the moment at which a result is there and its drawing is not.
  await first.locator(".nb-status").evaluate((status) => {
    const watch = new MutationObserver(() => {
      if (status.dataset.kind !== "done") return;
      watch.disconnect();
      status.parentElement?.querySelector<HTMLElement>("[name=drawing]")?.click();
    });
    watch.observe(status, { attributes: true });
  });
  await first.locator("[name=run]").click();
  await first.locator(".nb-output table").waitFor();
  expect(await first.locator("[data-part=drawing] svg").count()).toBe(0);
  expect(watched.errors).toEqual([]);
});
