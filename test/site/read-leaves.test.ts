import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { JSDOM } from "jsdom";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../loaders/catalogue/load.js";
import { acceptInto } from "../../loaders/commands/accept.js";
import { DATA } from "../../loaders/commands/extractor.js";
import { loadLedgers } from "../../loaders/contributions/ledger.js";
import { loadCorpus } from "../../loaders/corpus/store.js";
import { buildTables } from "../../loaders/tables/rows.js";
import { gatherIndicators } from "../../src/pages/indicator-data.js";
import { drawRecords } from "../../src/pages/record-pages.js";
import type { Contribution } from "../../src/model/contribution.js";
import type { Twin } from "../../src/model/twin.js";
import { SEND } from "../../src/words/send.js";
import { INVENTED } from "../bench/hostile.js";
import { runCommand } from "../commands/fake-io.js";
import { DRAFT, PLANTED } from "../fixtures/draft.js";
import { EDITION } from "../fixtures/edition.js";
import { openSite, type Visit, watchPage, type Watched } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

async function openWith(text: string, name = "draft.txt", width = 1200): Promise<{ page: Page; watched: Watched }> {
  const opened = await watchPage(visit.browser, { viewport: { width, height: 800 } });
  await opened.page.goto(`${visit.site.url}zh/read.html`);
  await choose(opened.page, name, text);
  return opened;
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles(".atlas-read input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator("#preflight").waitFor();
}

async function save(page: Page, selector: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(selector).first().click()]);
  return readFile(await download.path());
}

/** What left the page: nothing but requests to the site, none of which carries a word of the text. */
function expectQuiet({ requests, errors }: Watched): void {
  for (const url of requests.filter((address) => !address.startsWith("blob:"))) {
    expect(url.startsWith(visit.site.url)).toBe(true);
    expect(decodeURIComponent(url)).not.toMatch(/[\u4e00-\u9fff]/);
  }
  expect(errors).toEqual([]);
}

test("an official's draft with six faults: each is told with its sentence, and the twin is read in place of it", async () => {
  const { page, watched } = await openWith(DRAFT);
  for (const [kind, words] of PLANTED)
    expect(await page.locator(`[data-fault="${kind}"]`).allInnerTexts()).toContainEqual(expect.stringContaining(words));
  const twin = JSON.parse((await save(page, "[data-save=twin]")).toString()) as Twin;
  const { offset, end, raw } = twin.figures[0] as Twin["figures"][number];
  expect([...DRAFT].slice(offset ?? 0, end ?? 0).join("")).toBe(raw);
  const rows = (of: Page) => of.locator("#observations ~ .atlas-bureau tbody tr").count();
  const figures = await rows(page);
  const book = Object.keys(unzipSync(await save(page, "[data-save=xlsx]")));
  expect(book.filter((name) => name.includes("worksheets/sheet"))).toHaveLength(3);
  await page.locator("#report").evaluate((heading) => heading.remove());
  await page.setInputFiles(".atlas-read input[type=file]", {
    name: "a.twin.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(twin)),
  });
  await page.locator("#report").waitFor();
  expect(await rows(page)).toBe(figures);
  expectQuiet(watched);
});

test("a reader answers by keys, sends a file, and the command line puts it on the site with her name", async () => {
  const { page, watched } = await openWith(DRAFT, "draft.txt", 390);
  const first = page.locator("[data-says=yes]").first();
  await first.focus();
  for (const key of ["y", "n", "y"]) await page.keyboard.press(key);
  await page.locator("[name=send-url]").fill("https://example.org/2017.html");
  await page.locator("[name=send-by]").fill("A. Reader");
  expect(await page.locator("[data-part=send-count]").innerText()).toMatch(/3 \//);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const file = await save(page, "[name=send-save]");
  const sent = JSON.parse(file.toString()) as Contribution;
  expect(Object.values(sent.answers)).toEqual(["yes", "no", "yes"]);
  expect(file.toString()).not.toContain(DRAFT.split("\n")[1]);
  const contact = await page.evaluate(() => document.querySelector<HTMLElement>("[data-contact]")?.dataset.contact ?? "");
  const href = await page.locator("[data-part=send-open]").getAttribute("href");
  if (contact === "") expect(await page.locator("[data-part=read-send]").innerText()).toContain(SEND.noContact.zh);
  else expect(decodeURIComponent(href ?? "")).toContain(sent.record.source.sha256);
  expectQuiet(watched);

  const root = await mkdtemp(join(tmpdir(), "sent-"));
  const folders = { ...DATA, corpus: join(root, "corpus"), contributions: join(root, "contributions"), sources: join(root, "sources") };
  for (const folder of [folders.corpus, join(root, "in")]) await mkdir(folder);
  await writeFile(join(root, "in/a.json"), file);
  await writeFile(join(root, "in/a.txt"), DRAFT);
  const { code, failed } = await runCommand((own, io) => acceptInto(folders, own, io, "2026-11-30"), [join(root, "in")]);
  expect([code, failed]).toEqual([0, []]);
  const catalogue = await loadCatalogue(DATA.catalogue);
  const corpus = await loadCorpus(folders.corpus);
  const tables = buildTables(corpus, catalogue);
  const contributions = await loadLedgers(folders.contributions);
  const records = {
    corpus,
    catalogue,
    tables,
    bureaus: [],
    indicators: gatherIndicators(tables, catalogue),
    edition: EDITION,
    contributions,
  };
  const report = [...drawRecords(records, new Map())].find(({ kind }) => kind === "report");
  const { document } = new JSDOM(report?.render("en", "").text).window;
  const row = document.querySelector("#contributions ~ * tr[id^=sent-]");
  expect(row?.textContent).toMatch(/A\. Reader[\s\S]*2026-11-30[\s\S]*read again from its text[\s\S]*2 right, 1 wrong/);
});

test("fifty reports become tables of the notebook, which draws them beside the atlas", async () => {
  const { page, watched } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}zh/read.html`);
  const files = Array.from({ length: 50 }, (_, i) => ({
    ...{ name: `r${i}.txt`, mimeType: "text/plain" },
    buffer: Buffer.from(INVENTED.replaceAll("2023", String(1976 + i))),
  }));
  await page.setInputFiles(".atlas-read input[type=file]", files);
  await page.locator("[data-save=all-notebook]").click({ timeout: 60_000 });
  await page.waitForURL(/notebook\.html/);
  await page.locator(".nb-query").last().locator(".nb-status[data-kind=done]").waitFor({ timeout: 60_000 });
  await page.locator(".nb-query").last().locator(".nb-chart svg").waitFor();
  expect(await page.locator(".nb-own-lines").innerText()).toMatch(/read_figures[\s\S]*read_reports/);
  expectQuiet(watched);
});
