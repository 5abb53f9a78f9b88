import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { COVERAGE_GRID } from "../../src/charts/coverage-grid.js";
import { showCoverage } from "../../src/components/coverage-lines.js";
import { COVERED } from "../../src/queries/coverage-grid.js";
import { makeRow } from "../fixtures/rows.js";

const JIA = { bureau_code: "990100", short_zh: "甲", short_en: "Jia", name_zh: "甲市生态环境局", name_en: "Jia Bureau" } as const;
const YI = { bureau_code: "990200", short_zh: "乙", short_en: "Yi", name_zh: "乙市生态环境局", name_en: "Yi Bureau" } as const;
const row = (bureau: typeof JIA | typeof YI, year: number, family: string | null, fields: object = {}) =>
  makeRow(COVERED, { ...bureau, level: "prefecture", province: "990000", year, family, id: family && `x/${family}@${year}`, ...fields });

const ROWS = [
  row(JIA, 2018, "penalty", { stated: 4, comparable: 2 }),
  row(JIA, 2018, "staff", { stated: 1, comparable: 0 }),
  row(JIA, 2020, "penalty", { stated: 2, comparable: 1, read: "990100-2020" }),
  row(YI, 2019, null, { unread: true, url: "https://example.org/yi" }),
];

function open(lang: "zh" | "en") {
  const { document } = new JSDOM(`<main>${COVERAGE_GRID.render(ROWS, lang)}</main>`).window;
  const names = () => [...document.querySelectorAll(".cover-bureau:not([hidden]) .cover-name")].map((name) => name.textContent);
  const squares = (code: string) => [...document.querySelectorAll(`#cover-${code} .cover-strip > i`)].map((square) => square.textContent);
  return { show: (choices: Readonly<Record<string, string>>) => showCoverage(document, choices, lang), names, squares };
}

test.each([
  ["zh", "jia", ["甲"]],
  ["zh", "甲市", ["甲"]],
  ["zh", "990200", ["乙"]],
  ["en", "乙", ["Yi"]],
  ["en", "yi bureau", ["Yi"]],
  ["en", "", ["Jia", "Yi"]],
  ["en", "bing", []],
] as const)("%s: a bureau is found by its names in both languages and by its code: “%s”", (lang, bureau, found) => {
  const { show, names } = open(lang);
  show({ bureau });
  expect(names()).toEqual(found);
});

test("squares show a chosen family year by year, and come back", () => {
  const { show, squares } = open("en");
  expect(squares("990100")).toEqual(["2", "", "1"]);
  show({ family: "penalty" });
  expect(squares("990100")).toEqual(["4", "", "2"]);
  show({ family: "staff" });
  expect(squares("990100")).toEqual(["1", "", "–"]);
  show({});
  expect(squares("990100")).toEqual(["2", "", "1"]);
});

test("a family that no year of a bureau speaks of takes the look of what is known of the report", () => {
  const { show, squares, names } = open("en");
  show({ family: "penalty", cell: "unread" });
  expect(names()).toEqual(["Yi"]);
  expect(squares("990200")).toEqual(["", "?", ""]);
});
