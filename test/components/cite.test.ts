import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { renderCitations } from "../../src/pages/citations.js";
import { citeRow, wireCitations } from "../../src/components/cite.js";
import type { CiteSubject, CiteStyle } from "../../src/model/cite.js";
import type { Lang } from "../../src/model/indicator.js";
import { EDITION } from "../fixtures/edition.js";

const SUBJECT: CiteSubject = {
  kind: "series",
  id: "report-x-2020",
  title: { zh: "某局 2020", en: "Fines & more" },
  path: { zh: "zh/report/x-2020.html", en: "en/report/x-2020.html" },
};
const ROW = `<table><tr id="x-2020/penalty.amount@12"><th scope="row"><a>Fines</a></th><td><a href="#x-2020/penalty.amount@12">≥5,000 CNY</a></td>
  <td>2020 full year<br>part of “y”</td><td><a href="#cite">Cite</a></td></tr></table>`;

function open(lang: Lang, site = ""): Document {
  const body = `<h1>Bureau A, 2020</h1>${ROW}${renderCitations(SUBJECT, { ...EDITION, site }, lang).text}`;
  const url = `https://atlas.example/a/${lang}/report/x-2020.html?x=1`;
  return new JSDOM(`<!doctype html><html data-root="../../"><body>${body}</body></html>`, { url }).window.document;
}
const textOf = (root: ParentNode, style: CiteStyle) => root.querySelector(`[data-style=${style}] pre`)?.textContent ?? "";
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

describe.each(["zh", "en"] as const)("in %s", (lang) => {
  test("without a script every style can be read, with blanks that only the reader can fill", () => {
    const document = open(lang);
    expect(textOf(document, "gbt")).toContain(`${SUBJECT.title[lang]}[DS/OL]//${EDITION.title[lang]}. `);
    expect(textOf(document, "bibtex")).toMatch(/^@misc\{atlas-report-x-2020,\n/);
    expect(textOf(document, "bibtex")).toContain(lang === "en" ? "title = {Fines \\& more}" : "title = {某局 2020}");
    expect(textOf(document, "ris")).toMatch(/^TY {2}- DATA\n[^]*\nER {2}- $/);
    expect(JSON.parse(textOf(document, "csl"))).toMatchObject([{ title: SUBJECT.title[lang], version: EDITION.version }]);
    expect([...document.querySelectorAll("button:not([hidden])")]).toEqual([]);
  });

  test("a script fills in the day and the address", () => {
    const document = open(lang);
    wireCitations(document, lang);
    const address = `https://atlas.example/a/${SUBJECT.path[lang]}`;
    expect(textOf(document, "gbt")).toContain(`[${today}]. ${address}.`);
    const [item] = JSON.parse(textOf(document, "csl")) as [{ URL: string; accessed: { "date-parts": number[][] } }];
    expect([item.URL, item.accessed["date-parts"]]).toEqual([address, [today.split("-").map(Number)]]);
    expect(document.querySelector("[data-part=by-hand]")).toBeNull();
    expect(document.querySelectorAll("button[hidden]").length).toBe(0);
  });
});

test("an address that the build knows stays", () => {
  const document = open("en", "https://known.example/atlas/");
  wireCitations(document, "en");
  expect(textOf(document, "ris")).toContain("UR  - https://known.example/atlas/en/report/x-2020.html\n");
});

test("the citations of a row name its figure, id and address, in the syntax of each style", () => {
  const document = open("en");
  const block = document.querySelector<HTMLElement>(".atlas-cite");
  const row = document.querySelector<HTMLTableRowElement>("tr[id]");
  if (!block || !row) throw new Error("page without citations");
  citeRow(block, row, "en");
  const title = "Bureau A, 2020: Fines, 2020 full year, ≥5,000 CNY (observation x-2020/penalty.amount@12)";
  expect(textOf(block, "apa")).toContain(`(2026). ${title} [Data set]. In `);
  expect(textOf(block, "bibtex")).toContain("@misc{atlas-x-2020-penalty-amount-12,");
  expect(JSON.parse(textOf(block, "csl"))).toMatchObject([
    { title, URL: expect.stringMatching(/\?x=1#x-2020\/penalty\.amount@12$/) as string },
  ]);
});
