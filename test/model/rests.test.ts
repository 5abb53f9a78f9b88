import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { lintSql } from "../../src/model/lint.js";
import { askRests } from "../../src/model/rests.js";
import { inventWorld } from "../fixtures/world.js";

let engine: Engine;
beforeAll(async () => void (engine = await openEngine((await inventWorld()).tables)));
afterAll(() => engine.close());

const restsOf = (sql: string) => {
  const { query, cores } = lintSql(sql, { known: () => null, values: new Map(), units: new Map() });
  return askRests(sql, query, cores);
};
const idsOf = async (sql: string) => (await engine.query(sql)).rows.map(({ id }) => String(id)).sort();

describe("what a result rests on is asked for, whole", () => {
  const FINES = "indicator = 'penalty.amount' AND comparable";
  test.each([
    [
      "a sum",
      `SELECT year, sum(value) AS n FROM figures WHERE ${FINES} GROUP BY year ORDER BY year`,
      `SELECT id FROM figures WHERE ${FINES}`,
    ],
    ["other units", `SELECT value / 1e8 AS n FROM figures AS "a b" WHERE ${FINES}`, `SELECT id FROM figures WHERE ${FINES}`],
    [
      "a name of its own",
      `WITH f AS (SELECT * FROM figures WHERE ${FINES}) SELECT avg(value) FROM f`,
      `SELECT id FROM figures WHERE ${FINES}`,
    ],
    [
      "a query inside",
      `SELECT max(v) FROM (SELECT id, value AS v FROM figures WHERE ${FINES}) AS f`,
      `SELECT id FROM figures WHERE ${FINES}`,
    ],
    [
      "figures beside places",
      `SELECT b.province, sum(value) FROM figures JOIN bureaus AS b ON b.code = bureau_code WHERE ${FINES} GROUP BY ALL`,
      `SELECT id FROM figures WHERE ${FINES}`,
    ],
    [
      "figures over figures",
      "SELECT n.value / d.value AS each FROM figures AS n JOIN figures AS d USING (bureau_code, year) WHERE n.indicator = 'penalty.amount' AND d.indicator = 'penalty.decisions'",
      `WITH p AS (SELECT n.id AS a, d.id AS b FROM figures AS n JOIN figures AS d USING (bureau_code, year)
        WHERE n.indicator = 'penalty.amount' AND d.indicator = 'penalty.decisions') SELECT a AS id FROM p UNION SELECT b FROM p`,
    ],
    [
      "quotients",
      "SELECT avg(value) FROM ratios",
      "SELECT id FROM ratios UNION SELECT denominator_id FROM ratios WHERE denominator_id IS NOT NULL",
    ],
  ])("of %s", async (_, sql, wanted) => {
    await engine.query(sql);
    const found = await idsOf(restsOf(sql) ?? "SELECT 'nothing asked' AS id");
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await idsOf(wanted));
  });
});

describe("nobody says what a result rests on where its form hides some of it", () => {
  test.each([
    "SELECT value / (SELECT sum(value) FROM figures) AS share FROM figures",
    "SELECT sum(value) FROM figures WHERE bureau_code IN (SELECT bureau_code FROM series WHERE points > 3)",
    "SELECT year, sum(value) FROM figures GROUP BY year HAVING count(*) > 2",
    "SELECT value FROM figures ORDER BY value LIMIT 3",
    "SELECT value FROM figures QUALIFY row_number() OVER (ORDER BY value) = 1",
    "SELECT value FROM figures UNION ALL SELECT value FROM series",
    "SELECT sum(n) FROM (SELECT year, sum(value) AS n FROM figures GROUP BY year)",
    "SELECT sum(value) FROM figures JOIN mine USING (year)",
    "SELECT 1 AS n",
    "SELECT value FROM",
  ])("%s", (sql) => expect(restsOf(sql)).toBeNull());
});
