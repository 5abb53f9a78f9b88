import { nameOfMark } from "../../src/components/tip.js";
import { parse } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { exploreChart } from "../../src/charts/explore.js";
import { exploreCsv } from "../../src/charts/explore-csv.js";
import { makeChart } from "../../src/charts/chart-model.js";
import { renderChart } from "../../src/charts/render.js";
import { type Exploration, FIRST } from "../../src/model/explore.js";
import type { Basis } from "../../src/model/observation.js";
import { EXPLORED, type ExploredRow } from "../../src/queries/explore.js";
import { CSV_HEADS } from "../../src/words/explore.js";
import { document, texts } from "../marks/draw.js";
import { makeRow } from "../fixtures/rows.js";

const figure = (code: string, name: string, year: number, value: number, changes: Partial<ExploredRow> = {}): ExploredRow =>
  makeRow(EXPLORED, {
    ...{ bureau_code: code, short_zh: name, short_en: name, level: "province", peers: 31, year },
    ...{ indicator: "penalty.amount", name_zh: "罚没金额", name_en: "Fines", id: `ref-${code}-${year}/penalty.amount@1` },
    ...{ value, lower: value, upper: value, qualifier: "exact", figure: value, unit: "CNY", basis: "fine", scope: "all" },
    ...{ period_start: `${year}-01-01`, period_end: `${year}-12-31`, comparable: true, joined: true, segment: 0, quote: `罚款${value}元` },
    ...{ source_id: `ref-${code}-${year}`, source_kind: "bulletin", source_title: "公报", source_url: "https://example.org/a" },
    ...{ place: 1, series: 1 },
    ...changes,
  });
const part = (code: string, name: string, year: number, value: number, changes: Partial<ExploredRow> = {}) =>
  figure(code, name, year, value, {
    ...{ comparable: false, joined: false, segment: null, reason: "period", period_kind: "partial", period_end: `${year}-03-31` },
    id: `ref-${code}-${year}/penalty.amount@part`,
    ...changes,
  });

const SIX = ["a", "b", "c", "d", "e", "f"].map((name, i) => figure(`99000${i}`, name, 2018, 100 - i * 10));
const draw = (rows: readonly ExploredRow[], changes: Partial<Exploration> = {}) => {
  const html = renderChart(makeChart(exploreChart({ ...FIRST, ...changes }), rows, "en", document)).text;
  return new JSDOM(html).window.document;
};
const wide = (page: Document) => page.querySelector(".atlas-wide svg") as Element;
const title = (page: Document) => page.querySelector("[data-part=title]")?.textContent ?? "";

describe("figures that do not compare", () => {
  const rows = [figure("990001", "Jia", 2017, 10), figure("990001", "Jia", 2018, 20), part("990001", "Jia", 2019, 5)];
  const circles = (page: Document) => wide(page).querySelectorAll('[data-mark="dot"] circle').length;

  test("are left out, and listed with reason, period, words and a link", () => {
    const page = draw(rows);
    expect(circles(page)).toBe(2);
    expect(page.querySelectorAll(".atlas-table tbody tr")).toHaveLength(2);
    const list = page.querySelector(".atlas-left-out");
    expect(list?.querySelector("summary")?.textContent).toBe("Left out because they do not compare (1): Not a full year 1");
    expect(list?.querySelector("li")?.textContent).toContain("5 yuan · part of a year (2019-01-01 – 2019-03-31)");
    expect(list?.querySelector("li a")?.getAttribute("href")).toBe("./bureau/990001.html#ref-990001-2019/penalty.amount@part");
    expect(list?.querySelector("q")?.textContent).toBe("罚款5元");
  });

  test.each(["trend", "multiples"] as const)("are hollow in a %s that asks for all, and no line reaches them", (chart) => {
    const page = draw(rows, { chart, all: true });
    expect(circles(page)).toBe(3);
    const lines = [...wide(page).querySelectorAll('[data-mark="line"] path')].map((path) =>
      path.getAttribute("d")?.match(/[ML]/g)?.join(""),
    );
    expect(lines).toEqual(["ML"]);
    expect(page.querySelector(".atlas-left-out summary")?.textContent).toContain("hollow where they can be drawn");
  });

  test("stand below the others in a ranking, without a rank", () => {
    const page = draw([...SIX, part("990009", "z", 2018, 900)], { chart: "ranking", all: true });
    const names = texts(wide(page)).filter((text) => /^(\d.*\. )?[a-z]$/.test(text));
    expect(names).toEqual(["1. a", "2. b", "3. c", "4. d", "5. e", "6. f"]);
    expect(texts(wide(page))).toContain("z 01-01–03-31");
    expect(title(page)).toBe("Fines in 2018: Provinces · fines: 6 of 31 comparable, the largest a");
  });

  test("stand in rows of their own, also two of one bureau and period", () => {
    const parts = ["1", "2"].map((id) => part("990009", "z", 2018, 900, { id: `ref-1/penalty.amount@${id}` }));
    const page = draw([...SIX, ...parts], { chart: "ranking", all: true });
    expect(texts(wide(page))).toEqual(expect.arrayContaining(["z 01-01–03-31", "z 01-01–03-31 (2)"]));
  });

  test("that sum several years are listed and not drawn in a line of single years", () => {
    const sum = part("990001", "Jia", 2019, 9000, { period_kind: "cumulative", period_start: null });
    const page = draw([...rows, sum], { all: true });
    expect(circles(page)).toBe(3);
    expect(page.querySelectorAll(".atlas-left-out li")).toHaveLength(2);
  });

  test("count in no median", () => {
    const six = draw([...SIX, part("990009", "z", 2018, 900)], { chart: "distribution", all: true });
    expect(title(six)).toBe("Fines: Provinces · fines 2018: median 75 (6 bureaus)");
    expect(title(draw(SIX.slice(0, 4), { chart: "distribution" }))).toContain("no year has five comparable figures");
  });
});

describe("a ranking", () => {
  test("gives a span of places where an open bound allows several, and names all that may be first", () => {
    const rows = [...SIX.slice(0, 4), figure("990004", "e", 2018, 65, { upper: null, qualifier: "at_least" })];
    const page = draw(rows, { chart: "ranking" });
    expect(texts(wide(page)).filter((text) => /\. [a-z]$/.test(text))).toEqual(
      ["1–2. a", "2–3. b", "3–4. c", "4–5. d", "1–5. e"].sort(
        (x, y) => rows.findIndex((row) => row.short_en === x.at(-1)) - rows.findIndex((row) => row.short_en === y.at(-1)),
      ),
    );
    expect(title(page)).toContain("the largest may be a or e");
  });

  test("of fewer than five is a list, and of two bases two groups", () => {
    const other = { basis: "fine_and_confiscation" } as const;
    const two = [figure("990005", "f", 2018, 5, other), figure("990006", "g", 2018, 4, other)];
    const page = draw([...SIX.slice(0, 3), ...two], { chart: "ranking" });
    expect(texts(wide(page))).toEqual(expect.arrayContaining(["a", "b", "c", "f", "g"]));
    expect(title(page)).toContain("fines: only 3 of 31 comparable, not ranked; Provinces · fines, confiscations: only 2 of 31");
  });

  test("of one is not drawn, but told", () => {
    const page = draw([...SIX.slice(0, 3), figure("990005", "f", 2018, 5, { basis: "fine_and_confiscation" })], { chart: "ranking" });
    expect(texts(wide(page))).not.toContain("f");
    expect(page.querySelector(".atlas-left-out")?.textContent).toMatch(/nothing to rank\s*f 2018: 5 yuan/);
  });
});

test("a caveat is marked at its number and spelled out below, with a link", () => {
  const page = draw([figure("990001", "Jia", 2018, 10, { caveats: "filed_or_decided" })], { chart: "multiples" });
  expect(texts(wide(page))).toContain("10†");
  const note = page.querySelector(".atlas-footnotes li");
  expect(note?.textContent).toBe("† Filed or decided cases: the wording leaves it open: Jia 2018");
  expect(note?.querySelector("a")?.getAttribute("href")).toContain("./bureau/990001.html#");
});

test("a divided figure names what it is divided by in title and unit, and shows both figures", () => {
  const row = figure("990001", "Jia", 2018, 25, {
    figure: 100,
    per_id: "ref-x/staff.certified@1",
    per_value: 4,
    per_qualifier: "exact",
    per_unit: "person",
    per_quote: "持证4人",
  });
  const page = draw([row], { by: "certified" });
  expect(title(page)).toContain("Fines per certified officer");
  expect(page.querySelector(".atlas-unit")?.textContent).toBe("Unit: yuan per certified officer");
  expect(nameOfMark(page.querySelector("svg a") as Element)).toContain("100 ÷ 4 “持证4人”");
  expect([...page.querySelectorAll("tbody td.num")].map((cell) => cell.textContent)).toEqual(["2018", "25", "100", "4"]);
});

test("a scatter names both axes and leaves a zero off a logarithmic one, with the reason", () => {
  const pair = {
    with_id: "ref-y/penalty.decisions@1",
    with_name_zh: "处罚决定",
    with_name_en: "Decisions",
    with_unit: "case",
    with_qualifier: "exact",
  } as const;
  const rows = [
    figure("990001", "Jia", 2018, 10, {
      ...pair,
      with_value: 2,
      with_lower: 2,
      with_upper: 2,
      with_figure: 2,
      with_figure_qualifier: "exact",
    }),
    figure("990002", "Yi", 2018, 0, {
      ...pair,
      with_value: 3,
      with_lower: 3,
      with_upper: 3,
      with_figure: 3,
      with_figure_qualifier: "exact",
    }),
  ];
  const page = draw(rows, { chart: "scatter", log: true });
  expect(page.querySelector(".atlas-unit")?.textContent).toBe("Unit: up: Fines (yuan); across: Decisions (cases)");
  expect(title(page)).toBe("Fines against Decisions: 1 bureau-year of 1 bureau");
  expect(page.querySelector(".atlas-left-out summary")?.textContent).toContain("no place on a logarithmic axis 1");
  expect(title(draw(rows, { chart: "scatter" }))).toContain("2 bureau-years");
});

test("a scatter tells bases of money apart on either axis", () => {
  const across = (basis: Basis) => ({
    with_id: "x",
    with_value: 5,
    with_lower: 5,
    with_upper: 5,
    with_unit: "CNY",
    with_basis: basis,
    with_figure: 5,
  });
  const hedges = { unit: "case", basis: null, with_qualifier: "exact", with_figure_qualifier: "exact" } as const;
  const page = draw(
    [
      figure("990001", "Jia", 2018, 10, { ...hedges, ...across("fine") }),
      figure("990002", "Yi", 2018, 20, { ...hedges, ...across("fine_and_confiscation") }),
    ],
    { chart: "scatter" },
  );
  expect(texts(wide(page))).toEqual(expect.arrayContaining(["Provinces · fines", "Provinces · fines, confiscations"]));
});

test("a choice without comparable figures says so and lists the others", () => {
  const page = draw([part("990001", "Jia", 2019, 5)]);
  expect(title(page)).toContain("No comparable figure of this choice. That is not zero");
  expect(page.querySelector(".atlas-empty")).not.toBeNull();
  expect(page.querySelectorAll(".atlas-left-out li")).toHaveLength(1);
});

test("the downloaded table holds every figure with unit, hedge, reason, words and both addresses", () => {
  const csv = exploreCsv(
    [figure("990001", "Jia", 2018, 10), part("990001", "Jia", 2019, 5)],
    FIRST,
    "en",
    "https://host/x/en/explore.html?all=1",
  );
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row[CSV_HEADS.value.en], row.unit, row.comparable, row.reason])).toEqual([
    ["10", "yuan", "yes", ""],
    ["5", "yuan", "no", "Not a full year"],
  ]);
  expect(rows[0]).toMatchObject({
    ...{ hedge: "exact", quote: "罚款10元", source_url: "https://example.org/a", basis: "Fines only" },
    observation_page: "https://host/x/en/bureau/990001.html#ref-990001-2018/penalty.amount@1",
  });
  expect(rows[0]).not.toHaveProperty("divisor");
});
