import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { JSDOM } from "jsdom";
import { publishChart } from "../../loaders/publish/charts.js";
import { citeChart, seriesFiles } from "../../loaders/publish/pictures/data.js";
import { writeReadme } from "../../loaders/publish/pictures/readme.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { type ChartFacts, fullSeries, gatherFacts, placeOfSeries } from "../../src/charts/chart-facts.js";
import { dataColumns, displayedCsv } from "../../src/charts/chart-rows.js";
import type { Chart } from "../../src/charts/chart.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { FINES_AMOUNT, FINES_AVERAGE } from "../../src/charts/fines.js";
import { CHARTS } from "../../src/charts/index.js";
import { SERIES_FINES } from "../../src/charts/series.js";
import { WORKLOAD_DECISIONS } from "../../src/charts/workload.js";
import { chartFiles } from "../../src/model/chart-files.js";
import type { Row } from "../../src/model/columns.js";
import { LANGS } from "../../src/model/indicator.js";
import { EDITION } from "../fixtures/edition.js";

const SITE = "https://atlas.example/";
const { document } = new JSDOM("").window;
let facts: ChartFacts;
let engine: Engine;
const publish = async (chart: Chart, all = facts) => {
  const rows = await rowsOf(chart.sql);
  return publishChart({ zh: makeChart(chart, rows, "zh", document), en: makeChart(chart, rows, "en", document) }, all);
};
const rowsOf = async (sql: string): Promise<readonly Row[]> => (await engine.query(sql)).rows;
const readCsv = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

beforeAll(async () => {
  const tables = await loadTables();
  engine = await openEngine(tables);
  facts = gatherFacts(tables, { ...EDITION, site: SITE });
});
afterAll(() => engine.close());

test("the README names every file, every column and how to cite", async () => {
  const chart = await publish(FINES_AVERAGE);
  const readme = writeReadme(chart, facts);
  const names = Object.keys(readCsv(seriesFiles(chart, facts).csv)[0] ?? {});
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) expect(readme).toContain(`- ${name}: `);
  for (const { path, kind } of LANGS.flatMap((lang) => chartFiles(FINES_AVERAGE.id, lang))) {
    if (kind !== "readme") expect(readme).toContain(path.replace("charts/", "- "));
  }
  for (const { label } of dataColumns(chart.models.zh, facts)) expect(readme).toContain(`- ${label} (JSON `);
  expect(readme).toContain("(Version 0.1.0+5a31bb0c1234)");
});

test("silence is empty and said to be so, never zero", async () => {
  const { rows, models } = await publish(FINES_AMOUNT);
  const silent = readCsv(displayedCsv(models.zh, facts)).filter((row) => row["说明"] === "未载明");
  expect(silent.length).toBe(rows.filter(({ value }) => value === null).length);
  expect(silent.length).toBeGreaterThan(0);
  for (const row of silent) expect(row).toMatchObject({ 数值: "", 数值的精确程度: "", 是否可比: "" });
});

test("a ratio has both of its figures, their units and why it does not compare", async () => {
  const { rows, models } = await publish(WORKLOAD_DECISIONS);
  const read = readCsv(displayedCsv(models.en, facts));
  const apart = read.filter((row) => row.Comparable === "no");
  expect(apart.length).toBe(rows.filter(({ comparable, value }) => comparable === false && value !== null).length);
  for (const row of apart) {
    expect(row.Remarks).not.toBe("");
    expect(row["Other observations"]).toMatch(/^\S+\/\S+$/);
    expect(row["Unit stated"]).not.toBe("");
    expect(row["Other units"]).not.toBe("");
  }
});

test("the full series of counts over reports are the figures of those reports, else those of its indicators", async () => {
  const coverage = CHARTS.find(({ id }) => id === "coverage");
  const rows = await rowsOf(coverage?.sql ?? "");
  const sources = new Set(rows.map(({ source_id }) => source_id));
  expect(new Set(fullSeries(rows, facts).map(({ source_id }) => source_id))).toEqual(sources);
  const fines = fullSeries(await rowsOf(SERIES_FINES.sql), facts);
  expect(new Set(fines.map(({ indicator }) => indicator))).toEqual(new Set(["penalty.amount"]));
  expect(fines.some(({ headline }) => headline === false)).toBe(true);
  const average = fullSeries(await rowsOf(FINES_AVERAGE.sql), facts);
  expect(new Set(average.map(({ indicator }) => indicator))).toEqual(new Set(["penalty.amount", "penalty.decisions"]));
});

test("a full series that is too long for files of its own is in those of its indicators, or of all figures", async () => {
  const copies = Array.from({ length: 400 }, (_, i) => [...facts.observations.values()].map((row) => [`${row.id} ${i}`, row] as const));
  const many = { ...facts, observations: new Map([...facts.observations, ...copies.flat()]) };
  const average = await rowsOf(FINES_AVERAGE.sql);
  expect(placeOfSeries(average, facts)).toBe("own");
  expect(placeOfSeries(average, many)).toEqual(["penalty.amount", "penalty.decisions"]);
  expect(placeOfSeries(await rowsOf(CHARTS.find(({ id }) => id === "coverage")?.sql ?? ""), many)).toBe("all");
});

test("a chart is cited by its page, or by its file where the site's address is not known", async () => {
  const { texts } = await publish(FINES_AMOUNT);
  expect(citeChart(texts.en, "en", facts.edition)).toBe(
    "The Enforcement Atlas contributors. (2026). How much each bureau fined in a year: Fines only from 49.2M (Shenzhen 2024) to 62.3M (Liaocheng 2020) [Chart]. In Enforcement Atlas (Version 0.1.0+5a31bb0c1234). Retrieved YYYY-MM-DD, from https://atlas.example/en/chart/fines-amount.html",
  );
  const nowhere = { ...facts, edition: EDITION };
  expect(citeChart((await publish(FINES_AMOUNT, nowhere)).texts.zh, "zh", EDITION)).toContain("〈本站网址〉/charts/fines-amount.zh.svg");
});
