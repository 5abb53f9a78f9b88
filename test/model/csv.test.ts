import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quietText, writeCsv, writeSheet } from "../../src/model/csv.js";

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

const cellsOf = (csv: string) => (parse(csv, { bom: true, record_delimiter: "\r\n" }) as string[][]).flat();

test.each([
  ["=cmd|' /C calc'!A0", true],
  ['=HYPERLINK("http://x")', true],
  ["@SUM(1)", true],
  ["+1+1", true],
  ["-2+3", true],
  ["-15.7 percent", true],
  ["\t=1", true],
  ["\r=1", true],
  ["\n=1", true],
  [" =1", true],
  ['"=1"', true],
  ["'=1", true],
  ["＝1+1", true],
  ["＠SUM", true],
  ["\u200b=1", true],
  ["\tplain", true],
  ["-15.7", false],
  ["+3", false],
  ["-1,234.5%", false],
  ["罚款=8万元", false],
  ["2019-2020", false],
  ["“=1”", false],
  ["", false],
])("in a spreadsheet %j is made quiet: %s", (text, quiet) => {
  expect(quietText(text)).toBe(quiet ? `'${text}` : text);
  expect(cellsOf(writeSheet([text], [[text]]))).toEqual(quiet ? [`'${text}`, `'${text}`] : [text, text]);
});

test("numbers of a spreadsheet stay numbers", () =>
  expect(writeSheet(["a"], [[-15.7, 1e21, false, null]])).toBe("\uFEFFa\r\n-15.7,1e+21,false,\r\n"));

test("no cell of a spreadsheet starts a formula, and every text is found again", () => {
  const odd = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\"' ,;a1＝") });
  fc.assert(
    fc.property(fc.array(fc.tuple(odd, fc.string()), { minLength: 1 }), (rows) => {
      const cells = cellsOf(writeSheet(["a", "b"], rows)).slice(2);
      const bad = cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !Number.isFinite(Number(cell.replace(/,|%$/g, ""))));
      expect(bad).toEqual([]);
      expect(cells.map((cell, i) => (cell === rows.flat()[i] ? cell : cell.replace(/^'/, "")))).toEqual(rows.flat());
    }),
  );
});
