import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { LANGS } from "../../src/model/indicator.js";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const PHONE = { viewport: { width: 360, height: 740 } };
const hits = (page: Page) => page.locator("[data-part=hits][aria-busy=false] a[data-hit]");

/** Whether an address of the built site has a page, and its anchor. */
function hasPlace(address: string): boolean {
  const url = new URL(address);
  const file = join(projectPaths().dist, decodeURI(url.pathname).replace("/some/where/", ""));
  return existsSync(file) && (url.hash === "" || readFileSync(file, "utf8").includes(` id="${decodeURIComponent(url.hash.slice(1))}"`));
}

describe.each(LANGS)("the search in %s", (lang) => {
  const query = { zh: "深圳 罚款 2018", en: "shenzhen fines 2018" }[lang];

  test("restores a query from the address on a phone; every hit leads to a place that is there", async () => {
    const { page, context, watched } = await watchPage(visit.browser, PHONE);
    for (const text of [query, "罚款", "penalty", "440300"]) {
      await page.goto(`${visit.site.url}${lang}/search.html?q=${encodeURIComponent(text)}`);
      await hits(page).first().waitFor();
      const addresses = await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses.filter((address) => !hasPlace(address))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    expect(watched.errors).toEqual([]);
    expect(watched.requests.filter((url) => /duckdb/.test(url))).toEqual([]);
    await context.close();
  });

  test("answers while it is typed in, and is walked through by arrows", async () => {
    const { page, context, watched } = await watchPage(visit.browser);
    await page.goto(`${visit.site.url}${lang}/search.html`);
    await page.keyboard.type(query);
    await hits(page).first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe(query);
    expect(await hits(page).first().innerText()).toContain("9587.5");
    expect(await page.locator("mark", { hasText: "2018" }).count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    expect(
      await hits(page)
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("atlas-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/bureau\/440300\.html#/);
    expect(watched.errors).toEqual([]);
    await context.close();
  });

  test("answers a place and what is counted there with the number itself, its year and the ways on", async () => {
    const { page, context, watched } = await watchPage(visit.browser, PHONE);
    const asked = { zh: "中山罚款", en: "Zhongshan fines" }[lang];
    await page.goto(`${visit.site.url}${lang}/search.html?q=${encodeURIComponent(asked)}`);
    const answer = page.locator(".atlas-answer");
    await answer.waitFor();
    expect(await answer.innerText()).toContain({ zh: "约8,386万", en: "c. 83.9M" }[lang]);
    expect(await answer.innerText()).toContain("2022");
    const ways = await answer.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ways).toHaveLength(4);
    expect(ways.filter((address) => !hasPlace(address))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(watched.errors).toEqual([]);
    await context.close();
  });

  test("is reached from every page by the key / and by its field", async () => {
    const { page, context, watched } = await watchPage(visit.browser);
    for (const name of ["fines", "bureau/440300", "report/371500-2020"]) {
      await page.goto(`${visit.site.url}${lang}/${name}.html`, { waitUntil: "networkidle" });
      await page.keyboard.press("/");
      await page.keyboard.type("复议");
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`${lang}/search\\.html\\?q=`));
      await hits(page).first().waitFor();
    }
    expect(watched.errors).toEqual([]);
    await context.close();
  });

  test("says without JavaScript that it needs it, and where to look instead", async () => {
    const { page, context } = await watchPage(visit.browser, { ...PHONE, javaScriptEnabled: false });
    await page.goto(`${visit.site.url}${lang}/index.html`);
    await page.locator(".atlas-search button").click();
    await page.waitForURL(/search\.html/);
    const links = page.locator("noscript a, main p a[href*='bureaus']");
    expect(await page.locator("main").innerText()).toContain("JavaScript");
    expect(await links.first().isVisible()).toBe(true);
    await context.close();
  });
});

test("nothing found, and an index that cannot be loaded, are said with a way on", async () => {
  const { page, context } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}zh/search.html?q=亚特兰蒂斯`);
  await page.locator("[data-part=hits] a").first().waitFor();
  expect(await page.locator("[data-part=found]").innerText()).toContain("没有找到");
  await context.close();
  const broken = await watchPage(visit.browser);
  await broken.page.route(/search-index.*\.json/, (route) => route.abort());
  await broken.page.goto(`${visit.site.url}zh/search.html?q=罚款`);
  await broken.page.locator("[data-part=found]", { hasText: "未能载入" }).waitFor();
  await broken.context.close();
});
