import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { renderBenchmark } from "../../src/charts/benchmark-sheet.js";
import { placeText, spanText } from "../../src/charts/benchmark-text.js";
import { HEADLINE } from "../../src/queries/headlines.js";
import { makeRow } from "../fixtures/rows.js";
import { gatherBook } from "../../src/charts/headline-book.js";
import type { Question } from "../../src/model/benchmark.js";
import { OpenBook } from "../../src/model/open-book.js";
import type { Book, BookFigure } from "../../src/model/book.js";
import { LANGS } from "../../src/model/indicator.js";
import { ordinal } from "../../src/words/benchmark.js";
import { bookBureau, bookFigure, inventBook } from "../fixtures/book.js";

const ASKED: Question = { bureau: "990300", year: 2018, peers: "province", list: [], per: "none", amount: 15_000_000 };

function render(
  question: Partial<Question> = {},
  lang: "zh" | "en" = "en",
  change: (figure: BookFigure) => BookFigure = (figure) => figure,
) {
  const book: Book = inventBook();
  const open = new OpenBook({ ...book, figures: book.figures.map(change) });
  return new JSDOM(renderBenchmark(open, { ...ASKED, ...question }, lang).text).window.document;
}
const textOf = (element: Element | null | undefined) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
const row = (document: Document, indicator: string) => document.querySelector(`tr[data-indicator="${indicator}"]`);

test.each(LANGS)("a sheet says who is held against whom, places, medians and silences, in %s", (lang) => {
  const document = render({}, lang);
  const words = {
    zh: ["第4位 共6个", "第4至5位（共7个）", "400 件", "7 个", "只有同类机构公布的"],
    en: ["4th of 6", "4th to 5th of 7", "400 cases", "the other 6 prefectures of Someshire", "Stated by peers only"],
  }[lang];
  for (const text of lang === "zh" ? words.filter((each) => each !== "7 个") : words) expect(textOf(document.body)).toContain(text);
  expect(textOf(document.body)).not.toMatch(/undefined|null|NaN|\{\d\}|Infinity|∞/);
});

test("a year without an own figure offers those that have some, and has no position to move", () => {
  const document = render({ bureau: "990200", year: 2015 });
  expect(textOf(document.querySelector(".benchmark-sheet"))).toContain("Silence is not zero");
  expect([...document.querySelectorAll("[data-year]")].map((link) => link.getAttribute("href"))).toEqual([
    "?bureau=990200&year=2018&peers=province&per=none&case=15000000",
  ]);
  expect([document.getElementById("sensitivity"), document.getElementById("appendix")]).toEqual([null, null]);
});

test.each(LANGS)("a sheet begins with its numbers, each with a year where it is another, a place or what lacks: %s", (lang) => {
  const cards = [...render({ bureau: "990200", year: 2017 }, lang).querySelectorAll(".benchmark-front [data-indicator]")];
  expect(cards.map((card) => [card.getAttribute("data-indicator"), card.getAttribute("data-state")])).toEqual([
    ["penalty.decisions", "placed"],
    ["penalty.amount", "placed"],
    ["staff.on_post", "missing"],
  ]);
  const said = {
    zh: ["这是2018年的数", "第5位 共6个", "再有 5 个同类"],
    en: ["figure of 2018", "5th of 6", "still needed for a position: 5"],
  }[lang];
  expect(textOf(cards[0])).toContain(said[0]);
  expect(textOf(cards[0])).toContain(said[1]);
  expect(textOf(cards[2])).toContain(said[2]);
  expect(cards.slice(0, 2).every((card) => card.querySelector("svg.atlas-strip title"))).toBe(true);
});

describe("a bureau without figures", () => {
  const more = (book: Book): Book => ({
    ...book,
    bureaus: [
      ...book.bureaus.map((bureau) => (bureau.code === "990000" ? { ...bureau, population: 20_000_000 } : bureau)),
      bookBureau("990800", { population: 1_000_000, reports: [{ year: 2021, read: null, url: "https://example.org/r?a=1&b=2" }] }),
    ],
    figures: [...book.figures, bookFigure("990000", "penalty.decisions", 4000, { year: 2019 })],
  });
  const page = (lang: "zh" | "en") =>
    new JSDOM(renderBenchmark(new OpenBook(more(inventBook())), { ...ASKED, bureau: "990800", per: "auto" }, lang).text).window.document;

  test.each(LANGS)("says what its province says, whether its reports are known, who has figures and how to add one: %s", (lang) => {
    const part = page(lang).querySelector("[data-part=no-figures]");
    const row = [...(part?.querySelectorAll("tbody tr") ?? [])].map((each) => textOf(each));
    expect(row).toHaveLength(1);
    for (const said of ["2019", lang === "zh" ? "4,000 件" : "4,000 cases", "20"]) expect(row[0]).toContain(said);
    expect(part?.querySelector("a[rel~=external]")?.getAttribute("href")).toBe("https://example.org/r?a=1&b=2");
    expect(textOf(part)).toContain(lang === "zh" ? "已知，未读" : "known, not read");
    expect(part?.querySelector('a[href^="?bureau=990100"]')).not.toBeNull();
    expect(part?.querySelector("a[href$='methods.html#add']")).not.toBeNull();
  });

  test("still begins with numbers, each seen against others, and says that it does not state them", () => {
    const cards = [...page("en").querySelectorAll(".benchmark-front [data-indicator]")];
    expect(cards.map((card) => card.getAttribute("data-state"))).toEqual(["referenced", "missing"]);
    expect(textOf(cards[0])).toMatch(/not stated.*For reference: Bureau 990000 20 \(2019\).*Bureau 990800 does not state it/);
  });

  test("one that has figures has no such part", () => {
    expect(render().querySelector("[data-part=no-figures]")).toBeNull();
  });
});

test("no word of a sheet judges", () => {
  for (const lang of LANGS)
    expect(textOf(render({}, lang).querySelector(".benchmark-sheet"))).not.toMatch(/better|worse|best|worst|更好|更差|优于|落后|领先/i);
});

test("a large case more or less is said for amounts only", () => {
  const section = render().getElementById("sensitivity")?.closest("section");
  expect(textOf(section?.querySelector('tr[data-indicator="penalty.amount"]'))).toMatch(/3rd\s?5th$/);
  expect(textOf(section?.querySelector('tr[data-indicator="penalty.decisions"]'))).toMatch(/––$/);
  const larger = render({ amount: 31_000_000 }).getElementById("sensitivity")?.closest("section");
  expect(textOf(larger?.querySelector('tr[data-indicator="penalty.amount"]'))).toMatch(/total is smaller$/);
});

test("caveats stand beside the number: hedge, basis, source, doubts, and what disagrees", () => {
  const change = (figure: BookFigure): BookFigure =>
    figure.bureau === "990300" && figure.indicator === "penalty.amount"
      ? { ...figure, qualifier: "at_least", upper: null, caveats: ["garbled"], differs: true }
      : figure;
  const text = textOf(row(render({}, "en", change), "penalty.amount"));
  expect(text).toContain("≥30M yuan");
  for (const said of ["at least", "fines", "bulletin", "garbled", "disagrees", "1st to 4th of 6", "1 more do not compare (another basis)"])
    expect(text).toContain(said);
});

test("every value leads to its figure, and sentences are escaped", () => {
  const document = render();
  expect(row(document, "penalty.amount")?.querySelector("a")?.getAttribute("href")).toBe(
    "./bureau/990300.html#ref-990300-2018/penalty.amount@0",
  );
  const sentences = document.querySelector(".benchmark-appendix");
  expect(sentences?.querySelectorAll("q")).toHaveLength(2 + 5 + 5);
  expect(sentences?.querySelector("a[rel~=external]")?.getAttribute("href")).toBe("https://example.org/a?b=1&c=2");
  expect(textOf(sentences)).toContain("公报 <甲>");
});

test("an own figure that compares with none says why, and no peer is set beside it", () => {
  const change = (figure: BookFigure): BookFigure => (figure.bureau === "990300" ? { ...figure, caveats: ["may_be_cumulative"] } : figure);
  const text = textOf(row(render({}, "en", change), "penalty.decisions"));
  expect(text).toContain("not compared: may be cumulative");
  expect(text).not.toContain("Bureau 990600");
});

test("a list of bureaus of another level says so; an empty one asks for some", () => {
  expect(textOf(render({ peers: "list", list: ["990000", "990100"] }).body)).toMatch(/my own list of 2.*1 of them are of another level/);
  expect(textOf(render({ peers: "list" }).body)).toContain("The list is empty");
});

describe("texts", () => {
  test.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [11, "11th"],
    [12, "12th"],
    [22, "22nd"],
    [113, "113th"],
  ])("%d is %s", (place, text) => expect(ordinal(place, "en")).toBe(text));

  test("ranges", () => {
    expect(placeText({ best: 7, worst: 12, of: 31 }, "en")).toBe("7th to 12th");
    expect(placeText({ best: 7, worst: 7, of: 31 }, "zh")).toBe("第7位");
    expect([
      spanText({ low: 3, high: 5 }, "en"),
      spanText({ low: 3, high: Infinity }, "zh"),
      spanText({ low: -Infinity, high: 5 }, "zh"),
    ]).toEqual(["3–5", "≥3", "≤5"]);
  });
});

test("rows without a figure give a bureau and nothing else", () => {
  const names = { short_zh: "甲", short_en: "Jia", bureau_zh: "甲局", bureau_en: "Jia Bureau", province_zh: "某", province_en: "Some" };
  const book = gatherBook([makeRow(HEADLINE, { code: "990100", ...names, level: "county", province: "990000" })]);
  expect(book).toMatchObject({ bureaus: [{ code: "990100", population: null }], indicators: [], sources: {}, figures: [] });
});
