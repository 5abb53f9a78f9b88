import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPicture } from "../../src/testimony/read.js";
import { CHECK } from "../../src/words/check.js";
import { CHECK_COMPUTED } from "../../src/words/check-computed.js";
import { CHECK_PICTURE } from "../../src/words/check-picture.js";
import { NOTEBOOK } from "../../src/words/notebook.js";
import { done, last, write } from "./notebook.js";
import { openSite, type Visit, watchPage } from "./site.js";
import { compareDrawn, hiddenIn, marksOf } from "./taken.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const TITLE = "深圳与中山：生态损害赔偿";
const ASKED = `FROM figures WHERE indicator = 'compensation.started' AND bureau_code IN ('440300', '442000') AND year BETWEEN 2020 AND 2024`;
const OWN = `SELECT bureau_zh, year, value ${ASKED}`;
const COMPUTED = `SELECT year, sum(value) AS total, max(id) AS id ${ASKED} GROUP BY year`;

/** What she took along. */
let taken: { computed: Buffer; png: Buffer; svg: string; codes: Record<"zh" | "en", string> };

const leave = (page: Page, part: string) => page.locator(`[data-part=leave] [data-part=${part}]`);
const isOfPage = (error: string): boolean => !error.startsWith("failed in a frame: ");

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await file.path());
}

describe("the journalist's story from a notebook's cell: compensation of two cities, 2020–2024, her own headline, both languages", () => {
  test("is told in seven clicks, and an eighth chooses the picture at /check", async () => {
    const { page, watched } = await watchPage(visit.browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${visit.site.url}zh/notebook.html`);
    await page.locator("[data-part=notebook] .cm-editor").first().waitFor();
    const ways = last(page).locator("[data-part=ways]");
    // What a query works out goes no further than a picture.
    await write(page, COMPUTED);
    await page.keyboard.press("Control+Enter");
    await done(page);
    await last(page).locator("button[name=chart]").click();
    await expect.poll(() => ways.innerText(), { timeout: 20_000 }).toBe(NOTEBOOK.computed.zh);
    expect(await ways.locator("a").count()).toBe(0);
    const computed = await download(page, () => last(page).locator("button[name=png]").click());
    await last(page).locator("button[name=table]").click();

    let clicks = 0;
    const click = async (selector: string) => {
      clicks += 1;
      await page.locator(selector).last().click({ timeout: 20_000 });
    };
    await click(".nb-query .cm-content");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(OWN);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => last(page).locator("thead").innerText(), { timeout: 20_000 }).toContain("bureau_zh");
    await done(page);
    await click(".nb-query button[name=chart]");
    await click("[data-part=ways] a");
    await page.locator("[data-part=leave] input[name=title]:focus").waitFor({ timeout: 20_000 });
    expect(page.url()).toContain("explore.html?indicator=compensation.started&bureaus=440300,442000&years=2020-2024");
    await page.keyboard.type(TITLE);
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain(encodeURIComponent(TITLE));
    await expect.poll(() => leave(page, "figure").inputValue(), { timeout: 30_000 }).toContain(encodeURIComponent(TITLE));
    const png = await download(page, () => click("[data-part=leave] button[value=png]"));
    await click("[data-part=leave] button[value=code]");
    const zh = await leave(page, "code").inputValue();
    clicks += 1;
    await page.locator("[data-part=leave] select[name=lang]").selectOption("en");
    await expect.poll(() => leave(page, "code").inputValue(), { timeout: 30_000 }).toContain("view.en.html");
    await expect.poll(() => leave(page, "figure").inputValue(), { timeout: 30_000 }).toContain("/en/explore.html");
    await click("[data-part=leave] button[value=code]");
    expect(clicks).toBe(7);
    const codes = { zh, en: await leave(page, "code").inputValue() };
    await page.locator("[data-part=leave] select[name=lang]").selectOption("zh");
    await expect.poll(() => leave(page, "figure").inputValue(), { timeout: 30_000 }).toContain("/zh/explore.html");
    const svg = (await download(page, () => page.locator("[data-part=leave] button[value=svg]").click())).toString("utf8");
    taken = { computed, png, svg, codes };
    expect(marksOf(svg).length).toBeGreaterThan(0);
    expect(marksOf(svg)).toEqual(marksOf(await page.locator("#exploration [data-part=picture] .atlas-wide").innerHTML()));
    expect(watched.errors.filter(isOfPage)).toEqual([]);
    await page.context().close();
  });

  test("ends in frames that a column of 320 px does not cut, and a PNG whose pixels are those of the page's chart", async () => {
    for (const code of Object.values(taken.codes)) expect(await hiddenIn(visit.browser, code, 320)).toBeLessThanOrEqual(0);
    expect(readPicture(taken.png)).toMatchObject({ kind: "found", intact: true, testimony: { chart: "exploration", lang: "zh" } });
    expect(await compareDrawn(visit.browser, taken.png, taken.svg)).toMatchObject({ drawn: 0 });
  });
});

test("/check knows the atlas' own picture, and says of a computed one by which query, without vouching for it", async () => {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${visit.site.url}zh/check.html`);
  const answer = page.locator("[data-part=answer]");
  const look = (buffer: Buffer) => page.locator("#atlas-picture").setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
  await look(taken.png);
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain(CHECK_PICTURE.same.zh);
  expect(await answer.locator(".check-verdict").innerText()).toBe(CHECK.unchanged.zh);
  expect(await answer.locator(".check-author").innerText()).toContain(TITLE);

  await look(taken.computed);
  await expect.poll(() => answer.locator(".check-verdict").innerText(), { timeout: 20_000 }).toBe(CHECK.computed.zh);
  const said = await answer.innerText();
  expect(said).toContain(CHECK_COMPUTED.byQuery.zh);
  expect(await answer.locator(".check-query").allInnerTexts()).toEqual([COMPUTED]);
  expect(await answer.locator("tbody tr").count()).toBe(1);
  expect(await answer.locator("tbody q").innerText()).not.toBe("");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await answer.getByRole("link", { name: CHECK_COMPUTED.open.zh }).click();
  await expect.poll(() => page.locator(".nb-query .cm-content").allInnerTexts(), { timeout: 20_000 }).toEqual([COMPUTED]);
  expect(watched.errors.filter(isOfPage)).toEqual([]);
  await page.context().close();
});
