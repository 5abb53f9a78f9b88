import { expect, test } from "vitest";
import { coverageText, reachOf } from "../../src/charts/coverage-text.js";
import type { Row } from "../../src/model/columns.js";

const row = (bureau_code: string, year: number, more: Row = {}): Row => ({
  bureau_code,
  year,
  indicator: "penalty.amount",
  value: 1,
  ...more,
});
const reach = reachOf(["330000", "330000", "440300", "110000"].map((bureau_code) => ({ bureau_code, indicator: "penalty.amount" })));

test.each<[string, Row[], string, string]>([
  [
    "bureaus of all that state the indicator, with years and what does not compare",
    [row("330000", 2015, { joined: true }), row("330000", 2017, { joined: false }), row("440300", 2016, { joined: true })],
    "覆盖：有此类数字的 3 个机构中的 2 个，2015–2017 年，3 个数字，其中 1 个不可比（虚线）。",
    "Coverage: 2 of 3 bureaus with such figures, 2015–2017, 3 figures, 1 of them not comparable (dashed).",
  ],
  [
    "reports of all that were read, where some are silent",
    [row("330000", 2020), row("440300", 2021, { value: null })],
    "覆盖：2 份报告中有 1 份写明，2020 年，1 个数字。",
    "Coverage: stated in 1 of 2 reports, 2020, 1 figure.",
  ],
  [
    "no number of others where the indicator is unknown",
    [row("330000", 2020, { indicator: null }), row("440300", 2021, { indicator: null })],
    "覆盖：2 个机构，2020–2021 年，2 个数字。",
    "Coverage: 2 bureaus, 2020–2021, 2 figures.",
  ],
  [
    "no others beside a single bureau, such as the whole country",
    [row("330000", 2020), row("330000", 2021)],
    "覆盖：1 个机构，2020–2021 年，2 个数字。",
    "Coverage: 1 bureau, 2020–2021, 2 figures.",
  ],
  [
    "the sum of rows that count figures",
    [
      { bureau_code: "330000", year: 2020, stated: 7 },
      { bureau_code: "440300", year: 2020, stated: 0 },
    ],
    "覆盖：2 份报告中有 1 份写明，2020 年，7 个数字。",
    "Coverage: stated in 1 of 2 reports, 2020, 7 figures.",
  ],
  [
    "no number of figures where rows hold shares",
    [{ bureau_code: "330000", year: 2020, share: 90 }],
    "覆盖：1 个机构，2020 年。",
    "Coverage: 1 bureau, 2020.",
  ],
  ["nothing where nothing is shown", [], "", ""],
  ["nothing where rows are of no bureau", [{ year: 2020, value: 1 }], "", ""],
])("says %s", (_, rows, zh, en) => {
  expect(coverageText(rows, reach, "zh")).toBe(zh);
  expect(coverageText(rows, reach, "en")).toBe(en);
});
