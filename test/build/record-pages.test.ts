import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderBureau } from "../../build/bureau.js";
import { gatherBureaus, type BureauData } from "../../build/bureau-data.js";
import { drawRecords } from "../../build/record-pages.js";
import { knownIds, loadCatalogue } from "../../loaders/catalogue/load.js";
import { loadCorpus } from "../../loaders/corpus/store.js";
import { openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { LANGS } from "../../src/model/indicator.js";

const MOST_MILLISECONDS = 10;
const MOST_BYTES = 60_000;
const MANY = 600;

const catalogue = await loadCatalogue("data/catalogue");
const tables = await loadTables();
const engine = await openEngine(tables);
const bureaus = await gatherBureaus(tables, engine);
engine.close();
const corpus = await loadCorpus("data/corpus", knownIds(catalogue));

test("there is a page for every bureau, report and indicator, and none of a text that is not there", () => {
  const pages = [...drawRecords({ corpus, catalogue, tables, bureaus }, new Map())];
  const count = (kind: string) => pages.filter((page) => page.kind === kind).length;
  expect(["bureau", "report", "indicator", "reading"].map(count)).toEqual([bureaus.length, corpus.length, catalogue.indicators.length, 0]);
  expect(new Set(pages.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(pages.length);
});

test(`the page of any bureau is under ${MOST_BYTES / 1000} kB compressed`, () => {
  const weights = bureaus.map((data) => gzipSync(renderBureau(data, "zh").text).length);
  expect(Math.max(...weights)).toBeLessThan(MOST_BYTES);
});

test(`hundreds of bureaus with as many figures as the densest cost less than ${MOST_MILLISECONDS} ms a page`, () => {
  const dense = [...bureaus]
    .filter(({ bureau }) => bureau.level !== "national")
    .sort((a, b) => b.observations.length - a.observations.length)
    .slice(0, 20);
  expect(dense[19]?.observations.length).toBeGreaterThan(15);
  const many = Array.from({ length: MANY }, (_, i) => dense[i % dense.length] as BureauData);
  const start = performance.now();
  const size = many.reduce((sum, data) => sum + LANGS.reduce((total, lang) => total + renderBureau(data, lang).text.length, 0), 0);
  const each = (performance.now() - start) / (MANY * LANGS.length);
  expect(size).toBeGreaterThan(MANY * 10_000);
  expect(each).toBeLessThan(MOST_MILLISECONDS);
});
