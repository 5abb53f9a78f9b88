import { readdir, readFile } from "node:fs/promises";
import { gunzipSync, strFromU8 } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLAIM_VERDICTS } from "../../src/model/claim.js";
import type { StatedBook, StatedFigure } from "../../src/model/meant.js";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** The Chinese name and the short English one of a bureau. */
async function namesOf(code: string): Promise<{ name: string; short: string }> {
  const lines = (await readFile("data/catalogue/bureaus.csv", "utf8")).split("\n");
  const [, name = "", , , short = ""] = lines.find((line) => line.startsWith(`${code},`))?.split(",") ?? [];
  return { name, short };
}

/** Some figure of penalty decisions of the site's own data: exact, of a full year, without doubt. */
async function someFigure(): Promise<StatedFigure> {
  for (const name of (await readdir("dist/reader/stated")).filter((file) => file.endsWith("00.json.gz") && !file.startsWith("100000"))) {
    const { figures } = JSON.parse(strFromU8(gunzipSync(await readFile(`dist/reader/stated/${name}`)))) as StatedBook;
    const alike = figures.filter(({ indicator }) => indicator === "penalty.decisions");
    const [one] = alike;
    if (
      alike.length === 1 &&
      one &&
      one.qualifier === "exact" &&
      one.scope === "all" &&
      one.period === "year" &&
      !one.doubted &&
      one.value > 100
    )
      return one;
  }
  throw new Error("no figure to claim");
}

test("a pasted paragraph gets a verdict for each number, with its sentence and a text to paste; the text stays here", async () => {
  const one = await someFigure();
  const { name } = await namesOf(one.bureau);
  const text = `${one.year}年，${name}作出行政处罚决定${one.value}件。据${name}介绍，${one.year}年作出行政处罚决定${one.value + 57}件。`;
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 390, height: 800 } });
  await page.goto(`${visit.site.url}en/claims.html`);
  expect(watched.requests.some((url) => url.includes("/reader/"))).toBe(false);
  await page.locator("#atlas-paragraph").fill(text);
  await page.locator(".atlas-claims [type=submit]").click();
  await page.locator("#claim-2").waitFor();
  expect(await page.locator("#claim-1 strong").innerText()).toBe(CLAIM_VERDICTS["as-stated"].en);
  expect(await page.locator("#claim-2 strong").innerText()).toBe(CLAIM_VERDICTS.contradicts.en);
  expect(await page.locator("#claim-1").innerText()).toContain(one.quote);
  expect(await page.locator("#claim-2 [data-copy]").getAttribute("data-copy")).toContain(one.id);
  const [button, address] = await Promise.all(
    ["[data-copy]", "[data-head] p"].map((part) => page.locator(`#claim-2 ${part}`).boundingBox()),
  );
  for (const box of [button, address]) expect((box?.x ?? 0) + (box?.width ?? 400)).toBeLessThanOrEqual(390);
  expect(await page.locator("#claim-2 [data-head] p").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  for (const url of watched.requests) {
    expect(url.startsWith(visit.site.url)).toBe(true);
    expect(decodeURIComponent(url)).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(watched.errors).toEqual([]);
});

test("a paragraph in English gets its verdicts, the Chinese sentence, and a caveat and citation in English", async () => {
  const one = await someFigure();
  const { short } = await namesOf(one.bureau);
  const say = (value: number): string => value.toLocaleString("en-US");
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 1100, height: 800 } });
  await page.goto(`${visit.site.url}en/claims.html`);
  await page
    .locator("#atlas-paragraph")
    .fill(
      `${short} issued ${say(one.value)} penalty decisions in ${one.year}. A blog says that it issued ${say(one.value + 57)} penalty decisions that year.`,
    );
  await page.locator(".atlas-claims [type=submit]").click();
  await page.locator("#claim-2").waitFor();
  expect(await page.locator("#claim-1 strong").innerText()).toBe(CLAIM_VERDICTS["as-stated"].en);
  expect(await page.locator("#claim-2 strong").innerText()).toBe(CLAIM_VERDICTS.contradicts.en);
  expect(await page.locator("#claim-1 q").innerText()).toBe(one.quote);
  expect(await page.locator("#claim-1 q").getAttribute("lang")).toBe("zh-Hans");
  expect(await page.locator(".claims-text").getAttribute("lang")).toBe("en");
  expect(await page.locator("#claim-1 [data-copy]").getAttribute("data-copy")).toMatch(/^The source says .*Source: .*Enforcement Atlas/s);
  expect(watched.requests.every((url) => url.startsWith(visit.site.url))).toBe(true);
  expect(watched.errors).toEqual([]);
});
