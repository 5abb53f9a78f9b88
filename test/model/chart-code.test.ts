import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { readChartCode, writeChartCode, writeSiteCode } from "../../src/model/chart-code.js";
import { shortOf } from "../../src/model/code-bits.js";
import { CHARTS, DIVISORS, type Exploration, FIRST, LEVELS, readExploration, writeExploration } from "../../src/model/explore.js";
import { keysOf, LANGS } from "../../src/model/indicator.js";
import { SOURCE_KINDS } from "../../src/model/source.js";

const ids = new Set((await loadCatalogue("data/catalogue")).indicators.map(({ id }) => id));
const CHART_IDS = ["series-fines", "compensation-cases"];
const settled = (exploration: Exploration) => readExploration(writeExploration(exploration), ids).exploration;
const STORY: Exploration = {
  ...{ ...FIRST, indicator: "compensation.started", chart: "multiples", bureaus: ["440300", "442000"] },
  years: [2020, 2021, 2022, 2023, 2024],
};

const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, "0"));
const exploration: fc.Arbitrary<Exploration> = fc
  .record({
    indicator: fc.constantFrom(...ids),
    with: fc.constantFrom(...ids),
    chart: fc.constantFrom(...CHARTS),
    by: fc.option(fc.constantFrom(...keysOf(DIVISORS)), { nil: null }),
    bureaus: fc.uniqueArray(code, { maxLength: 14 }),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    province: fc.option(code, { nil: null }),
    years: fc.uniqueArray(fc.integer({ min: 1980, max: 2100 }), { maxLength: 6 }),
    kinds: fc.subarray([...SOURCE_KINDS]),
    ...{ all: fc.boolean(), log: fc.boolean() },
  })
  .map(settled);

describe("a printed code", () => {
  test("holds any chart that it has room for, whole", () => {
    fc.assert(
      fc.property(exploration, fc.constantFrom(...LANGS), (given, lang) => {
        const shown = given.chart === "scatter" ? given : settled({ ...given, with: FIRST.with });
        const read = readChartCode(writeChartCode(shown, lang, "fbf12994dd48"), ids, CHART_IDS);
        expect(read).toEqual({
          lang,
          shown: { exploration: { ...shown, with: expect.any(String) as string } },
          version: "fbf12",
          cut: false,
        });
        if (shown.chart === "scatter") expect(read).toMatchObject({ shown: { exploration: { with: shown.with } } });
      }),
    );
  });

  test("is short: a chart of two bureaus and five years has 32 signs at most", () => {
    expect(writeChartCode(STORY, "zh", "fbf12994dd48").replaceAll("-", "").length).toBeLessThanOrEqual(32);
    expect(writeChartCode(FIRST, "zh", "fbf12994dd48").replaceAll("-", "").length).toBeLessThanOrEqual(17);
  });

  test("is read as people write: small letters, no hyphens, O for 0 and l for 1", () => {
    const printed = writeChartCode(STORY, "en", "fbf12994dd48");
    const typed = printed.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    expect(readChartCode(typed, ids, CHART_IDS)).toEqual(readChartCode(printed, ids, CHART_IDS));
  });

  test("with one sign wrong, or two neighbours changed about, is hardly ever taken for another", () => {
    const printed = writeChartCode(STORY, "zh", "fbf12994dd48").replaceAll("-", "");
    const slips = [...printed].flatMap((sign, i) => [
      ...[..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"]
        .filter((other) => other !== sign)
        .map((other) => printed.slice(0, i) + other + printed.slice(i + 1)),
      ...(sign !== printed[i + 1] && i + 1 < printed.length
        ? [printed.slice(0, i) + (printed[i + 1] ?? "") + sign + printed.slice(i + 2)]
        : []),
    ]);
    const taken = slips.filter(
      (slip) => typeof readChartCode(slip, ids, CHART_IDS) === "object" && readChartCode(slip, ids, CHART_IDS) !== null,
    );
    expect(taken.length / slips.length).toBeLessThan(0.002);
  });

  test("of more bureaus or spans than it has room for says so", () => {
    const many = Array.from({ length: 15 }, (_, i) => String(440_000 + i));
    expect(readChartCode(writeChartCode({ ...STORY, bureaus: many }, "zh", "fbf12994dd48"), ids, CHART_IDS)).toMatchObject({
      ...{ cut: true, shown: { exploration: { bureaus: [], years: STORY.years, indicator: STORY.indicator } } },
    });
    const odd = Array.from({ length: 7 }, (_, i) => 2001 + 2 * i);
    expect(readChartCode(writeChartCode({ ...STORY, years: odd }, "zh", "fbf12994dd48"), ids, CHART_IDS)).toMatchObject({ cut: true });
  });

  test("of an indicator that is not there is told from what is no code", () => {
    expect(readChartCode(writeChartCode({ ...STORY, indicator: "nothing.here" }, "zh", "fbf12994dd48"), ids, CHART_IDS)).toBe("unknown");
    for (const text of ["", "fbf12994dd48", "浙江 2016", "<script>", "0".repeat(13), "Z".repeat(40), "A".repeat(5000)])
      expect(readChartCode(text, ids, CHART_IDS), text).toBeNull();
  });
});

test("a code of a chart of the site with a filter on it names chart, bureaus and years", () => {
  const [bureaus, years] = [
    ["440300", "442000"],
    [2020, 2021, 2023],
  ];
  const code = writeSiteCode("series-fines", { bureaus, years }, "en", "fbf12994dd48");
  expect(readChartCode(code, ids, CHART_IDS)).toEqual({
    lang: "en",
    version: "fbf12",
    cut: false,
    shown: { chart: "series-fines", bureaus, years },
  });
  expect(readChartCode(code, ids, [])).toBe("unknown");
});

test("no two indicators have one number in codes", () => {
  expect(new Set([...ids].map((id) => shortOf(id, 20))).size).toBe(ids.size);
});
