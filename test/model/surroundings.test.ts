import { describe, expect, test } from "vitest";
import { makeRow, makeSheet, type Question, type SheetRow } from "../../src/model/benchmark.js";
import { OpenBook } from "../../src/model/open-book.js";
import { courseOf, pickFront, surround } from "../../src/model/surroundings.js";
import type { BookIndicator } from "../../src/model/book.js";
import { bookBureau, bookFigure, inventBook } from "../fixtures/book.js";

const ASKED: Question = { bureau: "990300", year: 2018, peers: "province", list: [], per: "none", amount: 1_000_000 };

describe("what stands around a figure", () => {
  const book = inventBook();
  const provincial = [
    bookFigure("990000", "penalty.decisions", 3000, { year: 2014 }),
    bookFigure("100000", "penalty.decisions", 80_000, { year: 2018 }),
    bookFigure("100000", "penalty.amount", 8e9, { unit: "CNY", basis: "fine_and_confiscation", raw: "80亿元" }),
    bookFigure("980100", "penalty.decisions", 70, { year: 2012 }),
  ];
  const open = new OpenBook({
    ...book,
    bureaus: [
      ...book.bureaus.map((bureau) => (bureau.code === "990000" ? { ...bureau, population: 30_000_000 } : bureau)),
      bookBureau("100000", { level: "national", province: "100000", population: 1_400_000_000 }),
      bookBureau("980100", { province: "980000", population: 3_000_000 }),
    ],
    figures: [...book.figures, ...provincial],
  });
  const asked: Question = { ...ASKED, per: "auto" };
  const rowFor = (id: string, question = asked) => makeSheet(open, question).find((row) => row.indicator.id === id) as SheetRow;

  test("is its province and the country, of whatever year they have, divided as it is; never of another basis or undivided", () => {
    const { references } = surround(open, asked, rowFor("penalty.decisions"));
    expect(references.map(({ bureau, figure, range }) => [bureau.code, figure.year, range.value])).toEqual([
      ["990000", 2014, 10],
      ["100000", 2018, 5.71428571429],
    ]);
    expect(surround(open, asked, rowFor("penalty.amount")).references).toEqual([]);
    const whole = { ...asked, per: "none" as const };
    expect(surround(open, whole, rowFor("penalty.decisions", whole)).references).toEqual([]);
  });

  test("is nothing more where peers suffice; else the nearest known figures, and how many peers lack", () => {
    expect(surround(open, asked, rowFor("penalty.decisions"))).toMatchObject({ nearest: [], lacking: 0 });
    const alone = { ...asked, peers: "list" as const, list: ["990100"] };
    const { nearest, lacking } = surround(open, alone, rowFor("penalty.decisions", alone));
    expect(lacking).toBe(4);
    expect(nearest.map(({ bureau }) => bureau.code)).toEqual(["990400", "990200", "990500"]);
  });

  test("never sets a whole number of one level beside another level's, but a divided one", () => {
    const county = bookBureau("990101", { level: "county", population: 2_900_000 });
    const other = new OpenBook({
      ...open.book,
      bureaus: [...open.book.bureaus, county],
      figures: [...open.book.figures, bookFigure("990101", "penalty.decisions", 310)],
    });
    const nearest = (per: Question["per"]) => {
      const question: Question = { ...asked, peers: "list", list: ["990100", "990200", "990400", "990500"], per };
      const row = makeSheet(other, question).find(({ indicator }) => indicator.id === "penalty.decisions") as SheetRow;
      return surround(other, question, row).nearest.map(({ bureau }) => bureau.code);
    };
    expect(nearest("auto")).toEqual(["990600", "980100", "990101"]);
    expect(nearest("none")).toEqual(["990600", "980100"]);
  });

  test("five numbers come first: own ones that readers ask of first, then what is not stated", () => {
    const row = (id: string) => makeRow(open, asked, open.book.indicators.find((each) => each.id === id) as BookIndicator, []);
    const silent = (id: string) => (open.book.indicators.some((each) => each.id === id) ? row(id) : null);
    const front = pickFront(open, { ...asked, bureau: "980100" }, [], silent);
    expect(front.map(({ indicator }) => indicator.id)).toEqual(["penalty.decisions", "penalty.amount"]);
    const own = pickFront(open, asked, makeSheet(open, asked), silent);
    expect(own.map(({ indicator, figure }) => [indicator.id, figure?.value])).toEqual([
      ["penalty.decisions", 300],
      ["penalty.amount", 30_000_000],
    ]);
  });

  test("its course leaves out years of others that do not compare", () => {
    expect(courseOf(open, "100000", rowFor("penalty.decisions")).map(({ year }) => year)).toEqual([2018]);
    expect(courseOf(open, "100000", rowFor("penalty.amount"))).toEqual([]);
  });
});
