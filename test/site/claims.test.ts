import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLAIM_VERDICTS } from "../../src/model/claim.js";
import type { StatedBook, StatedFigure } from "../../src/model/meant.js";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** Some figure of penalty decisions of the site's own data: exact, of a full year, without doubt. */
async function someFigure(): Promise<StatedFigure> {
  for (const name of (await readdir("dist/reader/stated")).filter((file) => file.endsWith("00.json") && !file.startsWith("100000"))) {
    const { figures } = JSON.parse(await readFile(`dist/reader/stated/${name}`, "utf8")) as StatedBook;
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
  const bureaus = await readFile("data/catalogue/bureaus.csv", "utf8");
  const name =
    bureaus
      .split("\n")
      .find((line) => line.startsWith(`${one.bureau},`))
      ?.split(",")[1] ?? "";
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
  for (const url of watched.requests) {
    expect(url.startsWith(visit.site.url)).toBe(true);
    expect(decodeURIComponent(url)).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(watched.errors).toEqual([]);
});
