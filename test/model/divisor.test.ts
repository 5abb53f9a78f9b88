import { describe, expect, test } from "vitest";
import type { BookFigure, BookIndicator } from "../../src/model/book.js";
import { canDivide, type Divisor, divisorOf, measure, PER_KINDS } from "../../src/model/divisor.js";
import { OpenBook } from "../../src/model/open-book.js";
import { bookFigure, inventBook } from "../fixtures/book.js";

const indicator = (id: string, family: string, kind: string, unit: string) => ({ id, family, kind, unit }) as unknown as BookIndicator;
const FINES = indicator("penalty.amount", "penalty", "flow", "CNY");
const SEIZURES = indicator("penalty.seizure", "penalty", "flow", "case");
const DECISIONS = indicator("penalty.decisions", "penalty", "flow", "case");
const RATE = indicator("petitions.closed_rate", "petitions", "rate", "percent");
const VISITS = indicator("inspection.visits", "inspection", "flow", "visit");
const OFFICERS = indicator("penalty.officers", "penalty", "stock", "person");
const SESSIONS = indicator("training.sessions", "training", "flow", "session");

describe("what figures are divided by", () => {
  test.each<[BookIndicator, readonly Divisor[]]>([
    // as fits, residents, decisions, nothing
    [FINES, ["decisions", "residents", "decisions", "none"]],
    [SEIZURES, ["residents", "residents", "decisions", "none"]],
    [DECISIONS, ["residents", "residents", "none", "none"]],
    [OFFICERS, ["residents", "residents", "none", "none"]],
    [VISITS, ["residents", "residents", "none", "none"]],
    [RATE, ["none", "none", "none", "none"]],
    [SESSIONS, ["none", "residents", "none", "none"]],
  ])("%o", (one, divisors) => expect(PER_KINDS.map((per) => divisorOf(one, per))).toEqual(divisors));

  test("falls back where what fits is not there", () => {
    expect(divisorOf(FINES, "auto", (divisor) => divisor !== "decisions")).toBe("residents");
    expect(divisorOf(FINES, "auto", () => false)).toBe("none");
    expect(divisorOf(VISITS, "auto", (divisor) => divisor !== "residents")).toBe("none");
  });
});

describe("a figure divided", () => {
  const [book, year] = [inventBook(), 2018];
  const bureau = "990300";
  const people = book.bureaus.map((one) => ({ ...one, population: one.code === bureau ? 200_000 : null }));
  const openWith = (...figures: BookFigure[]) => new OpenBook({ ...book, bureaus: people, figures });
  const fines = bookFigure(bureau, "penalty.amount", 1000, { year, unit: "CNY", raw: "1000元" });
  const decisions = (more: Partial<BookFigure> = {}) => bookFigure(bureau, "penalty.decisions", 4, { year, raw: "4件", ...more });

  test("by residents is of 100,000 of them, where a census counted them", () => {
    const open = openWith(fines);
    expect(measure(open, fines, "residents")).toMatchObject({ value: 500, low: 500, high: 500 });
    const elsewhere = { ...fines, bureau: "990100" };
    expect([measure(open, elsewhere, "residents"), canDivide(open, elsewhere, "residents")]).toEqual([null, false]);
    expect([canDivide(open, fines, "residents"), canDivide(open, elsewhere, "none"), canDivide(open, fines, "decisions")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("by decisions takes those of its bureau and year, counted in cases and by the usual definition", () => {
    expect(measure(openWith(fines, decisions()), fines, "decisions")).toMatchObject({ value: 250 });
    for (const other of [decisions({ unit: "enterprise" }), decisions({ caveats: ["includes_other"] }), decisions({ year: 2017 })]) {
      expect(measure(openWith(fines, other), fines, "decisions")).toBeNull();
      expect(canDivide(openWith(fines, other), fines, "decisions")).toBe(false);
    }
  });

  test("with an amount added counts one decision more, with one taken off one less, and never falls below nothing", () => {
    const open = openWith(fines, decisions());
    expect([measure(open, fines, "decisions", 500)?.value, measure(open, fines, "decisions", -400)?.value]).toEqual([300, 200]);
    expect([measure(open, fines, "none", -1000)?.value, measure(open, fines, "none", -1001)]).toEqual([0, null]);
    expect(measure(open, fines, "none", 0)?.value).toBe(1000);
  });
});
