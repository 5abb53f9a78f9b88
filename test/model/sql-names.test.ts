import fc from "fast-check";
import { expect, test } from "vitest";
import { askVariables, readSqlNames } from "../../src/model/sql-names.js";

test.each<[string, string[], string[]?]>([
  ["SELECT a FROM b", ["b"]],
  ["FROM b SELECT a", ["b"]],
  ["SELECT a, c FROM b AS x, d y JOIN e ON x.a = y.f, g WHERE h IN (SELECT i FROM j)", ["b", "d", "e", "g", "j"]],
  ["WITH k AS (SELECT 1 FROM l), m(n) AS MATERIALIZED (FROM k) SELECT * FROM m, k, o", ["l", "o"]],
  ["SELECT extract(year FROM p) FROM q WHERE r IS NOT DISTINCT FROM s", ["q"]],
  ["SELECT trim(both ' ' FROM t), count(*) FROM (SELECT * FROM u) v", ["u"]],
  ["FROM (w JOIN x USING (id))", ["w", "x"]],
  ["SELECT * FROM range(10), main.y, lateral (SELECT 1 FROM z)", ["z"]],
  ['FROM "引用 表" -- FROM a\n/* FROM b */', ["引用 表"]],
  ["SELECT 'FROM a', \"b\" FROM c ORDER BY d, e", ["c"]],
  ["SUMMARIZE f", ["f"]],
  ["PIVOT g ON year USING sum(value)", ["g"]],
  ["SELECT a FROM b UNION ALL SELECT c, d FROM e", ["b", "e"]],
  ["SELECT $x, $ y, '$z', $$q$$, $t$q$t$ FROM a LIMIT $年_from", ["a"], ["x", "年_from"]],
])("%s reads what it names", (sql, sources, values = []) => {
  expect(readSqlNames(sql)).toEqual({ sources, values });
});

test("known values are asked of the engine, never written into the text", () => {
  expect(askVariables("SELECT $a + $b, '$a'", new Set(["a"])).sql).toBe("SELECT getvariable('a') + $b, '$a'");
});

test("every place in the asked text leads back to its place in the reader's own", () => {
  const piece = fc.constantFrom("$a", "$b", " x ", "\n", "'$a'", " yeer");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = `${pieces.join(" ")} HERE`;
      const asked = askVariables(text, new Set(["a", "b"]));
      expect(asked.placeOf(asked.sql.indexOf("HERE"))).toBe(text.indexOf("HERE"));
    }),
  );
});
