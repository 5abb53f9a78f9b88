import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderBureau } from "../../src/pages/bureau.js";
import { gatherBureaus, type BureauData } from "../../src/pages/bureau-data.js";
import { type Engine, openEngine } from "../../loaders/tables/engine.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { LANGS } from "../../src/model/indicator.js";

let tables: Tables;
let engine: Engine;
let bureaus: BureauData[];
beforeAll(async () => {
  tables = await loadTables();
  engine = await openEngine(tables);
  bureaus = await gatherBureaus(tables, engine);
});
afterAll(() => engine.close());

const render = (data: BureauData, lang: "zh" | "en" = "zh") => new JSDOM(renderBureau(data, lang).text).window.document;
const national = () => bureaus.find(({ bureau }) => bureau.level === "national") as BureauData;

test("every bureau with a figure has a page, and every figure stands on one", () => {
  expect(bureaus.length).toBeGreaterThan(100);
  expect(bureaus.reduce((sum, { observations }) => sum + observations.length, 0)).toBe(tables.observations.length);
});

describe.each(LANGS)("in %s", (lang) => {
  test("every figure has its anchor, words and standing; the chosen one is bold", () => {
    const data = national();
    const document = render(data, lang);
    for (const row of data.observations) {
      const place = document.getElementById(row.id);
      expect(place?.querySelector("q")?.textContent).toBe(row.quote);
      expect(place?.querySelector("strong") !== null).toBe(row.headline);
    }
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN/);
  });
});

test("a figure that another stands for leads to it on the same page", () => {
  const data = national();
  const row = data.observations.find(({ superseded_by }) => superseded_by !== null);
  const links = [
    ...(render(data)
      .getElementById(row?.id ?? "")
      ?.querySelectorAll("a") ?? []),
  ].map((a) => a.getAttribute("href"));
  expect(links).toContain(`../bureau/${data.bureau.code}.html#${row?.superseded_by}`);
});

test("a source on the web is opened at the quoted words, a report on its own page", () => {
  const data = bureaus.find(({ sources }) => [...sources.values()].some(({ coded }) => coded === false)) as BureauData;
  const report = data.observations.find((row) => data.sources.get(row.source_id)?.coded === false);
  const document = render(data);
  expect(
    document.getElementById(report?.id ?? "")?.querySelector(`a[href="../report/${report?.source_id}.html#${report?.id}"]`),
  ).not.toBeNull();
  expect(render(national()).querySelector('a[rel~=external][href*="#:~:text="]')).not.toBeNull();
});

test("what is silent is named, and not as zero", () => {
  const data = bureaus.reduce((least, other) => (other.observations.length < least.observations.length ? other : least));
  expect(render(data).getElementById("silent")?.nextElementSibling?.textContent).toMatch(/没有公布不等于零/);
});

describe("the overview", () => {
  test("counts every figure once, leads to one of its own, and draws a family without figures empty", () => {
    for (const data of [
      national(),
      bureaus.find(({ sources }) => [...sources.values()].some(({ coded }) => coded === false)) as BureauData,
    ]) {
      const grid = render(data).querySelector("#overview ~ .atlas-scroll .atlas-who");
      const links = [...(grid?.querySelectorAll("td a") ?? [])];
      const zeros = data.observations.length - links.reduce((sum, link) => sum + Number(link.textContent), 0);
      expect(zeros).toBeLessThanOrEqual(data.observations.filter((row) => row.value === 0).length);
      expect(zeros).toBeGreaterThanOrEqual(0);
      for (const link of links) expect(data.observations.some((row) => `#${row.id}` === link.getAttribute("href"))).toBe(true);
    }
  });

  test("has a dash only in years whose report was read in full", () => {
    for (const data of bureaus) {
      const isRead = [...data.sources.values()].some(({ coded }) => coded === false);
      const dashes = render(data).querySelectorAll("#overview ~ .atlas-scroll .atlas-who .atlas-silence").length;
      if (!isRead) expect(dashes).toBe(0);
    }
    const read = bureaus.find(({ sources }) => [...sources.values()].some(({ coded }) => coded === false)) as BureauData;
    expect(render(read).querySelectorAll("#overview ~ .atlas-scroll .atlas-who .atlas-silence").length).toBeGreaterThan(0);
  });
});

test("small charts show each series with two comparable years, and only figures that stand for their year", () => {
  const data = national();
  const standing = new Set(data.observations.filter((row) => row.headline === true).map((row) => `#${row.id}`));
  const links = [...render(data).querySelectorAll(".atlas-spark a")].map((a) => a.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => !standing.has(href))).toEqual([]);
});

test("every source is listed with its address, and conflicts are named on top", () => {
  const document = render(national());
  expect(document.querySelectorAll(".atlas-sources li")).toHaveLength(national().sources.size);
  expect(document.querySelector(".atlas-sources a[rel~=external]")).not.toBeNull();
  const differing = national().checks.filter((row) => row.verdict === "differs").length;
  expect(differing).toBeGreaterThan(0);
  expect(document.querySelector(".atlas-warning")?.textContent).toContain(String(differing));
});

describe("a bureau's page opens with a summary", () => {
  const named = (code: string) => bureaus.find(({ bureau }) => bureau.code === code) as BureauData;
  const cardsOf = (document: Document) => [...document.querySelectorAll(".benchmark-front [data-indicator]")];

  test.each(LANGS)("of five numbers before any table, each leading to its row or report, in %s", (lang) => {
    const document = render(named("442000"), lang);
    const cards = cardsOf(document);
    expect(cards).toHaveLength(5);
    const order = [...document.querySelectorAll("h2")].map((heading) => heading.id);
    expect(order.indexOf("summary")).toBe(0);
    for (const card of cards) {
      const href = card.querySelector(".benchmark-number a")?.getAttribute("href") ?? "";
      expect(href).toMatch(/^\.\.\/(?:report|bureau)\/[^/]+\.html#/);
    }
    expect(document.body.textContent).not.toMatch(/再有 \d+ 个同类|lacks comparable figures of peers/);
  });

  test("against its province and the country, year by year", () => {
    const document = render(named("310000"), "en");
    const [first] = cardsOf(document);
    expect(first?.textContent).toContain("China");
    expect(first?.querySelectorAll(".course-country circle").length).toBeGreaterThan(5);
    const rows = [...document.querySelectorAll("#summary ~ details .atlas-who tbody tr")].map((row) => row.textContent ?? "");
    expect(rows.filter((row) => row.startsWith("China")).length).toBeGreaterThan(0);
  });

  test("none where no figure stands for a year", () => {
    const data = bureaus.find(({ bureau, open }) => open.figuresOf(bureau.code).length === 0) as BureauData;
    expect(render(data).getElementById("summary")).toBeNull();
  });
});

test("a figure whose source has no address is marked, and no other", () => {
  for (const data of bureaus.slice(0, 30)) {
    const document = render(data, "en");
    for (const row of data.observations) {
      const mark = document.getElementById(row.id)?.querySelector(".atlas-unlinked");
      expect(mark !== null, row.id).toBe(data.sources.get(row.source_id)?.url === null);
    }
  }
});

test("an English page reads numbers out and glosses scopes; a Chinese one does neither", () => {
  const data = bureaus.find(({ observations }) => observations.some(({ scope }) => scope === "固定污染源")) as BureauData;
  const row = data.observations.find(({ scope }) => scope === "固定污染源");
  const place = render(data, "en").getElementById(row?.id ?? "");
  expect(place?.textContent).toContain("(fixed sources)");
  expect(place?.textContent?.replaceAll(/\s+/g, " ")).toContain(`${row?.raw ?? "none"} reads: `);
  expect(render(data, "zh").querySelector(".atlas-gloss")).toBeNull();
});
