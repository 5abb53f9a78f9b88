import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { CASES_TYPE } from "../../src/charts/cases.js";
import { COVERAGE } from "../../src/charts/coverage.js";
import { FINES_AMOUNT, FINES_AVERAGE } from "../../src/charts/fines.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { noteIncomparable, sayFootnotes } from "../../src/charts/footnotes.js";
import { CHARTS, VIEWS } from "../../src/charts/index.js";
import { observationHref, observationTitle } from "../../src/charts/observed.js";
import { renderChart } from "../../src/charts/render.js";
import { renderRows } from "../../src/charts/table.js";
import { FAMILY_COUNT } from "../../src/queries/coverage.js";
import { PICKED, type PickedRow } from "../../src/queries/pick.js";
import { RATIO, WORKLOAD } from "../../src/queries/ratio.js";
import { TOPICS } from "../../src/charts/chart.js";
import { texts } from "../marks/draw.js";
import { makeRow } from "../fixtures/rows.js";
import { WORKLOAD_DECISIONS } from "../../src/charts/workload.js";

const { document } = new JSDOM("").window;

const FINE = {
  ...{ bureau_code: "990100", short_zh: "甲", short_en: "Jia", year: 2021 },
  ...{ indicator: "penalty.amount", name_zh: "罚没金额", name_en: "Fines" },
  ...{ id: "990100-2021/penalty.amount@7", value: 62315614, lower: 62315614, unit: "CNY", qualifier: "at_least" },
  ...{ period_kind: "year", period_start: "2021-01-01", period_end: "2021-12-31", scope: "all", basis: "fine", comparable: true },
  ...{ quote: "罚款6231万余元 <b>", source_id: "990100-2021" },
} satisfies Partial<PickedRow>;
const fine = makeRow(PICKED, FINE);
const silent = makeRow(PICKED, {
  ...{ bureau_code: "990200", short_zh: "乙", short_en: "Yi", year: 2022, source_id: "990200-2022" },
  ...{ indicator: "penalty.amount", name_zh: "罚没金额", name_en: "Fines" },
});

test("topic pages have two figures or more, ids are used once", () => {
  for (const topic of ["fines", "cases", "workload", "compensation"]) {
    expect(CHARTS.filter((chart) => chart.topic === topic).length).toBeGreaterThan(1);
  }
  expect(CHARTS.every(({ topic }) => TOPICS.includes(topic))).toBe(true);
  const ids = [...CHARTS, ...VIEWS].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an observation is told in one line and leads to its place", () => {
  expect(observationTitle(FINE, "zh")).toBe("甲 2021 · 罚没金额 · ≥62,315,614 元 · 至少（原文“余、多、超”） · 全年 · “罚款6231万余元 <b>”");
  expect(observationHref(fine)).toBe("./report/990100-2021.html#990100-2021/penalty.amount@7");
  expect(observationHref(silent)).toBeNull();
  expect(observationHref({ ...fine, id: "ref-0a/penalty.amount@990100-2021" })).toBe(
    "./bureau/990100.html#ref-0a/penalty.amount@990100-2021",
  );
  expect(observationHref({ ...fine, id: "990100-2021/penalty.amount.yoy@7.implied" })).toMatch(/^\.\/bureau\/990100\.html#/);
});

test("the text alternative names values, hedges and silence", () => {
  expect(FINES_AMOUNT.describe([fine, silent], "zh")).toBe("罚款：甲 2021 ≥6,232万。 报告没有写明金额：未载明：乙 2022。");
  expect(FINES_AMOUNT.describe([{ ...fine, comparable: false }], "en")).toBe("Fines only: does not compare: Jia 2021 ≥62.3M.");
});

describe("a chart as HTML", () => {
  const html = renderChart(makeChart(FINES_AMOUNT, [fine, silent], "en", document)).text;
  const page = new JSDOM(html).window.document;

  test("has its title, both widths, sources, table and SQL", () => {
    expect(page.querySelector("h3")?.textContent).toBe(FINES_AMOUNT.title.en);
    expect(page.querySelectorAll(".atlas-wide > svg, .atlas-narrow > svg")).toHaveLength(2);
    expect([...page.querySelectorAll(".atlas-source a")].map((a) => a.textContent)).toEqual(["Jia 2021", "Yi 2022"]);
    expect(page.querySelector(".atlas-sql code")?.textContent).toBe(FINES_AMOUNT.sql);
  });

  test("escapes what reports say", () => {
    expect(page.querySelectorAll("b")).toHaveLength(0);
    expect(page.querySelector("q")?.textContent).toBe("罚款6231万余元 <b>");
  });

  test("says so where the filter leaves nothing", () => {
    expect(renderChart(makeChart(FINES_AMOUNT, [], "en", document)).text).toContain("no figure");
  });
});

test("a table prints silence as words and links a number to its observation", () => {
  const html = renderRows(FINES_AMOUNT.columns, [fine, silent], "zh", "标题").text;
  const cells = [...new JSDOM(html).window.document.querySelectorAll("tbody td.num:nth-child(4)")];
  expect(cells.map((cell) => cell.textContent)).toEqual(["≥62,315,614", "未载明"]);
  expect(cells[0]?.querySelector("a")?.getAttribute("href")).toBe(observationHref(fine));
  expect(cells[1]?.querySelector("a")).toBeNull();
});

describe("footnotes", () => {
  test("give the reason of every figure that does not compare, and no other", () => {
    expect(sayFootnotes(noteIncomparable([fine, silent], "en"))).toEqual([]);
    const cumulative = { ...fine, comparable: false, period_kind: "cumulative", period_start: null, scope: "专项" } as const;
    expect(sayFootnotes(noteIncomparable([fine, cumulative], "en"))[0]).toContain(
      "scope: 专项 (a campaign); cumulative (start not stated – 2021-12-31)",
    );
  });

  test("name both scopes of a ratio", () => {
    const ratio = { ...fine, comparable: false, denominator: "staff.establishment", numerator_scope: "all", denominator_scope: "支队" };
    expect(sayFootnotes(noteIncomparable([ratio], "zh"))[0]).toContain("分子为“全部”，分母为“支队”");
  });
});

test("a ratio without its denominator says which, never zero", () => {
  const row = makeRow(RATIO, { short_zh: "乙", year: 2022, denominator: "penalty.decisions", name_zh: "处罚决定", numerator: 26 });
  expect(FINES_AVERAGE.draw([row], { lang: "zh", width: 336, document }).textContent).toContain("处罚决定未载明");
});

test("work per person names its denominator, and the year of that where it is another", () => {
  const ratio = (more: object) =>
    makeRow(WORKLOAD, {
      ...{ short_zh: "乙", short_en: "Yi", year: 2022, denominator: "staff.on_post", name_zh: "在岗人数", name_en: "Staff on post" },
      ...{
        value: 2.5,
        lower: 2.5,
        upper: 2.5,
        qualifier: "exact",
        comparable: true,
        denominator_value: 40,
        denominator_qualifier: "exact",
      },
      ...{ denominator_unit: "person", denominator_year: 2022, ...more },
    });
  const svg = WORKLOAD_DECISIONS.draw([ratio({}), ratio({ short_zh: "甲", denominator_year: 2021, value: 4 })], {
    lang: "zh",
    width: 700,
    document,
  });
  expect(texts(svg)).toEqual(expect.arrayContaining(["2.5 · 在岗 40", "4 · 在岗 40（2021年）"]));
  expect(texts(svg).indexOf("甲 2022")).toBeLessThan(texts(svg).indexOf("乙 2022"));
});

test("kinds of case: only what a report names, or one line where it names none", () => {
  const kind = (name: string, value: number | null): PickedRow => ({
    ...(value === null ? silent : { ...fine, qualifier: "exact", unit: "case" }),
    name_en: name,
    value,
  });
  const named = CASES_TYPE.describe([kind("Air", 2), kind("Water", 5), kind("Noise", null), kind("Other", null)], "en");
  expect(named).toBe("Jia 2021: Water 5, Air 2. Reports that name no kind: not stated: Yi 2022.");
});

test("coverage tells a stated zero from silence", () => {
  const row = (family: string, stated: number, zeros: number) =>
    makeRow(FAMILY_COUNT, { short_en: "Jia", year: 2021, family, stated, comparables: stated, zeros, id: stated > 0 ? fine.id : null });
  const svg = COVERAGE.draw([row("penalty", 3, 0), row("litigation", 2, 2), row("credit", 0, 0)], { lang: "en", width: 336, document });
  expect(texts(svg)).toEqual(expect.arrayContaining(["3", "0", "–"]));
});

test("a title says from what to what comparable figures of one unit reach, and nothing where there are no two", () => {
  const other = { ...fine, bureau_code: "990300", short_en: "Bing", year: 2020, value: 1_230_000, qualifier: "exact" as const };
  const said = (...rows: PickedRow[]) => makeChart(FINES_AMOUNT, rows, "en", document).title;
  expect(said(fine, other, silent)).toBe(`${FINES_AMOUNT.title.en}: Fines only from 1.23M (Bing 2020) to ≥62.3M (Jia 2021)`);
  expect(said(fine, { ...other, comparable: false })).toBe(FINES_AMOUNT.title.en);
  expect(said(fine, { ...other, unit: "case" })).toBe(FINES_AMOUNT.title.en);
});
