import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { makeCheckFiles } from "../../../loaders/publish/releases/check-files.js";
import { makeFeeds } from "../../../loaders/publish/releases/feeds.js";
import { renderReleases } from "../../../loaders/publish/releases/publish.js";
import { answerChart, answerObservation, answerVersion } from "../../../src/charts/check-answer.js";
import type { CheckedChartFile, ObservationFile, VersionFile } from "../../../src/model/check-files.js";
import { shardFile, shardOf } from "../../../src/model/check-question.js";
import type { Html } from "../../../src/html.js";
import { EDITION } from "../../fixtures/edition.js";
import { HISTORY_ID as ID, makePast } from "../../fixtures/history.js";

const past = makePast();
const files = makeCheckFiles(past);
const told = (id: string) => (files.get(shardFile(shardOf(id))) as ObservationFile)[id] ?? null;
const chart = files.get("charts/one.json") as CheckedChartFile;
const textOf = ({ text }: Html) => new JSDOM(text).window.document.body.textContent.replaceAll(/\s+/g, " ");

describe("/check says of an observation that it is", () => {
  test("unchanged, with what it says and where", () => {
    const text = textOf(answerObservation(`${ID}@2`, told(`${ID}@2`), "en"));
    expect(text).toMatch(/^Unchanged/);
    expect(text).toContain("Beijing 2020 Penalty decisions");
    expect(text).toContain("Value now: 7 cases");
    expect(answerObservation(`${ID}@2`, told(`${ID}@2`), "en").text).toContain(`href="./report/110000-2020.html#${ID}@2"`);
  });

  test("corrected, with old and new value, day and reason", () => {
    const text = textOf(answerObservation(`${ID}@1`, told(`${ID}@1`), "zh"));
    expect(text).toMatch(/^已更正/);
    expect(text).toContain("更正2026.02.01120 件125 件the report was mended");
  });

  test("withdrawn, with what it was", () => {
    const text = textOf(answerObservation(`${ID}@3`, told(`${ID}@3`), "en"));
    expect(text).toMatch(/^Withdrawn/);
    expect(text).toContain("3 cases");
    expect(told(`${ID}@3`)).toMatchObject({ page: null, now: null });
  });

  test("unknown, its id made harmless", () => {
    expect(told("nobody/x@1")).toBeNull();
    expect(answerObservation("<b>", null, "en").text).toContain("&lt;b&gt;");
    expect(textOf(answerObservation("nobody/x@1", null, "en"))).toMatch(/^Unknown/);
  });

  test("changed in the data and not yet released", () => {
    const pending = [{ ...(past.history.changes[0] ?? fail()), version: "", kind: "corrected", old: "125 case", new: "126 case" }] as const;
    const later = makeCheckFiles({ ...past, pending });
    const own = (later.get(shardFile(shardOf(`${ID}@1`))) as ObservationFile)[`${ID}@1`] ?? null;
    expect(textOf(answerObservation(`${ID}@1`, own, "en"))).toContain("in the data, not yet in a release");
  });
});

const fail = (): never => {
  throw new Error("history without changes");
};

describe("/check says of a chart", () => {
  test("frozen before: which of its figures were corrected or withdrawn since, and how many left it", () => {
    const text = textOf(answerChart("one", "aaaaaaaaaaaa", chart, "en"));
    expect(text).toMatch(/^ChangedFigures corrected or withdrawn since release 2026\.01\.01 \(2026-01-01\): 2\./);
    expect(text).toContain("0 figures added, 1 gone");
    expect(text).toContain("120 cases125 cases");
  });

  test("frozen after: that none was", () => expect(textOf(answerChart("one", "bbbbbbbbbbbb", chart, "zh"))).toMatch(/^没有改动/));
  test("that follows the data: what was ever corrected", () =>
    expect(textOf(answerChart("one", null, chart, "en"))).toMatch(/^ChangedThis address follows the data\. Corrections [^]*: 1\./));
  test("of a version that was never released, or a chart that never was: unknown", () => {
    expect(textOf(answerChart("one", "cccccccccccc", chart, "en"))).toMatch(/^UnknownData version cccccccccccc is no release/);
    expect(textOf(answerChart("two", null, null, "en"))).toMatch(/^UnknownThere is no chart two/);
  });
});

test("/check says of a data version what came after it", () => {
  const versions = files.get("versions.json") as VersionFile;
  expect(textOf(answerVersion("aaaaaaaaaaaa", versions, "en"))).toContain("0 observations added, 1 corrected, 1 withdrawn");
  expect(textOf(answerVersion("bbbbbbbbbbbb", versions, "en"))).toMatch(/^Unchanged/);
  expect(textOf(answerVersion("dddddddddddd", { ...versions, now: "dddddddddddd" }, "en"))).toContain("the data version of this site now");
  expect(textOf(answerVersion("cccccccccccc", versions, "en"))).toMatch(/^Unknown/);
  // What pictures print: of the data of a chart now, and of a release.
  expect(versions.charts).toMatchObject({
    eeeeeeeeeeee: { id: "one", version: null },
    dddddddddddd: { id: "one", version: "aaaaaaaaaaaa" },
  });
  expect(chart.observations).toEqual([`${ID}@1`, `${ID}@2`]);
});

test("releases are listed newest first; before the first one the page says so", () => {
  const rows = [...new JSDOM(renderReleases(past.history, "en").text).window.document.querySelectorAll("tbody th")];
  expect(rows.map((cell) => cell.textContent)).toEqual(["2026.02.01", "2026.01.01"]);
  expect(renderReleases({ releases: [], changes: [] }, "zh").text).toContain("尚未正式发布");
});

describe("feeds", () => {
  const feeds = makeFeeds({ ...past, edition: EDITION });
  const parse = (path: string, from = feeds) => new JSDOM(from.get(path) ?? "", { contentType: "application/xml" }).window.document;
  const texts = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);

  test.each([...feeds.keys()])("%s is Atom: every element that it requires, ids that are URIs, days, one author", (path) => {
    const document = parse(path);
    const feed = document.documentElement;
    expect([feed.localName, feed.namespaceURI]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    expect(feed.querySelectorAll(":scope > author > name")).toHaveLength(1);
    expect(feed.querySelectorAll(':scope > link[rel="self"]')).toHaveLength(1);
    for (const element of [feed, ...feed.querySelectorAll("entry")]) {
      for (const name of ["id", "title", "updated"]) expect(element.querySelectorAll(`:scope > ${name}`), name).toHaveLength(1);
      expect(element.querySelector(":scope > id")?.textContent).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(Date.parse(element.querySelector(":scope > updated")?.textContent ?? "")).not.toBeNaN();
      expect(element.querySelectorAll(":scope > link").length).toBeGreaterThan(0);
    }
    const ids = texts(document, "id");
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("tell each correction and withdrawal, and one entry for what was added", () => {
    expect(texts(parse("bureau/110000.atom"), "entry > title")).toEqual([
      "更正：北京 2020 行政处罚决定 · Corrected: Beijing 2020 Penalty decisions",
      "撤回：北京 2020 行政处罚决定 · Withdrawn: Beijing 2020 Penalty decisions",
      "数据 2026.01.01 版新增 3 个观测值 · Release 2026.01.01 added figures: 3",
    ]);
    expect(texts(parse("all.atom"), "entry > content")[0]).toContain("120 cases → 125 cases. the report was mended");
    expect([...feeds.keys()]).toEqual(["all.atom", "bureau/110000.atom", "indicator/penalty.decisions.atom"]);
  });

  test("have whole addresses where the site's is known, and relative ones otherwise; ids do not depend on it", () => {
    const placed = makeFeeds({ ...past, edition: { ...EDITION, site: "https://a.example/atlas/" } });
    const hrefs = (document: Document) => [...document.querySelectorAll("link")].map((link) => link.getAttribute("href"));
    expect(hrefs(parse("indicator/penalty.decisions.atom", placed))).toContain(
      "https://a.example/atlas/feeds/indicator/penalty.decisions.atom",
    );
    expect(hrefs(parse("indicator/penalty.decisions.atom"))).toContain("../../feeds/indicator/penalty.decisions.atom");
    expect(texts(parse("all.atom", placed), "id")).toEqual(texts(parse("all.atom"), "id"));
  });
});
