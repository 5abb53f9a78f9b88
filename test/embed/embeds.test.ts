import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublishedChart } from "../../loaders/publish/charts.js";
import { type Embeds, openEmbeds } from "../../loaders/publish/embed/embeds.js";
import { packFrozen, readEmbeds, readFrozen } from "../../loaders/publish/embed/frozen.js";
import { EMBED_WIDTHS } from "../../src/charts/embed-body.js";
import { writeText } from "../../loaders/site/write.js";
import { loadTables } from "../../loaders/tables/pack.js";
import type { Tables } from "../../loaders/tables/rows.js";
import { drawCharts } from "../fixtures/charts.js";

const IDS = ["fines-amount", "series-filed"];
const [OLD, NEW] = ["0123456789ab", "ba9876543210"] as const;
/** A figure that both data versions hold, with another value in the second. */
const CHANGED = "371500-2020/penalty.amount@2039";

let folder: string;
let charts: readonly PublishedChart[];
let old: Embeds;
let next: Embeds;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-frozen-"));
  const tables = await loadTables();
  charts = await drawCharts(tables, IDS);
  old = await renderEmbeds(charts, OLD);
  next = await renderEmbeds(await drawCharts(correct(tables), IDS), NEW);
});
afterAll(() => rm(folder, { recursive: true }));

async function renderEmbeds(charts: readonly PublishedChart[], version: string): Promise<Embeds> {
  const studio = await openEmbeds(version, ["penalty.amount"]);
  const { live, frozen } = await studio.finish(charts);
  const all = (draw: typeof studio.draw, others: Embeds["live"]) => new Map([...charts.flatMap((chart) => [...draw(chart)]), ...others]);
  return { live: all(studio.draw, live), frozen: all(studio.freeze, frozen) };
}

function correct(tables: Tables): Tables {
  const change = (row: Tables["observations"][number]) =>
    row.id === CHANGED ? { ...row, value: 1_230_000, lower: 1_230_000, upper: 1_230_000 } : row;
  return { ...tables, observations: tables.observations.map(change) };
}

const parse = (page: string | undefined) => new JSDOM(page ?? "").window.document;

describe("when a figure is corrected", () => {
  test("the live page shows it at the same address, and the frozen one of the new version", () => {
    expect(old.live.get("embed/fines-amount.zh.html")).toContain("62,315,614");
    expect(next.live.get("embed/fines-amount.zh.html")).toContain("1,230,000");
    expect(next.live.get("embed/fines-amount.zh.html")).not.toContain("62,315,614");
    expect(next.frozen.get(`embed/${NEW}/fines-amount.zh.html`)).toContain("1,230,000");
  });

  test("the frozen page of the release before stays, byte for byte", async () => {
    const release = packFrozen(old.frozen);
    expect(packFrozen(new Map([...old.frozen].reverse()))).toEqual(release);
    await writeFile(join(folder, `${OLD}.zip`), release);
    const kept = await readFrozen(folder);
    expect([...kept.keys()].sort()).toEqual([...old.frozen.keys()].sort());
    for (const [path, text] of old.frozen) expect(Buffer.from(kept.get(path) ?? "").equals(Buffer.from(text))).toBe(true);
    expect(Buffer.from(kept.get(`embed/${OLD}/fines-amount.zh.html`) ?? "").toString()).toContain("62,315,614");
  });
});

test("what a build drew is what a release packs", async () => {
  for (const [path, text] of next.frozen) await writeText(join(folder, path), text);
  expect(await readEmbeds(folder, NEW)).toEqual(new Map([...next.frozen].sort()));
  await expect(readEmbeds(folder, "ffffffffffff")).rejects.toThrow(/ENOENT/);
});

test("an archive may hold pages of its own version only", async () => {
  const elsewhere = await mkdtemp(join(folder, "bad-"));
  for (const path of ["../../index.html", `embed/${NEW}/a.html`, "embed/a.html"]) {
    await writeFile(join(elsewhere, `${OLD}.zip`), zipSync({ [path]: new Uint8Array() }));
    await expect(readFrozen(elsewhere)).rejects.toThrow(`not a page of this version: ${path}`);
  }
  expect(await readFrozen(join(folder, "none"))).toEqual(new Map());
});

describe.each(IDS.flatMap((id) => ["zh", "en"].map((lang) => [id, lang] as const)))("the page of %s in %s", (id, lang) => {
  const page = () => old.live.get(`embed/${id}.${lang}.html`);

  test("holds title, unit, chart in every width, note, coverage, sources, version, table and a way to the chart's page", () => {
    const document = parse(page());
    expect(document.documentElement.lang).toBe(lang === "zh" ? "zh-Hans" : "en");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    const widths = [...document.querySelectorAll("[data-part=picture] > div > svg")].map((svg) => Number(svg.getAttribute("width")));
    expect(widths).toEqual(EMBED_WIDTHS);
    for (const part of [".atlas-unit", ".atlas-note", ".embed-coverage", ".atlas-source", "table"]) {
      expect(document.querySelector(part)?.textContent?.length).toBeGreaterThan(3);
    }
    // What follows the data is pinned to its own, what stays to all.
    const fingerprint = charts.find(({ definition }) => definition.id === id)?.fingerprint ?? "";
    expect(document.querySelector("footer")?.textContent).toContain(fingerprint);
    expect(page()).not.toContain(OLD);
    expect(old.frozen.get(`embed/${OLD}/${id}.${lang}.html`)).toContain(`${OLD} · `);
    expect(document.querySelector("footer p:last-child a")?.getAttribute("href")).toBe(`../${lang}/chart/${id}.html`);
  });

  test("runs one small script of its folder, asks no other host, and weighs little", () => {
    const document = parse(page());
    expect([...document.querySelectorAll("script")].map((script) => script.outerHTML)).toEqual(['<script src="./embed.js"></script>']);
    expect(document.querySelectorAll("link, img, iframe")).toHaveLength(0);
    expect(page()).not.toMatch(/url\(|@import|\son\w+="/);
    expect(gzipSync(`${page()}${old.live.get("embed/embed.js")}`).length).toBeLessThan(80_000);
  });

  test("leads to the site from its folder, live or frozen", () => {
    const hrefs = (text: string | undefined) => [...parse(text).querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(hrefs(page()).filter((href) => !href.startsWith(`../${lang}/`))).toEqual([]);
    const frozen = old.frozen.get(`embed/${OLD}/${id}.${lang}.html`);
    const check = `../../${lang}/check.html?q=embed/${OLD}/${id}.${lang}.html`;
    expect(hrefs(frozen)).toContain(check);
    expect(
      hrefs(frozen)
        .filter((href) => href !== check)
        .map((href) => href.slice(3)),
    ).toEqual(hrefs(page()));
  });
});

test("a picture is frozen with its page, for where the frame is lost", () => {
  const svg = old.frozen.get(`embed/${OLD}/fines-amount.zh.svg`) ?? "";
  const { documentElement } = new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;
  expect(documentElement.textContent).toContain("各局全年罚了多少钱");
  expect(documentElement.textContent).toContain("6,232万");
  expect(svg).not.toContain("var(--");
  expect(gzipSync(svg).length).toBeLessThan(30_000);
});

test("an address without a chart has a page that says so", () => {
  const document = parse(old.live.get("embed/404.html"));
  expect(document.body.textContent).toMatch(/没有对应的图.*No chart stands at this address/s);
  // It may be served at any depth.
  expect(document.querySelectorAll("[src], [href]")).toHaveLength(0);
});
