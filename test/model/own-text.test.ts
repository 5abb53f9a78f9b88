import { describe, expect, test } from "vitest";
import { decodeText, OwnError, tellKind } from "../../src/model/own-file.js";
import { findHead } from "../../src/model/own-text.js";
import { encodeGbk } from "../read/encode-gbk.js";

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
    expect(findHead(text)).toMatchObject({ delimiter, names, above });
  });

  test("is none where there is nothing", () => {
    expect(findHead("\n \n")).toBeNull();
  });
});

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));

test.each([
  ["UTF-8", new TextEncoder().encode("\uFEFF罚款,a"), "utf-8"],
  ["GBK", Uint8Array.from(encodeGbk("罚款,a")), "gb18030"],
  ["UTF-16", utf16("罚款,a"), "utf-16le"],
])("text in %s is read, without its mark", (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: "罚款,a", encoding, broken: null });
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
  for (const end of ["\n", "\r\n"]) {
    const head = findHead(`地区,年份,"金额\n（万元）"${end}甲市,2022,5${end}`);
    expect(head).toMatchObject({ names: ["地区", "年份", "金额 （万元）"], above: 0, below: 0 });
    expect(head?.text.split(end).slice(1)).toEqual(["甲市,2022,5", ""]);
  }
});

test("notes and sources below a table are no rows of it; a table of few columns keeps its last rows", () => {
  const head = findHead("统计表,,,\na,b,c,d\n1,2,3,4\n5,6,7,8\n注：为示例。\n来源：自拟,,,\n");
  expect(head).toMatchObject({ above: 1, below: 2 });
  expect(head?.text).toBe("c0,c1,c2,c3\n1,2,3,4\n5,6,7,8\n");
  expect(findHead("a,b\n1,2\n3,\n")?.below).toBe(0);
  expect(findHead('a,b,c\n1,2,"x\n"\n')?.below).toBe(0);
});

test("lines that end in two ways are read as one", () => {
  expect(findHead("a,b\n1,2\r\n3,4\n")?.text).toBe("c0,c1\n1,2\n3,4\n");
});

test("UTF-8 with a character cut in two stays UTF-8, and its line is told", () => {
  const whole = new TextEncoder().encode("地区,处罚机关,案由\n甲市,甲市生态环境局,超标");
  expect(decodeText(whole.slice(0, -1))).toMatchObject({ encoding: "utf-8", broken: 2 });
});
