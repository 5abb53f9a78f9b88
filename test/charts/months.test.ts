import { expect, test } from "vitest";
import { MONTHS } from "../../src/charts/months.js";
import { MONTH, type MonthRow } from "../../src/queries/series.js";
import { makeRow } from "../fixtures/rows.js";

const row = (year: number, month: number, value: number, more: Partial<MonthRow> = {}) =>
  makeRow(MONTH, {
    ...{
      bureau_code: "990100",
      short_zh: "甲",
      short_en: "Jia",
      indicator: "penalty.daily",
      name_zh: "按日处罚",
      name_en: "Daily penalties",
    },
    ...{ year, month, value, unit: "case", qualifier: "exact", within: true, ...more },
  });
const titleOf = (...rows: MonthRow[]) => MONTHS.titleOf?.(rows, "en");

test("the title holds two years against each other at the latest month that both reach", () => {
  const rows = [row(2016, 6, 10), row(2016, 9, 20), row(2017, 6, 12), row(2017, 9, 26), row(2018, 6, 30)];
  expect(titleOf(...rows)).toBe(`${MONTHS.title.en}: Jia · Daily penalties, first 9 months: 20 in 2016, 26 in 2017`);
});

test("full years, days within a month, and months of one year alone are not held against each other", () => {
  const whole = { within: false };
  expect(titleOf(row(2016, 12, 10, whole), row(2017, 12, 12, whole))).toBe(MONTHS.title.en);
  expect(titleOf(row(2016, 3.9, 10), row(2017, 3.9, 12))).toBe(MONTHS.title.en);
  expect(titleOf(row(2016, 3, 10), row(2016, 6, 12), row(2017, 9, 20))).toBe(MONTHS.title.en);
});
