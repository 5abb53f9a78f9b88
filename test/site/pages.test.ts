import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { LANGS } from "../../src/model/indicator.js";
import { PAGE_GROUPS } from "../../src/words/pages.js";
import { findFaults } from "./axe.js";
import { ALL_PAGES, openSite, PAGES, type Visit, watchPage, type Watched } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

// Every page of the header, and the search that stands beside it.
const TOPICS = [...PAGE_GROUPS.flatMap((group) => Object.keys(group)), "search"];
const LOCALE = (name: string) => (name.startsWith("en/") ? "en-GB" : "zh-CN");
const LOOKS = {
  zh: { title: "axe finds nothing on a phone in light", prepare: scrollTables },
  en: { title: "axe finds nothing on a desk in dark with every fold open", prepare: openDark },
};
const FIRST_ROWS = 12;
const SOURCES = (name: string) => readFileSync(join(projectPaths().dist, name), "utf8");

/** Scrolls tables to their start: a figure scrolled half below the fixed column is no small target. */
function scrollTables(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const box of document.querySelectorAll(".atlas-latest")) box.scrollLeft = -box.scrollWidth;
  });
}

/** Of long tables and lists the first rows stand for those made alike: axe takes seconds for a thousand. */
function leaveFirstRows(page: Page): Promise<void> {
  return page.evaluate((rows) => {
    for (const list of document.querySelectorAll("tbody, ul, ol")) for (const row of [...list.children].slice(rows)) row.remove();
  }, FIRST_ROWS);
}

async function openDark(page: Page): Promise<void> {
  await scrollTables(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

test("every page is there in both languages, a report's, a bureau's and an indicator's too", () => {
  for (const lang of LANGS) expect(PAGES).toEqual(expect.arrayContaining(TOPICS.map((topic) => `${lang}/${topic}.html`)));
  for (const [kind, least] of [
    ["report", 5],
    ["bureau", 100],
    ["indicator", 100],
  ] as const) {
    const pages = ALL_PAGES.filter((page) => page.startsWith(`zh/${kind}/`));
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(ALL_PAGES.filter((page) => page.startsWith(`en/${kind}/`))).toEqual(pages.map((page) => page.replace("zh/", "en/")));
  }
});

test.each(ALL_PAGES)("%s has a title, a heading, a description, no inline script, and a modest weight", (name) => {
  const html = SOURCES(name);
  expect(html).toMatch(/<title>[^<]+<\/title>/);
  expect(html.match(/<h1\b/g)).toHaveLength(1);
  expect(html).toMatch(/<meta name="description" content="[^"]{10,}"(?: \/)?>/);
  // A block of data, such as JSON-LD, is no script that runs.
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")/);
  expect(html).not.toMatch(/\son[a-z]+="/);
  expect(html).not.toContain("data-atlas=");
  expect(gzipSync(html).length).toBeLessThan(120_000);
});

describe.each(PAGES)("%s", (name) => {
  let page: Page;
  let watched: Watched;
  beforeAll(async () => {
    const options = { viewport: { width: 360, height: 740 }, locale: LOCALE(name), colorScheme: "light" } as const;
    ({ page, watched } = await watchPage(visit.browser, options));
    await page.goto(visit.site.url + name, { waitUntil: "networkidle" });
  });
  afterAll(() => page.context().close());

  test("asks this site only, starts no query engine by itself, breaks no policy, prints no error, and fits a phone", async () => {
    // The page for lost addresses is whole in itself.
    expect(watched.requests.length).toBeGreaterThan(name === "404.html" ? 0 : 1);
    expect(watched.requests.filter((url) => !url.startsWith(visit.site.url) && !url.startsWith("data:"))).toEqual([]);
    expect(watched.requests.filter((url) => /duckdb|\.arrows\b/.test(url))).toEqual([]);
    expect(watched.errors).toEqual([]);
    const { wide, lang, zoom } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      lang: document.documentElement.lang,
      zoom: document.querySelector<HTMLMetaElement>("meta[name=viewport]")?.content,
    }));
    expect(wide).toBeLessThanOrEqual(0);
    expect(lang).toBe(name.startsWith("en/") ? "en" : "zh-Hans");
    expect(zoom).toBe("width=device-width, initial-scale=1");
  });

  // The two languages share their pages' parts and styles, and axe takes seconds for a long page: each looks from one side.
  const { title, prepare } = LOOKS[name.startsWith("en/") ? "en" : "zh"];
  test(title, async () => {
    await prepare(page);
    await leaveFirstRows(page);
    expect(await findFaults(page)).toEqual([]);
  });
});

describe.each(PAGES.filter((name) => SOURCES(name).includes("data-figure=")))("without JavaScript, %s", (name) => {
  test("shows every figure with its picture, and its table and SQL behind a fold", async () => {
    const { page, context } = await watchPage(visit.browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(visit.site.url + name);
    for (const figure of await page.locator("figure[data-figure]").all()) {
      const picture = figure.locator("[data-part=picture]").locator("svg:visible, table:visible").first();
      expect((await picture.boundingBox())?.height).toBeGreaterThan(20);
      await figure.locator("summary").last().click();
      expect(await figure.locator("[data-part=sql]").innerText()).toMatch(/SELECT/);
    }
    await context.close();
  });
});

test("axe does find what is wrong", async () => {
  const { page, context } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}404.html`);
  await page.evaluate(() => {
    const [image, words] = [new Image(), document.createElement("p")];
    image.src = "data:,";
    words.textContent = "pale words";
    Object.assign(words.style, { color: "#ddd", background: "#fff" });
    document.querySelector("main")?.append(image, words);
  });
  const faults = (await findFaults(page)).map((fault) => fault.split(":")[0]);
  expect(faults).toEqual(expect.arrayContaining(["critical image-alt", "serious color-contrast"]));
  await context.close();
});

test("/ leads to the reader's language, and to both without JavaScript", async () => {
  for (const [locale, lang] of [
    ["zh-CN", "zh"],
    ["en-GB", "en"],
    ["fr-FR", "en"],
  ] as const) {
    const { page, context } = await watchPage(visit.browser, { locale });
    await page.goto(visit.site.url);
    await page.waitForURL(new RegExp(`/${lang}/`), { timeout: 10_000 });
    await context.close();
  }
  const { page, context } = await watchPage(visit.browser, { javaScriptEnabled: false });
  await page.goto(visit.site.url);
  for (const lang of LANGS) expect(await page.locator(`main a[href="./${lang}/"]`).count()).toBeGreaterThan(0);
  await context.close();
});
