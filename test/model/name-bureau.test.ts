import { describe, expect, test } from "vitest";
import type { BureauEntry } from "../../src/model/find-bureau.js";
import { makeNamer, meetNames } from "../../src/model/name-bureau.js";
import { joinRows } from "../../src/queries/own-join.js";

function entry(code: string, short_zh: string, name_zh: string, level: string, province: string, former: string[] = []): BureauEntry {
  const [pinyin, initials, name_en, short_en] = [`p${code}`, `i${code}`, `Bureau ${code}`, `B${code}`];
  return { code, short_zh, name_zh, level, province, former, pinyin, initials, name_en, short_en, headline: 1, stated: 1 };
}

const nameBureau = makeNamer({
  traditional: "東东廣广",
  entries: [
    entry("440000", "广东", "广东省生态环境厅", "province", "440000", ["广东省环境保护厅"]),
    entry("441900", "东莞", "东莞市生态环境局", "prefecture", "440000", ["东莞市环境保护局"]),
    entry("440300", "深圳", "深圳市生态环境局", "prefecture", "440000", ["深圳市人居环境委员会", "深圳市环境保护局"]),
    entry("220000", "吉林", "吉林省生态环境厅", "province", "220000"),
    entry("220200", "吉林", "吉林市生态环境局", "prefecture", "220000"),
  ],
});

describe("a name in a reader's table", () => {
  test.each([
    ["东莞", "441900"],
    ["东莞市", "441900"],
    [" 東莞市 ", "441900"],
    ["广东省东莞市", "441900"],
    ["广东东莞", "441900"],
    ["东莞市环保局", "441900"],
    ["深圳环保局", "440300"],
    ["441900", "441900"],
    ["广东省", "440000"],
    ["吉林市", "220200"],
    ["吉林省", "220000"],
    ["吉林", null],
    ["吉林省东莞市", null],
    ["东", null],
    ["合计", null],
  ])("%s means bureau %s", (text, code) => {
    expect(nameBureau(text)).toBe(code);
  });
});

test("a column meets the atlas by most of its rows, and the join spells out who is meant", () => {
  const names = [
    { name: "东莞市", n: 5 },
    { name: "深圳", n: 3 },
    { name: "合计", n: 1 },
  ];
  const met = meetNames(names, nameBureau, new Set(["441900", "440300"]));
  expect(met).toEqual({
    found: 8,
    codes: [
      ["东莞市", "441900"],
      ["深圳", "440300"],
    ],
    unknown: ["合计"],
  });
  expect(joinRows("mine", { bureau: "地区", year: null, codes: met?.codes ?? null, unknown: [] })).toContain(
    "('东莞市', '441900'),\n  ('深圳', '440300')",
  );
  expect(meetNames([{ name: "441900", n: 2 }], nameBureau, new Set(["441900"]))).toMatchObject({ codes: null });
  expect(
    meetNames(
      [
        { name: "合计", n: 9 },
        { name: "深圳", n: 1 },
      ],
      nameBureau,
      new Set(),
    ),
  ).toBeNull();
});
