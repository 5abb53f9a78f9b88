import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderBureau } from "../../build/bureau.js";
import { gatherBureaus, type BureauData } from "../../build/bureau-data.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { textOf } from "../../src/figures/observed.js";
import { LANGS } from "../../src/model/indicator.js";

let tables: Tables;
let engine: Engine;
let bureaus: BureauData[];
beforeAll(async () => {
  tables = await loadTables();
  engine = await openEngine(tables);
  bureaus = await gatherBureaus(tables, engine);
});
afterAll(() => engine.close());

const render = (data: BureauData, lang: "zh" | "en" = "zh") => new JSDOM(renderBureau(data, lang).text).window.document;
const national = () => bureaus.find(({ bureau }) => bureau.level === "national") as BureauData;

test("every bureau with a figure has a page, and every figure stands on one", () => {
  expect(bureaus.length).toBeGreaterThan(100);
  expect(bureaus.reduce((sum, { observations }) => sum + observations.length, 0)).toBe(tables.observations.length);
});

describe.each(LANGS)("in %s", (lang) => {
  test("every figure has its anchor, words and standing; the chosen one is bold", () => {
    const data = national();
    const document = render(data, lang);
    for (const row of data.observations) {
      const place = document.getElementById(textOf(row.id));
      expect(place?.querySelector("q")?.textContent).toBe(row.quote);
      expect(place?.querySelector("strong") !== null).toBe(row.headline);
    }
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN/);
  });
});

test("a figure that another stands for leads to it on the same page", () => {
  const data = national();
  const row = data.observations.find(({ superseded_by }) => superseded_by !== null);
  const links = [...(render(data).getElementById(textOf(row?.id))?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"));
  expect(links).toContain(`../bureau/${textOf(data.bureau.code)}.html#${textOf(row?.superseded_by)}`);
});

test("a source on the web is opened at the quoted words, a report on its own page", () => {
  const data = bureaus.find(({ sources }) => [...sources.values()].some(({ coded }) => coded === false)) as BureauData;
  const report = data.observations.find((row) => data.sources.get(textOf(row.source_id))?.coded === false);
  const document = render(data);
  expect(
    document
      .getElementById(textOf(report?.id))
      ?.querySelector(`a[href="../report/${textOf(report?.source_id)}.html#${textOf(report?.id)}"]`),
  ).not.toBeNull();
  expect(render(national()).querySelector('a[rel~=external][href*="#:~:text="]')).not.toBeNull();
});

test("what is silent is named, and not as zero", () => {
  const data = bureaus.reduce((least, other) => (other.observations.length < least.observations.length ? other : least));
  expect(render(data).getElementById("silent")?.nextElementSibling?.textContent).toMatch(/没有公布不等于零/);
});
