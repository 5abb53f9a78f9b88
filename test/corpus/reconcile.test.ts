import { describe, expect, test } from "vitest";
import { checkRecord, reconcile } from "../../loaders/corpus/reconcile/reconcile.js";
import { loadCorpus } from "../../loaders/corpus/store.js";
import { makeQuantity } from "../fixtures/records.js";
import { type Changes, type Figure, MORE, recordOf, verdicts, yuan } from "./figures.js";

describe("parts and totals", () => {
  const total: Figure = ["penalty.decisions", 26];
  const part = (value: number, scope: string, changes: Changes = {}): Figure => [
    "penalty.decisions",
    value,
    `${value}件`,
    { of: "26件", scope, ...changes },
  ];
  test.each<[string, Figure[], unknown[]]>([
    ["that add up", [total, part(20, "甲"), part(6, "乙")], ["parts", "holds", "none", 0]],
    ["of an open list", [total, part(20, "甲")], ["parts", "holds", "fewer", -6]],
    ["that exceed", [total, part(20, "甲"), part(7, "乙")], ["parts", "differs", "more", 1]],
    ["that exceed in other units", [total, part(20, "甲"), part(7, "乙", { unit: "document" })], ["parts", "cannot-tell", "units", 1]],
    ["one of them bounded", [total, part(20, "甲"), part(5, "乙", MORE)], ["parts", "cannot-tell", "bounds", -1]],
  ])("%s", (_, figures, expected) => expect(verdicts(figures)).toEqual([expected]));

  test("money rounds by its printed digits", () => {
    const amount = (value: number, raw: string, changes: Changes): Figure => ["penalty.amount", value, raw, yuan(changes)];
    const [whole, first] = [amount(12_300_000, "1230万元", {}), amount(8_001_200, "800.12万元", { of: "1230万元", scope: "甲" })];
    expect(verdicts([whole, first, amount(4_300_000, "430万元", { of: "1230万元", scope: "乙" })])).toEqual([
      ["parts", "rounds", "none", 1200],
    ]);
    expect(verdicts([whole, first, amount(4_310_000, "431万元", { of: "1230万元", scope: "乙" })])).toEqual([
      ["parts", "differs", "more", 11_200],
    ]);
  });

  test("the nearest figure before a part that is printed so is its total, classified or not", () => {
    const record = recordOf([
      ["penalty.decisions", 5],
      ["penalty.cases_filed", 5],
      ["penalty.minimum", 5, "4件", { of: "5件", value: 4, lower: 4, upper: 4 }],
    ]);
    expect(checkRecord(record).find(({ kind }) => kind === "parts")?.id).toBe("parts:110000-2023/penalty.cases_filed@110");
    const bare = {
      ...record,
      observations: record.observations.slice(2),
      quantities: [makeQuantity({ raw: "5件", value: 5, lower: 5, upper: 5, start: 90 })],
    };
    expect(checkRecord(bare)).toMatchObject([
      { id: "parts:110000-2023/quantity@90", expected: 5, actual: 4, verdict: "holds", observations: [expect.stringContaining("minimum")] },
    ]);
  });

  test("a share in percent is no part of a sum", () => {
    expect(verdicts([total, ["penalty.decisions", 80, "80%", { of: "26件", unit: "percent", scope: "甲" }]])).toEqual([]);
  });
});

describe("types of a total", () => {
  const five = (...values: number[]): Figure[] => [
    ["penalty.five_types_total", 46],
    ...(["seizure", "restriction", "detention_transfer", "criminal_transfer", "daily"] as const)
      .slice(0, values.length)
      .map((type, i): Figure => [`penalty.${type}`, values[i] ?? 0]),
  ];
  test.each<[string, Figure[], unknown[]]>([
    ["that add up", five(21, 3, 15, 7), ["sum", "holds", "none", 0]],
    ["not all named", five(21, 3), ["sum", "holds", "fewer", -22]],
    ["all named, too few", five(21, 3, 15, 5, 1), ["sum", "differs", "none", -1]],
    ["too many", five(21, 3, 15, 9), ["sum", "differs", "more", 2]],
  ])("%s", (_, figures, expected) => expect(verdicts(figures)).toEqual([expected]));

  test("credit colours of the year that was rated", () => {
    const period = { start: "2022-12-31", end: "2022-12-31", kind: "point" as const };
    const year = { start: "2022-01-01", end: "2022-12-31", kind: "year" as const };
    const colours = (["green", "blue", "yellow", "red"] as const).map((colour, i): Figure => [
      `credit.${colour}`,
      [2, 50, 38, 83][i] ?? 0,
      undefined,
      { period },
    ]);
    expect(verdicts([["credit.evaluated", 173, "173家", { period: year }], ...colours])).toEqual([["sum", "holds", "none", 0]]);
    expect(verdicts([["credit.evaluated", 173, "173家"], ...colours])).toEqual([]);
  });
});

describe("decisions against cases filed", () => {
  test.each<[string, number, number, Changes, unknown[]]>([
    ["fewer", 711, 820, {}, ["within", "holds", "none", -109]],
    ["more, as cases carry over", 830, 820, {}, ["within", "cannot-tell", "carried_over", 10]],
    ["far more", 1700, 820, {}, ["within", "differs", "none", 880]],
    ["bounded below", 711, 700, MORE, ["within", "cannot-tell", "bounds", 11]],
    ["bounded below and yet enough", 600, 700, MORE, ["within", "holds", "none", -100]],
  ])("%s", (_, decided, filed, changes, expected) => {
    expect(
      verdicts([
        ["penalty.decisions", decided],
        ["penalty.cases_filed", filed, `${filed}余件`, changes],
      ]),
    ).toEqual([expected]);
  });

  test("of parts of a year only the same part is compared", () => {
    const from = (start: string) => ({ period: { start, end: "2023-06-30", kind: "partial" as const } });
    const filed = (start: string): Figure => ["penalty.cases_filed", 90, "90件", from(start)];
    const decided: Figure = ["penalty.decisions", 60, "60件", from("2023-01-01")];
    expect(verdicts([decided, filed("2023-01-01")])).toEqual([["within", "holds", "none", -30]]);
    expect(verdicts([decided, filed("2023-04-01")])).toEqual([]);
  });

  test("more of the smallest fines than decisions is an error, for none of them carries over", () => {
    expect(
      verdicts([
        ["penalty.minimum", 27],
        ["penalty.decisions", 26],
      ]),
    ).toEqual([["within", "differs", "none", 1]]);
  });

  test("of another scope or year they are not compared", () => {
    expect(
      verdicts([
        ["penalty.decisions", 900],
        ["penalty.cases_filed", 820, "820件", { scope: "市本级" }],
      ]),
    ).toEqual([]);
  });
});

describe("averages and rates", () => {
  const average = (value: number, raw: string, changes: Changes = {}): Figure[] => [
    ["penalty.decisions", 398],
    ["penalty.amount", 32_105_500, "3210.55万元", yuan()],
    ["penalty.average_amount", value, raw, yuan({ ...changes })],
  ];
  test.each<[string, Figure[], string]>([
    ["within its digits", average(80_700, "8.07万元"), "rounds"],
    ["beyond its digits", average(81_700, "8.17万元"), "differs"],
    ["approximate", average(80_000, "8万元", { qualifier: "approx", lower: null, upper: null }), "cannot-tell"],
  ])("an average %s", (_, figures, verdict) => {
    expect(checkRecord(recordOf(figures))).toMatchObject([{ kind: "average", verdict, observations: { length: 3 } }]);
  });

  const rated = (rate: number, raw: string, quote: string) => ({
    ...recordOf([
      ["petitions.received", 8765],
      ["petitions.closed_rate", rate, raw, { unit: "percent" }],
    ]),
    quantities: [makeQuantity({ value: 8700, lower: 8700, upper: 8700, raw: "8700件", quote, start: 105, end: 110 })],
  });
  test("a rate is held against the count beside it that is named as the rate is", () => {
    expect(checkRecord(rated(99.26, "99.26%", "办结8700件"))).toMatchObject([{ kind: "rate", verdict: "rounds", actual: 99.26 }]);
    expect(checkRecord(rated(98.26, "98.26%", "办结8700件"))).toMatchObject([{ kind: "rate", verdict: "differs" }]);
    expect(checkRecord(rated(99.26, "99.26%", "涉及8700件"))).toMatchObject([{ verdict: "cannot-tell", note: "no_count", expected: null }]);
  });
});

test("the worst comes first, and no record is changed", () => {
  const record = recordOf([
    ["penalty.decisions", 12],
    ["penalty.decisions", 15],
    ["penalty.cases_filed", 20],
    ["leniency.exempt", 1],
    ["leniency.exempt", 100],
  ]);
  const copy = structuredClone(record);
  const checks = reconcile([record]);
  expect(checks.map(({ verdict, indicator }) => [verdict, indicator])).toEqual([
    ["differs", "leniency.exempt"],
    ["differs", "penalty.decisions"],
    ["holds", "penalty.decisions"],
    ["holds", "penalty.decisions"],
  ]);
  expect(record).toEqual(copy);
});

test("the corpus keeps the checks that its figures give, and no id is used twice", async () => {
  const records = await loadCorpus("data/corpus");
  for (const record of records) expect(record.checks, record.source.id).toEqual(checkRecord(record));
  const ids = reconcile(records).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});
