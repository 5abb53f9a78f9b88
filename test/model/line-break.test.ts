import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakLines, clampLines, fitSentences } from "../../src/model/line-break.js";
import specs from "../specs/line-breaks.json" with { type: "json" };

const measure = (text: string) => [...text].length;

describe("lines", () => {
  test.each(specs)("of “$text” in $width", ({ text, width, lines }) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });

  test("hold every character, and none is wider than the room", () => {
    const letters = fc.array(fc.constantFrom(..."罚款，。“”（）a1 .≥"), { maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 12 }), (chars, width) => {
        const lines = breakLines(chars.join(""), width, measure);
        expect(lines.join("").replace(/\s/g, "")).toBe(chars.join("").replace(/\s/g, ""));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test("as many whole sentences as fit are kept", () => {
  expect(fitSentences("甲乙。丙丁。戊己。", 1, 6, measure)).toEqual(["甲乙。丙丁。"]);
  expect(fitSentences("One a. Two b; three c.", 1, 13, measure)).toEqual(["One a. Two b."]);
  expect(fitSentences("甲乙丙丁戊己庚辛。", 1, 4, measure)).toEqual(["甲乙丙…"]);
  expect(fitSentences("of 1.5 m. End.", 2, 9, measure)).toEqual(["of 1.5 m.", "End."]);
});

test("lines that are cut end in an ellipsis", () => {
  expect(clampLines(["甲乙", "丙丁", "戊"], 2, 2, measure)).toEqual(["甲乙", "丙…"]);
  expect(clampLines(["甲乙"], 2, 2, measure)).toEqual(["甲乙"]);
});
