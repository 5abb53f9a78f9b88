import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeLlms } from "../../../loaders/publish/guide/llms.js";
import { writeRobots, writeSitemap } from "../../../loaders/publish/guide/sitemap.js";
import { writePageGuides } from "../../../loaders/publish/guide/write.js";
import { Kept } from "../../../loaders/site/kept.js";
import { writeText } from "../../../loaders/site/write.js";
import type { PageEntry } from "../../../src/model/search-index.js";
import type { FigureFile } from "../../../src/series/file.js";

const SITE = "https://atlas.example/";
const page = (kind: PageEntry["kind"], path: string, about = ""): PageEntry => ({
  ...{ kind, path, zh: `${path} 页`, en: `Page ${path}`, about_zh: about && `${about}页`, about_en: about, also: "" },
});
const of: FigureFile["of"][] = [
  { kind: "indicator", id: "penalty.amount", name: { zh: "罚款", en: "Fines" } },
  { kind: "bureau", id: "110000", name: { zh: "北京", en: "Beijing" } },
];
/** Lines of a section of a text in Markdown. */
const sectionOf = (text: string, name: string): string[] => text.split(`\n## ${name}\n`)[1]?.split("\n\n")[0]?.trim().split("\n") ?? [];

describe("llms.txt", () => {
  const pages = [
    page("page", "fines", "What was fined"),
    page("figure", "fines#a"),
    page("page", "fines#b"),
    page("report", "report/1"),
    page("page", "plain"),
  ];
  const text = writeLlms(pages, of, new Set(["data/indicators.json.gz"]), SITE);

  test("leads to pages in both languages, not to what stands on one or to reports; what they are about is said where it is known", () => {
    expect(sectionOf(text, "Pages")).toEqual([`- [Page fines](${SITE}en/fines.md): What was fined`, `- [Page plain](${SITE}en/plain.md)`]);
    expect(sectionOf(text, "页面")).toEqual([`- [fines 页](${SITE}zh/fines.md): What was fined页`, `- [plain 页](${SITE}zh/plain.md)`]);
  });

  test("leads to files of indicators, which bureaus have too, and to tables as they are packed", () => {
    expect(sectionOf(text, "Indicators")).toEqual([`- [penalty.amount](${SITE}data/series/penalty.amount.json): Fines · 罚款`]);
    expect(sectionOf(text, "Data").map((line) => /\((.*?)\)/.exec(line)?.[1])).toEqual(
      ["openapi.json", "data/datapackage.json", "data/observations.json", "data/indicators.json.gz", "data/bureaus.json"].map(
        (path) => SITE + path,
      ),
    );
  });
});

const entry = (address: string, links = "") => `<url><loc>${address}</loc>${links}</url>`;
const twins = (path: string) =>
  `<xhtml:link rel="alternate" hreflang="zh-Hans" href="${SITE}zh/${path}"/><xhtml:link rel="alternate" hreflang="en" href="${SITE}en/${path}"/>`;

test("a site map names twins of pages in both languages; a page in one or in none has no other", () => {
  const pages = ["404.html", "embed/a.en.html", "en/a.html", "en/alone.html", "en/reading/a.html", "index.html", "zh/a.html"];
  const urls = writeSitemap(pages, SITE).replaceAll(" />", "/>").split("\n").slice(2, -2);
  expect(urls).toEqual([
    entry(`${SITE}en/a.html`, twins("a.html")),
    entry(`${SITE}en/alone.html`),
    entry(`${SITE}index.html`),
    entry(`${SITE}zh/a.html`, twins("a.html")),
  ]);
});

test("robots may read everything, and are told of the map where its whole address is known", () => {
  expect(writeRobots("")).toBe("User-agent: *\nAllow: /\n");
  expect(writeRobots(SITE)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`);
});

describe("a finished site", () => {
  let dist: string;
  const html = (title: string) => `<title>${title}</title><main><p>x</p></main>`;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "atlas-page-guides-"));
    for (const path of ["zh/b.html", "en/b.html", "box/a.html", "en/a.html", "404.html"]) await writeText(join(dist, path), html(path));
    await writeText(join(dist, "data/a.json"), "{}");
    await writePageGuides(dist, new Kept(join(dist, "kept"), "code"), SITE);
  });
  afterAll(() => rm(dist, { recursive: true }));
  const read = (path: string) => readFile(join(dist, path), "utf8");

  test("gets a map of its pages in order of their paths, frames for code left out", async () => {
    const addresses = [...(await read("sitemap.xml")).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(addresses).toEqual(["en/a.html", "en/b.html", "zh/b.html"].map((path) => SITE + path));
    expect(await read("robots.txt")).toContain(`Sitemap: ${SITE}`);
  });

  test("gets twins of pages in Markdown, not of one for lost addresses", async () => {
    expect(await read("en/b.md")).toBe("# en/b.html\n\nx\n");
    await expect(read("404.md")).rejects.toThrow("ENOENT");
  });
});
