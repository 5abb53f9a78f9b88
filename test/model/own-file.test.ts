import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OwnError, tellKind } from "../../src/model/own-file.js";
import { readTextTable } from "../../src/model/own-text.js";
import { type CellClass, decideTyped, isLong, isWhole, planColumn } from "../../src/model/own-type.js";

const bytes = (...list: number[]) => Uint8Array.from([...list, 0, 0, 0, 0]);
const faultOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error instanceof OwnError ? `${error.fault} ${error.details.join(" ")}`.trim() : error;
  }
};

describe("a file is what its first bytes say", () => {
  const MAGIC: [string, number[]][] = [
    ["parquet", [0x50, 0x41, 0x52, 0x31]],
    ["locked", [0x50, 0x41, 0x52, 0x45]],
    ["arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
    ["arrow", [0xff, 0xff, 0xff, 0xff]],
    ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
    ["lockedExcel", [0xd0, 0xcf, 0x11, 0xe0]],
    ["packed", [0x1f, 0x8b]],
    ["packed", [0x28, 0xb5, 0x2f, 0xfd]],
    ["unknownKind", [0x25, 0x50, 0x44, 0x46]],
  ];
  test.each(MAGIC)("%s", (kind, magic) => {
    expect(faultOf(() => tellKind(bytes(...magic)))).toBe(kind);
    // Every one of them counts.
    for (const i of magic.keys())
      expect(faultOf(() => tellKind(bytes(...magic.map((byte, j) => (i === j ? byte ^ 1 : byte)))))).toBe("csv");
  });

  test("text, a page, or nothing where they say nothing", () => {
    const text = (words: string) => faultOf(() => tellKind(new TextEncoder().encode(words)));
    expect([text("a,b"), text("<b>,a"), faultOf(() => tellKind(new Uint8Array()))]).toEqual(["csv", "csv", "noData"]);
    expect(["<!DOCTYPE html>", "\ufeff <html>", "<?xml version='1.0'?>", "<table>"].map(text)).toEqual(["page", "page", "page", "page"]);
    expect([text(`${" ".repeat(394)}<html>`), text(`${" ".repeat(396)}<html>`)]).toEqual(["page", "csv"]);
  });
});

const TEXTS: readonly string[] = [
  ...[
    "a,b\n1,2",
    "a;b\n1;2\n3;4",
    "a\tb\n1\t2",
    "a|b\n1|2",
    "a，b\n1，2",
    "sep=;\na;b\n1;2",
    "a,b;c\n1,2;3\n4,5;6",
    "a;b,c,d\n1;2,3,4",
    "a,b\n1;2;3,4\n5;6;7,8",
  ],
  ...[
    "a,b,c\n1,2\n3,4,5\n6",
    "a,b\n1,2,\n3,4,,",
    "a,b,,\n1,2,,\n3,4,,",
    "a,b,,\n1,2,3,\n4,5,,",
    "a,b,\n1,2, \n",
    "a,b\n1,2,3",
    'a,b\n"1,2\n',
    'a,b\n"x""y",2,\n1,"2\n3",,',
  ],
  ...[
    "title\n\na,b\n1,2\n3,4\nnote: x",
    "title,,\n,,\na,b,c\n1,2,3\n4,5,6\n,,\nsource,,",
    "大类,,乙\n甲,乙,丙\n1,2,3\n4,5,6",
    "a\n1\n2",
    "a",
    "",
    "\n",
    "a,b\n\n1,2\n\n3,4\n",
    "a,b\r\n1,2\r\n",
    "sep=|\r\na|b\r\n1|2|3",
  ],
  ...[
    `a,b\n${"1\n".repeat(9)}`,
    `x,y\n${"1,2\n".repeat(40)}1;2;3;4\n`,
    "only\n\n\n1\n2,3",
    "1,2\n3,4",
    "年,罚款\n2020,1\n合计,3",
    "a,,c\n1,,3\n2,5,4",
  ],
  ...[
    "a\n1\n注：x",
    "a,b,c\n1,2,3\n7",
    "a,b,c\n1,2,3\n7,,",
    "a,b\n1,2\n注：x",
    "a,b\n1,2\nhello",
    "a,b,c\n1,2,3\nhello",
    "a,b,c\n1,2,3\nthis is a sentence",
    "a,b,c\n1,2,3\n来源：甲\n资料，乙。",
  ],
];

test("delimited texts are read as reviewed", async () => {
  const lines = TEXTS.map((text) => {
    const read = faultOf(() => {
      const table = readTextTable(text);
      const feed = table?.feed(table.names);
      if (table === null || feed?.kind !== "text") return "none";
      return [table.names, feed.delimiter, new TextDecoder().decode(feed.bytes), [...feed.places.lines], table.notes]
        .map((one) => JSON.stringify(one))
        .join(" ");
    });
    return `${JSON.stringify(text.slice(0, 90))}\n  ${String(read)}`;
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "readings/own-text.txt"));
});

const count = (kind: CellClass, n: number, more: object = {}) => ({
  name: "x",
  class: kind,
  n,
  digits: 3,
  unit: "",
  other_unit: "",
  powers: false,
  short: false,
  zeros: false,
  signs: "",
  ...more,
});

describe("a column of text", () => {
  test.each<[string, ReturnType<typeof count>[], string]>([
    ["罚款", [], "text VARCHAR"],
    ["罚款", [count("whole", 9)], "plain BIGINT"],
    ["罚款", [count("whole", 9, { digits: 15 })], "plain BIGINT"],
    ["罚款", [count("whole", 9, { digits: 16 })], "text VARCHAR long"],
    ["罚款", [count("whole", 5), count("number", 4)], "plain DOUBLE"],
    ["罚款", [count("whole", 5, { digits: 16 }), count("number", 4)], "plain DOUBLE"],
    ["区划代码", [count("whole", 9)], "text VARCHAR"],
    ["share", [count("percent", 9)], "percent DOUBLE"],
    ["n", [count("comma", 5), count("whole", 4)], "comma DOUBLE"],
    ["day", [count("date", 9), count("empty", 3)], "date DATE"],
    ["at", [count("time", 9)], "plain TIMESTAMP"],
    ["at", [count("zoned", 9)], "zoned TIMESTAMP"],
    ["at", [count("clock", 9)], "plain TIME"],
    ["is", [count("bool", 9)], "plain BOOLEAN"],
    ["n", [count("scaled", 9, { unit: "万元", other_unit: "万元" })], "scaled DOUBLE 万元"],
    ["n", [count("scaled", 9, { unit: "万元", other_unit: "件" })], "text VARCHAR 万元"],
    ["n", [count("scaled", 5, { powers: true }), count("whole", 4)], "scaled DOUBLE powers"],
    ["n", [count("scaled", 5, { unit: "件", other_unit: "件" }), count("whole", 4)], "text VARCHAR 件"],
    ["n", [count("whole", 8), count("text", 2)], "text VARCHAR against text 2"],
    ["n", [count("whole", 79), count("text", 21)], "text VARCHAR"],
    ["n", [count("whole", 4), count("number", 4), count("text", 1), count("date", 1)], "text VARCHAR against text,date 2"],
    ["n", [count("percent", 8), count("whole", 2)], "text VARCHAR against whole 2"],
    ["n", [count("whole", 9), count("sign", 5, { signs: "—" })], "plain BIGINT missing 5 —"],
    ["n", [count("whole", 9, { short: true, zeros: true })], "plain BIGINT doubtful"],
    ["n", [count("whole", 5, { short: true }), count("number", 4, { zeros: true })], "plain DOUBLE"],
    ["n", [count("whole", 5, { short: true }), count("number", 4, { short: true, zeros: true })], "plain DOUBLE doubtful"],
  ])("%s of %o", (name, counts, expected) => {
    const plan = planColumn(name, counts);
    const against = plan.against.length > 0 ? `against ${plan.against.join(",")} ${plan.odd}` : "";
    const missing = plan.missing > 0 ? `missing ${plan.missing} ${plan.signs}` : "";
    const said = [
      plan.read,
      plan.as,
      plan.long && "long",
      plan.powers && "powers",
      plan.unit,
      against,
      missing,
      plan.doubtful && "doubtful",
    ];
    expect(said.filter(Boolean).join(" ")).toBe(expected);
  });

  test("with a type keeps it as far as browsers count exactly", () => {
    const decide = (type: string, digits = 3, name = "n") => decideTyped({ name, type, digits });
    expect([
      decide("UBIGINT"),
      decide("INTEGER", 15),
      decide("HUGEINT", 16),
      decide("BIGINT", 3, "bureau_code"),
      decide("DECIMAL(9,2)", 15),
      decide("DECIMAL(20,2)", 16),
    ]).toEqual([...["BIGINT", "BIGINT", "VARCHAR", "VARCHAR", "DOUBLE", "DECIMAL(20,2)"]]);
    expect(["FLOAT", "DATE", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE", "BLOB"].map((type) => decide(type))).toEqual([
      "DOUBLE",
      "DATE",
      "TIMESTAMP_NS",
      "TIMESTAMP",
      "VARCHAR",
    ]);
    expect([15, 16].map((digits) => isLong({ name: "n", type: "BIGINT", digits }))).toEqual([false, true]);
    expect([isLong({ name: "n", type: "DOUBLE", digits: 20 }), isWhole("TINYINT"), isWhole("INTERVAL")]).toEqual([false, true, false]);
  });
});
