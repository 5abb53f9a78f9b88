import { describe, expect, test } from "vitest";
import { citeDate, citeKey, escapeFor, splitTemplate, templateApa, templateGbt } from "../../src/model/cite.js";
import { EDITION } from "../fixtures/edition.js";

describe("GB/T 7714—2015", () => {
  test("the whole is a database on line, with the day of its version and a place for the day it was looked at", () => {
    expect(templateGbt("dataset", EDITION, "zh")).toBe(
      "环境执法图鉴贡献者. ⟦title⟧[DB/OL]. 0.1.0+5a31bb0c1234 版. (2026-11-22)[⟦accessed⟧]. ⟦url⟧.",
    );
  });

  test.each(["chart", "series", "observation"] as const)("a %s is a data set in it", (kind) => {
    expect(templateGbt(kind, EDITION, "en")).toBe(
      "The Enforcement Atlas contributors. ⟦title⟧[DS/OL]//Enforcement Atlas. Version 0.1.0+5a31bb0c1234. (2026-11-22)[⟦accessed⟧]. ⟦url⟧.",
    );
  });
});

test("APA names form and version, a chart within the whole", () => {
  expect(templateApa("dataset", EDITION, "en")).toBe(
    "The Enforcement Atlas contributors. (2026). ⟦title⟧ (Version 0.1.0+5a31bb0c1234) [Data set]. Retrieved ⟦accessed⟧, from ⟦url⟧",
  );
  expect(templateApa("chart", EDITION, "en")).toContain("⟦title⟧ [Chart]. In Enforcement Atlas (Version 0.1.0+5a31bb0c1234).");
});

test("a template in pieces keeps its order", () => {
  expect(splitTemplate("a ⟦title⟧[DS]⟦url⟧.")).toEqual(["a ", { place: "title" }, "[DS]", { place: "url" }, "."]);
});

test.each([
  ["gbt", "2026-03-05"],
  ["apa", "March 5, 2026"],
  ["bibtex", "2026-03-05"],
  ["ris", "2026/03/05"],
  ["csl", "[2026, 3, 5]"],
] as const)("%s writes a day as %s", (style, day) => expect(citeDate(style, "2026-03-05")).toBe(day));

test.each([
  ["bibtex", "title", "R&D 50% {x} a_b #1", "R\\&D 50\\% x a\\_b \\#1"],
  ["bibtex", "url", "https://a.example/x_y.html#1", "https://a.example/x_y.html#1"],
  ["csl", "title", 'the "old" \\ one', 'the \\"old\\" \\\\ one'],
  ["ris", "title", "two\nlines", "two lines"],
] as const)("%s escapes a %s: %j", (style, place, value, escaped) => expect(escapeFor(style, place, value)).toBe(escaped));

test("keys hold letters, digits and hyphens, and differ where ids differ", () => {
  const ids = ["371500-2020/penalty.amount@120", "371500-2020/penalty.amount@12", "ref-370000-2015-甲/x@1", "ref-370000-2015-乙/x@1"];
  const keys = ids.map(citeKey);
  expect(keys[0]).toBe("atlas-371500-2020-penalty-amount-120");
  for (const key of keys) expect(key).toMatch(/^[\w-]+$/);
  expect(new Set(keys).size).toBe(ids.length);
});
