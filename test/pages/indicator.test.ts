import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { renderIndicator } from "../../src/pages/indicator.js";
import { gatherIndicators, type IndicatorData, type IndicatorFigure } from "../../src/pages/indicator-data.js";
import { findRankGroups } from "../../src/pages/indicator-ranking.js";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { LANGS } from "../../src/model/indicator.js";
import { INDICATOR } from "../../src/words/indicator.js";
import { BASIS_NAMES } from "../../src/words/terms.js";
import { fill } from "../../src/words/ui.js";

let tables: Tables;
let all: IndicatorData[];
beforeAll(async () => {
  tables = await loadTables();
  all = gatherIndicators(tables, await loadCatalogue("data/catalogue"));
});
const named = (id: string) => all.find(({ indicator }) => indicator.id === id) as IndicatorData;
const render = (data: IndicatorData, lang: "zh" | "en" = "en") => new JSDOM(renderIndicator(data, lang).text).window.document;

describe.each(LANGS)("in %s", (lang) => {
  test("every indicator of the catalogue has a page with definition, law and wording, and no word missing", () => {
    expect(all).toHaveLength(tables.indicators.length);
    for (const data of all) {
      const text = render(data, lang).body.textContent ?? "";
      expect(text).toContain(data.indicator.definition.zh);
      expect(text).toContain(data.indicator.definition.en);
      expect(text).toContain(data.indicator.legal_basis);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

test("every figure is on its indicator's page, as a cell or as one of several of its year", () => {
  expect(all.reduce((sum, { rows, changes }) => sum + rows.length + changes, 0)).toBe(tables.observations.length);
  const data = named("penalty.amount");
  const cells = render(data).querySelectorAll(".atlas-who tbody td a");
  expect(cells).toHaveLength(new Set(data.rows.map((row) => `${row.bureau_code} ${row.year}`)).size);
});

test("a cell that does not compare is dashed, silence of a read report is a dash, what was not read is blank", () => {
  const data = named("penalty.decisions");
  const table = render(data).querySelector(".atlas-who");
  const years = [...(table?.querySelectorAll("thead th") ?? [])].map((th) => th.textContent);
  const cell = (code: string, year: number) =>
    table?.querySelector(`a[href="../bureau/${code}.html"]`)?.closest("tr")?.querySelectorAll("td")[years.indexOf(String(year)) - 1];
  const standing = data.rows.find((row) => row.headline === true) as IndicatorFigure;
  expect(cell(standing.bureau_code, standing.year)?.querySelector(".atlas-hollow")).toBeNull();
  const hollow = data.rows.find((row) =>
    data.rows.every((other) => other.bureau_code !== row.bureau_code || other.year !== row.year || other.headline !== true),
  );
  expect(cell(hollow?.bureau_code ?? "", Number(hollow?.year))?.querySelector(".atlas-hollow a")).not.toBeNull();
  const silent = data.reports.find((report) =>
    data.rows.every((row) => row.bureau_code !== report.bureau_code || row.year !== report.year),
  );
  expect(cell(silent?.bureau_code ?? "", Number(silent?.year))?.textContent).toBe("–");
  expect(cell(silent?.bureau_code ?? "", Number(silent?.year) - 1)?.textContent).toBe("");
});

describe("ranking", () => {
  test("compares one level, year, unit and basis, without figures that were worked out or do not stand for their year", () => {
    const groups = all.flatMap(({ rows }) => findRankGroups(rows));
    expect(groups.length).toBeGreaterThan(50);
    for (const { level, year, unit, basis, rows } of groups) {
      for (const row of rows) {
        expect([row.level, row.year, row.unit, row.basis, row.headline]).toEqual([level, year, unit, basis, true]);
        expect(row.status).not.toBe("E");
      }
    }
  });

  test("never holds figures of different definitions, units or bases", () => {
    const data = named("penalty.decisions");
    const model = data.rows.find((row) => row.level === "province" && row.headline) as IndicatorFigure;
    const figure = (i: number, changes: Partial<IndicatorFigure> = {}): IndicatorFigure => {
      return { ...model, id: `x/penalty.decisions@${i}`, bureau_code: String(110000 + i), caveats: null, ...changes };
    };
    const five = [1, 2, 3, 4, 5].map((i) => figure(i));
    const ranked = (...more: IndicatorFigure[]) =>
      render({ ...data, rows: [...five, ...more] }).querySelectorAll(".atlas-ranking tbody tr").length;
    expect(ranked(figure(6))).toBe(6);
    expect(ranked(figure(6, { caveats: "rounded" }))).toBe(6);
    expect(ranked(figure(6, { caveats: "enterprises" }))).toBe(5);
    expect(ranked(figure(6, { caveats: "may_be_cumulative" }), figure(7, { caveats: "may_be_cumulative" }))).toBe(5);
    expect(ranked(figure(6, { unit: "enterprise" }))).toBe(5);
    expect(ranked(figure(6, { basis: "fine" }))).toBe(5);
    expect(
      render({ ...data, rows: five.map((row) => ({ ...row, caveats: "may_be_cumulative" })) }).querySelector(".atlas-ranking"),
    ).toBeNull();
  });

  test("is refused under five comparable figures, with the number there is", () => {
    const data = named("penalty.amount");
    const few = data.rows
      .filter((row) => row.level === "province" && row.year === 2019 && row.headline === true && row.basis === "fine")
      .slice(0, 4);
    expect(few).toHaveLength(4);
    const document = render({ ...data, rows: few });
    expect(document.querySelector(".atlas-ranking")).toBeNull();
    expect(document.getElementById("ranking")?.nextElementSibling?.textContent).toContain("4: Provinces, 2019");
    const ranked = render({ ...data, rows: [...few, { ...(few[0] as IndicatorFigure), id: "x/penalty.amount@1", bureau_code: "110000" }] });
    expect(ranked.querySelectorAll(".atlas-ranking tbody tr")).toHaveLength(5);
  });

  test("prints hedged figures with a range of places and their hedge", () => {
    const places = [...render(named("penalty.amount")).querySelectorAll(".atlas-ranking tbody tr")].map((tr) => tr.textContent ?? "");
    const approximate = places.find((text) => text.includes("approximate"));
    expect(approximate?.trim()).toMatch(/^\d+–\d+/);
  });
});

test("small charts join figures of one basis only, and name both where they change", () => {
  const cards = [...render(named("penalty.amount")).querySelectorAll(".atlas-sparks li")];
  expect(cards.length).toBeGreaterThan(3);
  const both = cards.filter((card) => card.textContent?.includes(" / "));
  expect(both.length).toBeGreaterThan(0);
  for (const card of both) expect(card.querySelector(".spark-break")).not.toBeNull();
});

test("a small chart needs two years that compare", () => {
  const data = named("penalty.decisions");
  const model = data.rows.find((row) => row.headline) as IndicatorFigure;
  const year = (n: number, headline = true): IndicatorFigure => ({ ...model, id: `x/penalty.decisions@${n}`, year: n, headline });
  const cards = (...rows: IndicatorFigure[]) => render({ ...data, rows }).querySelectorAll(".atlas-sparks li").length;
  expect([cards(year(2018)), cards(year(2018), year(2019, false)), cards(year(2018), year(2019))]).toEqual([0, 0, 1]);
});

test("figures that a later source implies are counted as such", () => {
  const data = named("penalty.decisions");
  const model = data.rows.find((row) => row.headline) as IndicatorFigure;
  const estimate = (n: number): IndicatorFigure => ({ ...model, id: `x@${n}`, status: "E", headline: false, headline_reason: "estimated" });
  const noted = (...rows: IndicatorFigure[]) => render({ ...data, rows }).getElementById("comparability")?.nextElementSibling?.textContent;
  expect(noted(model, estimate(1), estimate(2))).toContain(fill(INDICATOR.estimatesNote.en, 2));
  expect(noted(model)).not.toContain(INDICATOR.estimates.en);
});

test("bases, breaks and caveats of the data are counted and lead to a figure", () => {
  const document = render(named("penalty.amount"));
  const notes = document.getElementById("comparability")?.nextElementSibling;
  expect(notes?.textContent).toContain(BASIS_NAMES.fine.en);
  const links = [...(notes?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"));
  const broken = named("penalty.amount").rows.find((row) => row.headline === true && row.breaks !== null);
  expect(links.some((href) => href?.endsWith(`#${broken?.id}`))).toBe(true);
});

test("an indicator that nobody states says so, and not as zero", () => {
  const document = render({ ...named("penalty.amount"), rows: [] });
  expect(document.body.textContent).toContain("neither “none” nor zero");
  expect(document.querySelector(".atlas-who")).toBeNull();
});
