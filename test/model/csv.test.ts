import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "../../src/model/csv.js";

test("a table has a byte order mark, CRLF, empty cells for nothing, and quotes only where needed", () => {
  const text = writeCsv(
    ["机构", "值", "原文"],
    [
      ["北京", 1.5, 'a,"b"\nc'],
      ["山东", null, ""],
      ["x", false, undefined],
    ],
  );
  expect(text).toBe('\uFEFF机构,值,原文\r\n北京,1.5,"a,""b""\nc"\r\n山东,,\r\nx,false,\r\n');
});

test("a negative number is a number", () => expect(writeCsv(["a"], [[-5]])).toBe("\uFEFFa\r\n-5\r\n"));

test("an independent reader finds every text again", () => {
  const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('"', ",", "a\r\nb", "=1+1", "-3%", "罚款"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parse(writeCsv(["a", "b"], rows), { bom: true, record_delimiter: "\r\n", relax_quotes: false })).toEqual([
        ["a", "b"],
        ...rows,
      ]);
    }),
  );
});
