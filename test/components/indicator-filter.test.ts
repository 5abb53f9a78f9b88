import { JSDOM } from "jsdom";
import { afterEach, expect, test, vi } from "vitest";
import { fitsWords, wireIndicatorFilter } from "../../src/components/indicator-filter.js";
import { INDICATOR_LIST } from "../../src/charts/indicator-list.js";
import { LISTED_INDICATOR } from "../../src/queries/lists.js";
import { makeRow } from "../fixtures/rows.js";

test.each([
  ["立案 cases filed penalty.cases_filed", "立案", true],
  ["立案 cases filed penalty.cases_filed", "FILED Cases", true],
  ["立案 cases filed penalty.cases_filed", "penalty.", true],
  ["立案 cases filed penalty.cases_filed", "", true],
  ["立案 cases filed penalty.cases_filed", "  ", true],
  ["立案 cases filed penalty.cases_filed", "filed 罚款", false],
])("%s fits “%s”: %s", (words, typed, fits) => {
  expect(fitsWords(words, typed)).toBe(fits);
});

const row = (indicator: string, family: string, name_zh: string, name_en: string) =>
  makeRow(LISTED_INDICATOR, { indicator, family, name_zh, name_en, unit: "case", stated: 3, bureaus: 2 });
const ROWS = [
  row("penalty.cases_filed", "penalty", "立案", "Cases filed"),
  row("staff.certified", "staff", "持证人员", "Certified officers"),
];

function open(search: string) {
  const { window } = new JSDOM(`<main>${INDICATOR_LIST.render(ROWS, "en")}</main>`, {
    url: `https://atlas.example/en/indicators.html${search}`,
  });
  vi.stubGlobal("location", window.location);
  vi.stubGlobal("history", window.history);
  wireIndicatorFilter(window.document, "en");
  const input = window.document.querySelector("input") as HTMLInputElement;
  return {
    type: (text: string) => {
      input.value = text;
      input.dispatchEvent(new window.Event("input"));
    },
    shown: () => [...window.document.querySelectorAll<HTMLElement>("section:not([hidden]) li:not([hidden]) a")].map((a) => a.textContent),
    search: () => window.location.search,
    said: () => window.document.querySelector("output")?.textContent,
    isHidden: () => window.document.querySelector("form")?.hidden,
  };
}
afterEach(() => vi.unstubAllGlobals());

test("typing hides what does not fit, says how many are left, and is kept in the address", () => {
  const page = open("");
  expect(page.isHidden()).toBe(false);
  expect(page.shown()).toHaveLength(2);
  page.type("持证");
  expect([page.shown(), page.said(), page.search()]).toEqual([["Certified officers"], "1 indicator", `?q=${encodeURIComponent("持证")}`]);
  page.type("");
  expect([page.shown().length, page.said(), page.search()]).toEqual([2, "", ""]);
});

test("an address restores what was typed, and words that fit nothing are no error", () => {
  expect(open("?q=filed").shown()).toEqual(["Cases filed"]);
  const page = open("?q=%3Cnothing%3E");
  expect([page.shown(), page.said()]).toEqual([[], "0 indicators"]);
});
