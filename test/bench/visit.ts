import { once } from "node:events";
import type { Socket } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serveSite } from "../../loaders/site/serve.js";
import { launchBrowser } from "../site/site.js";
import { middleOf } from "./measure.js";

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

/** Opens a page of the site in `dist` in a browser of its own and hands it to `look`, with a count of the bytes sent so far; `free` of the policy that the site is served under where the page is not the site's. */
export async function visit<T>(
  dist: string,
  path: string,
  look: (page: Page, bytes: () => number) => Promise<T>,
  free = false,
): Promise<T> {
  const { url, server } = await serveSite(dist, 0);
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: free });
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
export function firstView(dist: string, path: string, free = false): Promise<FirstView> {
  const look = async (page: Page, bytes: () => number) => {
    const chart = (await page.evaluate("charted")) as number;
    await page.waitForLoadState("networkidle");
    const shifts = (await page.evaluate("shifts")) as { startTime: number; value: number }[];
    const late = shifts.filter(({ startTime }) => startTime > chart);
    return { chart, bytes: bytes(), shift: late.reduce((sum, { value }) => sum + value, 0) };
  };
  return visit(dist, path, look, free);
}

/** What a page of the site fetches of its data for the first change of its filter, in bytes as sent (the engine's own apart), and how many milliseconds later changes take. */
export interface FirstFilter {
  bytes: number;
  milliseconds: number;
}

/** Changes the filter of a page in a fresh browser, for the first time and then again. */
export function firstFilter(dist: string, path: string): Promise<FirstFilter> {
  return visit(dist, path, async (page) => {
    const sent: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (DATA.test(new URL(request.url()).pathname)) sent.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.waitForLoadState("networkidle");
    const change = (year: number) => page.evaluate(`redraw(() => { ${tick(year)} })`) as Promise<number>;
    await page.evaluate(FIRST_CHART);
    const [first = 0, ...years] = YEARS;
    await change(first);
    const bytes = (await Promise.all(sent)).reduce((sum, size) => sum + size, 0);
    const times: number[] = [];
    for (const year of years) {
      await page.waitForTimeout(REST);
      times.push(await change(year));
    }
    return { bytes, milliseconds: middleOf(times) };
  });
}

/** Files of the data; those of the engine have another folder. */
const DATA = /(?<!_file)\/data\//;
const BUREAUS = ["山东", "浙江", "湖北", "福建", "上海"];
const YEARS = [2016, 2017, 2018, 2019];
const FIRST_CHART = 'document.querySelector("figure [data-part=picture]").scrollIntoView()';
const tick = (year: number): string => `document.querySelector("input[name=years][value='${year}']").click()`;
const RESET = 'document.querySelector(".atlas-filter button[type=reset]").click()';

/** Ways to change the filter, as code to run in the page; a bureau is typed first and taken from the list by the code. */
const CHANGES: readonly ((page: Page) => Promise<string>)[] = [
  ...BUREAUS.map((name) => async (page: Page) => {
    await page.locator(".atlas-filter [role=combobox]").fill(name);
    await page.locator(".atlas-filter [role=option]").first().waitFor();
    return 'document.querySelector(".atlas-filter [role=option]").click()';
  }),
  ...YEARS.map((year) => () => Promise.resolve(tick(year))),
];

/** Milliseconds of redraws of the pictures on the screen after a change of the filter, DuckDB being up; a change waits until the whole page has answered the one before. */
export function redraws(dist: string, path: string, rounds: number): Promise<number[]> {
  return visit(dist, path, async (page) => {
    await page.waitForLoadState("networkidle");
    // What brings the built pictures back is done before a call returns: the whole page is watched first.
    const change = (code: string) =>
      page.evaluate(`Promise.all([redraw(() => {}, true), redraw(() => { ${code} })]).then(([, seen]) => seen)`) as Promise<number>;
    // The first change starts the engine.
    await page.evaluate(FIRST_CHART);
    await change((await CHANGES.at(-1)?.(page)) ?? "");
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const prepare of CHANGES) {
        await page.evaluate(FIRST_CHART);
        await change(RESET);
        const code = await prepare(page);
        // In sight there is what a reader looks at: the first chart.
        await page.evaluate(FIRST_CHART);
        await page.waitForTimeout(REST);
        times.push(await change(code));
      }
    }
    return times;
  });
}
