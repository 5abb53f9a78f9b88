import { expect, test } from "vitest";
import { applyEdits, type LintContext, lintLine, lintSql } from "../../src/model/lint.js";

const UNITS = new Map([
  ["penalty.amount", "CNY"],
  ["penalty.decisions", "case"],
  ["inspection.visits", "visit"],
  ["staff.certified", "person"],
]);
const inputs = { values: new Map([["what", "penalty.amount"]]), units: UNITS };
const plain: LintContext = { known: () => null, ...inputs };

/** A wrong query with the code that it gets, and its twin that is right. */
const TWINS: readonly [string, string, string][] = [
  [
    "AT01 repeated",
    "SELECT year, sum(value) AS total FROM observations WHERE indicator = 'penalty.amount' AND bureau_code = '330000' GROUP BY year",
    "SELECT year, sum(value) AS total FROM observations WHERE indicator = 'penalty.amount' AND bureau_code = '330000' AND headline GROUP BY year",
  ],
  [
    "AT01 areas",
    "SELECT year, sum(value) FROM figures WHERE indicator = $what AND comparable GROUP BY year",
    "SELECT year, sum(value) FROM figures WHERE indicator = $what AND comparable AND level = 'province' GROUP BY year",
  ],
  [
    "AT01 indicators",
    "SELECT bureau_code, sum(value) FROM figures WHERE comparable GROUP BY 1",
    "SELECT bureau_code, indicator, sum(value) FROM figures WHERE comparable GROUP BY ALL",
  ],
  [
    "AT01 years",
    "SELECT bureau_zh, sum(value) FROM figures WHERE indicator = 'penalty.decisions' GROUP BY bureau_zh",
    "SELECT bureau_zh, sum(value) FROM figures WHERE indicator = 'penalty.decisions' AND comparable GROUP BY bureau_zh",
  ],
  [
    "AT02 units",
    "SELECT n.value / d.value AS share FROM figures n JOIN figures d USING (bureau_code, year) WHERE n.indicator = 'penalty.decisions' AND d.indicator = 'inspection.visits'",
    "SELECT n.value / d.value AS each FROM figures n JOIN figures d USING (bureau_code, year) WHERE n.indicator = 'penalty.decisions' AND d.indicator = 'staff.certified'",
  ],
  [
    "AT03 bases",
    "SELECT year, avg(value) FROM figures WHERE indicator = 'penalty.amount' AND comparable GROUP BY year",
    "SELECT year, avg(value) FROM figures WHERE indicator = 'penalty.amount' AND comparable AND basis = 'fine' GROUP BY year",
  ],
  [
    "AT03 bases",
    "SELECT median(value / 10000) AS m FROM figures WHERE indicator IN ('penalty.amount')",
    "SELECT median(value) AS m FROM figures WHERE indicator IN ('penalty.decisions')",
  ],
  [
    "AT04 parts",
    "SELECT bureau_zh, rank() OVER (ORDER BY value DESC) AS place FROM figures WHERE indicator = 'penalty.amount' AND year = 2020",
    "SELECT bureau_zh, rank() OVER (ORDER BY value DESC) AS place FROM figures WHERE indicator = 'penalty.amount' AND year = 2020 AND comparable",
  ],
  [
    "AT04 parts",
    "SELECT bureau_zh, value AS fines FROM observations WHERE indicator = 'penalty.amount' ORDER BY fines DESC LIMIT 10",
    "SELECT bureau_zh, value AS fines FROM observations WHERE indicator = 'penalty.amount' AND period_kind = 'year' ORDER BY fines DESC LIMIT 10",
  ],
  [
    "AT06 zero",
    "SELECT y.year, coalesce(f.value, 0) AS value FROM range(2013, 2020) y(year) LEFT JOIN figures f USING (year)".replace("y(year)", "y"),
    "SELECT y.year, f.value, coalesce(f.hedge, 'none') AS hedge FROM range(2013, 2020) y LEFT JOIN figures f USING (year)",
  ],
  [
    "AT06 zero",
    "SELECT CASE WHEN value IS NULL THEN 0 ELSE value END AS value FROM figures",
    "SELECT CASE WHEN value > 100 THEN value END AS value FROM figures",
  ],
];

test.each(TWINS)("%s fires on the wrong twin, and is silent on the right one", (code, wrong, right) => {
  expect(lintSql(wrong, plain).lints.map((lint) => `${lint.code} ${lint.why}`)).toEqual([code]);
  expect(lintSql(right, plain)).toMatchObject({ lints: [], query: expect.anything() as unknown });
});

test.each(TWINS)("%s is mended by its own SQL", (_, wrong) => {
  const [lint] = lintSql(wrong, plain).lints;
  expect(lint?.edits.length).toBeGreaterThan(0);
  const mended = applyEdits(wrong, lint?.edits ?? []);
  const again = lintSql(mended, plain);
  expect(again.query).not.toBeNull();
  expect(again.lints.filter(({ code, why }) => code === lint?.code && why === lint.why && code !== "AT02")).toEqual([]);
});

test("AT05 fires on a line over figures that do not say where they stop comparing", () => {
  const line = (sql: string) => lintLine(lintSql(sql, plain), "year", "value", sql);
  const wrong = "SELECT year, value FROM series WHERE indicator = 'penalty.amount' AND bureau_code = '330000' AND comparable";
  expect(line(wrong).map(({ code }) => code)).toEqual(["AT05"]);
  expect(line(applyEdits(wrong, line(wrong)[0]?.edits ?? []))).toEqual([]);
  expect(line("SELECT year, value FROM figures")).toMatchObject([{ mend: "breaks" }]);
  expect(line("SELECT year, f.value FROM figures AS f JOIN bureaus AS b ON b.code = bureau_code")).toMatchObject([{ mend: "f.breaks" }]);
  expect(line("SELECT year, value, breaks FROM figures")).toEqual([]);
  expect(line("FROM series")).toEqual([]);
  expect(line("SELECT year, sum(value) AS value FROM figures WHERE comparable GROUP BY year")).toEqual([]);
  expect(line("SELECT range AS year, range AS value FROM range(9)")).toEqual([]);
});

test("meaning follows columns through clauses, subqueries, joins and other results", () => {
  const first = lintSql(
    "SELECT bureau_code, year AS y, value / 10000 AS wan, basis FROM observations WHERE indicator = 'penalty.amount'",
    plain,
  );
  const known = (name: string) => (name.toLowerCase() === "first" ? first.columns : null);
  const through = lintSql("WITH a AS (SELECT y, wan AS w FROM first) SELECT y, sum(w) AS s FROM (SELECT * FROM a) AS b GROUP BY y", {
    ...plain,
    known,
  });
  expect(through.columns.get("s")).toMatchObject({ column: "value", by: "sum", facts: { table: "observations" } });
  expect(through.lints).toMatchObject([{ code: "AT01", why: "repeated", mend: "WHERE headline", edits: [] }]);
  const learnt = lintSql("SELECT avg(wan) FROM first WHERE basis = 'fine' AND y = 2018", { ...plain, known });
  expect(learnt.lints).toEqual([]);
});

test.each([
  "SELECT count(*) FROM observations",
  "SELECT max(year) - min(year) FROM observations",
  "SELECT sum(population) FROM population",
  "SELECT avg(value) FROM my_table",
  "SELECT bureau_code, row_number() OVER (PARTITION BY bureau_code ORDER BY year) FROM observations",
  "SELECT coalesce(count(*), 0) FROM observations",
  "FROM observations LIMIT 10",
  "SELECT value FROM observations ORDER BY year LIMIT 10",
  "PIVOT observations ON year USING sum(value)",
  "this is no sql",
])("%s has nothing wrong", (sql) => {
  expect(lintSql(sql, plain).lints).toEqual([]);
});
