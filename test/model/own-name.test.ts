import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { cleanColumns, isTableName, nameTable, RESERVED, writeName } from "../../src/model/own-name.js";

describe("a table's name", () => {
  test.each([
    ["fines.csv", [], "fines"],
    ["2020年 处罚（终稿）.xlsx", [], "t_2020年_处罚_终稿"],
    ["ＡＢ.csv", [], "AB"],
    ["order.csv", [], "order_2"],
    ["Observations.parquet", [], "Observations_2"],
    ["cell_1.csv", [], "cell_1_2"],
    ["my.data.v2.arrows", [], "my_data_v2"],
    ["---.csv", [], "data"],
    ["a.csv", ["A", "a_2"], "a_3"],
    [`${"长".repeat(50)}.csv`, [], "长".repeat(40)],
    [`${"长".repeat(50)}.csv`, ["长".repeat(40)], `${"长".repeat(38)}_2`],
    [`${"𠮷".repeat(30)}.csv`, [], "𠮷".repeat(20)],
  ])("of %s beside %j is %s", (file, taken, name) => {
    expect(nameTable(file, taken)).toBe(name);
    expect(isTableName(name, taken)).toBe(true);
  });

  test.each(["", "1a", "a b", "sources", "SELECT", "own_staging", "taken", "a".repeat(41)])("is not %j", (name) => {
    expect(isTableName(name, ["Taken"])).toBe(false);
  });

  test("is quoted in a query where it has to be", () => {
    expect(["年份", "a b", 'say "x"', "order", "2015"].map(writeName)).toEqual(["年份", '"a b"', '"say ""x"""', '"order"', '"2015"']);
  });
});

test("the reserved words are DuckDB's", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'");
  expect([...RESERVED].sort()).toEqual(
    reader
      .getRows()
      .map(([word]) => String(word))
      .sort(),
  );
});

test.each([
  [["a", "b"], ["a", "b"], []],
  [
    ["a", "A", ""],
    ["a", "A_2", "column_3"],
    ["A_2", "column_3"],
  ],
  [["罚款\n（万元）", "  x "], ["罚款 （万元）", "x"], []],
  [["x", "x", "x_2"], ["x", "x_3", "x_2"], ["x_3"]],
  [["", "column_1"], ["column_1_2", "column_1"], ["column_1_2"]],
])("columns %j become %j", (names, cleaned, changed) => {
  expect(cleanColumns(names)).toEqual({ names: cleaned, changed });
});
