import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { EMPTY_MEANS } from "../../src/pages/codes.js";
import { renderCodes, renderIndicatorBook } from "../../src/pages/codebook.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { CAVEATS } from "../../src/model/caveat.js";
import { type Row, TABLES } from "../../src/model/columns.js";
import { STATUSES } from "../../src/model/status.js";

const catalogue = await loadCatalogue("data/catalogue");
const tables = await loadTables();
const open = (html: string) => new JSDOM(html).window.document;

describe.each(["zh", "en"] as const)("in %s", (lang) => {
  test("every indicator is there once, with definition, unit, wording and coverage", () => {
    const document = open(renderIndicatorBook(gatherIndicators(tables, catalogue), lang).text);
    expect([...document.querySelectorAll("tbody th code")].map((code) => code.textContent).sort()).toEqual(
      catalogue.indicators.map(({ id }) => id).sort(),
    );
    for (const { id, definition, unit } of catalogue.indicators) {
      const row = document.querySelector(`a[href="./indicator/${id}.html"]`)?.closest("tr");
      const cells = [...(row?.cells ?? [])].map((cell) => cell.textContent.trim());
      expect(cells[1]).toContain(definition[lang]);
      expect(cells[2]).toContain(unit);
      expect([id, ...cells.slice(3).map((cell) => cell !== "")]).toEqual([id, true, true]);
      const figures = tables.observations.filter((row) => row.indicator === id).length;
      if (figures > 0) expect(cells[4]).toContain(String(figures));
    }
  });

  test("every code that a cell of the tables holds is explained", () => {
    const document = open(renderCodes(lang).text);
    const explained = (label: string) => {
      const fold = [...document.querySelectorAll("details")].find((own) => own.querySelector("summary")?.textContent.includes(label));
      return new Set([...(fold?.querySelectorAll("tbody th") ?? [])].map((cell) => cell.textContent));
    };
    const missing = (values: ReadonlySet<string>, known: ReadonlySet<string>) => [...values].filter((value) => !known.has(value));
    const held = (column: string, rows: readonly Row[] = tables.observations) =>
      new Set(rows.flatMap((row) => (row[column] === null ? [] : String(row[column]).split(" "))));
    for (const column of ["qualifier", "period_kind", "status", "basis", "headline_reason"]) {
      expect(missing(held(column), explained(`observations.${column}`)), column).toEqual([]);
    }
    expect(missing(held("breaks"), explained("breaks"))).toEqual([]);
    expect([...explained("caveats")].sort()).toEqual(Object.keys(CAVEATS).sort());
    expect([...explained("observations.status")]).toEqual(expect.arrayContaining([...STATUSES]));
  });
});

test("every column of observations that may be empty says what that means", () => {
  const optional = TABLES.observations.filter((column) => "nullable" in column).map(({ name }) => name);
  expect(Object.keys(EMPTY_MEANS.observations ?? {}).sort()).toEqual(optional.sort());
});
