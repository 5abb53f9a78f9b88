import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Computed, renderComputed } from "../../src/charts/check-computed.js";
import type { CheckedPoint } from "../../src/charts/check-points.js";
import type { CheckedObservation } from "../../src/model/check-files.js";
import { LANGS } from "../../src/model/indicator.js";
import { CHECK } from "../../src/words/check.js";
import { CHECK_COMPUTED } from "../../src/words/check-computed.js";

const ADDED = { version: "2026.01.01", date: "2026-01-01", kind: "added", old: "", new: "120 case", reason: "" } as const;
const CORRECTED = { ...ADDED, kind: "corrected", old: "100 case" } as const;
const TOLD: CheckedObservation = {
  ...{ title: { zh: "深圳 2024 行政处罚决定", en: "Shenzhen 2024 Penalty decisions" }, page: "report/440300-2024.html#a/b@1" },
  ...{ now: "120 case", changes: [ADDED] },
};
const POINT: CheckedPoint = { id: "440300-2024/penalty.decisions@12", said: "120 case", quote: "作出处罚决定120件", told: TOLD };
const SQL = "SELECT '</pre><script>alert(1)</script>' AS a, sum(value) AS n FROM figures, mine";
const PICTURE: Computed = {
  ...{ lang: "en", intact: true, version: "fbf12994dd48", now: "fbf12994dd48", points: [POINT] },
  query: { texts: [{ name: "fines", text: SQL }], others: ["mine"], href: "./notebook.html#nb=abc" },
};
const answer = (of: Partial<Computed> = {}) => new JSDOM(renderComputed({ ...PICTURE, ...of }).text).window.document.body;
const verdict = (body: HTMLElement) => body.querySelector("h2")?.dataset.verdict;

describe("a picture of what a query gave", () => {
  test.each(LANGS)("is never vouched for, and shows its query as a text (%s)", (lang) => {
    const body = answer({ lang });
    expect(body.querySelector("h2")?.textContent).toBe(CHECK.computed[lang]);
    expect(body.textContent).toContain(CHECK_COMPUTED.byQuery[lang]);
    expect(body.querySelector("pre")?.textContent).toBe(SQL);
    expect(body.querySelector("script")).toBeNull();
    expect(body.querySelector("a")?.getAttribute("href")).toBe("./notebook.html#nb=abc");
    expect(body.querySelector(".atlas-warning")?.textContent).toContain("mine");
    expect(body.querySelector("tbody q")?.textContent).toBe(POINT.quote);
  });

  test("says what changed of the figures that it rests on", () => {
    const changed = { ...POINT, said: "100 case", told: { ...TOLD, changes: [{ ...ADDED, new: "100 case" }, CORRECTED] } };
    const body = answer({ points: [changed] });
    expect(verdict(body)).toBe("computed");
    expect(body.textContent).toContain("Of its 1 figure, 1 has since been corrected");
  });

  test.each([
    ["altered", { intact: false }, "altered"],
    ["forged, with a figure that nobody stated", { points: [{ ...POINT, said: "987654 case" }] }, "foreign"],
    ["forged, with an id that is not there", { points: [{ ...POINT, told: null, quote: null }] }, "foreign"],
  ] as const)("that was %s is said to be so", (_, of, said) => {
    const body = answer(of);
    expect(verdict(body)).toBe(said);
    expect(body.textContent).not.toMatch(/987,?654/);
  });

  test("without a query that can be read, or with one too long for it, says that", () => {
    expect(answer({ query: null }).textContent).toContain(CHECK_COMPUTED.unread.en);
    const digest = "a".repeat(64);
    expect(answer({ query: { digest } }).textContent).toContain(digest);
    for (const query of [null, { digest }]) expect(answer({ query }).querySelector('a[href^="./notebook"]')).toBeNull();
  });
});
