import { describe, expect, test } from "vitest";
import { foldRepeats } from "../../loaders/reference/fold.js";
import { readFigures } from "../../loaders/reference/load.js";
import { recordsOf } from "../../loaders/reference/records.js";
import { makeCatalogue, makeIndicator, makeObservation, makeRecord, makeSource } from "../fixtures/records.js";
import { makeCells, makeFile } from "../fixtures/reference.js";

const base = makeCatalogue();
const amount = makeIndicator("penalty.amount", "flow", "CNY");
const catalogue = {
  ...base,
  indicators: [...base.indicators, amount],
  units: [...base.units, ...["CNY", "document", "enterprise"].map((id) => ({ id, zh: id, en: id }))],
};
const read = (...changes: Parameters<typeof makeCells>[0][]) => readFigures("a.csv", makeFile(...changes.map(makeCells)), catalogue);
const money = { indicator: "penalty.amount", unit: "CNY", basis: "fine" };

describe("a right row passes", () => {
  const cases: [string, Parameters<typeof makeCells>[0]][] = [
    ["a count", {}],
    ["money in 万元", { ...money, value: "83859200", raw: "8385.92万元", quote: "罚款8385.92万元" }],
    ["traditional characters and a hedge", { ...money, value: "35200000000", raw: "352億元", quote: "金額約352億元", qualifier: "approx" }],
    ["a hedge inside the number", { value: "97000", raw: "9.7万余份", quote: "处罚决定9.7万余份", qualifier: "at_least" }],
    ["a cell of a table, its unit in the header", { ...money, value: "530000", raw: "53", raw_unit: "万元", quote: "天津 | 3 | 53 | 2" }],
    ["a cell that is zero", { ...money, value: "0", raw: "0", raw_unit: "万元", quote: "天津 | 3 | 0 | 2" }],
    ["a document that is a decision", { raw: "12份", quote: "处罚决定书12份" }],
    ["an English number", { value: "1300000", raw: "roughly 1.3 million cases", quote: "roughly 1.3 million cases", qualifier: "approx" }],
    ["an English hedge that opens a sentence", { value: "12", raw: "12", quote: "Over 12 cases", qualifier: "at_least" }],
    ["a French number, its dot for thousands", { value: "19289", raw: "19.289 affaires", quote: "traité 19.289 affaires" }],
    [
      "French money, its comma for decimals",
      { ...money, value: "743250000", raw: "743,25 millions de yuans", quote: "743,25 millions de yuans" },
    ],
    ["a French hedge", { value: "264000000", raw: "264 millions de yuans", quote: "environ 264 millions de yuans", qualifier: "approx" }],
    ["a German number", { value: "12520", raw: "12.520 Fälle", quote: "Insgesamt 12.520 Fälle" }],
    ["an English number with decimals", { ...money, value: "1020000000", raw: "1.02 billion yuan", quote: "fines of 1.02 billion yuan" }],
    ["a round number without a hedge, which other texts give in full", { caveats: "rounded", qualifier: "approx" }],
    ["a cumulative figure without a start", { period_kind: "cumulative", period_start: "" }],
    ["a date known to the month, no address", { source_published: "2024-01", source_url: "" }],
  ];
  test.each(cases)("%s", (_, changes) => {
    expect(read(changes)).toHaveLength(1);
  });
});

describe("a wrong row is refused with its line, column and reason", () => {
  const cases: [string, Parameters<typeof makeCells>[0], string][] = [
    ["unknown code", { bureau_code: "999999" }, "a.csv:3:1 bureau_code: not in data/catalogue/bureaus.csv: 999999"],
    ["name of another bureau", { bureau: "乙市生态环境局" }, "a.csv:3:8 bureau: 110000 is 甲市生态环境局, not 乙市生态环境局"],
    ["unknown indicator", { indicator: "penalty.nothing" }, "indicator: not in the catalogue: penalty.nothing"],
    ["value unlike raw", { value: "13" }, "value: 13 is not 12, which 12件 says"],
    [
      "value unlike raw in 万元",
      { ...money, value: "838592", raw: "8385.92万元", quote: "罚款8385.92万元" },
      "value: 838592 is not 83859200",
    ],
    [
      "a French number read in English",
      { value: "19.289", raw: "19.289 affaires", quote: "19.289 affaires" },
      "value: 19.289 is not 19289",
    ],
    ["value that is no number", { value: "twelve" }, "value: not a number: twelve"],
    ["value left out", { value: "" }, "value: not a number: "],
    ["raw without a number", { raw: "若干件", quote: "处罚若干件" }, "raw: no number can be read from 若干件"],
    ["quote without raw", { quote: "作出处罚决定" }, "quote: does not hold 12件"],
    ["quote of 41 characters", { quote: `12件${"罚".repeat(38)}` }, "quote: longer than 40 characters"],
    ["reversed period", { period_start: "2024-01-01" }, "period_start: 2024-01-01 is after the end 2023-12-31"],
    ["no such day", { period_end: "2023-02-30", period_kind: "partial" }, "period_end: not a day such as 2023-12-31: 2023-02-30"],
    ["a year that is none", { period_start: "2023-03-01" }, "period_kind: a year runs from 1 January to 31 December"],
    ["a part that is the year", { period_kind: "partial" }, "period_kind: not a part of one year"],
    ["a part over two years", { period_kind: "partial", period_start: "2022-03-01" }, "period_kind: not a part of one year"],
    ["a point of many days", { period_kind: "point" }, "period_kind: a point starts on the day it ends"],
    ["an unknown kind of period", { period_kind: "month" }, "period_kind: not one of year partial cumulative point: month"],
    ["another year than the period's", { year: "2022" }, "year: 2022 is not the year of the end 2023-12-31"],
    ["unknown unit", { unit: "bushel" }, "unit: not in data/catalogue/units.yaml: bushel"],
    ["a unit that neither raw nor indicator has", { unit: "person" }, "unit: 12件 is counted in case"],
    ["money as cases", { raw: "12万元", value: "120000", quote: "罚款12万元" }, "unit: 12万元 is counted in CNY"],
    ["a hedge that the quote does not have", { qualifier: "approx" }, "qualifier: approx, but the quote says exact"],
    ["a hedge left out", { quote: "超过12件" }, "qualifier: exact, but the quote says at_least"],
    ["an unknown hedge", { qualifier: "over" }, "qualifier: not one of exact approx at_least at_most: over"],
    ["no scope", { scope: "" }, "scope: empty"],
    ["a basis of a count", { basis: "fine" }, "basis: only an amount of money has one"],
    ["an unknown basis", { basis: "tax" }, "basis: not one of fine fine_and_confiscation confiscation: tax"],
    ["an unknown caveat", { caveats: "garbled doubtful" }, "caveats: unknown code: doubtful"],
    ["an address that runs code", { source_url: "javascript:alert(1)" }, "source_url: not an http address: javascript:alert(1)"],
    ["an address with a space", { source_url: "https://example.org/a b" }, "source_url: not an http address"],
    ["an unknown kind of source", { source_kind: "blog" }, "source_kind: not one of report bulletin press reprint table: blog"],
    ["no title", { source_title: "" }, "source_title: empty"],
    ["a date that does not exist", { source_published: "2024-13" }, "source_published: not a date, month or year: 2024-13"],
  ];
  test.each(cases)("%s", (_, changes, message) => {
    expect(() => read({}, changes)).toThrow(message);
  });

  test("the column is that of the cell, also behind quoted commas", () => {
    const file = makeFile(makeCells({ quote: "罚, 作出12件" }), makeCells({ note: 'a "b", c', source_kind: "blog" }));
    const line = file.split("\n")[2] ?? "";
    expect(() => readFigures("a.csv", file, catalogue)).toThrow(`a.csv:3:${line.indexOf("blog") + 1} source_kind: `);
  });

  test("every bad row has its line, and none of the file is taken", () => {
    const attempt = () => read({ value: "13" }, {}, { bureau_code: "999999" });
    expect(attempt).toThrow(/^a\.csv:2:\d+ value: [^\n]*\na\.csv:4:1 bureau_code: [^\n]*$/);
  });

  test("lines that do not fit the format", () => {
    const [head = "", row = ""] = makeFile(makeCells()).split("\n");
    expect(() => readFigures("a.csv", `${head}\n${row},more`, catalogue)).toThrow("a.csv:2:1 row: has 23 cells, not 22");
    expect(() => readFigures("a.csv", `${head}\n"${row}`, catalogue)).toThrow("a.csv:2:1 row: quotation marks do not close");
    expect(() => readFigures("a.csv", head.replace(",year", ",jahr"), catalogue)).toThrow(
      "a.csv:1:30 year: column missing or out of order: jahr",
    );
  });
});

describe("records", () => {
  const records = (...changes: Parameters<typeof makeCells>[0][]) => recordsOf(read(...changes), catalogue);

  test("title, address and date make a source; rows in another order make the same", () => {
    const rows = [{}, { indicator: "penalty.amount", unit: "CNY", value: "50", raw: "50元", quote: "50元" }, { source_published: "2024" }];
    expect(records(...rows)).toHaveLength(2);
    expect(records(...rows)).toEqual(records(...[...rows].reverse()));
    expect(records({})[0]?.source).toMatchObject({ kind: "bulletin", url: "https://example.org/a?b=1", published: "2024-01", year: 2023 });
  });

  test("two rows of one source that say the same are one observation, whatever the quote", () => {
    expect(records({}, { quote: "共12件" })[0]?.observations).toHaveLength(1);
    expect(
      records({}, { value: "13", raw: "13件", quote: "13件" })[0]?.observations.map(({ id }) => id.replace(/^ref-[0-9a-f]{10}/, "")),
    ).toEqual(["/penalty.decisions@110000-20231231", "/penalty.decisions@110000-20231231.1"]);
  });

  test("caveats give the status, hedges the bounds", () => {
    const [record] = records({ caveats: "garbled proposed", value: "97000", raw: "9.7万余份", quote: "9.7万余份", qualifier: "at_least" });
    expect(record?.observations[0]).toMatchObject({ status: "D", lower: 97000, upper: null, caveats: ["garbled", "proposed"] });
  });

  test("what the atlas read from the same address is not there twice", () => {
    const coded = records({});
    const url = "https://example.org/a?b=1";
    const corpus = (changes = {}) => [makeRecord({ source: makeSource({ url }), observations: [makeObservation(changes)] })];
    expect(foldRepeats(coded, corpus())).toEqual([]);
    expect(foldRepeats(coded, corpus({ value: 13, lower: 13, upper: 13 }))).toEqual(coded);
    expect(foldRepeats(coded, [makeRecord({ observations: [makeObservation()] })])).toEqual(coded);
  });
});
