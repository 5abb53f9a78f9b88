import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const PHONE = { viewport: { width: 360, height: 740 } };
const field = (page: Page) => page.locator(".atlas-filter:not([inert]) [role=combobox]");
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test("on a phone a bureau is found and chosen by keyboard alone, kept in the address, and dropped again", async () => {
  const { page, context, watched } = await watchPage(visit.browser, PHONE);
  await page.goto(`${visit.site.url}zh/fines.html`);
  await field(page).focus();
  await page.keyboard.type("sz");
  await page.locator("[role=option].atlas-active", { hasText: "深圳" }).waitFor();
  expect(await isTooWide(page)).toBe(false);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.locator("[data-part=chosen] button[value='440300']").waitFor();
  expect(page.url()).toContain("bureaus=440300");
  await page.keyboard.press("Backspace");
  await expect.poll(() => page.url()).not.toContain("bureaus=");
  expect(watched.errors).toEqual([]);
  await context.close();
});

test("the first letter typed fetches the list of bureaus, not the query engine", async () => {
  const { page, context, watched } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}en/trends.html`, { waitUntil: "networkidle" });
  expect(watched.requests.filter((url) => url.includes("bureau-index"))).toEqual([]);
  await field(page).pressSequentially("guangd");
  await page.locator("[role=option]", { hasText: "All bureaus in Guangdong" }).waitFor();
  expect(watched.requests.filter((url) => /bureau-index.*json/.test(url))).toHaveLength(1);
  expect(watched.requests.filter((url) => url.includes("duckdb-eh"))).toEqual([]);
  await context.close();
});

test("the filter moves nothing when its script arrives, and is not shown without scripts", async () => {
  const { page, context } = await watchPage(visit.browser, PHONE);
  await page.goto(`${visit.site.url}zh/fines.html`);
  const box = await page.locator(".atlas-filter").boundingBox();
  await page.waitForFunction(() => !document.querySelector(".atlas-filter")?.hasAttribute("inert"));
  expect(await page.locator(".atlas-filter").boundingBox()).toEqual(box);
  await context.close();
  const plain = await watchPage(visit.browser, { ...PHONE, javaScriptEnabled: false });
  await plain.page.goto(`${visit.site.url}zh/fines.html`);
  expect(await plain.page.locator(".atlas-filter").isVisible()).toBe(false);
  await plain.context.close();
});

test("the switch of languages keeps choices and place, on pages without figures too", async () => {
  for (const [from, to] of [
    ["zh/fines.html?bureaus=440300&years=2018#历年", "en/fines.html?bureaus=440300&years=2018#"],
    ["zh/bureau/440300.html?x=1#silent", "en/bureau/440300.html?x=1#silent"],
  ] as const) {
    const { page, context } = await watchPage(visit.browser);
    await page.goto(visit.site.url + from, { waitUntil: "networkidle" });
    await page.locator("a.atlas-switch").click();
    await page.waitForURL((url) => url.href.startsWith(visit.site.url + to));
    await context.close();
  }
});
