import { once } from "node:events";
import type { Socket } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serveSite } from "../../build/serve.js";
import { launchBrowser } from "../site/site.js";

/** What a fresh browser saw of a page: milliseconds to its first chart, bytes over the wire until the page was quiet, and the layout shift after the chart. */
export interface FirstView {
  chart: number;
  bytes: number;
  shift: number;
}

const PROBE = join(import.meta.dirname, "probe.js");
const PATIENCE = 120_000;
/** Milliseconds between changes, as a reader takes to look; what a page puts off is done by then. */
const REST = 1000;

/** Opens a page of the site in `dist` in a browser of its own and hands it to `look`, with a count of the bytes sent so far. */
export async function visit<T>(dist: string, path: string, look: (page: Page, bytes: () => number) => Promise<T>): Promise<T> {
  const { url, server } = await serveSite(dist, 0);
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript({ path: PROBE });
    await page.goto(url + path, { waitUntil: "commit" });
    return await look(page, () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
}

/** The first view of a page in a fresh browser. */
export function firstView(dist: string, path: string): Promise<FirstView> {
  return visit(dist, path, async (page, bytes) => {
    const chart = (await page.evaluate("charted")) as number;
    await page.waitForLoadState("networkidle");
    const shifts = (await page.evaluate("shifts")) as { startTime: number; value: number }[];
    const late = shifts.filter(({ startTime }) => startTime > chart);
    return { chart, bytes: bytes(), shift: late.reduce((sum, { value }) => sum + value, 0) };
  });
}

// Each changes the filter by the means a reader has: a bureau's name, a year's box.
const CHANGES = [
  ...["山东", "浙江", "湖北", "福建", "上海"].map(
    (name) =>
      `{ const pick = document.querySelector("input[name=pick]"); pick.value = ${JSON.stringify(name)}; pick.dispatchEvent(new Event("change")); }`,
  ),
  ...[2016, 2017, 2018, 2019].map((year) => `document.querySelector("input[name=years][value='${year}']").click()`),
];
const RESET = 'document.querySelector(".atlas-filter button[type=reset]").click()';

/** Milliseconds of redraws of the pictures on the screen after a change of the filter, DuckDB being up; a change waits until the whole page has answered the one before. */
export function redraws(dist: string, path: string, rounds: number): Promise<number[]> {
  return visit(dist, path, async (page) => {
    await page.waitForLoadState("networkidle");
    const settle = (code: string) => page.evaluate(`redraw(() => { ${code} }, true)`);
    await settle(CHANGES[0] ?? "");
    await page.locator("figure").first().scrollIntoViewIfNeeded();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const code of CHANGES) {
        await settle(RESET);
        await page.waitForTimeout(REST);
        times.push(
          (await page.evaluate(`Promise.all([redraw(() => { ${code} }), redraw(() => {}, true)]).then(([seen]) => seen)`)) as number,
        );
      }
    }
    return times;
  });
}
