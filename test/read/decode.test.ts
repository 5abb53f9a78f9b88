import { describe, expect, test } from "vitest";
import { decode } from "../../loaders/read/decode.js";
import { encodeGbk } from "./encode-gbk.js";

const TEXT = "青禾市生态环境局2022年法治政府建设年度报告\n全年共作出行政处罚决定1,234件，罚款5678.9万元，同比下降3.2％。";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("text is decoded from", () => {
  test.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", join([0xef, 0xbb, 0xbf], utf8(TEXT))],
    ["GBK", encodeGbk(TEXT)],
    ["UTF-16 with a mark", join([0xff, 0xfe], utf16(TEXT))],
    ["UTF-16 big-endian with a mark", join([0xfe, 0xff], utf16(TEXT, true))],
    ["UTF-16 without a mark", utf16(TEXT)],
    ["UTF-16 big-endian without a mark", utf16(TEXT, true)],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toBe(TEXT);
  });

  test("GB18030 with a character that GBK lacks", () => {
    const bytes = join(encodeGbk("法治政府"), [0x82, 0x35, 0xf4, 0x33], encodeGbk("镇行政处罚"));
    expect(decode(bytes)).toBe(`法治政府${new TextDecoder("gb18030").decode(Uint8Array.of(0x82, 0x35, 0xf4, 0x33))}镇行政处罚`);
  });

  test("UTF-16 in which no character is ASCII", () => {
    const text = "法治政府建设情况：全年依法作出行政处罚若干。".repeat(4);
    expect(decode(utf16(text))).toBe(text);
  });

  test("UTF-8 with a few broken bytes, which spoil no other character", () => {
    const bytes = utf8(TEXT.repeat(20));
    for (const at of [100, 901, 2000]) bytes[at] = 0xff;
    const text = decode(bytes) ?? "";
    expect(text.match(/\ufffd/g)?.length).toBeLessThan(10);
    expect(text.match(/行政处罚决定1,234件/g)?.length).toBeGreaterThan(16);
  });

  test("GBK cut in the middle of a character", () => {
    expect(decode(encodeGbk(TEXT.repeat(3)).subarray(0, -1))).toContain("行政处罚决定1,234件");
  });
});

test("binary data is no text", () => {
  expect(decode(Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256))).toBeNull();
});
