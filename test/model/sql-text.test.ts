import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteName, readStatements, scanSql } from "../../src/model/sql-text.js";

test.each([
  ["", "empty", ""],
  ["  -- nothing\n/* at ; all */ ;", "empty", ""],
  ["SELECT 1", "one", "SELECT 1"],
  ["SELECT 1 ; -- the end;\n", "one", "SELECT 1 "],
  ["SELECT ';', \";\", $$;$$, $a$;$$;$a$, E'\\';' /* ; */ -- ;", "one", "SELECT ';', \";\", $$;$$, $a$;$$;$a$, E'\\';' /* ; */ -- ;"],
  ["SELECT 'it''s; fine'", "one", "SELECT 'it''s; fine'"],
  ["SELECT 1; DROP TABLE x", "several", "SELECT 1"],
  ["; SELECT 1", "one", "; SELECT 1"],
])("%j holds %s", (sql, count, first) => {
  expect(readStatements(sql)).toMatchObject({ count, first });
});

test("the second query's place is told", () => {
  const sql = "SELECT ';';\n  SELECT 2";
  expect(sql.slice(readStatements(sql).second)).toBe("SELECT 2");
});

test("a scan loses nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '"', "$", "-", "/", "*", "\n", "a", "E", ";", "罚", "\\", " ") }), (sql) => {
      expect([...scanSql(sql)].map(({ text }) => text).join("")).toBe(sql);
    }),
  );
});

test("a name is quoted", () => {
  expect(quoteName('a"b')).toBe('"a""b"');
});
