import { describe, expect, test } from "vitest";
import { checkAcross } from "../../loaders/corpus/reconcile/reconcile.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeSource } from "../fixtures/records.js";
import { type Changes, type Figure, MORE, recordOf, verdicts, yuan } from "./figures.js";

describe("said twice", () => {
  test.each<[string, Figure[], unknown[]]>([
    [
      "the same",
      [
        ["penalty.decisions", 12],
        ["penalty.decisions", 12],
      ],
      ["same", "holds", "none", 0],
    ],
    [
      "otherwise",
      [
        ["penalty.decisions", 12],
        ["penalty.decisions", 15],
      ],
      ["same", "differs", "none", 3],
    ],
    [
      "rounded",
      [
        ["penalty.amount", 32_105_500, "3210.55万元", yuan()],
        ["penalty.amount", 32_110_000, "3211万元", yuan()],
      ],
      ["same", "rounds", "none", 4500],
    ],
    [
      "with a bound that fits",
      [
        ["penalty.decisions", 1203],
        ["penalty.decisions", 1200, "1200余件", MORE],
      ],
      ["same", "cannot-tell", "bounds", -3],
    ],
    [
      "with a bound that does not",
      [
        ["penalty.decisions", 1195],
        ["penalty.decisions", 1200, "1200余件", MORE],
      ],
      ["same", "differs", "none", 5],
    ],
    [
      "of single events",
      [
        ["training.sessions", 2, "2次", { unit: "session" }],
        ["training.sessions", 8, "8次", { unit: "session" }],
      ],
      ["same", "cannot-tell", "events", 6],
    ],
  ])("%s", (_, figures, expected) => expect(verdicts(figures)).toEqual([expected]));

  test("of other scope, period or basis they are other figures", () => {
    expect(
      verdicts([
        ["penalty.amount", 9, "9元", yuan()],
        ["penalty.amount", 10, "10元", yuan({ basis: "confiscation" })],
        ["penalty.amount", 11, "11元", yuan({ scope: "甲" })],
      ]),
    ).toEqual([]);
  });

  test("by two sources, the report is what the bulletin is held against", () => {
    const report = recordOf([["penalty.decisions", 12]]);
    const press = recordOf(
      [
        ["penalty.decisions", 14],
        ["penalty.decisions", 15],
      ],
      2023,
      "110000-2023-press",
    );
    const bulletin = { ...press, source: makeSource({ id: "110000-2023-press", kind: "press" }) };
    expect(checkAcross([bulletin, report])).toMatchObject([
      {
        kind: "sources",
        id: "sources:110000-2023/penalty.decisions@100",
        expected: 12,
        actual: 14,
        verdict: "differs",
        observations: { length: 2 },
      },
    ]);
    expect(checkAcross([report])).toEqual([]);
  });
});

describe("stated changes", () => {
  const change = (value: number, raw: string, changes: Changes = {}): Figure => [
    "penalty.decisions.yoy",
    value,
    raw,
    { unit: "percent", ...changes },
  ];
  const now = (stated: Figure) => recordOf([["penalty.decisions", 398], stated]);
  const before = (...figures: Figure[]) => recordOf(figures, 2022);
  test.each<[string, CorpusRecord[], string, string, number | null]>([
    ["in percent", [now(change(-8.1, "8.1%")), before(["penalty.decisions", 433])], "rounds", "none", -8.083140877],
    ["in percent, wrong", [now(change(-9.1, "9.1%")), before(["penalty.decisions", 433])], "differs", "revised", -8.083140877],
    ["in cases", [now(change(-35, "35件", { unit: "case" })), before(["penalty.decisions", 433])], "holds", "none", -35],
    ["against a bound", [now(change(-8.1, "8.1%")), before(["penalty.decisions", 400, "400余件", MORE])], "cannot-tell", "bounds", -0.5],
    ["as a multiple", [now(change(2, "2倍", { unit: "times" })), before(["penalty.decisions", 199])], "cannot-tell", "units", null],
    ["without last year", [now(change(-8.1, "8.1%"))], "cannot-tell", "no_previous", null],
    ["without this year", [recordOf([change(-8.1, "8.1%")]), before(["penalty.decisions", 433])], "cannot-tell", "no_current", null],
    [
      "of a part only",
      [now(change(-8.1, "8.1%")), before(["penalty.decisions", 433, "433件", { scope: "甲" }])],
      "cannot-tell",
      "no_previous",
      null,
    ],
  ])("%s", (_, records, verdict, note, expected) => {
    const [check] = checkAcross(records);
    expect(check).toMatchObject({ kind: "change", verdict, note });
    if (expected === null) expect(check?.expected).toBeNull();
    else expect(check?.expected).toBeCloseTo(expected, 6);
  });

  test("another bureau's year before is none", () => {
    const other = { ...before(["penalty.decisions", 433]), source: makeSource({ id: "120000-2022", bureau_code: "120000", year: 2022 }) };
    expect(checkAcross([now(change(-8.1, "8.1%")), other])).toMatchObject([{ note: "no_previous" }]);
  });
});
