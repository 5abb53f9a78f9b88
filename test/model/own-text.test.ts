import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/model/own-encoding.js";
import { OwnError, tellKind } from "../../src/model/own-file.js";
import { readTextTable } from "../../src/model/own-text.js";
import { encodeGbk } from "../read/encode-gbk.js";

/** What is made of a text: names, delimiter, rows as the engine gets them, lines above and below, and the kinds of notes. */
function read(text: string) {
  const table = readTextTable(text);
  const feed = table?.feed(table.names);
  if (table === null || feed?.kind !== "text") return null;
  const of = (about: string) => table.notes.find((note) => note.about === about)?.details[0] ?? 0;
  const [, ...rows] = new TextDecoder().decode(feed.bytes).split("\n");
  return {
    names: table.names,
    delimiter: feed.delimiter,
    rows,
    lines: [...feed.places.lines],
    above: of("above"),
    below: of("below"),
    short: of("short"),
    heads: of("heads"),
  };
}

describe("the head of a text", () => {
  test.each([
    ["a,b\n1,2", ",", ["a", "b"], 0],
    ["a;b;c\n1,5;2;3", ";", ["a", "b", "c"], 0],
    ["a\tb\r\n1\t2", "\t", ["a", "b"], 0],
    ["only\n1\n2", ",", ["only"], 0],
    ['"a, b",c\n1,2', ",", ["a, b", "c"], 0],
    ['"two\nlines","say ""x"""\n1,2', ",", ["two lines", 'say "x"'], 0],
    ["sep=|\na|b\n1|2", "|", ["a", "b"], 1],
    ["2020年处罚情况,,\n,,\n地区,年份,罚款\n浙江,2020,1", ",", ["地区", "年份", "罚款"], 2],
    ["\n\na,b\n1,2", ",", ["a", "b"], 2],
  ])("of %j", (text, delimiter, names, above) => {
    expect(read(text)).toMatchObject({ delimiter, names, above });
  });

  test("is none where there is nothing", () => {
    expect(read("\n \n")).toBeNull();
  });
});

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));

test.each([
  ["UTF-8", new TextEncoder().encode("\uFEFF罚款,a"), "utf-8"],
  ["GBK", Uint8Array.from(encodeGbk("罚款,a")), "gb18030"],
  ["UTF-16", utf16("罚款,a"), "utf-16le"],
])("text in %s is read, without its mark", (_, bytes, encoding) => {
  expect(decodeText(bytes)).toMatchObject({ text: "罚款,a", encoding, broken: null });
});

test.each([
  [[], "noData"],
  [[0x50, 0x41, 0x52, 0x45], "locked"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], "lockedExcel"],
  [[0x1f, 0x8b, 8], "packed"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "unknownKind"],
])("bytes %j are refused as %s", (bytes, fault) => {
  expect(() => tellKind(Uint8Array.from(bytes))).toThrow(new OwnError(fault as "noData"));
});

test("bytes that are no text are refused", () => {
  expect(() => decodeText(Uint8Array.from([65, 0, 1, 2]))).toThrow(new OwnError("unknownKind"));
});

test("a heading on two lines is one name, whatever ends the rows", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const head = read(`地区,年份,"金额\n（万元）"${end}甲市,2022,5${end}`);
    expect(head).toMatchObject({ names: ["地区", "年份", "金额 （万元）"], above: 0, below: 0, rows: ["甲市,2022,5", ""] });
  }
});

test("notes and sources below a table are no rows of it; a place with nothing but its name is one", () => {
  const head = read("统计表,,,\na,b,c,d\n1,2,3,4\n5,6,7,8\n注：为示例。\n来源：自拟,,,\n");
  expect(head).toMatchObject({ above: 1, below: 2, rows: ["1,2,3,4", "5,6,7,8", ""], lines: [3, 4] });
  expect(read("a,b\n1,2\n3,\n")?.below).toBe(0);
  expect(read("地区,b,c\n甲市,2,3\n乙市,,\n")).toMatchObject({ below: 0, rows: ["甲市,2,3", "乙市,,", ""] });
  expect(read("地区,件数\n甲市,2\n注：2022年为示例\n")?.below).toBe(1);
  expect(read('a,b,c\n1,2,"x\n"\n')?.below).toBe(0);
});

test("a head of two rows, with or without names over several columns, gives each column one name", () => {
  expect(read("地区,2022年,,2023年,\n,件数,金额,件数,金额\n甲市,1,2,3,4\n")).toMatchObject({
    names: ["地区", "2022年 件数", "2022年 金额", "2023年 件数", "2023年 金额"],
    ...{ heads: 2, rows: ["甲市,1,2,3,4", ""] },
  });
  expect(read("地区,件数,金额\n,件,万元\n甲市,1,2\n")).toMatchObject({ names: ["地区", "件数 件", "金额 万元"], heads: 2 });
  // Rows of words are rows, whatever they leave out.
  expect(read("地区,案由,结果\n,水,罚款\n甲市,气,警告\n")).toMatchObject({ names: ["地区", "案由", "结果"], heads: 0 });
  expect(read("地区,2021,2022\n甲市,1,2\n")).toMatchObject({ names: ["地区", "2021", "2022"], heads: 0 });
});

test("short lines are filled up and told, empty ones left out, and a line that is too long is an error", () => {
  expect(read("id,name,remark\n1,甲,x\n\n2,乙\n")).toMatchObject({ rows: ["1,甲,x", "2,乙,", ""], lines: [2, 4], short: 1 });
  expect(read("a,b\n1,2,,\n")).toMatchObject({ rows: ["1,2", ""] });
  expect(() => read("a,b\n1,2\n3,4,5\n")).toThrow(new OwnError("badLine", [3, "3,4,5", 2, 3]));
});

test("a comma of full width divides cells only where no other does", () => {
  expect(read("地区，件数\n甲市，1\n")).toMatchObject({ delimiter: "，", names: ["地区", "件数"] });
  expect(read("案由,结果\n超标，又，又,罚款\n未验，又，又,警告\n")).toMatchObject({ delimiter: ",", names: ["案由", "结果"] });
});

test("lines that end in two ways are read as one", () => {
  expect(read("a,b\n1,2\r\n3,4\n")?.rows).toEqual(["1,2", "3,4", ""]);
});

describe("an encoding without a mark", () => {
  // 臺北市,高雄市 in Big5.
  const big5 = [0xbb, 0x4f, 0xa5, 0x5f, 0xa5, 0xab, 0x2c, 0xb0, 0xaa, 0xb6, 0xaf, 0xa5, 0xab];
  test.each([
    ["Big5", Uint8Array.from(big5), "big5", "臺北市,高雄市"],
    ["GBK", Uint8Array.from(encodeGbk("甲市生态环境局,罚款")), "gb18030", "甲市生态环境局,罚款"],
    ["UTF-16", Uint8Array.from(Buffer.from("地区,1\n甲,2\n", "utf16le")), "utf-16le", "地区,1\n甲,2\n"],
    ["UTF-16 BE", Uint8Array.from(Buffer.from("地区,1\n甲,2\n", "utf16le").swap16()), "utf-16be", "地区,1\n甲,2\n"],
  ])("%s is told by its characters, and said to be guessed", (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, broken: null, guessed: true });
  });
});

test.each(["<html><body><table>", '<?xml version="1.0"?><Workbook>', "  <!DOCTYPE html>"])(
  "a page called a workbook is refused: %s",
  (text) => {
    expect(() => tellKind(new TextEncoder().encode(text))).toThrow(new OwnError("page"));
  },
);

test("UTF-8 with a character cut in two stays UTF-8, and its line is told", () => {
  const whole = new TextEncoder().encode("地区,处罚机关,案由\n甲市,甲市生态环境局,超标");
  expect(decodeText(whole.slice(0, -1))).toMatchObject({ encoding: "utf-8", broken: 2 });
});
