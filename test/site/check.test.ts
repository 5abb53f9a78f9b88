import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishPast } from "../../loaders/publish/releases/publish.js";
import { CHECK } from "../../src/words/check.js";
import { EDITION } from "../fixtures/edition.js";
import { HISTORY_ID as ID, makePast } from "../fixtures/history.js";
import { standNowhere } from "../fixtures/standing.js";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
let folder: string;
beforeAll(async () => {
  visit = await openSite();
  folder = await mkdtemp(join(tmpdir(), "atlas-past-"));
  await publishPast({ ...makePast(), edition: EDITION }, folder, standNowhere(folder));
});
afterAll(async () => {
  await visit.close();
  await rm(folder, { recursive: true });
});

test("/check answers from few bytes: unchanged, corrected, withdrawn, unknown, of a figure, a frozen embed and a version", async () => {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 360, height: 740 } });
  // Two releases of an invented history instead of the site's own.
  await page.route("**/check/**", (route) => route.fulfill({ path: join(folder, /check\/.*$/.exec(route.request().url())?.[0] ?? "") }));
  await page.goto(`${visit.site.url}en/check.html?q=${encodeURIComponent(`${ID}@2`)}`);
  const verdict = page.locator(".check-verdict");
  await expect.poll(() => verdict.textContent()).toBe(CHECK.unchanged.en);
  for (const [question, answer, words] of [
    [`${ID}@1`, CHECK.corrected.en, "the report was mended"],
    [`https://elsewhere.example/en/report/110000-2020.html#${ID}@3`, CHECK.withdrawn.en, "3 cases"],
    ["110000-2020/penalty.decisions@4", CHECK.unknown.en, "No release ever held"],
    ["https://elsewhere.example/atlas/embed/aaaaaaaaaaaa/one.zh.html?theme=dark", CHECK.changed.en, "1 gone"],
    ["bbbbbbbbbbbb", CHECK.unchanged.en, "0 corrected"],
    ["<img src=x onerror=alert(1)>", CHECK.unknown.en, "<img src=x"],
  ] as const) {
    await page.locator("#atlas-question").fill(question);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-part=answer]").innerText()).toContain(words);
    expect(await verdict.textContent()).toBe(answer);
    expect(new URL(page.url()).searchParams.get("q")).toBe(question);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  expect(watched.requests.filter((url) => url.includes("/check/")).length).toBeLessThanOrEqual(7);
  expect(watched.errors).toEqual([]);
});
