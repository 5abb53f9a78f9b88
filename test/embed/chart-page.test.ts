import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { type ChartState, drawChartPages, shareData } from "../../loaders/publish/embed/chart-page.js";
import type { PublishedChart } from "../../loaders/publish/charts.js";
import { renderGallery } from "../../loaders/publish/embed/gallery.js";
import { estimateHeights } from "../../loaders/publish/embed/height.js";
import { renderOembed } from "../../loaders/publish/embed/oembed.js";
import { heightAt } from "../../src/charts/frame-heights.js";
import { loadTables } from "../../loaders/tables/pack.js";
import { drawCharts } from "../fixtures/charts.js";
import { EDITION } from "../fixtures/edition.js";

const RELEASE = "0123456789ab";
const STATE: ChartState = { frozen: () => RELEASE, edition: { ...EDITION, site: "https://atlas.example/" } };

let charts: readonly PublishedChart[];
beforeAll(async () => void (charts = await drawCharts(await loadTables(), ["fines-amount", "series-filed"])));

const parse = (html: string) => new JSDOM(html).window.document;
const chartOf = (id: string) => charts.find(({ definition }) => definition.id === id) as PublishedChart;

describe("a chart's page", () => {
  const page = (state = STATE) => {
    const found = [...drawChartPages(charts, state)].find(({ id }) => id === "fines-amount");
    return parse(found?.render("en", "").text ?? "");
  };

  test("shows the chart itself, with links that hold from its folder, and no link to itself", () => {
    const document = page();
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.querySelector("figure#fines-amount [data-part=picture] svg")).not.toBeNull();
    const hrefs = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(hrefs.filter((href) => href.startsWith("./") || href.includes("chart/fines-amount"))).toEqual([]);
  });

  test("has code of the live and the frozen chart, a preview, files, alt text, caption and citations", () => {
    const document = page();
    const { fingerprint } = chartOf("fines-amount");
    const texts = [...document.querySelectorAll("textarea")].map((area) => area.value);
    const [live = "", frozen = ""] = texts.filter((text) => text.includes("<iframe"));
    expect(live).toContain('src="https://atlas.example/embed/fines-amount.en.html"');
    // What it says of figures names the version that they are of.
    expect(parse(live).querySelector("img")?.alt).toMatch(new RegExp(`62\\.3M.*\\(As of data version ${fingerprint}\\.\\)$`));
    expect(live.split("<figcaption>")[1]).not.toContain("62.3M");
    expect(frozen).toContain('src="https://atlas.example/embed/0123456789ab/fines-amount.en.html"');
    expect(document.querySelector("iframe")?.getAttribute("src")).toBe("../../embed/fines-amount.en.html");
    expect([...document.querySelectorAll("a[download]")].map((link) => link.getAttribute("href"))).toContain(
      "../../charts/fines-amount.en.svg",
    );
    expect(texts.some((text) => text.startsWith("Fines only: Liaocheng 2020 62.3M"))).toBe(true);
    expect(
      texts.some(
        (text) =>
          /^How much each bureau fined in a year: Fines only from .* \(unit: CNY\)\. Coverage: /.test(text) &&
          text.endsWith(`${fingerprint}.`),
      ),
    ).toBe(true);
    expect(document.querySelector(".atlas-cite")).not.toBeNull();
  });

  test("says where the site's address goes only while that is unknown, and offers no frozen code of what no release keeps", () => {
    expect(page().querySelector("[data-part=placeholder]")).toBeNull();
    expect(page({ ...STATE, edition: EDITION }).querySelector("[data-part=placeholder]")).not.toBeNull();
    const unreleased = page({ ...STATE, frozen: () => null });
    expect(unreleased.body.textContent).toContain("not released yet");
    expect(unreleased.querySelectorAll("[name=version]")).toHaveLength(1);
    expect(unreleased.body.innerHTML).not.toContain(RELEASE);
    expect(page().body.textContent).not.toContain("not released yet");
  });
});

test("an oEmbed document has what the standard asks of rich content, and no figure without its version", () => {
  const document = JSON.parse(renderOembed(shareData(chartOf("fines-amount"), STATE), "en")) as Record<string, unknown>;
  expect(document).toMatchObject({ version: "1.0", type: "rich", width: 680, provider_url: "https://atlas.example/" });
  expect(document.height).toBe(heightAt(estimateHeights(chartOf("fines-amount"), "en"), 680));
  expect(document.thumbnail_url).toBe("https://atlas.example/charts/fines-amount.en.card.png");
  expect(parse(String(document.html)).querySelector("figure iframe")).not.toBeNull();
  expect(String(document.title)).not.toContain("62.3M");
});

test("the gallery has every chart under its topic, as a picture of known size that leads to its page", () => {
  const document = parse(renderGallery(charts, "zh").text);
  expect([...document.querySelectorAll("h2")].map(({ id }) => id)).toEqual(["fines", "cases"]);
  for (const id of ["fines-amount", "series-filed"]) {
    const image = document.querySelector(`a[href="./chart/${id}.html"] img`);
    expect(image?.getAttribute("src")).toBe(`../charts/${id}.zh.card.png`);
    expect(image?.getAttribute("alt")?.length).toBeGreaterThan(20);
    expect([image?.getAttribute("width"), image?.getAttribute("loading")]).toEqual(["1200", "lazy"]);
  }
});
