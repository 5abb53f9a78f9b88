import { describe, expect, test } from "vitest";
import { makeSheet, type Question, type SheetRow, standMoved } from "../../src/model/benchmark.js";
import { divisorOf, measure } from "../../src/model/divisor.js";
import { OpenBook } from "../../src/model/open-book.js";
import type { BookFigure } from "../../src/model/book.js";
import { bookFigure, inventBook } from "../fixtures/book.js";

const ASKED: Question = { bureau: "990300", year: 2018, peers: "province", list: [], per: "none", amount: 1_000_000 };

function rowOf(indicator: string, question: Partial<Question> = {}, change: (figures: BookFigure[]) => BookFigure[] = (f) => f): SheetRow {
  const book = inventBook();
  const open = new OpenBook({ ...book, figures: change([...book.figures]) });
  return makeSheet(open, { ...ASKED, ...question }).find((row) => row.indicator.id === indicator) as SheetRow;
}
const replace = (bureau: string, indicator: string, more: Partial<BookFigure>) => (figures: BookFigure[]) =>
  figures.map((figure) => (figure.bureau === bureau && figure.indicator === indicator ? { ...figure, ...more } : figure));

describe("a figure with five comparable peers", () => {
  test("has a place, quartiles, and a wider place for the silent one", () => {
    const row = rowOf("penalty.decisions");
    expect(row).toMatchObject({ position: { best: 4, worst: 4, of: 6 }, wide: { best: 4, worst: 5, of: 7 }, obstacle: null });
    expect(row.quartiles?.median).toEqual({ low: 400, high: 400 });
    expect(row.peers.map(({ figure }) => figure.value)).toEqual([600, 500, 400, 200, 100]);
  });

  test("is ranked by what its hedge allows", () => {
    const row = rowOf("penalty.decisions", {}, replace("990300", "penalty.decisions", { qualifier: "at_least", upper: null }));
    expect(row.position).toEqual({ best: 1, worst: 4, of: 6 });
    const about = rowOf(
      "penalty.decisions",
      {},
      replace("990300", "penalty.decisions", { qualifier: "approx", lower: null, upper: null, value: 370, raw: "约370件" }),
    );
    expect(about.position).toEqual({ best: 3, worst: 4, of: 6 });
  });
});

describe("what does not compare", () => {
  test.each([
    ["basis", "penalty.amount", replace("990400", "penalty.amount", { basis: "fine_and_confiscation" })],
    ["unit", "penalty.decisions", replace("990400", "penalty.decisions", { unit: "enterprise" })],
    ["definition", "penalty.decisions", replace("990400", "penalty.decisions", { caveats: ["includes_other"] })],
    ["cumulative", "penalty.decisions", replace("990400", "penalty.decisions", { caveats: ["may_be_cumulative"] })],
  ] as const)("stands apart for another %s; the four left are too few to rank", (why, indicator, change) => {
    const row = rowOf(indicator, {}, change);
    expect(row).toMatchObject({ position: null, wide: null, quartiles: null });
    expect(row.peers).toHaveLength(4);
    expect(row.apart).toContainEqual({ figure: expect.objectContaining({ bureau: "990400" }), why });
  });

  test("is told of the own figure too, and its peers are not shown as if they compared", () => {
    const row = rowOf("penalty.decisions", {}, replace("990300", "penalty.decisions", { caveats: ["may_be_cumulative"] }));
    expect(row).toMatchObject({ own: null, obstacle: "cumulative", position: null, peers: [] });
  });

  test("of a figure more than two years away nothing is compared", () => {
    const older = { year: 2015, end: "2015-12-31" };
    const away = (figures: BookFigure[]) => figures.map((figure) => (figure.bureau === "990100" ? { ...figure, ...older } : figure));
    expect(rowOf("penalty.decisions", { bureau: "990100", year: 2015 }, away)).toMatchObject({
      peers: [],
      position: null,
      figure: { value: 100 },
    });
  });
});

describe("the nearest year within two", () => {
  test("stands in for the year asked for, of the bureau and of its peers", () => {
    const row = rowOf("penalty.amount", { bureau: "990100", year: 2017 });
    expect(row).toMatchObject({ figure: { value: 9_000_000, year: 2017 }, position: { best: 6, worst: 6, of: 6 } });
    expect(row.peers.map(({ figure }) => figure.year)).toEqual([2018, 2018, 2018, 2018, 2018]);
    expect(rowOf("penalty.decisions", { year: 2020 }).figure).toMatchObject({ year: 2018, value: 300 });
    expect(rowOf("penalty.decisions", { bureau: "990300", year: 2021 })).toBeUndefined();
  });

  test("is the later of two, but one that compares goes before a nearer one that does not", () => {
    const more = (figures: BookFigure[]) => [
      ...figures.filter(({ bureau, indicator }) => bureau !== "990400" || indicator !== "penalty.decisions"),
      bookFigure("990400", "penalty.decisions", 41, { year: 2017 }),
      bookFigure("990400", "penalty.decisions", 42, { year: 2019 }),
      bookFigure("990400", "penalty.decisions", 43, { year: 2020 }),
    ];
    const valueOf = (change: (figures: BookFigure[]) => BookFigure[]) =>
      rowOf("penalty.decisions", {}, change).peers.find(({ bureau }) => bureau.code === "990400")?.figure.value;
    expect(valueOf(more)).toBe(42);
    const other = (figures: BookFigure[]) =>
      more(figures).map((figure) => (figure.value === 42 ? { ...figure, caveats: ["includes_other" as const] } : figure));
    expect(valueOf(other)).toBe(41);
  });
});

describe("what fits each indicator", () => {
  test("money of penalties by decisions, counts by residents, shares by nothing", () => {
    const indicator = (more: object) => ({
      id: "penalty.seizure",
      family: "penalty",
      name: { zh: "", en: "" },
      unit: "case",
      kind: "flow" as const,
      ...more,
    });
    expect(divisorOf(indicator({}), "auto")).toBe("residents");
    expect(divisorOf(indicator({ id: "penalty.amount", unit: "CNY" }), "auto")).toBe("decisions");
    expect(divisorOf(indicator({ id: "penalty.amount", unit: "CNY" }), "auto", (by) => by !== "decisions")).toBe("residents");
    expect(divisorOf(indicator({ id: "penalty.decisions" }), "auto", (by) => by !== "residents")).toBe("none");
    expect(divisorOf(indicator({ family: "rulemaking" }), "auto")).toBe("none");
    expect(divisorOf(indicator({ kind: "rate" }), "residents")).toBe("none");
  });
});

test("ranked indicators come first, then the bureau's others, those of peers alone last", () => {
  const { indicators, figures, ...book } = inventBook();
  const own = bookFigure("990300", "staff.on_post", 30, { unit: "person", period: "point" });
  const open = new OpenBook({ ...book, indicators: [...indicators].reverse(), figures: [...figures, own] });
  expect(makeSheet(open, ASKED).map(({ indicator, position }) => [indicator.id, position !== null])).toEqual([
    ["penalty.amount", true],
    ["penalty.decisions", true],
    ["staff.on_post", false],
  ]);
});

test("an indicator that only peers state has no own figure, and comes last", () => {
  const rows = makeSheet(new OpenBook(inventBook()), ASKED);
  expect(rows.map((row) => [row.indicator.id, row.figure !== null])).toEqual([
    ["penalty.decisions", true],
    ["penalty.amount", true],
    ["staff.on_post", false],
  ]);
});

describe("divided", () => {
  test("by residents, a peer whose population is not known stands apart", () => {
    const confiscated = replace("990700", "penalty.amount", { basis: "fine" });
    const row = rowOf("penalty.amount", { per: "residents" }, confiscated);
    expect(row.own?.range.value).toBe(1_000_000);
    expect(row.apart).toEqual([{ figure: expect.objectContaining({ bureau: "990700" }), why: "divisor" }]);
    expect(row.position).toEqual({ best: 1, worst: 6, of: 6 });
  });

  test("by decisions, both bounds count, and decisions themselves stay as they are", () => {
    const row = rowOf(
      "penalty.amount",
      { per: "decisions" },
      replace("990300", "penalty.decisions", { qualifier: "at_least", upper: null }),
    );
    expect(row.own?.range).toMatchObject({ value: 100_000, low: 0, high: 100_000 });
    expect(rowOf("penalty.decisions", { per: "decisions" }).own?.range.value).toBe(300);
  });
});

describe("one large case", () => {
  const open = new OpenBook(inventBook());
  const row = rowOf("penalty.amount");

  test.each([
    [5_000_000, { best: 4, worst: 4 }],
    [15_000_000, { best: 3, worst: 3 }],
    [-15_000_000, { best: 5, worst: 5 }],
    [10_000_000, { best: 3, worst: 4 }],
  ])("of %d yuan moves the place", (added, place) => {
    expect(standMoved(open, row, added)).toMatchObject(place);
  });

  test("cannot be larger than the total", () => {
    expect(standMoved(open, row, -31_000_000)).toBeNull();
  });

  test("is one decision more where amounts are divided by them", () => {
    const figure = open.figure("990300", "penalty.amount", 2018) as BookFigure;
    expect(measure(open, figure, "decisions", 10_000_000)?.value).toBeCloseTo(40_000_000 / 301);
  });
});

test("a bureau that is in no book has no peers", () => {
  const open = new OpenBook({ ...inventBook(), figures: [bookFigure("990100", "penalty.decisions", 1)] });
  expect(open.peers({ bureau: "000000", list: [] }, "level")).toMatchObject({ codes: [], lack: "alone" });
});
