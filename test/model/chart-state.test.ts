import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AUTHOR_LIMITS, isSeen, NOBODY, plainText } from "../../src/model/author.js";
import { explorationsOf, MOST_ALSO, readChart, writeChart } from "../../src/model/chart-state.js";
import { FIRST, partnerOf } from "../../src/model/explore.js";

const read = (search: string) => readChart(search, new Set(["penalty.amount", "penalty.decisions"]));

test("an author's words and colour are read back from the address that holds them", () => {
  const word = (most: number) => fc.string({ unit: "grapheme", maxLength: most }).map(plainText);
  fc.assert(
    fc.property(word(AUTHOR_LIMITS.title), word(AUTHOR_LIMITS.note), fc.constantFrom(null, "c0392b", "2d6ac6"), (title, note, accent) => {
      fc.pre([...title].length <= AUTHOR_LIMITS.title && [...note].length <= AUTHOR_LIMITS.note);
      const author = { title, note, accent };
      expect(read(writeChart({ exploration: FIRST, author }))).toEqual({ exploration: FIRST, author, ignored: [], problems: [] });
    }),
  );
});

test("the address of a chart that nobody signed is that of its exploration", () => {
  const exploration = { ...FIRST, indicator: "penalty.decisions", with: partnerOf("penalty.decisions"), years: [2020, 2021, 2022] };
  expect(writeChart({ exploration, author: NOBODY })).toBe("?indicator=penalty.decisions&years=2020-2022");
});

test("further indicators are drawn as the first is, each once; others are named as meaning nothing", () => {
  const { exploration, author, also, ignored } = read("?years=2020&also=penalty.decisions,penalty.amount,nothing,penalty.decisions");
  expect([also, ignored]).toEqual([["penalty.decisions"], ["also=penalty.amount", "also=nothing", "also=penalty.decisions"]]);
  expect(explorationsOf({ exploration, also: also ?? [] }).map(({ indicator, years }) => [indicator, years])).toEqual([
    ["penalty.amount", [2020]],
    ["penalty.decisions", [2020]],
  ]);
  expect(writeChart({ exploration, author, also: also ?? [] })).toBe("?years=2020&also=penalty.decisions");
  const many = Array.from({ length: 40 }, (_, i) => `a.b${i}`);
  const most = readChart(`?indicator=a.b0&also=${many.slice(1).join(",")}`, new Set(many));
  expect([most.also?.length, most.ignored.length]).toEqual([MOST_ALSO, 39 - MOST_ALSO]);
});

describe("what cannot be is left out and named", () => {
  test.each([
    [`title=${"长".repeat(10_000)}`, { kind: "title", length: 10_000 }],
    [`note=${"n".repeat(401)}`, { kind: "note", length: 401 }],
    ["accent=red", { kind: "accent", text: "red" }],
    ["accent=ffffff", { kind: "pale", text: "ffffff" }],
    ["accent=15191d", { kind: "pale", text: "15191d" }],
  ])("%.30s", (search, problem) => {
    const { author, problems } = read(`?${search}`);
    expect([author, problems]).toEqual([NOBODY, [problem]]);
  });

  test("marks that turn the direction of a line, and breaks, are no part of a headline", () => {
    expect(read(`?title=${encodeURIComponent("a\u202Eb\nc\u0000d")}`).author.title).toBe("ab c d");
  });

  test("an address longer than any chart needs is none", () => {
    expect(read(`?indicator=penalty.amount&bureaus=${"440300,".repeat(2000)}`).ignored).toHaveLength(1);
  });
});

test("a colour is seen that stands out by day and by night", () => {
  expect(["c0392b", "2d6ac6", "000000", "ffff00"].map(isSeen)).toEqual([true, true, false, false]);
});
