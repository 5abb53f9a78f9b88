import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PER_KINDS } from "../../src/model/divisor.js";
import { OpenBook } from "../../src/model/open-book.js";
import { PEER_KINDS } from "../../src/model/peers.js";
import { completeQuestion, countYears, LARGE_CASE, readQuestion, writeQuestion } from "../../src/model/question.js";
import { inventBook } from "../fixtures/book.js";

const open = new OpenBook(inventBook());
const codes = open.book.bureaus.map(({ code }) => code);

test("a written question is read again as it was", () => {
  const questions = fc.record({
    bureau: fc.constantFrom(...codes),
    year: fc.integer({ min: 1990, max: 2030 }),
    peers: fc.constantFrom(...PEER_KINDS),
    list: fc.uniqueArray(fc.constantFrom(...codes)),
    per: fc.constantFrom(...PER_KINDS),
    amount: fc.integer({ min: 1, max: 1e9 }),
  });
  fc.assert(
    fc.property(questions, (question) => {
      expect(readQuestion(writeQuestion(question), open)).toEqual({ question, mistakes: [] });
    }),
  );
});

describe("what an address leaves open is chosen by the data", () => {
  test("nothing asked: the bureau and year with most ranked indicators, then most figures", () => {
    expect(readQuestion("", open).question).toEqual({
      bureau: "990200",
      year: 2018,
      peers: "province",
      list: [],
      per: "auto",
      amount: LARGE_CASE,
    });
  });

  test("a bureau asked: its own year with most positions", () => {
    expect(readQuestion("?bureau=990100", open).question).toMatchObject({ bureau: "990100", year: 2018 });
  });

  test("peers that there are none of are not chosen, but kept where asked for", () => {
    expect(readQuestion("?bureau=990700", open).question.peers).not.toBe("population");
    expect(readQuestion("?bureau=990700&peers=population", open).question.peers).toBe("population");
  });

  test("a bureau without figures is shown a year of its peers", () => {
    expect(completeQuestion({ bureau: "990000", peers: "list", list: codes }, open).year).toBe(2018);
  });
});

test.each([
  ["?bureau=123456", "bureau", "123456"],
  ["?bureau=990100&year=20x8", "year", "20x8"],
  ["?peers=friends", "peers", "friends"],
  ["?list=990100,nobody", "list", "nobody"],
  ["?per=head", "per", "head"],
  ["?case=-5", "case", "-5"],
  ["?case=0", "case", "0"],
])("%s is told, and left out", (search, name, text) => {
  const { question, mistakes } = readQuestion(search, open);
  expect(mistakes).toEqual([{ name, text }]);
  expect(codes).toContain(question.bureau);
  expect(readQuestion(writeQuestion(question), open)).toEqual({ question, mistakes: [] });
});

test("years are counted latest first", () => {
  expect(countYears(open, "990100")).toEqual([
    { year: 2018, stated: 2 },
    { year: 2017, stated: 1 },
  ]);
});
