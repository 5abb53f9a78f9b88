import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { addRowWays } from "../../src/components/row-ways.js";
import { renderReport } from "../../src/pages/report.js";
import { textFragment } from "../../src/model/text-fragment.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { makeQuantity, makeRecord, makeSource } from "../fixtures/records.js";

const CONTEXT = {
  names: { bureau: "Bureau A", indicator: (id: string) => `name of ${id}`, lineOf: () => null },
  checks: { rows: [], partyOf: () => null },
  anchors: null,
};

function waysOf(record: CorpusRecord): string[][] {
  const { document } = new JSDOM(renderReport(record, CONTEXT, "en").text).window;
  addRowWays(document, "en");
  const rows = [...document.querySelectorAll("tr[id]")];
  return rows.map((row) => [...row.querySelectorAll("small > a")].map((link) => `${link.textContent} ${link.getAttribute("href")}`));
}

const OWN = ["Report an error ../methods.html#errors", "Cite #cite"];

test("each row of a report, classified or not, leads to its words at the publisher's, to an error report and to its citation", () => {
  const record = makeRecord({ quantities: [makeQuantity({ quote: "植树500棵" })] });
  const at = (words: string) => `Find in the text https://example.org/report?id=1#:~:text=${words}`;
  expect(waysOf(record)).toEqual([
    [at("共作出处罚决定12件"), ...OWN],
    [at("植树500棵"), ...OWN],
  ]);
});

test("a report without an address has the other ways", () => {
  expect(waysOf(makeRecord({ source: makeSource({ url: null }) }))[0]).toEqual(OWN);
});

test("the quoted words are written as text fragments are", () => {
  expect(textFragment("https://example.org/a", "50% “a, b” & c")).toBe("https://example.org/a#:~:text=50%25%20“a%2C%20b”%20%26%20c");
  expect(textFragment("https://example.org/a#old", "1-9月")).toBe("https://example.org/a#:~:text=1%2D9月");
});
