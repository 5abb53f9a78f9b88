import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALL_PAGES } from "./site.js";
import { weighPage } from "./weight.js";

interface Budget {
  pages: string;
  bytes: number;
}

/** The first row whose pattern fits a page holds it. */
const BUDGETS = JSON.parse(readFileSync(new URL("../specs/budgets.json", import.meta.url), "utf8")) as Budget[];

const budgetOf = (page: string) => BUDGETS.find(({ pages }) => new RegExp(pages).test(page));
const sumOf = (page: string) => weighPage(page).reduce((sum, { bytes }) => sum + bytes, 0);

test.each(BUDGETS)("some page answers to $pages", (budget) => {
  expect(ALL_PAGES.filter((page) => budgetOf(page) === budget)).not.toEqual([]);
});

describe("what a page loads before its first chart, gzipped", () => {
  test("counts styles, scripts and what these import, once each", () => {
    const files = weighPage("zh/fines.html").map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const part of [/^zh\/fines\.html$/, /bundles\/site\.[\w.-]+\.js$/, /bundles\/page\.[\w.-]+\.js$/]) {
      expect(files.filter((file) => part.test(file))).toHaveLength(1);
    }
    // Pages of charts hold their styles.
    const beside = (page: string) => weighPage(page).filter(({ file }) => /style\.\w+\.css$/.test(file));
    expect([beside("zh/fines.html").length, beside("zh/indicators.html").length]).toEqual([0, 1]);
    expect(files.filter((file) => /duckdb|\.arrows|plot|_observablehq/.test(file))).toEqual([]);
    expect(files.length).toBeLessThan(22);
  });

  test.each(ALL_PAGES)("%s keeps its budget", (page) => {
    const budget = budgetOf(page)?.bytes ?? 0;
    const heaviest = weighPage(page)
      .slice(0, 4)
      .map(({ file, bytes }) => `${file} ${bytes}`);
    expect(sumOf(page), `${page}, of ${budget} bytes; heaviest: ${heaviest.join(", ")}`).toBeLessThanOrEqual(budget);
  });
});
