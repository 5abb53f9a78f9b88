import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { gunzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { packParts } from "../../loaders/tables/parts.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { CHARTS } from "../../src/charts/index.js";
import { exploreChart } from "../../src/charts/explore.js";
import { readExploration } from "../../src/model/explore.js";
import { FAMILIES_FILE, familiesRead, partFile, tablesRead } from "../../src/model/reads.js";
import { EVERYTHING } from "../../src/queries/filter.js";
import { MAKE_TABLES, takePart } from "../../src/queries/tables.js";
import { openWasmEngine } from "../db/wasm-engine.js";

let tables: Tables;
let families: string[];
let whole: Engine;
const parts = new Map<string, Engine>();
beforeAll(async () => {
  tables = await loadTables();
  families = [...new Set(tables.indicators.map(({ family }) => family))].sort();
  whole = await openEngine(tables);
});
afterAll(() => {
  for (const engine of [whole, ...parts.values()]) engine.close();
});

/** An engine that holds what a page fetches for a query, and nothing else. */
async function engineFor(sql: string): Promise<Engine> {
  const [read, named] = [familiesRead({ sql }, families), tablesRead({ sql })];
  const key = [...read, ...named].join(" ");
  const known = parts.get(key);
  if (known) return known;
  const observations = tables.observations.filter(({ family }) => read.includes(family));
  const others = Object.entries(tables).map(([name, rows]) => [name, named.some((one) => one === name) ? rows : []]);
  const engine = await openEngine({ ...(Object.fromEntries(others) as Tables), observations });
  parts.set(key, engine);
  return engine;
}

describe("what a query of the site reads is enough for it", () => {
  const filtered = { ...EVERYTHING, years: [2019, 2020] };
  test.each(CHARTS.map(({ id, query }) => [id, [query(EVERYTHING), query(filtered)]] as const))("%s", async (_, questions) => {
    for (const sql of questions) expect((await (await engineFor(sql)).query(sql)).rows).toEqual((await whole.query(sql)).rows);
  });

  test("of the page of fines, that is two families", () => {
    const fines = CHARTS.filter(({ topic }) => topic === "fines").map(({ query }) => familiesRead({ sql: query(EVERYTHING) }, families));
    expect(fines.length).toBeGreaterThan(1);
    expect(new Set(fines.flat())).toEqual(new Set(["leniency", "penalty"]));
  });

  const ADDRESSES = ["", "chart=ranking", "chart=distribution&by=certified", "by=residents", "indicator=inspection.visits&by=deployments"];
  const SCATTER = "chart=scatter&indicator=inspection.visits&with=penalty.amount";
  test.each([...ADDRESSES, SCATTER])("explore?%s", async (address) => {
    const ids = new Set(tables.indicators.map(({ id }) => id));
    const { exploration, ignored } = readExploration(`?${address}`, ids);
    expect(ignored).toEqual([]);
    const { sql } = exploreChart(exploration);
    expect((await (await engineFor(sql)).query(sql)).rows).toEqual((await whole.query(sql)).rows);
  });
});

test("a reader's own query reads everything, an engine that only starts nothing of the observations", () => {
  expect(familiesRead("everything", families)).toEqual(families);
  expect(familiesRead({ sql: "FROM observations" }, families)).toEqual(families);
  expect(familiesRead({ sql: "FROM series WHERE indicator NOT IN ('penalty.amount')" }, families)).toEqual(families);
  expect(familiesRead("nothing", families)).toEqual([]);
  expect(tablesRead("everything")).toContain("checks");
  expect(tablesRead({ sql: "FROM checks" })).toContain("checks");
  expect(tablesRead({ sql: "FROM observations" })).not.toContain("checks");
});

test("the parts together are the table of observations, with every id, in the browser's engine", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atlas-parts-"));
  await packParts(tables, folder);
  const connection = (await (await openWasmEngine()).connect()) as Awaited<ReturnType<AsyncDuckDB["connect"]>>;
  await connection.query(MAKE_TABLES);
  const listed = JSON.parse(await readFile(join(folder, FAMILIES_FILE), "utf8")) as string[];
  for (const family of listed) {
    const bytes = gunzipSync(await readFile(join(folder, partFile(family))));
    await connection.insertArrowFromIPCStream(bytes, { name: "part", create: true });
    await connection.query(takePart("part"));
  }
  const rows = (await connection.query("FROM observations ORDER BY id")).toArray().map((row: { toJSON(): object }) => row.toJSON());
  const expected = [...tables.observations].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(rows).toEqual(expected.map((row) => ({ ...row })));
  await connection.close();
  await rm(folder, { recursive: true });
});
