import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATED } from "../../loaders/classify/statements.js";
import { allMatches, eachMatch, matchAt, patternSet, type PatternSet, type Trigger } from "../../loaders/grammar/patterns.js";
import { normalise } from "../../loaders/normalise/characters.js";
import { NO_FIGURES } from "../../loaders/quantity/not-fact.js";

const GOLD = join(import.meta.dirname, "../gold");
const gold = readdirSync(GOLD, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => normalise(readFileSync(join(GOLD, name), "utf8")).text);

function foundIn(set: PatternSet, text: string): string[] {
  const found: string[] = [];
  eachMatch(set, text, (start, end, i) => void found.push(`${i}: ${start}-${end}`));
  return found.sort();
}

/** The same by `matchAll`, one pattern after the other. */
function searched(triggers: readonly Trigger[], text: string): string[] {
  return triggers
    .flatMap(({ pattern }, i) =>
      [...text.matchAll(new RegExp(pattern, "g"))].map(({ 0: words, index }) => `${i}: ${index}-${index + words.length}`),
    )
    .sort();
}

/** Words that the patterns are made of, in any order. */
const PIECES =
  "2021 2020 19 1 12 31 123456789 13812345678 12369 5 24 年 年度 月 月份 日 号 第 至 到 - ~ 、 . : + N A b@ x 小时 天 时 分 处 元 以上 以下 的 万 " +
  "三 十 二〇二一 《 》 “ ” ( ) 〔 〕 截至 以来 至今 期间 自 近 来 上半年 一季度 十三五 去年 比 今年 成立 底 起 每 当 件";
const piece = fc.constantFrom(" ", "\n", ...PIECES.split(" "));
const text = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(""));

describe.each([
  ["names, dates and limits", NO_FIGURES],
  ["periods", STATED],
])("patterns of %s", (_, triggers) => {
  const set = patternSet(triggers);

  test("are found in reports as a search for each pattern finds them", () => {
    for (const report of gold) expect(foundIn(set, report)).toEqual(searched(triggers, report));
  });

  test("are found in any text as a search for each pattern finds them", () => {
    fc.assert(
      fc.property(text, (words) => void expect(foundIn(set, words)).toEqual(searched(triggers, words))),
      { numRuns: 2_000 },
    );
  });
});

describe("a set of patterns", () => {
  const triggers = [
    { pattern: /(\d)\d*件/, starts: "0123456789", behind: "件" },
    { pattern: /立案/, starts: "立", needs: ["以上"] },
  ];
  const set = patternSet(triggers);

  test("gives the groups of a match at its place", () => {
    expect([...(matchAt(set, 0, "共12件", 1) ?? [])]).toEqual(["12件", "1"]);
    expect(matchAt(set, 0, "共12件", 0)).toBeNull();
  });

  test("looks for a pattern only in texts with the words that it needs", () => {
    expect(foundIn(set, "立案12件")).toEqual(["0: 2-5"]);
    expect(foundIn(set, "立案12件以上")).toEqual(["0: 2-5", "1: 0-2"]);
  });

  test("takes 31 patterns at most", () => {
    const [trigger] = triggers;
    expect(() => patternSet(Array.from({ length: 32 }, () => trigger as Trigger))).toThrow("patterns: more than 31");
  });

  test("gives all matches of one pattern, empty ones too", () => {
    expect(allMatches(/a*/g, "baa").map(({ 0: words, index }) => `${index} ${words}`)).toEqual(["0 ", "1 aa", "3 "]);
  });
});
