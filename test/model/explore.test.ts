import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CHARTS,
  DIVISORS,
  type DivisorName,
  type Exploration,
  FIRST,
  LEVELS,
  partnerOf,
  readExploration,
  writeExploration,
  writeYears,
} from "../../src/model/explore.js";
import { SOURCE_KINDS } from "../../src/model/source.js";

const INDICATORS = ["penalty.amount", "penalty.decisions", "inspection.visits", "staff.certified"];
const read = (search: string) => readExploration(search, new Set(INDICATORS));

const code = fc.integer({ min: 100_000, max: 999_999 }).map(String);
const exploration: fc.Arbitrary<Exploration> = fc
  .record({
    indicator: fc.constantFrom(...INDICATORS),
    with: fc.constantFrom(...INDICATORS),
    chart: fc.constantFrom(...CHARTS),
    by: fc.option(fc.constantFrom(...(Object.keys(DIVISORS) as DivisorName[])), { nil: null }),
    bureaus: fc.uniqueArray(code, { maxLength: 5 }),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    province: fc.option(code, { nil: null }),
    years: fc.uniqueArray(fc.integer({ min: 1980, max: 2100 }), { maxLength: 12 }).map((years) => years.sort((a, b) => a - b)),
    kinds: fc.uniqueArray(fc.constantFrom(...SOURCE_KINDS)),
    all: fc.boolean(),
    log: fc.boolean(),
  })
  .map((any) => ({
    ...any,
    with: any.with === any.indicator ? partnerOf(any.indicator) : any.with,
    by: any.by !== null && DIVISORS[any.by].indicator === any.indicator ? null : any.by,
    ...(any.bureaus.length > 0 ? { level: null, province: null } : {}),
  }));

test("what is written is read back, with nothing ignored", () => {
  fc.assert(
    fc.property(exploration, (any) => {
      expect(read(writeExploration(any))).toEqual({ exploration: any, ignored: [] });
    }),
  );
});

test("no address is an exception, and what is read of it can be written and read again", () => {
  const part = fc.tuple(
    fc.constantFrom("indicator", "with", "chart", "by", "bureaus", "level", "province", "years", "kinds", "all", "log"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const { exploration } = read(`?${new URLSearchParams(parts).toString()}`);
      expect(read(writeExploration(exploration))).toEqual({ exploration, ignored: [] });
    }),
  );
});

test("the page as it is at first needs no query string", () => {
  expect(writeExploration(FIRST)).toBe("");
  expect(read("")).toEqual({ exploration: FIRST, ignored: [] });
});

describe("what cannot be is ignored and named", () => {
  test.each([
    ["?indicator=penalty.nothing", ["indicator=penalty.nothing"]],
    ["?chart=pie&by=moon&level=village", ["chart=pie", "by=moon", "level=village"]],
    ["?indicator=penalty.decisions&by=decisions", ["by=decisions"]],
    ["?bureaus=1';DROP,110000x", ["bureaus=1';DROP", "bureaus=110000x"]],
    ["?years=20x1,2019-2015,1066", ["years=20x1", "years=2019-2015", "years=1066"]],
    ["?kinds=rumour&all=yes", ["kinds=rumour", "all=yes"]],
    ["?bureaus=110000&level=county&province=370000", ["level=county", "province=370000"]],
  ])("%s", (search, ignored) => expect(read(search).ignored).toEqual(ignored));
});

test("the address of the brief is understood", () => {
  const search =
    "?indicator=penalty.decisions&with=inspection.visits&chart=scatter&by=residents&bureaus=110000,370000&years=2015-2017,2019&kinds=report,bulletin&all=1&log=1";
  expect(read(search).exploration).toMatchObject({
    ...{ chart: "scatter", by: "residents", bureaus: ["110000", "370000"], years: [2015, 2016, 2017, 2019], kinds: ["report", "bulletin"] },
    ...{ all: true, log: true },
  });
});

test.each([
  [[], ""],
  [[2019], "2019"],
  [[2019, 2015, 2016], "2015-2016,2019"],
  [[2015, 2015, 2016, 2017], "2015-2017"],
])("years %s are written %s", (years, text) => expect(writeYears(years)).toBe(text));
