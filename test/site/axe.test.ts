import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, PAGES, type Visit, watchPage } from "./site.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** What axe finds, a line for each rule and place. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"], runOnly: { type: "tag", values: ${JSON.stringify(RULES)} } })`,
  )) as AxeResults;
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact ?? ""} ${id}: ${node.html.slice(0, 160)}`));
}

describe.each(PAGES)("%s", (name) => {
  test("axe finds nothing on a phone in light, nor on a desk in dark with every fold open", async () => {
    // The site's own policy forbids the test's script, which is no part of the site.
    const { page, context } = await watchPage(visit.browser, {
      bypassCSP: true,
      viewport: { width: 360, height: 740 },
      colorScheme: "light",
    });
    await page.goto(visit.site.url + name, { waitUntil: "networkidle" });
    expect(await findFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await findFaults(page)).toEqual([]);
    await context.close();
  });
});

test("axe does find what is wrong", async () => {
  const { page, context } = await watchPage(visit.browser, { bypassCSP: true });
  await page.goto(`${visit.site.url}404.html`);
  await page.evaluate(() =>
    document
      .querySelector("main")
      ?.insertAdjacentHTML("beforeend", '<img src="data:,"><p style="color:#ddd;background:#fff">pale words</p>'),
  );
  const faults = (await findFaults(page)).map((fault) => fault.split(":")[0]);
  expect(faults).toEqual(expect.arrayContaining(["critical image-alt", "serious color-contrast"]));
  await context.close();
});
