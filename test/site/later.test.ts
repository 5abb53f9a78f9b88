import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lighten } from "../../loaders/site/later.js";
import { projectPaths } from "../../loaders/site/paths.js";
import { openSite, type Visit, watchPage, type Watched } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

const FINES = readFileSync(join(projectPaths().dist, "zh/fines.html"), "utf8");
const count = (text: string) => text.match(/data-later/g)?.length ?? 0;

/** Links of the chart of fines by year as the build drew it, in both widths. */
const SERIES_LINKS = FINES.split('data-figure="series-fines"')[1]?.split('<div class="atlas-aside">')[0]?.match(/<a /g)?.length ?? 0;

/** The page of fines as it is where there are thousands of reports. */
async function openLight(options: BrowserContextOptions = {}): Promise<{ page: Page; watched: Watched }> {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 1280, height: 800 }, ...options });
  await page.route("**/zh/fines.html*", async (route) =>
    route.fulfill({ response: await route.fetch(), body: lighten(FINES, "zh", () => true, 0) }),
  );
  await page.goto(`${visit.site.url}zh/fines.html`, { waitUntil: "networkidle" });
  return { page, watched };
}

const linksOf = (page: Page, id: string) =>
  page
    .locator(`#${id} [data-part=picture] a`)
    .evaluateAll((links) =>
      links.map((link) => (link as unknown as { href: { baseVal?: string } }).href.baseVal ?? (link as HTMLAnchorElement).href),
    );

test("pictures of a page that has too many are fetched as the reader comes near, and are those that were left out", async () => {
  const { page, watched } = await openLight();
  expect(count(lighten(FINES, "zh", () => true, 0))).toBe(5);
  expect(await page.locator("#leniency a[data-later]").count()).toBe(1);
  await page.locator("#leniency").scrollIntoViewIfNeeded();
  await page.locator("#leniency .atlas-wide svg").first().waitFor();
  await page.locator("#series-fines .atlas-wide svg").first().waitFor();
  const { page: whole } = await watchPage(visit.browser);
  await whole.goto(`${visit.site.url}zh/fines.html`);
  const places = (links: string[]) => links.map((link) => new URL(link, `${visit.site.url}zh/fines.html`).href);
  expect(places(await linksOf(page, "series-fines"))).toEqual(places(await linksOf(whole, "series-fines")));
  expect((await linksOf(page, "series-fines")).length).toBeGreaterThan(5);
  expect(watched.errors).toEqual([]);
  await Promise.all([page.context().close(), whole.context().close()]);
});

test("a filter that is changed before they came leaves what the build drew to be put back", async () => {
  const { page } = await openLight();
  const series = page.locator("#series-fines [data-part=picture]");
  await page.evaluate(() => document.querySelector<HTMLInputElement>("input[name=years][value='2020']")?.click());
  const links = async () => (await linksOf(page, "series-fines")).length;
  // Nobody says anything of that year.
  await expect.poll(links, { timeout: 20_000 }).toBe(0);
  await page.locator(".atlas-filter button[type=reset]").click();
  await expect.poll(links, { timeout: 20_000 }).toBe(SERIES_LINKS);
  expect(await series.locator("[data-later]").count()).toBe(0);
  await page.context().close();
});

test("without scripts a link leads to the picture", async () => {
  const { page } = await openLight({ javaScriptEnabled: false });
  await page.locator("#series-fines a[data-later]").click();
  expect(await page.locator("[data-part=picture] svg").count()).toBeGreaterThan(1);
  await page.context().close();
});
