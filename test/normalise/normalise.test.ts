import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../loaders/normalise/characters.js";
import { sourceSpan } from "../../loaders/normalise/mapped.js";

const TIDIED: readonly [source: string, tidied: string][] = [
  ["检查企业１２，３４５家次", "检查企业12,345家次"],
  ["罚款　５０　万元", "罚款50万元"],
  ["罚款 50\u00a0万元", "罚款50万元"],
  ["立\u200b案12件", "立案12件"],
  ["PM 2.5 指数", "PM 2.5指数"],
  ["1—9月、1–9月、1～9月", "1-9月、1-9月、1~9月"],
  ["罰款２００萬元", "罚款200万元"],
  ["「双随机」", "“双随机”"],
  ["＂双随机＂", "”双随机”"],
  ["处罚\t298\t件", "处罚\t298\t件"],
  ["第一行\r\n\r\n第二行\n", "第一行\n第二行"],
];
const pieces = fc.constantFrom(..."立案查处12件,，。 　\t\n\r１２万元(（)）—-~“”《》aZ%％\u00a0\u200b\ufeff𠮷😀罰萬".split(""));
const texts = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 120 }).map((parts) => parts.join(""));

describe("normalise", () => {
  test.each(TIDIED)("%j → %j", (source, tidied) => {
    expect(normalise(source).text).toBe(`${tidied}\n`);
  });

  test("points back into the source, never backwards", () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, map } = normalise(source);
        expect(map.length).toBe(text.length + 1);
        expect(map[text.length]).toBe(source.length);
        for (let i = 1; i < map.length; i++) expect(map[i] as number).toBeGreaterThanOrEqual(map[i - 1] as number);
      }),
      { numRuns: 400 },
    );
  });

  test("gives for any span the words of the source at that place", () => {
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(30), (source, from, length) => {
        const mapped = normalise(source);
        const start = Math.min(from, mapped.text.length);
        const span = sourceSpan(mapped, start, Math.min(start + length, mapped.text.length));
        expect(source.slice(span.start, span.end)).toBe(span.raw);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
      }),
      { numRuns: 400 },
    );
  });

  test("leaves tidied text as it is", () => {
    fc.assert(
      fc.property(texts, (source) => {
        const once = normalise(source).text;
        expect(normalise(once).text).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});
