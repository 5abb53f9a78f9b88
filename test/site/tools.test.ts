import { readFile } from "node:fs/promises";
import readXlsxFile from "read-excel-file/universal";
import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAtlas } from "../../loaders/mcp/atlas.js";
import { callTool } from "../../src/tools/call.js";
import { TOOLS } from "../../src/tools/tools.js";
import { openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

interface Offered {
  name: string;
  inputSchema: object;
  execute(given: object): Promise<{ content: [{ text: string }] }>;
}

/** Gives the pages of a tab the interface as the draft has it, before any script of theirs runs; `where` is an object of the page. */
async function giveInterface(page: Page, where: "document" | "navigator"): Promise<void> {
  await page.addInitScript((place) => {
    const tools: Offered[] = [];
    const registerTool = async (tool: Offered) => {
      if (tools.some(({ name }) => name === tool.name)) throw new DOMException("known", "InvalidStateError");
      JSON.stringify(tool.inputSchema);
      tools.push(tool);
    };
    Object.defineProperty(place === "document" ? Document.prototype : Navigator.prototype, "modelContext", {
      get: () => ({ registerTool, tools }),
    });
  }, where);
}

const execute = (page: Page, name: string, given: object, where: "document" | "navigator" = "document") =>
  page.evaluate(
    async ([place, tool, input]) => {
      const { modelContext } = (place === "document" ? document : navigator) as unknown as { modelContext: { tools: Offered[] } };
      const offered = modelContext.tools.find((one) => one.name === tool);
      return (await offered?.execute(JSON.parse(input) as object))?.content[0].text ?? "";
    },
    [where, name, JSON.stringify(given)] as const,
  );

const offered = (page: Page, where: "document" | "navigator" = "document") =>
  page.waitForFunction(
    (place) =>
      ((place === "document" ? document : navigator) as unknown as { modelContext: { tools: unknown[] } }).modelContext.tools.length === 5,
    where,
  );

test("pages offer a browser that has an interface for them the functions that are served over stdio, and they answer alike", async () => {
  const { page, watched } = await watchPage(visit.browser);
  await giveInterface(page, "document");
  await page.goto(`${visit.site.url}zh/fines.html`);
  await offered(page);
  const root = visit.site.url;
  const atlas = await openAtlas(root);
  for (const [name, given] of [
    ["find_indicator", { query: "按日计罚", limit: 3 }],
    ["find_bureau", { query: "Guangdong", lang: "zh", limit: 3 }],
    ["get_series", { indicator: "penalty.amount", bureaus: ["深圳", "中山"], all: true }],
    ["compare", { indicator: "penalty.decisions", bureaus: ["深圳", "中山", "广东"], per: "residents" }],
    ["check_claim", { text: "2022年，中山市生态环境局作出行政处罚决定1件，罚款2万元。" }],
    ["get_series", { indicator: "no.such" }],
  ] as const) {
    const tool = TOOLS.find((one) => one.name === name) as (typeof TOOLS)[number];
    expect(await execute(page, name, given), name).toBe((await callTool(tool, given, atlas)).content[0].text);
  }
  expect(watched.errors).toEqual([]);
  for (const url of watched.requests) {
    expect(url.startsWith(root)).toBe(true);
    expect(decodeURIComponent(url)).not.toMatch(/[\u4e00-\u9fff]/);
  }
  await page.context().close();
});

test("an older form of the interface does as well; where there is none, or it refuses, a page is as ever and fetches nothing of it", async () => {
  const old = await watchPage(visit.browser);
  await giveInterface(old.page, "navigator");
  await old.page.goto(`${visit.site.url}en/data.html`);
  await offered(old.page, "navigator");
  expect(JSON.parse(await execute(old.page, "find_bureau", { query: "440300" }, "navigator"))).toMatchObject({
    bureaus: [{ code: "440300" }],
  });
  const without = await watchPage(visit.browser);
  await without.page.goto(`${visit.site.url}en/data.html`, { waitUntil: "networkidle" });
  const more = old.watched.requests.filter((url) => /\.js$/.test(url) && !without.watched.requests.includes(url));
  expect(more.length).toBeGreaterThan(0);
  const refusing = await watchPage(visit.browser);
  await refusing.page.addInitScript(() => {
    const registerTool = () => Promise.reject(new DOMException("no leave", "NotAllowedError"));
    Object.defineProperty(Document.prototype, "modelContext", { get: () => ({ registerTool }) });
  });
  await refusing.page.goto(`${visit.site.url}en/data.html`, { waitUntil: "networkidle" });
  for (const { page, watched } of [old, without, refusing]) {
    expect(watched.errors).toEqual([]);
    await page.context().close();
  }
});

type Cell = string | number | boolean | null;

async function takeBook(page: Page, selector: string): Promise<{ name: string; sheets: Cell[][][] }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(selector).click()]);
  const bytes = await readFile(await download.path());
  const read = (await readXlsxFile(new Uint8Array(bytes).buffer)) as unknown as { data: Cell[][] }[];
  return { name: download.suggestedFilename(), sheets: read.map(({ data }) => data) };
}

test("workbooks of a bureau, an indicator and an exploration are made in the page, with every figure as a number", async () => {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 1280, height: 800 } });
  for (const [path, file, name] of [
    ["zh/bureau/442000.html", "data/bureau/442000.json", "bureau-442000.xlsx"],
    ["en/indicator/penalty.amount.html", "data/series/penalty.amount.json", "indicator-penalty.amount.xlsx"],
  ] as const) {
    await page.goto(visit.site.url + path);
    const before = watched.requests.length;
    const book = await takeBook(page, "button[data-workbook]");
    const { figures } = JSON.parse(await readFile(`dist/${file}`, "utf8")) as { figures: unknown[] };
    expect(book.name).toBe(name);
    expect(book.sheets).toHaveLength(4);
    expect(book.sheets[1]).toHaveLength(figures.length + 1);
    expect(book.sheets[1]?.slice(1).every((row) => typeof row[6] === "number")).toBe(true);
    expect(book.sheets[0]?.flat().join("\n")).toContain(visit.site.url + path);
    expect(watched.requests.slice(before).some((url) => url.endsWith(file))).toBe(true);
  }
  await page.goto(`${visit.site.url}en/explore.html?indicator=penalty.decisions&bureaus=442000,440300&years=2015-2024&title=Mine`);
  const { name, sheets } = await takeBook(page, "[data-part=workbook]");
  expect(name).toBe("penalty.decisions-trend.xlsx");
  expect(sheets[0]?.flat().join("\n")).toMatch(/maker’s title\nMine/);
  expect(new Set(sheets[1]?.slice(1).map(([code]) => code))).toEqual(new Set(["442000", "440300"]));
  expect(watched.errors).toEqual([]);
  await page.context().close();
});
