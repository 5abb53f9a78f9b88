import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Visit, watchPage, type Watched } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

async function open(path: string): Promise<{ page: Page; watched: Watched; close: () => Promise<void> }> {
  const { page, context, watched } = await watchPage(visit.browser, { viewport: { width: 360, height: 740 } });
  await page.goto(visit.site.url + path);
  await page.locator("form[data-part=coverage]:not([inert])").waitFor();
  return { page, watched, close: () => context.close() };
}

const squares = (page: Page) => page.locator(".cover-bureau:visible .cover-strip .cover-cell[data-state]").allInnerTexts();

describe("coverage", () => {
  test("a family and a level choose lines and squares, stand in the address, and come back from it", async () => {
    const first = await open("en/quality.html");
    await first.page.locator("[name=family]").selectOption("litigation");
    await first.page.locator("[name=cell]").selectOption("silent");
    expect(first.page.url()).toContain("family=litigation&cell=silent");
    const shown = await first.page.locator("[data-part=coverage-shown]").innerText();
    expect(Number(shown.split(" ")[0])).toBeGreaterThan(0);
    const before = await squares(first.page);
    expect(before).toContain("–");
    const second = await open(first.page.url().replace(visit.site.url, ""));
    expect(await second.page.locator("[data-part=coverage-shown]").innerText()).toBe(shown);
    expect(await squares(second.page)).toEqual(before);
    await second.page.locator("form[data-part=coverage] [type=reset]").click();
    expect(second.page.url()).not.toContain("?");
    expect((await squares(second.page)).length).toBeGreaterThan(before.length);
    expect([...first.watched.errors, ...second.watched.errors]).toEqual([]);
    await first.close();
    await second.close();
  });

  test("a value of the address that no field offers is named and ignored", async () => {
    const { page, watched, close } = await open("zh/quality.html?level=planet&verdict=perhaps");
    expect(await page.locator("form[data-part=coverage] .atlas-status").innerText()).toContain("level=planet");
    expect(await page.locator("form[data-part=checks] .atlas-status").innerText()).toContain("verdict=perhaps");
    expect(await page.locator(".cover-bureau:visible").count()).toBe(await page.locator(".cover-bureau").count());
    expect(watched.errors).toEqual([]);
    await close();
  });

  test("a count leads to a figure that is there", async () => {
    const { page, close } = await open("zh/quality.html");
    const line = page.locator(".cover-bureau", { has: page.locator("td[data-state=silent]") }).first();
    await line.locator("summary").click();
    await line.locator("td[data-state=full] a").first().click();
    await page.waitForURL(/#/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    await close();
  });
});

test("checks of one kind and verdict, unfolded and counted", async () => {
  const { page, close } = await open("en/quality.html?kind=sources&verdict=differs");
  const shown = await page.locator("[data-part=checks-shown]").innerText();
  const rows = await page.locator("details[data-verdict]:visible [data-kind]:visible tbody tr").count();
  expect(shown).toMatch(new RegExp(`^${rows} of \\d+`));
  expect(rows).toBeGreaterThan(0);
  await close();
});

describe("keys", () => {
  test("t shows the table of the chart with the focus, folds it away again and gives the focus back", async () => {
    const { page, context, watched } = await watchPage(visit.browser);
    await page.goto(`${visit.site.url}en/fines.html`, { waitUntil: "networkidle" });
    const figure = page.locator("figure[data-figure]").nth(2);
    const link = figure.locator("[data-part=source] a").first();
    await link.focus();
    await page.keyboard.press("t");
    await expect.poll(() => figure.locator("details.atlas-data").getAttribute("open")).toBe("");
    expect(await page.locator("details.atlas-data[open]").count()).toBe(1);
    expect(await page.locator(".atlas-unseen").innerText()).toContain(await figure.locator("h3").innerText());
    await page.keyboard.press("t");
    expect(await page.locator("details.atlas-data[open]").count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(watched.errors).toEqual([]);
    await context.close();
  });

  test("? opens the help; single keys can be switched off there and stay off; letters typed into a field do nothing", async () => {
    const { page, context } = await watchPage(visit.browser);
    await page.goto(`${visit.site.url}zh/quality.html`, { waitUntil: "networkidle" });
    await page.locator("form[data-part=coverage] input[name=bureau]").pressSequentially("t?");
    expect(await page.locator("form[data-part=coverage] input[name=bureau]").inputValue()).toBe("t?");
    expect(await page.locator("dialog, details.atlas-data[open]").count()).toBe(0);
    await page.locator("h1").click();
    await page.keyboard.press("?");
    await page.locator("dialog[open] [name=single]").uncheck();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await page.reload({ waitUntil: "networkidle" });
    await page.keyboard.press("?");
    expect(await page.locator("dialog").count()).toBe(0);
    await page.locator("[data-part=keys]").click();
    expect(await page.locator("dialog[open] [name=single]").isChecked()).toBe(false);
    await context.close();
  });
});
