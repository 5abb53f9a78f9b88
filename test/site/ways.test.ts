import { readFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPicture } from "../../src/testimony/read.js";
import { CHECK } from "../../src/words/check.js";
import { CHECK_PICTURE } from "../../src/words/check-picture.js";
import { openSite, type Visit, watchPage } from "./site.js";
import { compareDrawn, hiddenIn, marksOf } from "./taken.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const TITLE = "深圳与中山：生态损害赔偿";
/** What the journalist took along. */
let taken: { png: Buffer; svg: string; figure: string; address: string; codes: Record<"zh" | "en", string> };

const fill = (text: string, ...parts: readonly (string | number)[]) =>
  parts.reduce<string>((all, part, i) => all.replace(`{${i}}`, String(part)), text);

/** What went wrong on the page itself: a preview that a later choice took the place of is not waited for. */
const isOfPage = (error: string): boolean => !error.startsWith("failed in a frame: ");

describe("the journalist's story: compensation of two cities, 2020–2024, her own headline, both languages", () => {
  test("is told in eight clicks, and a choice is drawn at once", async () => {
    const { page, watched } = await watchPage(visit.browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${visit.site.url}zh/indicator/compensation.started.html`);
    let clicks = 0;
    const click = async (selector: string) => {
      clicks += 1;
      await page.locator(selector).click({ timeout: 20_000 });
    };
    const choose = async (name: string, value: string) => {
      clicks += 1;
      await page.locator(`form.atlas-explore select[name=${name}]`).selectOption(value);
    };
    const part = (name: string) => page.locator(`[data-part=leave] [data-part=${name}]`);
    await click('a[href$="#take"]');
    await page.locator("[data-part=leave] input[name=title]:focus").waitFor({ timeout: 20_000 });
    await page.keyboard.type(TITLE);
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain(encodeURIComponent(TITLE));
    await click("form.atlas-explore [role=combobox]");
    for (const city of ["深圳", "中山"]) {
      await page.keyboard.type(city);
      await page.locator("form.atlas-explore [role=option]").first().waitFor();
      await page.keyboard.press("Enter");
    }
    const times = [await timeOf(page)];
    for (const [name, year] of [
      ["from", "2020"],
      ["to", "2024"],
    ] as const) {
      await choose(name, year);
      times.push(await timeOf(page));
    }
    expect(page.url()).toContain("bureaus=440300,442000&years=2020-2024");
    // How soon is for the bench, which has the machine to itself; here it is that nothing is fetched or waited for.
    expect(Math.min(...times)).toBeLessThan(1000);
    await expect.poll(() => part("figure").inputValue(), { timeout: 30_000 }).toContain("440300");
    const [file] = await Promise.all([page.waitForEvent("download"), click("[data-part=leave] button[value=png]")]);
    await click("[data-part=leave] button[value=code]");
    const zh = await part("code").inputValue();
    await choose2(page, "lang", "en");
    clicks += 1;
    await expect.poll(() => part("code").inputValue(), { timeout: 30_000 }).toContain("view.en.html");
    await expect.poll(() => part("figure").inputValue(), { timeout: 30_000 }).toContain("/en/explore.html");
    await click("[data-part=leave] button[value=code]");
    expect(clicks).toBeLessThanOrEqual(8);
    const codes = { zh, en: await part("code").inputValue() };
    await choose2(page, "lang", "zh");
    await expect.poll(() => part("figure").inputValue(), { timeout: 30_000 }).toContain("/zh/explore.html");
    const [svg] = await Promise.all([page.waitForEvent("download"), page.locator("[data-part=leave] button[value=svg]").click()]);
    taken = {
      png: readFileSync(await file.path()),
      svg: readFileSync(await svg.path(), "utf8"),
      figure: await part("figure").inputValue(),
      address: page.url(),
      codes,
    };
    // The picture has the marks of the page's chart, each at its place.
    const marks = marksOf(taken.svg);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks).toEqual(marksOf(await page.locator("#exploration [data-part=picture] .atlas-wide").innerHTML()));
    expect(watched.errors.filter(isOfPage)).toEqual([]);
    expect(watched.requests.filter((address) => /duckdb/.test(address))).toEqual([]);
    await page.context().close();
  });

  test("ends in frames that no column from 280 to 1200 px cuts", async () => {
    for (const width of [280, 320, 700, 1200])
      expect(await hiddenIn(visit.browser, taken.codes.zh, width), `${width} px`).toBeLessThanOrEqual(0);
    expect(await hiddenIn(visit.browser, taken.codes.en, 320)).toBeLessThanOrEqual(0);
    for (const code of Object.values(taken.codes)) expect(code).not.toMatch(/<script/);
    expect(taken.figure).not.toMatch(/<script|font-face|\son\w+=/);
  });

  test("ends in a PNG whose pixels are those of the SVG as a browser shows it, both with what they show inside", async () => {
    const found = readPicture(taken.png);
    expect(found).toMatchObject({ kind: "found", intact: true, testimony: { chart: "exploration", lang: "zh" } });
    expect(readPicture(new TextEncoder().encode(taken.svg))).toEqual(found);
    const { drawn, screen } = await compareDrawn(visit.browser, taken.png, taken.svg);
    expect(drawn).toBe(0);
    // The screen smooths edges a little otherwise than a canvas does.
    expect(screen).toBeLessThan(0.001);
  });
});

const choose2 = (page: Page, name: string, value: string) => page.locator(`[data-part=leave] select[name=${name}]`).selectOption(value);

describe("/check of what she took along", () => {
  test("says what the PNG, the SVG, the code on it and the address show, and each figure's sentence", async () => {
    const { page, watched } = await watchPage(visit.browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${visit.site.url}zh/check.html`);
    const answer = page.locator("[data-part=answer]");
    const look = (name: string, mimeType: string, buffer: Buffer) =>
      page.locator("#atlas-picture").setInputFiles({ name, mimeType, buffer });
    await look("a.png", "image/png", taken.png);
    await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain(CHECK_PICTURE.same.zh);
    expect(await answer.locator(".check-verdict").innerText()).toBe(CHECK.unchanged.zh);
    expect(await answer.locator(".check-author").innerText()).toContain(TITLE);
    expect(await answer.locator("tbody q").count()).toBeGreaterThan(0);
    expect(await answer.locator(".check-drawing svg").count()).toBeGreaterThan(0);
    await look("a.svg", "image/svg+xml", Buffer.from(taken.svg));
    await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain(CHECK_PICTURE.same.zh);
    const rows = await answer.locator("tbody tr").count();
    const code = /data-text="[^"]*查验码 ([0-9A-Z-]+)/.exec(taken.svg)?.[1] ?? "";
    for (const question of [code, taken.address]) {
      await page.locator("#atlas-question").fill(question);
      await page.keyboard.press("Enter");
      await expect.poll(() => answer.locator("tbody tr").count(), { timeout: 20_000 }).toBe(rows);
      expect(await answer.locator(".check-verdict").innerText()).toBe(CHECK.unchanged.zh);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // What was cut, altered, forged, or is not ours.
    const { width, height } = await loadImage(taken.png);
    for (const [name, bytes, said] of [
      ["cut.png", taken.png.subarray(0, 5000), CHECK_PICTURE.broken.en],
      ["screenshot.png", await page.screenshot(), CHECK_PICTURE.none.en],
      ["photo.jpg", createCanvas(width, height).toBuffer("image/jpeg"), CHECK_PICTURE.foreign.en],
      ["edited.svg", Buffer.from(taken.svg.replace("</desc>", "!</desc>")), CHECK_PICTURE.altered.en],
      [
        "script.svg",
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="run"</script></svg>'),
        CHECK_PICTURE.none.en,
      ],
      [
        "claims.svg",
        Buffer.from(taken.svg.replace(/(\[&quot;[^,]+@[^,]+,&quot;)[^;&]+/, "$1987654321 case")),
        fill(CHECK_PICTURE.foreignPoints.en, 1),
      ],
    ] as const) {
      if (page.url().includes("/zh/")) await page.goto(`${visit.site.url}en/check.html`);
      await look(name, "application/octet-stream", bytes);
      await expect.poll(() => answer.innerText(), { timeout: 20_000, message: name }).toContain(said);
      expect(await answer.innerText(), name).not.toMatch(/987,?654,?321/);
      expect(await answer.locator("[data-verdict=unchanged]").count(), name).toBe(0);
    }
    expect(await page.title()).not.toBe("run");
    expect(watched.errors).toEqual([]);
    await page.context().close();
  });
});

test("Share on a filtered chart hands over what is seen, with frames of its indicators for the same bureaus and years", async () => {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 390, height: 844 } });
  await page.goto(`${visit.site.url}en/compensation.html?bureaus=440300,442000&years=2022,2024`);
  await page.locator("#compensation-cases a[data-part=share-link]").click();
  const dialog = page.locator("dialog");
  await expect
    .poll(() => dialog.locator("[data-part=figure]").inputValue(), { timeout: 60_000 })
    .toContain("compensation.html?bureaus=440300");
  expect(await dialog.locator("h2").first().innerText()).toBe(await page.locator("#compensation-cases [data-part=title]").innerText());
  const code = await dialog.locator("[data-part=code]").inputValue();
  expect(code).toContain("bureaus=440300,442000&amp;years=2022,2024");
  // Its frame holds all indicators that are seen; none of it is cut in a column.
  const also = (/also=([\w.,]+)/.exec(code)?.[1] ?? "").split(",");
  expect(await hiddenIn(visit.browser, code, 320)).toBeLessThanOrEqual(0);
  const inside = dialog.locator("[data-part=preview] iframe").contentFrame();
  await expect.poll(() => inside.locator("h2").count()).toBe(also.length + 1);
  await dialog.locator("select[name=frame]").selectOption({ label: "Compensation cases started" });
  await expect.poll(() => dialog.locator("[data-part=code]").inputValue(), { timeout: 30_000 }).toContain("indicator=compensation.started");
  expect(await dialog.locator("[data-part=code]").inputValue()).not.toContain("also=");
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.locator("button[value=png]").click()]);
  const found = readPicture(readFileSync(await file.path()));
  expect(found).toMatchObject({
    kind: "found",
    intact: true,
    testimony: { chart: "compensation-cases", state: "?bureaus=440300,442000&years=2022,2024" },
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(watched.errors.filter(isOfPage)).toEqual([]);
  await page.context().close();
});

/** Milliseconds that the page says that it took to draw the last choice, once it is drawn. */
async function timeOf(page: Page): Promise<number> {
  await page.locator("#exploration:not([data-waiting]) .atlas-status[data-kind=done]").waitFor({ timeout: 20_000 });
  return Number(/(\d+) 毫秒/.exec(await page.locator("#exploration .atlas-status").innerText())?.[1]);
}
