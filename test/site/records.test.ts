import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { LANGS } from "../../src/model/indicator.js";
import { REPORT_ERROR } from "../../src/words/report.js";
import { ALL_PAGES, openSite, PAGES, type Visit, watchPage, type Watched } from "./site.js";

let visit: Visit;
beforeEach(async () => void (visit = await openSite()));
afterEach(() => visit.close());

async function open(name: string, width = 360, javaScriptEnabled = true): Promise<{ page: Page; watched: Watched }> {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width, height: 740 }, javaScriptEnabled });
  await page.goto(visit.site.url + name, { waitUntil: "networkidle" });
  return { page, watched };
}

describe.each(LANGS)("in %s", (lang) => {
  test("a reader goes from the list of indicators to a ranked figure and its words, without a script", async () => {
    const { page } = await open(`${lang}/indicators.html`, 360, false);
    await page.locator('a[href$="/penalty.amount.html"]').first().click();
    expect(page.url()).toContain(`${lang}/indicator/penalty.amount.html`);
    await page.locator(".atlas-ranking td a").first().click();
    const row = page.locator("tr:target");
    expect(await row.locator("q").innerText()).not.toBe("");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("the list of indicators is narrowed by typing, and a copied address restores it", async () => {
    const { page, watched } = await open(`${lang}/indicators.html`);
    await page.locator("main input[type=search]").fill("penalty.five");
    await expect.poll(() => page.locator("li[data-words]:visible").count()).toBe(1);
    const again = await open(page.url().slice(visit.site.url.length));
    expect(await again.page.locator("li[data-words]:visible").count()).toBe(1);
    expect([...watched.errors, ...again.watched.errors]).toEqual([]);
  });

  test("a figure's error report opens with its id and words, and Escape leads back", async () => {
    const name = PAGES.find((page) => page.startsWith(`${lang}/report/`)) ?? "";
    const { page, watched } = await open(name);
    const control = page.locator('tr[id] a[href$="methods.html#errors"]').first();
    await control.scrollIntoViewIfNeeded();
    await control.press("Enter");
    const text = await page.locator("dialog[open] textarea").inputValue();
    expect(text).toMatch(new RegExp(`${name.replace(/^.*\//, "").replace(".html", "")}/[a-z._]+@\\d+`));
    expect(text).toContain(await page.locator("tr[id] q").first().innerText());
    await page.locator("dialog[open] button[name=run]").click();
    await expect.poll(() => page.locator("dialog [role=status]").innerText()).not.toBe("");
    expect([REPORT_ERROR.copied[lang], REPORT_ERROR.notCopied[lang]]).toContain(await page.locator("dialog [role=status]").innerText());
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(watched.errors).toEqual([]);
  });
});

test("without a script the control leads to how to report an error", async () => {
  const { page } = await open(PAGES.find((name) => name.startsWith("en/bureau/")) ?? "", 360, false);
  await page.locator('p.atlas-note > a[href$="methods.html#errors"]').first().click();
  expect(page.url()).toMatch(/\/en\/methods\.html#errors$/);
});

test("small charts lead to their figures by keyboard", async () => {
  const { page } = await open("en/bureau/100000.html", 1200);
  const dot = page.locator(".atlas-spark a").first();
  const href = await dot.getAttribute("href");
  await dot.focus();
  await page.keyboard.press("Enter");
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(href);
  expect(await page.locator("tr:target").count()).toBe(1);
});

test.runIf(ALL_PAGES.some((name) => name.includes("/reading/")))(
  "n and p walk the figures of a text, and Enter leads to the record and back",
  async () => {
    const { page } = await open(ALL_PAGES.find((name) => name.startsWith("zh/reading/")) ?? "");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    const words = await page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/report\//);
    expect(await page.locator("tr:target q").innerText()).toContain(words.replace(/\s/g, ""));
    await page.locator('tr:target a[href*="/reading/"]').click();
    await page.waitForURL(/\/reading\//);
    expect(await page.locator("mark:target").innerText()).toBe(words);
  },
);
