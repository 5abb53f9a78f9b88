import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const STATE = "indicator=penalty.decisions&chart=multiples&bureaus=440300,442000&years=2020-2024";
const open = async (path: string, options = {}) => {
  const watch = await watchPage(visit.browser, options);
  await watch.page.goto(visit.site.url + path);
  return watch;
};
const drawn = (page: Page) => page.locator("html[data-drawn]").waitFor({ state: "attached", timeout: 20_000 });
const sized = (width: number) => ({ viewport: { width, height: 700 } });

describe("a frame of a reader's chart", () => {
  test("shows her words as hers beside what the atlas says, and none of them as markup", async () => {
    const title = "<img src=x onerror=alert(1)>深圳";
    const { page, watched } = await open(`embed/view.zh.html?${STATE}&title=${encodeURIComponent(title)}&accent=c0392b`, sized(320));
    await drawn(page);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.locator(".embed-by").first().innerText()).toContain("标题由使用者所拟");
    expect(await page.locator(".embed-stated").innerText()).toMatch(/图鉴的说法：.*行政处罚决定/);
    for (const said of [".embed-coverage", ".atlas-source", ".atlas-note", "footer"])
      expect(await page.locator(said).first().innerText()).not.toBe("");
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(watched.errors).toEqual([]);
    expect(watched.requests.filter((address) => /duckdb|arrows/.test(address))).toEqual([]);
  });

  test.each([
    ["an indicator that is not there", "indicator=penalty.nothing", "indicator=penalty.nothing"],
    ["years out of range", `${STATE}&years=1200-1300`.replace("years=2020-2024&", ""), "years=1200-1300"],
    ["a bureau that is no code", "indicator=penalty.amount&bureaus=Shenzhen", "bureaus=Shenzhen"],
    ["a code that is no place's", "indicator=penalty.amount&bureaus=440300,999999", "bureaus=999999"],
    ["a province that is none", "indicator=penalty.amount&province=999999", "province=999999"],
    ["an indicator below that is not there", "indicator=penalty.amount&also=penalty.nothing", "also=penalty.nothing"],
    ["markup for an indicator", `indicator=${encodeURIComponent("<script>alert(1)</script>")}`, "<script>"],
  ])("says so for %s, and draws nothing", async (_, query, said) => {
    const { page, watched } = await open(`embed/view.en.html?${query}`, sized(400));
    const alert = page.locator("[role=alert]");
    await alert.waitFor({ timeout: 20_000 });
    expect(await alert.innerText()).toContain(said);
    expect(await page.locator("main svg").count()).toBe(0);
    expect(watched.errors).toEqual([]);
  });

  test("leaves out a headline of 10,000 characters, and says how long it is", async () => {
    const { page } = await open(`embed/view.en.html?${STATE}&title=${encodeURIComponent("长".repeat(10_000))}`, sized(400));
    await drawn(page);
    expect(await page.locator(".embed-problem").innerText()).toContain("10000");
    expect(await page.locator("h1").innerText()).not.toContain("长长长");
  });

  test("stays at a data version that is there, and says where it is not", async () => {
    const { page } = await open(`embed/view.en.html?${STATE}`, sized(400));
    await drawn(page);
    const hash = /[0-9a-f]{12}/.exec(await page.locator("footer").innerText())?.[0] ?? "";
    const frozen = await open(`embed/${hash}/view.en.html?${STATE}`, sized(400));
    await drawn(frozen.page);
    expect(await frozen.page.locator("h1").innerText()).toBe(await page.locator("h1").innerText());
    const lost = await frozen.page.goto(`${visit.site.url}embed/0123456789ab/view.en.html?${STATE}`);
    expect(lost?.status()).toBe(404);
    expect(await frozen.page.locator("body").innerText()).toContain("There is no chart here");
  });
});

describe("on the page of explorations", () => {
  test("what of an address means nothing is named, and the rest is drawn", async () => {
    const title = encodeURIComponent("长".repeat(10_000));
    const { page, watched } = await open(`en/explore.html?bureaus=440300,999999&accent=url(x)&title=${title}`);
    await expect.poll(() => page.locator("[data-part=ignored]").innerText(), { timeout: 20_000 }).toMatch(/10000[\s\S]*not a colour/);
    await expect.poll(() => page.locator("form.atlas-explore [data-part=bureaus]").innerText(), { timeout: 20_000 }).toContain("999999");
    expect(watched.errors).toEqual([]);
  });

  test("Back undoes a choice, and no engine is loaded for any", async () => {
    const { page, watched } = await open("en/explore.html");
    const title = () => page.locator("#exploration [data-part=title]").innerText();
    const first = await title();
    await page.locator("form.atlas-explore select[name=indicator]").selectOption("penalty.decisions");
    await expect.poll(title, { timeout: 20_000 }).toContain("Penalty decisions");
    await page.goBack();
    await expect.poll(title, { timeout: 20_000 }).toBe(first);
    expect(watched.requests.filter((address) => /duckdb/.test(address))).toEqual([]);
  });
});
