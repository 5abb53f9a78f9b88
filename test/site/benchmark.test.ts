import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { OpenBook } from "../../src/model/open-book.js";
import type { Book } from "../../src/model/book.js";
import { completeQuestion, writeQuestion } from "../../src/model/question.js";
import { printPaper } from "./paper.js";
import { openSite, watchPage, type Watched } from "./site.js";

const FILE = join(projectPaths().parts, "headlines.json.gz");
const open = new OpenBook(JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as Book);
const FIRST = completeQuestion({}, open);
const RANKED = "[data-indicator] strong";

interface Opened {
  page: Page;
  watched: Watched;
}

/** A page in a browser of its own, which goes with the test. */
async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const visit = await openSite();
  onTestFinished(() => visit.close());
  const { page, watched } = await watchPage(visit.browser, options);
  await page.goto(visit.site.url + path, { waitUntil: "networkidle" });
  return { page, watched };
}

const sheet = (page: Page) => page.locator("[data-part=benchmark-sheet]");
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test("the figures weigh little, and are fetched only when something is asked", async () => {
  expect(readFileSync(FILE).length).toBeLessThan(80_000);
  const { page, watched } = await openPage("zh/benchmark.html");
  expect(await sheet(page).locator(RANKED).count()).toBeGreaterThan(0);
  expect(watched.requests.filter((url) => /headlines|duckdb|arrows/.test(url))).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test.each([
  ["zh", { javaScriptEnabled: false }],
  ["en", { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }],
] as const)("without JavaScript the first sheet is there: %s", async (lang, options) => {
  const { page } = await openPage(`${lang}/benchmark.html`, options);
  expect(await page.locator("#sheet").innerText()).toContain(open.bureau(FIRST.bureau)?.name[lang] ?? "none");
  expect(await sheet(page).locator(RANKED).first().isVisible()).toBe(true);
  expect(await page.locator(".benchmark-form").isVisible()).toBe(false);
  expect(await isTooWide(page)).toBe(false);
});

test.each([
  ["zh", 1440],
  ["zh", 360],
  ["en", 1440],
  ["en", 360],
] as const)("%s at %d px: a bureau typed, years and peers chosen, are kept in the address and never too wide", async (lang, width) => {
  const { page, watched } = await openPage(`${lang}/benchmark.html`, { viewport: { width, height: 900 } });
  const field = page.locator("[data-part=benchmark-bureau] [role=combobox]");
  await field.pressSequentially("440300");
  await page.locator("[role=option]").first().click();
  await page.waitForURL(/bureau=440300/);
  await expect.poll(() => page.locator("#sheet").innerText()).toContain(open.bureau("440300")?.name[lang] ?? "none");
  const years = page.locator("select[name=year]");
  const values = await years.locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(values.length).toBeGreaterThan(1);
  await years.selectOption(values.at(-1) ?? "");
  await page.waitForURL(new RegExp(`year=${values.at(-1) ?? "none"}`));
  await page.locator("input[name=peers][value=population]").check();
  await page.waitForURL(/peers=population/);
  expect(await isTooWide(page)).toBe(false);
  expect(watched.requests.filter((url) => /duckdb|arrows/.test(url))).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test("a list of one's own is chosen in the page; a fresh browser shows the same sheet from the address", async () => {
  const { page } = await openPage("zh/benchmark.html?bureau=310000&year=2018&peers=list&per=residents&case=50000000");
  await sheet(page).getByText("名单还是空的").waitFor();
  const field = page.locator("[data-part=benchmark-list] [role=combobox]");
  for (const code of ["110000", "500000"]) {
    await field.fill(code);
    await page.locator("[data-part=benchmark-list] [role=option]").first().click();
    await expect.poll(() => page.url()).toContain(code);
  }
  const shown = await sheet(page).innerText();
  expect(shown).toContain("自选的 2 个机构");
  const search = new URL(page.url()).search;
  const fresh = await openPage(`zh/benchmark.html${search}`);
  await expect.poll(() => sheet(fresh.page).innerText()).toBe(shown);
  expect(await fresh.page.locator("select[name=per]").inputValue()).toBe("residents");
  expect(await fresh.page.locator("select[name=case]").inputValue()).toBe("50000000");
});

test("under five comparable peers there is no position, but every value", async () => {
  const { page } = await openPage("en/benchmark.html?bureau=310000&year=2018&peers=list&per=none&list=110000,500000,510000");
  await sheet(page).getByText("my own list of 3").waitFor();
  expect(await sheet(page).locator("[data-state=placed]").count()).toBe(0);
  expect(await sheet(page).locator("section h3").allInnerTexts()).not.toContain("With a position");
  expect(await sheet(page).locator("th.benchmark-chosen").allInnerTexts()).toEqual(["My list"]);
  const row = sheet(page).locator("tr[data-indicator='penalty.amount']", { hasText: "not ranked" });
  expect(await row.innerText()).toMatch(/530M yuan[\s\S]*not ranked[\s\S]*692M/);
});

/** Cities that readers asked of first; one has figures of its own report, one of articles only, one has none. */
const CITIES = ["442000", "371500", "440300", "421200", "540100"] as const;

describe("within ten seconds and without the engine", () => {
  test.each(CITIES)("%s begins with five numbers that are placed, seen against others, or say what is missing", async (code) => {
    const visit = await openSite();
    onTestFinished(() => visit.close());
    const { page, watched } = await watchPage(visit.browser);
    await page.route(/duckdb|arrows/, (route) => route.abort());
    const start = Date.now();
    await page.goto(`${visit.site.url}zh/benchmark.html?bureau=${code}`);
    await page.locator("[data-part=benchmark-status][data-kind=done]").waitFor({ state: "attached" });
    await expect.poll(() => page.locator("#sheet").innerText()).toContain(open.bureau(code)?.name.zh ?? "none");
    expect(Date.now() - start).toBeLessThan(10_000);
    const cards = page.locator(".benchmark-front [data-state]");
    expect(await cards.count()).toBe(5);
    const texts = await cards.allInnerTexts();
    const states = await cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.state));
    for (const [i, state] of states.entries()) {
      const said = {
        placed: /第\d+(?:至\d+)?位/,
        referenced: /(?:参照|同类中已知的|最接近的已知数)：.*\d/,
        missing: /没有公布|再有 \d+ 个/,
      }[state ?? "missing"];
      expect(texts[i]).toMatch(said ?? /^$/);
    }
    const named = await cards.locator("a").count();
    expect(named).toBeGreaterThanOrEqual(5);
    expect(watched.errors).toEqual([]);
  });

  test("a bureau without figures can be chosen, and is no dead end", async () => {
    const { page } = await openPage("zh/benchmark.html");
    await page.locator("[data-part=benchmark-bureau] [role=combobox]").fill("拉萨");
    await page.locator("[role=option]", { hasText: "拉萨" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/bureau=540100/);
    const part = page.locator("[data-part=no-figures]");
    await part.waitFor();
    expect(await part.locator("tbody tr").count()).toBeGreaterThan(3);
    await part.locator("a[href$='methods.html#add']").click();
    expect(await page.locator("#add").innerText()).toContain("怎样补充");
  });
});

test("a year without figures says so and leads to those that have some", async () => {
  const { page } = await openPage("zh/benchmark.html?bureau=310000&year=1999&peers=level");
  await sheet(page).getByText("没有公布不等于零").first().waitFor();
  await page.locator(".benchmark-years a", { hasText: "2018" }).click();
  await page.waitForURL(/year=2018/);
  expect(await sheet(page).locator(RANKED).count()).toBeGreaterThan(0);
});

test("what an address cannot say is told, without an exception", async () => {
  const { page, watched } = await openPage("en/benchmark.html?bureau=zzz&peers=friends&case=much");
  const status = page.locator("[data-part=benchmark-status]");
  await expect.poll(() => status.innerText()).toMatch(/zzz[\s\S]*friends[\s\S]*much/);
  expect(await sheet(page).locator(RANKED).count()).toBeGreaterThan(0);
  expect(watched.errors).toEqual([]);
});

test("when the figures cannot be fetched the page says so, keeps its first sheet, and tries again", async () => {
  const { page } = await openPage("en/benchmark.html");
  await page.route(/headlines/, (route) => route.abort());
  const before = await sheet(page).innerHTML();
  await page.locator("select[name=per]").selectOption("residents");
  await page.locator("[data-part=benchmark-status][data-kind=error]").waitFor();
  expect(await sheet(page).innerHTML()).toBe(before);
  await page.unroute(/headlines/);
  await page.locator("select[name=per]").selectOption("decisions");
  await page.waitForURL(/per=decisions/);
});

test("a bureau's page leads here", async () => {
  const { page } = await openPage("en/bureau/440300.html");
  await page.locator("main a[href*='benchmark.html']").first().click();
  await expect.poll(() => page.locator("#sheet").innerText()).toContain("Shenzhen");
});

/** The sheet with most figures of all. */
const LONGEST = open.book.figures.map(({ bureau, year }) => ({ bureau, year })).sort((a, b) => countOf(b) - countOf(a))[0] as {
  bureau: string;
  year: number;
};
function countOf({ bureau, year }: { bureau: string; year: number }): number {
  return open.figuresOf(bureau).filter((figure) => figure.year === year).length;
}

describe.each(["zh", "en"] as const)("printed in %s", (lang) => {
  test.each([
    ["the first sheet", FIRST],
    ["the longest sheet", { ...FIRST, ...LONGEST }],
  ])("%s takes one A4 page for its numbers, three at most for the ledger, then its sentences", async (_, question) => {
    const { page } = await openPage(`${lang}/benchmark.html${writeQuestion(question)}`, { colorScheme: "dark" });
    await page.locator("[data-part=benchmark-status][data-kind=done]").waitFor({ state: "attached" });
    const { pages, width } = await printPaper(page);
    const heading = { zh: "附:原文与来源", en: "Appendix:sentencesandsources" }[lang];
    const appendix = pages.findIndex((text) => text.includes(heading));
    expect(Math.round(width)).toBe(595);
    const ledger = pages.findIndex((text) => text.includes({ zh: "逐项对照", en: "Figurebyfigure" }[lang]));
    expect(ledger).toBe(1);
    expect([2, 3, 4]).toContain(appendix);
    const [first = ""] = pages;
    expect(first).toContain((open.bureau(question.bureau)?.name[lang] ?? "none").replaceAll(" ", ""));
    expect(first).toContain(writeQuestion(question));
    expect(first).toContain(readFileSync(projectPaths().version, "utf8"));
    expect(first).toMatch(/\d{4}-\d\d-\d\d/);
    const sentences = pages.slice(appendix).join("");
    const figures = open.figuresOf(question.bureau).filter(({ year }) => year === question.year);
    expect(figures.filter(({ value }) => !sentences.includes(value.toLocaleString("en-US", { maximumFractionDigits: 2 })))).toEqual([]);
    expect(figures.filter(({ raw }) => !sentences.includes((/[\d.]+/.exec(raw) ?? [""])[0]))).toEqual([]);
  });

  test("is in light colours, from a dark page too", async () => {
    const { page } = await openPage(`${lang}/benchmark.html`, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(30, 35, 41)" });
  });
});
