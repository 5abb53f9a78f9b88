import { join } from "node:path";
import { expect, test } from "vitest";
import { lintLine, type LintContext, lintSql } from "../../src/model/lint.js";
import type { Meaning } from "../../src/model/lineage.js";
import { findErrorPlace } from "../../src/model/sql-error.js";
import { askVariables, readSqlNames } from "../../src/model/sql-names.js";
import { readStatements } from "../../src/model/sql-text.js";

const units = new Map(
  Object.entries({ "penalty.amount": "CNY", "penalty.decisions": "case", "inspection.visits": "visit", "staff.certified": "person" }),
);
const values = new Map<string, string | number | readonly string[] | null>([
  ["what", "penalty.amount"],
  ["many", ["penalty.amount", "penalty.decisions"]],
  ["none", null],
]);
const context: LintContext = {
  known: (name) =>
    name === "own" ? lintSql("SELECT year AS y, value AS v FROM figures", { known: () => null, values, units }).columns : null,
  values,
  units,
};

const describeMeaning = (name: string, meaning: Meaning | null): string =>
  meaning === null
    ? name
    : `${name}=${meaning.by ?? ""}(${meaning.facts.table}${meaning.facts.alias === null ? "" : ` ${meaning.facts.alias}`}.${meaning.column}; ${[...meaning.facts.flags].join(" ")}; ${[...meaning.facts.only].map(([column, only]) => `${column}:${only.join("|")}`).join(" ")})`;

function readingOf(sql: string): string {
  const reading = lintSql(sql, context);
  const lints = [...reading.lints, ...lintLine(reading, "year", "value", sql)].map(
    ({ code, why, from, to, mend, edits }) =>
      `  ${code} ${why} [${sql.slice(from, to)}] ${mend} ${edits.map((edit) => `${edit.from}-${edit.to}${edit.insert}`).join(" ")}`,
  );
  const names = readSqlNames(sql);
  const columns = [...reading.columns].map(([name, meaning]) => describeMeaning(name, meaning)).join(", ");
  return [
    sql,
    `  ${reading.query === null ? "not read" : columns}`,
    ...lints,
    `  reads ${names.sources.join(" ")} $ ${names.values.join(" ")}`,
  ].join("\n");
}

const cross = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((all, part) => all.flatMap((text) => part.map((next) => `${text} ${next}`.trim())), [""]);

const IN_CONDITIONS = [
  ...[
    "headline",
    "comparable = true",
    "comparable IS TRUE",
    "NOT comparable",
    "headline AND year = 2020",
    "headline OR year = 2020",
    "(headline) AND (indicator = 'penalty.amount')",
  ],
  ...[
    "indicator = 'penalty.amount' AND basis = 'fine'",
    "'penalty.amount' = indicator",
    "indicator IN ('penalty.amount', 'penalty.decisions')",
    "indicator IN ('staff.certified')",
  ],
  ...[
    "indicator = $what",
    "indicator = $many",
    "indicator = $none",
    "indicator NOT IN ('penalty.amount')",
    "indicator LIKE 'penalty%'",
    "indicator = 'penalty.amount' OR indicator = 'penalty.decisions'",
  ],
  ...[
    "level = 'province' AND comparable",
    "bureau_code = '110000' AND comparable AND indicator = 'penalty.amount'",
    "period_kind = 'year' AND scope = 'all'",
    "period_kind IN ('year', 'point')",
    "period_kind IN ('year', 'partial')",
  ],
  ...["year BETWEEN 2018 AND 2020 AND comparable", "value > 0 AND comparable", "comparable AND value IS NOT NULL"],
];
const STATEMENTS: readonly string[] = [
  ...cross(["SELECT year, sum(value) AS value FROM"], ["observations", "figures", "series", "ratios"], ["WHERE"], IN_CONDITIONS, [
    "GROUP BY year",
  ]),
  ...cross(["SELECT avg(value) AS value, min(year) AS year FROM figures WHERE"], IN_CONDITIONS),
  ...cross(["SELECT bureau_zh, value FROM figures WHERE"], IN_CONDITIONS, ["ORDER BY value DESC LIMIT 5"]),
  ...cross(
    ["SELECT"],
    [
      "sum(value)",
      "avg(value)",
      "median(lower)",
      "max(value)",
      "count(*)",
      "sum(DISTINCT value)",
      "sum(value) FILTER (WHERE comparable)",
      "sum(value / 10000)",
      "sum(-value)",
      "sum(round(value, 2))",
      "sum(year)",
      "any_value(value)",
    ],
    ["AS value, year FROM figures"],
    ["", "GROUP BY year", "GROUP BY 2", "GROUP BY ALL", "GROUP BY indicator, level, year", "GROUP BY basis, indicator"],
  ),
  ...["rank()", "dense_rank()", "row_number()", "ntile(4)", "lag(value)"].map(
    (call) =>
      `SELECT ${call} OVER (PARTITION BY year ORDER BY value DESC, bureau_code) AS place FROM figures QUALIFY rank() OVER (ORDER BY value) < 3`,
  ),
  ...[
    "a.value / b.value",
    "a.value - b.value",
    "a.value + b.value",
    "a.value * b.value",
    "b.value / a.value",
    "a.value / 3",
    "(a.value) / (b.value)",
  ].flatMap((expr) =>
    ["penalty.decisions", "inspection.visits", "staff.certified", "penalty.amount"].map(
      (id) =>
        `SELECT ${expr} AS value, a.year FROM figures a JOIN figures AS b USING (year) WHERE a.indicator = 'penalty.decisions' AND b.indicator = '${id}'`,
    ),
  ),
  ...[
    "coalesce(value, 0)",
    "ifnull(value, 0)",
    "coalesce(value, 1)",
    "coalesce(value, '0')",
    "coalesce(year, 0)",
    "coalesce(value, lower, 0.0)",
    "CASE WHEN value IS NULL THEN 0 ELSE value END",
    "CASE value WHEN 1 THEN value ELSE 0 END",
    "CASE WHEN year = 2020 THEN value ELSE 0 END",
    "CASE WHEN value > 3 THEN upper END",
  ].map((expr) => `SELECT year, ${expr} AS value FROM figures`),
  "SELECT year, value, breaks FROM observations",
  "SELECT year, value FROM series",
  "SELECT year AS year, upper AS value FROM figures",
  "SELECT * FROM figures",
  "FROM figures SELECT year, value",
  "FROM figures",
  "SELECT f.* FROM figures f",
  "SELECT f.year, f.value FROM figures f, bureaus b WHERE f.bureau_code = b.code",
  "SELECT y AS year, v AS value FROM own",
  "SELECT y AS year, sum(v) AS value FROM own GROUP BY 1",
  "WITH a AS (SELECT year, value FROM figures WHERE comparable), b(y, v) AS (SELECT * FROM a) SELECT y AS year, v AS value FROM b",
  "WITH a AS MATERIALIZED (SELECT 1 AS n), c AS NOT MATERIALIZED (SELECT n FROM a) SELECT * FROM c, a",
  "SELECT year, value FROM (SELECT year, sum(value) AS value FROM figures WHERE headline GROUP BY year) AS t WHERE value > (SELECT avg(value) FROM figures)",
  "SELECT year, value FROM figures WHERE headline UNION ALL SELECT year, 0 AS value FROM series UNION SELECT 1, 2 ORDER BY year",
  "SELECT year, value FROM figures WHERE indicator = 'penalty.amount' AND headline INTERSECT SELECT year, value FROM series",
  "SELECT DISTINCT ON (year) year, value::DOUBLE AS value, CAST(year AS VARCHAR) y, value::DECIMAL(10, 2) FROM figures LEFT JOIN bureaus ON code = bureau_code",
  "SELECT extract(year FROM period_end) AS year, value FROM figures WHERE a IS DISTINCT FROM b AND c IS NOT DISTINCT FROM d",
  "SELECT list_transform([1, 2], x -> x + 1) AS l, {'a': value}, [value][1], value[1], a.b.c FROM figures TABLESAMPLE 10 PERCENT",
  "SELECT year, value FROM figures WHERE EXISTS (SELECT 1 FROM bureaus) AND NOT (year > 2020) AND year NOT BETWEEN 1 AND 2 AND scope NOT LIKE 'a%' ESCAPE '!' AND value ISNULL",
  'SELECT "year", "va""lue", "value" FROM "figures" AS "f f" -- ends\n/* block */ WHERE "f f".value > 1e3 AND \'it\'\'s\' <> $what AND $1 = ? AND value >= .5',
  "SELECT sum(value) OVER (PARTITION BY year ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS value, year FROM figures WINDOW w AS (ORDER BY year)",
  "PIVOT figures ON year USING sum(value)",
  "SUMMARIZE figures",
  "DESCRIBE own",
  "TABLE bureaus",
  "VALUES (1, 2)",
  "SELECT",
  "SELECT FROM",
  "SELECT (1",
  "SELECT 1)",
  "SELECT 'open",
  "",
  "SELECT year, value FROM figures WHERE",
  "DELETE FROM figures",
  "SELECT year, value FROM read_csv('a.csv')",
  "SELECT year, value FROM main.figures",
  "SELECT i.year, i.value FROM figures i CROSS JOIN LATERAL (SELECT i.year) t NATURAL JOIN series POSITIONAL JOIN bureaus ASOF JOIN sources ON true SEMI JOIN checks ON true",
  "SELECT year, value FROM figures ORDER BY ALL",
  "SELECT bureau_code, value AS v FROM figures ORDER BY v",
  "SELECT value FROM figures ORDER BY 1 DESC NULLS LAST LIMIT 3 OFFSET 2",
  "SELECT year, value FROM figures HAVING value > 2",
  "SELECT arg_max(bureau_zh, value), max_by(value, year) FROM figures",
  "SELECT * EXCLUDE (value) FROM figures",
  "SELECT * REPLACE (value / 2 AS value) FROM figures",
  "SELECT COLUMNS('v.*') FROM figures",
  "SELECT year + 1 AS year, value ** 2 AS value, -value, NOT headline, value % 3, 'a' || scope, value IN (1, 2), $what FROM figures",
];

test("what queries mean, and what is wrong with them, is as reviewed", async () => {
  await expect(`${STATEMENTS.map(readingOf).join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "readings/queries.txt"));
});

test("statements are told apart, values asked for, and places of errors found as reviewed", async () => {
  const texts = [
    "SELECT 1",
    "SELECT 1;",
    "SELECT 1; SELECT 2;",
    ";;",
    "SELECT ';' -- ;\n; SELECT \"a;\"",
    "/* ; */ SELECT 1 /* open",
    "SELECT $what, $Many, $other, '$what', $$what$$",
    "SELECT $what + $what\nFROM $none",
    "'open",
    "SELECT 1; -- end",
    "  \n ",
  ];
  const places = texts.map((sql) => {
    const asked = askVariables(sql, new Set(["what", "many"]));
    const back = Array.from({ length: asked.sql.length + 1 }, (_, at) => asked.placeOf(at)).join(",");
    return [JSON.stringify(sql), JSON.stringify(readStatements(sql)), JSON.stringify(asked.sql), back].join("\n  ");
  });
  const messages = [
    "Parser Error: syntax error\n\nLINE 1: SELECT 1 FROM\n               ^",
    "Binder Error: x\n\nLINE 2: ...FROM figures WHERE a\n                      ^",
    "LINE 3: b\n        ^",
    "LINE 9: b\n        ^",
    "LINE 1: none",
    "no place",
  ];
  const errors = messages.flatMap((message) =>
    [0, 5, 17].map((before) => JSON.stringify([message, before, findErrorPlace(message, "SELECT 1\nFROM figures WHERE a\nb", before)])),
  );
  await expect(`${[...places, ...errors].join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "readings/statements.txt"));
});
