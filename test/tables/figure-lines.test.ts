import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { placeOnLines } from "../../loaders/tables/figure-lines.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { observation } from "../queries/fixture.js";

let engine: Engine;
beforeAll(async () => void (engine = await openEngine(await loadTables())));
afterAll(() => engine.close());

// The same in the words of SQL, asked of the whole table.
const WINDOWS = `WITH chosen AS (
  SELECT * FROM observations WHERE scope = 'all' AND part_of IS NULL AND NOT ends_with(indicator, '.yoy')
  QUALIFY row_number() OVER (
    PARTITION BY bureau_code, indicator, year ORDER BY headline DESC, period_kind = 'cumulative', period_end DESC, id
  ) = 1
), marked AS (
  SELECT *, coalesce(breaks IS NOT NULL OR year - lag(year) OVER run > 1, false) AS apart,
    count(*) FILTER (comparable) OVER pair AS all_points, count(*) OVER pair AS all_stated
  FROM chosen
  WINDOW pair AS (PARTITION BY bureau_code, indicator), run AS (PARTITION BY bureau_code, indicator, comparable ORDER BY year)
)
SELECT id, true AS in_figures, CASE WHEN comparable THEN (count(*) FILTER (apart) OVER run)::INTEGER END AS stretch,
  CASE WHEN comparable THEN (count(breaks) OVER run)::INTEGER END AS changes, all_points::INTEGER AS points, all_stated::INTEGER AS stated
FROM marked
WINDOW run AS (PARTITION BY bureau_code, indicator, comparable ORDER BY year)
ORDER BY id`;

test("places are what windows over the whole table say, and empty elsewhere", async () => {
  const COLUMNS = "in_figures, stretch, changes, points, stated";
  const placed = await engine.query(`SELECT id, ${COLUMNS} FROM observations WHERE in_figures ORDER BY id`);
  expect(placed.rows).toEqual((await engine.query(WINDOWS)).rows);
  expect(new Set(placed.rows.map(({ stretch }) => stretch)).size).toBeGreaterThan(3);
  expect(placed.rows.some(({ changes }) => Number(changes) > 1)).toBe(true);
  const elsewhere = await engine.query(`SELECT DISTINCT ${COLUMNS} FROM observations WHERE NOT in_figures`);
  expect(elsewhere.rows).toEqual([{ in_figures: false, stretch: null, changes: null, points: null, stated: null }]);
});

test("where no figure stands for a year, one of the year comes before one since an earlier year, the latest first, then by id", () => {
  const of = (start: number, changes: Parameters<typeof observation>[4]) =>
    observation("990100", 2020, "penalty.amount", start, { start, headline: false, headline_reason: "period", ...changes });
  const since = { period_kind: "cumulative", period_start: "2015-01-01" } as const;
  const part = { period_kind: "partial", period_end: "2020-06-30" } as const;
  const rows = [of(1, since), of(2, { ...part, period_end: "2020-03-31" }), of(4, part), of(3, part)];
  const chosen = (some: typeof rows) =>
    placeOnLines(some)
      .filter(({ in_figures }) => in_figures)
      .map(({ start }) => start);
  expect(chosen(rows)).toEqual([3]);
  expect(chosen(rows.slice(0, 2))).toEqual([2]);
  expect(chosen([...rows, of(9, { headline: true, headline_reason: "only", period_kind: "year" })])).toEqual([9]);
});
