import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Locator, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { LANGS } from "../../src/model/indicator.js";
import { DATA_COLUMNS } from "../../src/words/chart-data.js";
import { UI } from "../../src/words/ui.js";
import { printPaper } from "./paper.js";
import { openSite, watchPage } from "./site.js";

const WIDTHS = [360, 1440] as const;
const CASES = LANGS.flatMap((lang) => WIDTHS.map((width) => [lang, width] as const));
const ENGINE = /duckdb|\.arrows\b/;

interface Opened {
  page: Page;
  /** What must not have happened until now, in words. */
  faults(): string[];
}

/** A page in a browser of its own, which goes with the test; where the engine is blocked, asking for it is a fault. */
async function open(path: string, width: number, engine: "blocked" | "there" = "blocked"): Promise<Opened> {
  const visit = await openSite();
  onTestFinished(() => visit.close());
  const { page, watched } = await watchPage(visit.browser, { viewport: { width, height: 800 } });
  if (engine === "blocked") await page.route(ENGINE, (route) => route.abort());
  await page.goto(visit.site.url + path);
  const faults = () => [...watched.errors, ...watched.requests.filter((url) => engine === "blocked" && ENGINE.test(url))];
  return { page, faults };
}

const pathOf = (page: Page) => page.url().replace(/^.*\/some\/where\//, "");
const fitsWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
/** What a reader sees of a chart: its words, and every mark. */
const looksOf = async (figure: Locator) => [await figure.innerText(), await figure.locator("[data-part=picture]").innerHTML()];

async function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom, height } = node.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  });
}

/** Cells of the table behind a chart, by the words of its head. */
async function readTable(figure: Locator): Promise<Record<string, string>[]> {
  const heads = await figure.locator("[data-part=table] thead th").allInnerTexts();
  const rows = await figure
    .locator("[data-part=table] tbody tr")
    .evaluateAll((lines) => lines.map((line) => [...(line as HTMLTableRowElement).cells].map((cell) => cell.innerText.trim())));
  return rows.map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? ""])));
}

async function download(page: Page, control: Locator): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([page.waitForEvent("download"), control.click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
}

/** The digits of a printed number, without its hedge. */
const digitsOf = (text = "") => (/\d/.test(text) ? Number(text.replace(/[^\d.]/g, "").replace(/^\.+/, "")) : null);
const numberOf = (text = "") => (text === "" ? null : Number(text));

describe.each(CASES)("in %s at %d px, without the engine,", (lang, width) => {
  test("a researcher goes from a trend to its sentence and leaves with the table", async () => {
    const { page, faults } = await open(`${lang}/trends.html`, width);
    const trend = page.locator("#national");
    await trend.locator(".atlas-data summary").click();
    const shown = await readTable(trend);
    const saved = await download(page, trend.locator("[data-part=csv]"));
    expect(saved.length).toBeGreaterThan(20);
    expect(saved.map((row) => numberOf(row[UI.value[lang]]))).toEqual(shown.map((row) => digitsOf(row[UI.value[lang]])));
    expect(saved.map((row) => row[UI.quote[lang]])).toEqual(shown.map((row) => row[UI.quote[lang]]));

    const point = trend.locator("[data-part=picture] a:visible").first();
    const href = (await point.getAttribute("href")) ?? "none";
    const line = trend.locator("tbody tr", { has: page.locator(`[href="${href}"]`) }).first();
    const [value, quote] = [await line.locator("td.num a").innerText(), await line.locator("q").innerText()];
    await point.click();
    const target = page.locator("tr:target");
    await target.waitFor();
    expect(await target.locator(".num").innerText()).toContain(value);
    expect(await target.locator("q").innerText()).toBe(quote);
    expect(await target.locator("th").isVisible()).toBe(true);
    for (const part of ["th", ".num", "q"]) expect(await isInSight(target.locator(part)), part).toBe(true);
    const colourOf = (row: Locator) => row.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await colourOf(target)).not.toBe(await colourOf(page.locator("tr[id]:not(:target)").first()));
    expect(await fitsWidth(page)).toBe(true);

    const fresh = await open(pathOf(page), width);
    expect(await fresh.page.locator("tr:target").innerText()).toBe(await target.innerText());
    expect(await isInSight(fresh.page.locator("tr:target q"))).toBe(true);
    expect([...faults(), ...fresh.faults()]).toEqual([]);
  });

  test("a journalist is three clicks from the home page to a chart's data, caveats beside it", async () => {
    const { page, faults } = await open(`${lang}/index.html`, width);
    let clicks = 0;
    const click = (control: Locator) => (clicks++, control.click());
    await click(page.locator("main a[href$='#series-fines']").first());
    const chart = page.locator("#series-fines");
    await chart.waitFor();
    await expect.poll(() => isInSight(chart.locator("[data-part=title]"))).toBe(true);
    const seen = await looksOf(chart);
    await click(chart.locator(".atlas-data summary"));
    expect(await chart.locator("[data-part=table] table").isVisible()).toBe(true);
    expect((await chart.locator(".atlas-note").innerText()).length).toBeGreaterThan(20);
    const shown = await readTable(chart);
    clicks++;
    const saved = await download(page, chart.locator("[data-part=csv]"));
    expect(clicks).toBe(3);
    expect(saved.map((row) => numberOf(row[UI.value[lang]]))).toEqual(shown.map((row) => digitsOf(row[UI.value[lang]])));
    const [comparable, remarks] = [DATA_COLUMNS.comparable.label[lang], DATA_COLUMNS.remarks.label[lang]];
    const doubtful = saved.filter((row) => row[comparable] !== UI.yes[lang]);
    expect(Object.keys(saved[0] ?? {})).toEqual(expect.arrayContaining([comparable, remarks]));
    expect(doubtful.filter((row) => row[remarks] === "")).toEqual([]);
    expect(await fitsWidth(page)).toBe(true);

    const fresh = await open(pathOf(page), width);
    const again = fresh.page.locator("#series-fines");
    await expect.poll(() => isInSight(again.locator("[data-part=title]"))).toBe(true);
    expect(await looksOf(again)).toEqual(seen);
    expect([...faults(), ...fresh.faults()]).toEqual([]);
  });

  test("an official goes from the bureau's name to a printed sheet", async () => {
    const name = { zh: "深圳", en: "shenzhen" }[lang];
    const { page, faults } = await open(`${lang}/${width === 360 ? "benchmark" : "index"}.html`, width);
    // On a phone by the picker of the page, on a desk by the search from anywhere.
    if (width === 360) await chooseByPicker(page, name);
    else await chooseBySearch(page, name);
    await page.locator("[data-part=benchmark-status][data-kind=done]").waitFor({ state: "attached" });
    expect(page.url()).toContain("bureau=440300");
    const sheet = page.locator("[data-part=benchmark-sheet]");
    await expect.poll(() => sheet.innerText()).toContain({ zh: "深圳市生态环境局", en: "Shenzhen" }[lang]);
    const seen = await sheet.innerText();
    expect(await fitsWidth(page)).toBe(true);
    const { pages } = await printPaper(page);
    const appendix = pages.findIndex((text) => text.includes({ zh: "附:原文与来源", en: "Appendix:sentencesandsources" }[lang]));
    expect([1, 2, 3]).toContain(appendix);
    const printed = pages.join("");
    const indicators = await sheet.locator("[data-indicator] th:first-child, [data-indicator] td:first-child").allInnerTexts();
    expect(indicators.length).toBeGreaterThan(5);
    const squeeze = (text: string) => (text.split("\n")[0] ?? "").normalize("NFKC").replaceAll(/\s+/g, "");
    expect(indicators.filter((text) => !printed.includes(squeeze(text)))).toEqual([]);

    const fresh = await open(pathOf(page), width);
    await expect.poll(() => fresh.page.locator("[data-part=benchmark-sheet]").innerText()).toBe(seen);
    expect([...faults(), ...fresh.faults()]).toEqual([]);
  });
});

async function chooseByPicker(page: Page, name: string): Promise<void> {
  await page.locator("[data-part=benchmark-bureau] [role=combobox]").pressSequentially(name);
  await page.locator("[role=option].atlas-active").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/bureau=440300/);
}

async function chooseBySearch(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.locator("a[data-hit]").first().click();
  await page.waitForURL(/bureau\/440300\.html/);
  await page.locator("main a[href*='benchmark.html']").first().click();
  await page.waitForURL(/benchmark\.html/);
}

test.each([
  ["zh", 360],
  ["en", 1440],
] as const)("in %s at %d px a chosen bureau is drawn, saved as it is shown, and the same in a fresh browser", async (lang, width) => {
  const { page, faults } = await open(`${lang}/fines.html`, width, "there");
  await page.locator(".atlas-filter:not([inert]) [role=combobox]").fill("山东");
  await page.locator("[role=option].atlas-active").waitFor();
  await page.keyboard.press("Enter");
  const drawn = (of: Page) => of.locator("#series-fines .atlas-status[data-kind=done]").waitFor({ state: "attached", timeout: 40_000 });
  await drawn(page);
  const chart = page.locator("#series-fines");
  const picture = (of: Page) => of.locator("#series-fines [data-part=picture] svg:visible").first().innerHTML();
  await chart.locator(".atlas-data summary").click();
  const shown = await readTable(chart);
  const saved = await download(page, chart.locator("[data-part=csv]"));
  expect(saved.map((row) => numberOf(row.value))).toEqual(shown.map((row) => digitsOf(row[UI.value[lang]])));
  const fresh = await open(pathOf(page), width, "there");
  await drawn(fresh.page);
  expect(await picture(fresh.page)).toBe(await picture(page));
  await fresh.page.locator("#series-fines .atlas-data summary").click();
  expect(await readTable(fresh.page.locator("#series-fines"))).toEqual(shown);
  expect([...faults(), ...fresh.faults()]).toEqual([]);
});
