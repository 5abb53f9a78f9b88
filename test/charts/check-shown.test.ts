import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type CheckedPoint, renderPoints, stateOfPoint } from "../../src/charts/check-points.js";
import { renderShown, type Answered } from "../../src/charts/check-shown.js";
import type { CheckedObservation } from "../../src/model/check-files.js";

const TOLD: CheckedObservation = {
  ...{
    title: { zh: "深圳 2024 行政处罚决定", en: "Shenzhen 2024 Penalty decisions" },
    page: "report/440300-2024.html#a/b@1",
    now: "125 case",
  },
  changes: [
    { version: "2026.01.01", date: "2026-01-01", kind: "added", old: "", new: "120 case", reason: "" },
    { version: "2026.02.01", date: "2026-02-01", kind: "corrected", old: "120 case", new: "125 case", reason: "mended" },
  ],
};
const point = (said: string | null, told: CheckedObservation | null = TOLD): CheckedPoint => ({
  id: "a/b@1",
  said,
  told,
  quote: "作出处罚决定125件",
});
const gone: CheckedObservation = { ...TOLD, now: null, page: null };
const read = (text: string) => new JSDOM(text).window.document.body;
const SHOWN: Answered = {
  ...{ lang: "en", picture: { intact: true, same: true, fits: true }, title: "Penalty decisions", href: "./explore.html", open: "Open" },
  ...{ author: null, version: "fbf12994dd48", now: "fbf12994dd48", points: [point("125 case")], remarks: [], drawing: null },
};
const answer = (shown: Partial<Answered>) => read(renderShown({ ...SHOWN, ...shown }).text);
const verdict = (shown: Partial<Answered>) => answer(shown).querySelector("h2")?.dataset.verdict;

test.each([
  [point("125 case"), "same"],
  [point("120 case"), "changed"],
  [point(null), "same"],
  [point("900 case"), "foreign"],
  [point("125 case", gone), "withdrawn"],
  [point(null, gone), "withdrawn"],
  [point("125 case", null), "unknown"],
] as const)("a figure %# is %s", (given, state) => expect(stateOfPoint(given)).toBe(state));

describe("figures are listed", () => {
  test("with what they say now, their sentence and what was before, what changed first", () => {
    const rows = [...read(renderPoints([point("125 case"), point("120 case")], "en").text).querySelectorAll("tbody tr")];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["Shenzhen 2024 Penalty decisions", "125 cases", "作出处罚决定125件", "was 120 cases"],
      ["Shenzhen 2024 Penalty decisions", "125 cases", "作出处罚决定125件", "unchanged"],
    ]);
  });

  test("without a number that the atlas never stated", () => {
    const text = renderPoints([point("987654 case")], "en").text;
    expect(text).toContain("never stated");
    expect(text).not.toMatch(/987,?654/);
  });

  test("up to a number, and how many more there are", () => {
    const text = read(
      renderPoints(
        Array.from({ length: 230 }, () => point(null)),
        "en",
      ).text,
    );
    expect(text.querySelectorAll("tbody tr")).toHaveLength(200);
    expect(text.textContent).toContain("30 more figures");
  });
});

describe("an answer", () => {
  test("is led by the gravest of what was found", () => {
    expect(verdict({})).toBe("unchanged");
    expect(verdict({ points: [point("120 case")] })).toBe("changed");
    expect(verdict({ picture: { intact: false, same: false, fits: true } })).toBe("altered");
    expect(verdict({ picture: { intact: true, same: false, fits: false } })).toBe("foreign");
    expect(verdict({ picture: { intact: false, same: null, fits: null }, points: [point("900 case")] })).toBe("foreign");
  });

  test("of a picture that may be forged never says that it is ours", () => {
    const text = answer({ picture: { intact: true, same: false, fits: true } }).textContent;
    expect(text).toContain("A record can be forged");
    expect(text).toContain("Drawn here, its pixels differ");
    expect(text).not.toContain("Pixel for pixel");
  });

  test("shows the author's words as hers, and as no markup", () => {
    const page = answer({ author: { title: "<b>Mine</b>", note: "", accent: null } });
    expect(page.querySelector(".check-author")?.textContent).toBe("Words of its author, not of the atlas: <b>Mine</b>");
  });
});
