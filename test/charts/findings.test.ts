import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { makeChart } from "../../src/charts/chart-model.js";
import { FINDING_FINES } from "../../src/charts/findings.js";
import { sayTotal } from "../../src/charts/finding-compensation.js";
import { saySpread } from "../../src/charts/finding-places.js";
import { PLACE_RATE } from "../../src/queries/places.js";
import { TRACED, type TracedRow } from "../../src/queries/series.js";
import { TOTAL } from "../../src/queries/totals.js";
import { makeRow } from "../fixtures/rows.js";

const { document } = new JSDOM("").window;
const fines = (values: readonly number[], changes: Partial<TracedRow> = {}): TracedRow[] =>
  values.map((value, i) =>
    makeRow(TRACED, {
      ...{ bureau_code: "100000", short_zh: "全国", short_en: "China", level: "national", indicator: "penalty.amount", year: 2014 + i },
      ...{
        id: `ref-1/penalty.amount@${i}`,
        value,
        lower: value,
        upper: value,
        basis: "fine",
        joined: true,
        segment: 1,
        period_kind: "year",
      },
      ...changes,
    }),
  );

describe("the finding of fines", () => {
  const chart = (rows: readonly TracedRow[], lang: "zh" | "en") => makeChart(FINDING_FINES, rows, lang, document);

  test("is said in both languages while the figures bear it", () => {
    const rows = fines([3.2e9, 4.3e9, 6.6e9, 15.3e9, 11.9e9, 7.7e9]);
    expect(chart(rows, "zh").title).toBe("全国环境罚款2017年达到153亿元的高点，到2019年减了一半，为77亿元");
    expect(chart(rows, "en").title).toBe("China’s environmental fines peaked at 15.3B yuan in 2017 and had halved by 2019, to 7.7B");
  });

  test("is said no more once a later year is higher, and the chart keeps a plain title", () => {
    const rows = fines([3.2e9, 4.3e9, 6.6e9, 15.3e9, 11.9e9, 17e9]);
    expect([chart(rows, "zh").title, chart(rows, "en").title]).toEqual([FINDING_FINES.title.zh, FINDING_FINES.title.en]);
  });

  test("rests on full years alone, and draws no others", () => {
    const rows = [...fines([3.2e9, 4.3e9, 6.6e9, 15.3e9, 11.9e9, 7.7e9]), ...fines([99e9], { year: 2021, joined: false })];
    expect(chart(rows, "en").title).toContain("peaked at 15.3B yuan in 2017");
    expect(chart(rows, "en").shown).toHaveLength(6);
  });

  test("names the events of its years with where their days were read, and no others", () => {
    const notes = chart(fines([1, 2, 9, 3, 1]), "en").footnotes.notes.map((note) =>
      note.map((piece) => (typeof piece === "string" ? piece : "text" in piece ? piece.href : "")).join(""),
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^① 2015-01-01: .* \(dated by https?:\/\//);
  });
});

test("what compensation adds up to is said while totals grow", () => {
  const total = (period_end: string, value: number) => makeRow(TOTAL, { period_end, value, qualifier: "approx" });
  expect(sayTotal([total("2021-11-30", 7600), total("2024-12-31", 53700)], "en")).toBe(
    "Compensation adds up to c. 53.7K cases started by 12/2024; by 11/2021 it was c. 7,600",
  );
  expect(sayTotal([total("2021-11-30", 7600), total("2024-12-31", 5000)], "zh")).toBeNull();
});

test("how far provinces differ is said of five or more that do", () => {
  const place = (short: string, value: number) =>
    makeRow(PLACE_RATE, { short_zh: short, short_en: short, year: 2018, value, lower: value, upper: value });
  const places = [place("A", 10), place("B", 20), place("C", 30), place("D", 40), place("E", 120)];
  expect(saySpread(places, "en")).toBe("Provinces differ 12-fold: in 2018, fines per 100,000 residents were 120 yuan in E and 10 in A");
  expect(saySpread(places.slice(0, 4), "zh")).toBeNull();
});
