import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeEach(async () => void (visit = await openSite()));
afterEach(() => visit.close());

const PHONE = { viewport: { width: 360, height: 740 } };
const open = async (path: string, options = {}) => {
  const watch = await watchPage(visit.browser, options);
  await watch.page.goto(visit.site.url + path);
  return watch;
};
const status = (page: Page, kind: "done" | "error") => page.locator(`#exploration .atlas-status[data-kind=${kind}]`);
const drawn = async (page: Page) => status(page, "done").waitFor({ state: "attached", timeout: 40_000 });
/** The machine of the tests may be busy. */
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });
const title = (page: Page) => page.locator("#exploration [data-part=title]").innerText();
const select = (page: Page, name: string) => page.locator(`form.atlas-explore select[name=${name}]`);
/** Marks of one width: the picture is there in two. */
const marks = (page: Page, kind: string) => page.locator(`#exploration .atlas-narrow [data-mark="${kind}"]`);

test("a copied address restores a ranking on a phone, and says what of it means nothing", async () => {
  const { page, watched } = await open("zh/explore.html?indicator=penalty.amount&chart=ranking&years=2018&by=moon", PHONE);
  await drawn(page);
  expect(await title(page)).toMatch(/^2018年罚没金额：省级 · 罚款 31 个中 \d+ 个可比/);
  expect(await page.locator("[name=chart][value=ranking]").isChecked()).toBe(true);
  expect(await Promise.all(["from", "to"].map((name) => select(page, name).inputValue()))).toEqual(["2018", "2018"]);
  expect(await page.locator("[data-part=ignored]").innerText()).toContain("by=moon");
  expect(
    await marks(page, "text")
      .filter({ hasText: /^\d.*\. / })
      .count(),
  ).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(watched.errors).toEqual([]);
});

test("every choice is drawn and kept in the address, and the notebook and the table get what is shown", async () => {
  const { page, watched } = await open("en/explore.html");
  const before = await title(page);
  await page.locator("label:has([name=chart][value=scatter])").click();
  await drawn(page);
  await poll(() => title(page)).not.toBe(before);
  await select(page, "by").selectOption("residents");
  await poll(() => title(page)).toContain("per 100,000 residents");
  await page.locator("label:has([name=log])").click();
  await page.locator("label:has([name=comparable])").click();
  await poll(() => Promise.resolve(page.url())).toMatch(/\?by=residents&chart=scatter&all=1&log=1$/);
  await poll(() => page.locator(".atlas-left-out summary").innerText()).toContain("hollow where they can be drawn");
  const link = await page.locator("#exploration .atlas-actions a").getAttribute("href");
  expect(new URL(link ?? "", page.url()).searchParams.get("sql")).toBe(
    (await page.locator("#exploration [data-part=sql]").textContent())?.trim(),
  );
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#exploration .atlas-actions > button:not([data-part])").click(),
  ]);
  const rows = parse(readFileSync(await file.path()), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.every((row) => row.comparable === "yes" || row.reason !== "")).toBe(true);
  await page.locator("form.atlas-explore [type=reset]").click();
  await poll(() => Promise.resolve(page.url())).toMatch(/explore\.html$/);
  await poll(() => title(page)).toBe(before);
  expect(watched.errors).toEqual([]);
});

test("chosen bureaus are drawn alone; one without figures is named, not shown as zero; a level takes their place", async () => {
  const { page } = await open("zh/explore.html?chart=multiples&bureaus=330000,140000,540000");
  await drawn(page);
  const names = async () => (await page.locator("#exploration [data-part=source] a").allInnerTexts()).sort();
  expect(await names()).toEqual(["山西", "浙江"]);
  await poll(() => page.locator("[data-part=silent]").innerText()).toContain("西藏");
  await page.locator("[data-part=more] summary").click();
  await select(page, "level").selectOption("prefecture");
  await poll(() => Promise.resolve(page.url())).toMatch(/\?level=prefecture&chart=multiples$/);
  await poll(names).not.toContain("浙江");
  expect(await page.locator("[data-part=chosen] button[value='330000']").count()).toBe(0);
});

test("a change is drawn at once, without the engine", async () => {
  const { page, watched } = await open("zh/explore.html?chart=multiples");
  await drawn(page);
  const times: number[] = [];
  for (const indicator of ["penalty.decisions", "penalty.seizure", "penalty.cases_filed", "inspection.visits", "penalty.daily"]) {
    await select(page, "indicator").selectOption(indicator);
    await poll(() => page.locator("#exploration [data-part=sql]").textContent()).toContain(`'${indicator}'`);
    times.push(Number(/(\d+) 毫秒/.exec(await status(page, "done").innerText())?.[1]));
  }
  expect(watched.requests.filter((url) => /duckdb|arrows/.test(url))).toEqual([]);
  console.log(`explore redraws in ${times.join(", ")} ms`);
  expect(times.sort((a, b) => a - b)[2]).toBeLessThan(1000);
});

test("where the figures cannot be fetched the page says so in place", async () => {
  const { page } = await watchPage(visit.browser);
  await page.route(/data\/series/, (route) => route.abort());
  await page.goto(`${visit.site.url}en/explore.html`);
  await page.locator("label:has([name=chart][value=ranking])").click();
  await status(page, "error").waitFor({ timeout: 40_000 });
  expect(await status(page, "error").innerText()).toContain("the chart is not updated");
});

test.each(["zh", "en"])("without JavaScript %s/explore shows chart, table and what is left out, and no dead form", async (lang) => {
  const { page } = await open(`${lang}/explore.html`, { ...PHONE, javaScriptEnabled: false });
  expect(await page.locator("form.atlas-explore").isVisible()).toBe(false);
  expect(await marks(page, "line").count()).toBeGreaterThan(0);
  await page.locator("#exploration .atlas-data summary").click();
  expect(await page.locator("#exploration .atlas-data tbody tr").count()).toBeGreaterThan(10);
  await page.locator("#exploration .atlas-left-out summary").click();
  expect(await page.locator("#exploration .atlas-left-out li a").count()).toBeGreaterThan(5);
});
