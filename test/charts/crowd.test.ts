import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { makeChart } from "../../src/charts/chart-model.js";
import { LENIENCY } from "../../src/charts/fines.js";
import { renderChart } from "../../src/charts/render.js";
import type { PickedRow } from "../../src/queries/pick.js";

const { document } = new JSDOM("").window;

function row(bureau: number, year: number, value: number | null, comparable = true): PickedRow {
  const code = String(110000 + bureau);
  const stated = value !== null;
  return {
    ...{ bureau_code: code, short_zh: `第${bureau}`, short_en: `Place ${bureau}`, year, indicator: "leniency.exempt" },
    ...{ name_zh: "免予处罚", name_en: "Not punished", id: stated ? `${code}-${year}/leniency.exempt@1` : null },
    ...{ value, lower: value, upper: value, unit: "case", qualifier: "exact", period_kind: "year", period_start: `${year}-01-01` },
    ...{
      period_end: `${year}-12-31`,
      scope: "all",
      basis: null,
      comparable: stated ? comparable : null,
      obstacle: comparable ? null : "scope",
    },
    ...{ quote: `免予处罚${value ?? ""}件`, source_id: `${code}-${year}`, confidence: null },
  } as unknown as PickedRow;
}

/** `reports` rows over two years, valued 1, 2, 3 …; the last does not compare. */
const rowsOf = (reports: number) =>
  Array.from({ length: reports }, (_, i) => row(Math.floor(i / 2), 2020 + (i % 2), i + 1, i < reports - 1));
const render = (rows: PickedRow[]) => new JSDOM(renderChart(makeChart(LENIENCY, rows, "en", document)).text).window.document;

test("a crowd has a row of 24 pixels for each of its years", () => {
  const heightOf = (years: number) => {
    const rows = Array.from({ length: 60 }, (_, i) => row(i, 2020 + (i % years), i + 1));
    return Number(render(rows).querySelector(".atlas-wide svg")?.getAttribute("height"));
  };
  expect(heightOf(3) - heightOf(2)).toBe(24);
});

describe("a chart of reports", () => {
  test("draws each of forty", () => {
    const page = render(rowsOf(40));
    expect(page.querySelector(".atlas-wide")?.textContent).toContain("Place 19 2021");
    expect(page.querySelectorAll("[data-part=table] tbody tr")).toHaveLength(40);
    expect(page.querySelector("[data-part=source]")?.textContent).toContain("Place 0 2020");
  });

  test("draws of more how each year's comparable figures are spread, and says what is left out", () => {
    const page = render(rowsOf(101));
    const drawing = page.querySelector(".atlas-wide");
    expect(drawing?.textContent).toContain("2020");
    expect(drawing?.textContent).toContain("median 50 (n = 50)");
    expect(drawing?.textContent).not.toContain("Place 7 2020");
    const links = [...(drawing?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "");
    expect(links).toContain("./report/110000-2020.html#110000-2020/leniency.exempt@1");
    const note = page.querySelector("[data-part=footnotes]")?.textContent ?? "";
    expect(note).toContain("101 reports");
    expect(note).toContain("do not compare: 1.");
  });

  test("cuts table and sources of more, and says so", () => {
    const page = render(rowsOf(101));
    expect(page.querySelectorAll("[data-part=table] tbody tr")).toHaveLength(30);
    expect(page.querySelector("[data-part=table]")?.textContent).toContain("First 30 of 101 rows");
    expect(page.querySelector("[data-part=source]")?.textContent).toContain("101 sources");
  });

  test("stays as large whether there are a hundred reports or a thousand", () => {
    const [few, many] = [rowsOf(200), rowsOf(2000)].map((rows) => render(rows).documentElement.outerHTML.length) as [number, number];
    expect(many / few).toBeLessThan(1.05);
  });
});
