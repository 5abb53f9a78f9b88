import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page, a line for each rule and place: `impact rule: html`. */
export async function findFaults(page: Page): Promise<string[]> {
  // Without these two axe fetches style sheets anew and names a path to every node.
  const options = { resultTypes: ["violations"], runOnly: { type: "tag", values: RULES }, selectors: false, preload: false };
  const { violations } = (await page.evaluate(
    `(async () => { if (!window.axe) { ${AXE} } return axe.run(document, ${JSON.stringify(options)}); })()`,
  )) as AxeResults;
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact ?? ""} ${id}: ${node.html.slice(0, 160)}`));
}
