import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { packHash } from "../../src/components/notebook/share.js";
import { printNotebook } from "../../src/model/notebook-file.js";
import type { NotebookCell } from "../../src/model/notebook.js";
import { type OpenNotebook, openNotebook } from "./notebook.js";
import { type Visit, watchPage } from "./site.js";

let visit: Visit;
afterEach(() => visit.close());

/** A desktop browser runs a frame without an origin in a process of its own; the packaged one does where it is told so. */
const APART = ["--site-per-process"];

async function open(cells: readonly NotebookCell[], args: readonly string[] = []): Promise<OpenNotebook> {
  const hash = cells.length === 0 ? "" : packHash(printNotebook(cells));
  const opened = await openNotebook(`en/notebook.html${hash}`, {}, undefined, args);
  visit = opened.visit;
  return opened;
}

const cellOf = (page: Page, kind: string) => page.locator(`.nb-${kind}`).last();
const frameOf = (page: Page, index = -1) => page.locator(".nb-frame").nth(index).contentFrame();

async function writeCell(page: Page, kind: "query" | "code", name: string, text: string): Promise<void> {
  await page.locator(".nb-cell .nb-add > summary").last().click();
  await page
    .locator(`.nb-cell [name=add-${kind === "query" ? "sql" : "js"}]`)
    .last()
    .click();
  await cellOf(page, kind).locator("[name=name]").fill(name);
  await cellOf(page, kind).locator(".cm-content").focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
}

const DECISIONS = `SELECT bureau_en AS bureau, year, n.value AS decisions, d.value AS officers
FROM figures AS n JOIN bureaus AS b ON b.code = bureau_code
LEFT JOIN (SELECT bureau_code, year, value FROM figures WHERE indicator = 'staff.certified' AND comparable) AS d USING (bureau_code, year)
WHERE indicator = 'penalty.decisions' AND comparable AND b.province = $place AND year BETWEEN $years_from AND $years_to
ORDER BY bureau, year`;
const RATIO = "both.derive({ ratio: (d) => op.round((d.decisions / d.officers) * 100) / 100 }).orderby('bureau', 'year')";
const DRAWN =
  "Plot.plot({ marks: [Plot.dot(ratio, { x: 'year', y: 'decisions', stroke: 'bureau' }), Plot.text(ratio, { x: 'year', y: 'decisions', text: 'ratio' })] })";

test("a researcher asks by inputs, SQL, Arquero and Plot, and a fresh browser shows the same from the address", async () => {
  const { page, watched } = await open([]);
  const add = async (kind: string) => {
    await page.locator(".nb-add > summary").first().click();
    await page.locator("[name=add-input]").first().selectOption(kind);
  };
  await add("range");
  const range = page.locator(".nb-input").first();
  await range.locator("[name=name]").fill("years");
  await range.locator("[type=number]").first().fill("2013");
  await range.locator("[type=number]").nth(1).fill("2024");
  await add("bureau");
  const bureau = page.locator(".nb-input").first();
  await bureau.locator("[name=name]").fill("place");
  await bureau.locator("[role=combobox]").fill("guangdong");
  await page.locator("[role=option]", { hasText: "Guangdong" }).first().click();
  await writeCell(page, "query", "both", DECISIONS);
  await cellOf(page, "query").locator(".nb-status[data-kind=done]").waitFor({ timeout: 30_000 });
  await writeCell(page, "code", "ratio", RATIO);
  await cellOf(page, "code").locator("table").waitFor();
  await writeCell(page, "code", "drawn", DRAWN);
  await frameOf(page).locator("svg circle").first().waitFor();
  const table = await page.locator(".nb-code table").innerText();
  const drawn = (on: Page) =>
    frameOf(on)
      .locator("svg circle")
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute("cx")));
  const dots = await drawn(page);
  // Decisions of 2015 by certified officers in the one place that states both; elsewhere nothing, which is not zero.
  expect(table).toContain("6.23");
  expect(table).toContain("NULL");
  await expect.poll(() => page.url()).toContain("place=440000");
  // The address follows what was written a moment later.
  let address = "";
  await expect.poll(() => address === (address = page.url()), { interval: 1500, timeout: 20_000 }).toBe(true);
  expect(watched.errors).toEqual([]);

  const fresh = await watchPage(visit.browser);
  await fresh.page.goto(address);
  // Code that came with an address waits for the reader.
  await fresh.page.locator(".nb-query .nb-status[data-kind=done]").last().waitFor({ timeout: 30_000 });
  await expect.poll(() => cellOf(fresh.page, "code").locator(".nb-status").innerText()).toMatch(/has not run/);
  expect(await fresh.page.locator(".nb-frame").count()).toBe(0);
  await fresh.page.locator(".nb-top [name=run]").click();
  await frameOf(fresh.page).locator("svg circle").first().waitFor({ timeout: 20_000 });
  expect(await fresh.page.locator(".nb-code table").innerText()).toBe(table);
  expect(await drawn(fresh.page)).toEqual(dots);
  // An input changes what uses it, at once and no sooner than it is asked where so wished.
  await fresh.page.locator(".nb-input [type=number]").first().fill("2018");
  await expect.poll(() => fresh.page.locator(".nb-code table").innerText()).not.toContain("6.23");
  await fresh.page.locator(".nb-more > summary").click();
  await fresh.page.locator("[name=reach]").selectOption("asked");
  await fresh.page.locator(".nb-input [type=number]").first().fill("2019");
  await expect.poll(() => fresh.page.locator(".nb-query .nb-status[data-kind=stale]").count()).toBe(1);
  expect(fresh.watched.errors).toEqual([]);
});

/** Code that tries to reach what it must not, and tells of each try what became of it; `host` hears of any that gets out. */
const tries = (
  host: string,
): string => `const tell = (act) => new Promise((done, fail) => Promise.resolve(act(done)).catch(fail)).catch((error) => error.name);
const tried = {
  parent: await tell(async (done) => done(parent.document.body.textContent)),
  top: await tell(async (done) => { top.location.href = 'about:blank'; done('moved') }),
  storage: await tell(async (done) => done(localStorage.setItem('a', 'b'))),
  cookies: await tell(async (done) => { document.cookie = 'a=b'; done(document.cookie) }),
  network: await tell((done) => fetch('${host}a').then(() => done('answered'), (error) => done(error.name))),
  picture: await tell((done) => { const i = new Image(); i.onload = () => done('loaded'); i.onerror = () => done('refused'); i.src = '${host}c.png' }),
  script: await tell((done) => { const s = document.createElement('script'); s.onload = () => done('loaded'); s.onerror = () => done('refused'); s.src = '${host}d.js'; document.head.append(s) }),
  worker: await tell((done) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onerror = () => done('refused'); w.onmessage = () => done('started') }),
  peer: typeof RTCPeerConnection,
};
navigator.sendBeacon('${host}b', 'x');
try { new WebSocket('${host.replace("http", "ws")}e') } catch {}
const frame = document.createElement('iframe'); frame.src = '${host}f'; document.body.append(frame);
await new Promise((done) => setTimeout(done, 200));
tried`;
const REFUSED = {
  ...{ parent: "SecurityError", top: "SecurityError", storage: "SecurityError", cookies: "SecurityError" },
  ...{ network: "TypeError", picture: "refused", script: "refused", worker: "refused", peer: "undefined" },
};

test("a hostile notebook reaches neither page nor network nor storage, is stopped, and its words stay words", async () => {
  const markup = "<img src=x onerror=alert(1)>";
  const heard: string[] = [];
  const host = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*").end("");
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const { page } = await open(
    [
      { kind: "markdown", text: `${markup} \${asked} \${cell_1}` },
      {
        kind: "input",
        name: "asked",
        input: { kind: "text", label: markup, settings: {}, value: `'; DROP TABLE observations; --${markup}` },
      },
      {
        kind: "input",
        name: "chosen",
        input: { kind: "choice", label: markup, settings: { options: `${markup} | a` }, value: markup },
      },
      { kind: "sql", name: "echo", text: "SELECT $asked AS said", chart: null },
      { kind: "js", name: "tries", text: tries(address) },
      {
        kind: "js",
        name: "forged",
        text: `parent.postMessage({ run: 1, kind: "table", columns: 3 }, "*"); parent.postMessage({ height: 1e9 }, "*"); document.body.innerHTML = ${JSON.stringify(markup)}; new Promise(() => 0)`,
      },
      { kind: "js", name: "memory", text: "const kept = []; for (;;) kept.push({ n: kept.length });" },
      { kind: "js", name: "loop", text: "for (;;) {}" },
      { kind: "js", name: "large", text: "'x'.repeat(3e7)" },
      {
        kind: "js",
        name: "flood",
        text: "const tell = () => { for (let i = 0; i < 999; i++) parent.postMessage({ height: i }, '*'); setTimeout(tell); }; setTimeout(tell, 50); 1",
      },
      { kind: "js", name: "silent", text: "setTimeout(() => eval('for (;;) {}'), 50); 1" },
      { kind: "js", name: "after", text: "arrow(echo).getChild('said').at(0).length + arrow(echo).numRows" },
    ],
    APART,
  );
  await page.locator(".nb-query .nb-status[data-kind=done]").waitFor({ timeout: 30_000 });
  expect(await page.locator(".nb-query td").first().innerText()).toBe(`'; DROP TABLE observations; --${markup}`);
  const code = (name: string) =>
    page.locator(".nb-code").nth(["tries", "forged", "memory", "loop", "large", "flood", "silent", "after"].indexOf(name));
  const kind = (name: string) => code(name).locator(".nb-status").getAttribute("data-kind");
  await code("tries").locator("[name=run]").click();
  await code("tries").locator(".nb-value").waitFor({ timeout: 15_000 });
  expect(JSON.parse(await code("tries").locator(".nb-value").innerText())).toEqual(REFUSED);
  // What a frame says is believed no further than its form.
  await code("forged").locator("[name=run]").click();
  await expect.poll(() => kind("forged")).toBe("error");
  expect(await code("forged").locator("table, img, iframe[style*='1000000000']").count()).toBe(0);
  // Whoever asks for a loop can stop it: the page answers meanwhile, and the notebook goes on.
  for (const name of ["memory", "loop"]) {
    await code(name).locator("[name=run]").click();
    await page.waitForTimeout(500);
    if ((await kind(name)) === "busy") await code(name).locator("[name=stop]").click();
    await expect.poll(() => kind(name)).toBe("error");
  }
  // What answers too much, tells without end or stands still after its answer is taken away.
  for (const name of ["large", "flood", "silent"]) {
    await code(name).locator("[name=run]").click();
    await expect.poll(() => kind(name), { timeout: 20_000 }).toBe("error");
    expect(await code(name).locator("iframe").count()).toBe(0);
  }
  await code("after").locator("[name=run]").click();
  await expect
    .poll(() => code("after").locator(".nb-value").innerText())
    .toBe(String(`'; DROP TABLE observations; --${markup}`.length + 1));
  expect(await page.locator(".nb-text img, .nb-control img, .nb-value img").count()).toBe(0);
  expect(page.url()).toContain("notebook.html");
  host.close();
  expect(heard).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("a"))).toBeNull();
});

test("a loop ends by itself where the browser runs the frame beside the page", async () => {
  const { page } = await open([
    { kind: "js", name: "loop", text: "let n = 0;\nfor (;;) n += 1;" },
    { kind: "js", name: "after", text: "1 + 1" },
  ]);
  await page.locator(".nb-code [name=run]").first().click();
  await expect.poll(() => page.locator(".nb-code .nb-status").first().innerText(), { timeout: 10_000 }).toMatch(/a loop ran for 3 s/);
  await page.locator(".nb-code [name=run]").last().click();
  await expect.poll(() => page.locator(".nb-value").innerText()).toBe("2");
});
