import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { makeFeeds } from "../../../loaders/publish/releases/feeds.js";
import type { Change } from "../../../src/model/history.js";
import { EDITION } from "../../fixtures/edition.js";
import { HISTORY_ID, makePast } from "../../fixtures/history.js";

const past = makePast();
const SITE = "https://a.example/";
const feedOf = (feeds: ReadonlyMap<string, string>, path: string) =>
  new JSDOM(feeds.get(path) ?? "", { contentType: "application/xml" }).window.document.documentElement;
const placed = makeFeeds({ ...past, edition: { ...EDITION, site: SITE } });
const say = (element: Element | null, name: string) => element?.querySelector(`:scope > ${name}`)?.textContent ?? "";
const entriesOf = (feed: Element) => [...feed.querySelectorAll("entry")];
const linkOf = (element: Element) => element.querySelector(":scope > link:not([rel=self])")?.getAttribute("href");

describe("a feed", () => {
  test("has the title of the site and what it is of in both languages", () => {
    const title = `${EDITION.title.zh} · ${EDITION.title.en}`;
    expect([...placed.keys()].map((path) => say(feedOf(placed, path), "title"))).toEqual([
      `${title} | 全部更正与新增 · every change`,
      `${title} | 北京 · Beijing`,
      `${title} | 行政处罚决定 · Penalty decisions`,
    ]);
  });

  test("keeps its id for ever, and says the day of the last release", () => {
    const feed = feedOf(placed, "all.atom");
    expect(say(feed, "id")).toBe("urn:uuid:1f0403d5-beb6-8f8c-a79c-23ae5facccb4");
    expect(entriesOf(feed).map((entry) => say(entry, "id"))).toEqual([
      "urn:uuid:082895dc-96fe-8789-b886-a1b937450cbd",
      "urn:uuid:ed89b773-85f7-8bd8-a97f-7aded45173e8",
      "urn:uuid:7722a99b-0a23-8ef8-beb9-f9b78bc98ab1",
    ]);
    expect(say(feed, "updated")).toBe("2026-02-01T00:00:00.000Z");
    expect(linkOf(feed)).toBe(`${SITE}zh/check.html`);
  });

  test("before any release says the day of the edition and has no entry", () => {
    const feed = feedOf(makeFeeds({ ...past, history: { releases: [], changes: [] }, edition: EDITION }), "all.atom");
    expect(say(feed, "updated")).toBe("2026-11-22T00:00:00.000Z");
    expect(entriesOf(feed)).toEqual([]);
  });

  test("is there for a bureau that only has changes to come, not for one without any", () => {
    const pending = { ...(past.history.changes[0] as Change), bureau_code: "120000" };
    expect([...makeFeeds({ ...past, pending: [pending], edition: EDITION }).keys()]).toContain("bureau/120000.atom");
    expect([...placed.keys()]).not.toContain("bureau/120000.atom");
  });

  test("takes changes of an indicator to be of that, not of the change it states", () => {
    const changes = past.history.changes.map((change) => ({ ...change, indicator: `${change.indicator}.yoy` }));
    const feeds = makeFeeds({ ...past, history: { ...past.history, changes }, edition: EDITION });
    expect(entriesOf(feedOf(feeds, "indicator/penalty.decisions.atom"))).toHaveLength(3);
  });
});

describe("an entry", () => {
  const [corrected, withdrawn, added] = entriesOf(feedOf(placed, "all.atom")) as [Element, Element, Element];

  test("of what is corrected leads to the figure, of what is withdrawn to what was said of it, of what is added to the data", () => {
    expect([corrected, withdrawn, added].map(linkOf)).toEqual([
      `${SITE}zh/report/110000-2020.html#${HISTORY_ID}@1`,
      `${SITE}zh/check.html?q=110000-2020%2Fpenalty.decisions%403`,
      `${SITE}zh/data.html`,
    ]);
  });

  test("tells old and new state in both languages, the reason and the id, on the day of its release", () => {
    const content = new JSDOM(say(corrected, "content")).window.document;
    expect([...content.querySelectorAll("p")].map((line) => [line.getAttribute("lang"), line.textContent])).toEqual([
      ["zh", "北京 2020 行政处罚决定: 120 件 → 125 件. the report was mended"],
      ["en", "Beijing 2020 Penalty decisions: 120 cases → 125 cases. the report was mended"],
      [null, `${HISTORY_ID}@1`],
    ]);
    expect(new JSDOM(say(withdrawn, "content")).window.document.querySelector("p")?.textContent).toBe(
      "北京 2020 行政处罚决定: 3 件. the report was mended",
    );
    expect([corrected, withdrawn, added].map((entry) => say(entry, "updated").slice(0, 10))).toEqual([
      "2026-02-01",
      "2026-02-01",
      "2026-01-01",
    ]);
  });
});

test("one figure that a release added is told as well", () => {
  const [first] = past.history.changes as [Change];
  const feeds = makeFeeds({ ...past, history: { releases: past.history.releases, changes: [first] }, edition: EDITION });
  expect(entriesOf(feedOf(feeds, "all.atom")).map((entry) => say(entry, "title"))).toEqual([
    "数据 2026.01.01 版新增 1 个观测值 · Release 2026.01.01 added figures: 1",
  ]);
});

test("a feed has 200 entries at most, the newest", () => {
  const [first] = past.history.changes as [Change];
  const version = "2026.02.01";
  const many = Array.from({ length: 201 }, (_, i): Change => ({ ...first, id: `${HISTORY_ID}@${i}`, kind: "corrected", version }));
  const feeds = makeFeeds({ ...past, history: { releases: past.history.releases, changes: many }, edition: EDITION });
  const entries = entriesOf(feedOf(feeds, "all.atom"));
  expect(entries).toHaveLength(200);
  expect(say(entries.at(-1) ?? null, "content")).toContain(`${HISTORY_ID}@199`);
});
