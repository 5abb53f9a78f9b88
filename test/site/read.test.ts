import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadExtractor } from "../../loaders/commands/extractor.js";
import { documentLine } from "../../loaders/commands/document.js";
import { parseReport } from "../../loaders/parse.js";
import { LANGS } from "../../src/model/indicator.js";
import type { ReadReport, Refused } from "../../src/model/reading.js";
import { READ } from "../../src/words/read.js";
import { LACKS, REFUSALS } from "../../src/words/unread.js";
import { INVENTED } from "../bench/hostile.js";
import { BROKEN_PDF, WHOLE } from "../fixtures/broken.js";
import { allowSecondDoor, openSite, type Visit, watchPage } from "./site.js";

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** Lines of files, or their refusals, by the site's worker in the browser. */
async function readInWorker(page: Page, files: readonly (readonly [string, Uint8Array])[]): Promise<string[]> {
  const packed = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")] as const);
  return page.evaluate(async (all) => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(at: string): string } };
    };
    const door = trustedTypes.createPolicy("atlas", { createScriptURL: (address: string) => address });
    const worker = new Worker(door.createScriptURL(new URL("../reader/worker.js", document.baseURI).href), { type: "module" });
    const lines: string[] = [];
    for (const [name, base64] of all) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const told = await new Promise<{ reading?: ReadReport; refused?: Refused }>((resolve, reject) => {
        worker.onmessage = ({ data }) => "id" in data && resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage({ id: 1, name, bytes });
      });
      lines.push(told.reading?.line ?? `${told.refused?.code}: ${told.refused?.message}`);
    }
    worker.terminate();
    return lines;
  }, packed);
}

test("the worker reads gold reports and containers of every kind as the command does, byte for byte, from this site alone", async () => {
  const names = (await readdir("test/gold", { recursive: true })).filter((name) => /\.(?:txt|html|docx)$/.test(name));
  const gold = names.map(async (name) => [name, new Uint8Array(await readFile(join("test/gold", name)))] as const);
  const files = [...(await Promise.all(gold)), ...Object.entries(WHOLE), ...BROKEN_PDF.map(([name, bytes]) => [name, bytes] as const)];
  const { page, watched } = await watchPage(visit.browser);
  await allowSecondDoor(page);
  await page.goto(`${visit.site.url}en/read.html`);
  const extractor = await loadExtractor();
  const lines = await readInWorker(page, files);
  for (const [i, [name, bytes]] of files.entries()) {
    const line = await parseReport(bytes.slice(), extractor).then(
      (parsed) => documentLine(name, parsed),
      (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
    );
    expect(lines[i] === line ? "" : `${name}\n${lines[i]?.slice(0, 300)}\n${line.slice(0, 300)}`).toBe("");
  }
  expect(watched.requests.every((url) => url.startsWith(visit.site.url))).toBe(true);
  expect(watched.errors).toEqual([]);
}, 300_000);

test.each(LANGS)(
  "%s: an example is read before anything is dropped, without scripts too, and makes room for the reader's own",
  async (lang) => {
    const still = await watchPage(visit.browser, { javaScriptEnabled: false });
    await still.page.goto(`${visit.site.url}${lang}/read.html`);
    const example = "[data-part=read-example]";
    expect(await still.page.locator(`${example} .atlas-reading mark:not([data-group=none])`).count()).toBeGreaterThan(10);
    const hrefs = await still.page.locator(`${example} a`).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const ids = await still.page.locator(`${example} [id]`).evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(hrefs.filter((href) => href.startsWith("#") && !ids.includes(href))).toEqual([]);
    await still.context.close();
    const { page, context } = await watchPage(visit.browser);
    await page.goto(`${visit.site.url}${lang}/read.html`);
    await page.setInputFiles(".atlas-read input[type=file]", { name: "own.txt", mimeType: "text/plain", buffer: Buffer.from(INVENTED) });
    await page.locator("#report").waitFor();
    expect(await page.locator(example).count()).toBe(0);
    await context.close();
  },
);

const HOSTILE = `<!doctype html><html><body><script>document.title="run"; fetch("https://elsewhere.example/x")</script><img src="https://elsewhere.example/y.png" onerror="document.title='run'">
<iframe src="https://elsewhere.example"></iframe>${INVENTED.split("\n")
  .map((line) => `<p onclick="alert(1)">${line}</p>`)
  .join("")}</body></html>`;

test("a dropped report is marked, checked and compared; nothing of it is run, and nothing leaves the page", async () => {
  const { page, watched } = await watchPage(visit.browser, { viewport: { width: 390, height: 800 } });
  await page.goto(`${visit.site.url}en/read.html`);
  const before = watched.requests.length;
  expect(watched.requests.some((url) => url.includes("/reader/"))).toBe(false);
  await page.setInputFiles(".atlas-read input[type=file]", { name: "report.html", mimeType: "text/html", buffer: Buffer.from(HOSTILE) });
  await page.locator("#report").waitFor();
  const title = await page.title();
  expect(title).toContain("Read");
  const mark = page.locator(".atlas-reading mark a").first();
  const id = (await mark.getAttribute("href"))?.slice(1) ?? "";
  await mark.click();
  expect(await page.evaluate((row) => document.getElementById(row)?.matches(":target"), id)).toBe(true);
  await page.locator("#observations ~ .atlas-bureau a", { hasText: READ.toText.en }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#at-\d+$/);
  expect(await page.locator("#checks + *").count()).toBe(1);
  await page.locator("#compare").waitFor();
  const chart = page.locator("[data-part=read-chart] figure");
  await chart.locator("svg").first().waitFor({ state: "attached" });
  expect(await chart.innerText()).toContain(READ.ownChart.en);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-part=read-compare] button[value=png]").click()]);
  expect([...(await readFile(await saved.path())).subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  for (const url of watched.requests) expect(url.startsWith(visit.site.url)).toBe(true);
  for (const url of watched.requests.slice(before)) expect(decodeURIComponent(url)).not.toMatch(/[\u4e00-\u9fff]/);
  expect(watched.errors).toEqual([]);
});

test("fifty files become one table without a blocked frame; bad ones say why, and the page lives on", async () => {
  const { page, watched } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}zh/read.html`);
  const good = Array.from({ length: 46 }, (_, i) => ({
    name: `r${i}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(INVENTED.replaceAll("2023", String(1980 + i))),
  }));
  const bad = [
    { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    { name: "english.txt", mimeType: "text/plain", buffer: Buffer.from("An annual report of some agency. ".repeat(50)) },
    {
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]), Buffer.alloc(400)]),
    },
    { name: "old.doc", mimeType: "application/msword", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]) },
  ];
  await page.evaluate(() => {
    const frames = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { frames });
    const step = (now: number) => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  const start = Date.now();
  await page.setInputFiles(".atlas-read input[type=file]", [...good, ...bad]);
  await expect.poll(() => page.locator("[data-part=read-status]").getAttribute("data-kind"), { timeout: 60_000 }).toBe("done");
  const seconds = (Date.now() - start) / 1000;
  const longest = await page.evaluate(() => (globalThis as unknown as { frames: { longest: number } }).frames.longest);
  console.log(`50 files in ${seconds} s, longest frame ${Math.round(longest)} ms`);
  expect(await page.locator("#files ~ * tbody tr").count()).toBe(50);
  for (const code of ["empty", "not-a-report", "image", "legacy-word"]) {
    expect(await page.locator(`[data-refused="${code}"]`).innerText()).toContain(
      (code === "not-a-report" ? LACKS["no Chinese report text"] : REFUSALS[code])?.zh,
    );
  }
  await page.locator("[data-open='3']").click();
  await page.locator("#report").waitFor();
  await page.setInputFiles(".atlas-read input[type=file]", bad[1] ?? []);
  await expect.poll(() => page.locator("[data-part=read-status]").getAttribute("data-kind")).toBe("error");
  expect(await page.locator("[data-part=read-status]").innerText()).toContain(LACKS["no Chinese report text"]?.zh);
  expect(watched.errors).toEqual([]);
});

test("a report kept on the device is there again, and can be forgotten", async () => {
  const { page } = await watchPage(visit.browser);
  await page.goto(`${visit.site.url}en/read.html`);
  await page.locator(".read-place summary").click();
  await page.locator(".read-place textarea").fill(INVENTED);
  await page.locator("[name=read]").click();
  await page.locator("[data-keep=keep]").click();
  await expect.poll(() => page.locator("[data-part=read-kept-status]").innerText()).toBe(READ.kept.en);
  await page.reload();
  await page.locator("[data-kept]").click();
  await page.locator("#report").waitFor();
  await page.locator("[data-keep=forget]").click();
  await expect.poll(() => page.locator("[data-kept]").count()).toBe(0);
});
