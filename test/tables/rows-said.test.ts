import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { indexSearch } from "../../loaders/tables/search-index.js";
import { buildTables, type Tables } from "../../loaders/tables/rows.js";
import { keysOf } from "../../src/model/indicator.js";
import { TABLES } from "../../src/model/columns.js";
import { drawCorpus } from "../fixtures/drawn-corpus.js";
import { makeConfidence, makeMeasurement, makeReference } from "../fixtures/reference.js";
import { shorten } from "../fixtures/said.js";

let tables: Tables;
let search: ReturnType<typeof indexSearch>;
beforeAll(async () => {
  const catalogue = await loadCatalogue("data/catalogue");
  const bureaus = catalogue.bureaus.filter(({ code }) => /^(?:1[12]0000|130[01]00|139999)$/.test(code));
  const corpus = drawCorpus().map((record) => ({
    ...record,
    observations: record.observations.filter(({ bureau_code }) => bureau_code === undefined),
  }));
  tables = buildTables(corpus, { ...catalogue, bureaus }, makeReference(), [makeMeasurement()], makeConfidence());
  search = indexSearch(tables, { ...catalogue, bureaus }, []);
});

test.each(keysOf(TABLES).filter((name) => name !== "indicators"))("rows of %s of a drawn corpus are as reviewed", async (name) => {
  const rows = tables[name].map((row) =>
    Object.values(row)
      .map((cell) => cell ?? "")
      .join("|"),
  );
  await expect(shorten([Object.keys(tables[name][0] ?? {}).join("|"), ...rows])).toMatchFileSnapshot(
    join(import.meta.dirname, "said", `${name}.txt`),
  );
});

test("what is found of a drawn corpus is as reviewed", async () => {
  const { indicators, pages, sections, quotes } = search;
  const stated = indicators.map(({ id, stated }) => `${id} ${stated}`);
  await expect(
    shorten([
      stated.join(", "),
      ...pages.map((page) => JSON.stringify(page)),
      sections.join(","),
      ...quotes.map((quote) => quote.join("|")),
    ]),
  ).toMatchFileSnapshot(join(import.meta.dirname, "said/search.txt"));
});
