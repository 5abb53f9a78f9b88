import { expect, test } from "vitest";
import { answerPlace, type PlaceBook } from "../../src/model/place-book.js";

const figure = (value: number) => ({ id: `x-${value}`, year: 2020, value, qualifier: "exact" as const });
const BOOK: PlaceBook = {
  indicators: ["a", "b", "c"].map((id) => ({ id, zh: id, en: id, unit: "case" })),
  figures: { "990100": [figure(1), null, null], "990000": [figure(2), figure(3), null], "100000": [figure(9), figure(9), figure(9)] },
  unread: {},
};

test("a place stands beside its province and the country; what neither it nor its province has is left out", () => {
  const answers = answerPlace(BOOK, "990100", "990000");
  expect(answers.map(({ indicator, own, province, country }) => [indicator.id, own?.value, province?.value, country?.value])).toEqual([
    ["a", 1, 2, 9],
    ["b", undefined, 3, 9],
  ]);
});

test("a province stands beside the country only, an unknown place beside its province", () => {
  expect(answerPlace(BOOK, "990000", "990000").map(({ province }) => province)).toEqual([null, null]);
  expect(answerPlace(BOOK, "990200", "990000").every(({ own }) => own === null)).toBe(true);
});
