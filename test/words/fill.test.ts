import { expect, test } from "vitest";
import { fill } from "../../src/words/ui.js";

test.each([
  ["{0} figures in {1} families", ["1", 1], "1 figure in 1 family"],
  ["{0} figures in {1} families", [0, 12], "0 figures in 12 families"],
  ["{0} of {1} reports", [1, 21], "1 of 21 reports"],
  ["{1} have two years; {0} rose", [1, 1], "1 has two years; 1 rose"],
  ["{0} 个数字，{2}", [1], "1 个数字，"],
  ["{0} yuan", [1], "1 yuan"],
])("%s", (text, values, expected) => expect(fill(text, ...values)).toBe(expected));
