import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { projectPaths } from "../../loaders/site/paths.js";
import buildOnce from "../site/build-once.js";
import { compareWithBare } from "./bare.js";
import { middleOf } from "./measure.js";
import { buildMillion } from "./million.js";
import { buildStock } from "./stock.js";

const PAGE = "zh/fines.html";
const VIEWS = 5;
const ROUNDS = 2;
const MILLION = 1_000_000;
const OUTPUT = "test/output";

/** What a release is held to: the first chart against a stock page's, what it costs, and how fast a filter answers. */
export interface SiteSpeed {
  /** Milliseconds to the first chart. */
  chart: number;
  /** How many times sooner than the stock page's. */
  sooner: number;
  /** Bytes over the wire of everything that the page loads by itself. */
  bytes: number;
  /** Cumulative layout shift after the first chart. */
  shift: number;
  /** Milliseconds from a change of the filter to the charts on the screen, at the real data. */
  redraw: number;
  /** The same at a million observations. */
  redrawMillion: number;
}

type Print = (line: string) => void;

/** Measures the page of fines against a stock Framework page over the same tables, in fresh browsers by turns, and its filter at two sizes of data; prints as it goes. */
export async function measureSite(print: Print): Promise<SiteSpeed> {
  await buildOnce();
  await mkdir(OUTPUT, { recursive: true });
  const folder = await mkdtemp(join(OUTPUT, "bench-"));
  // Milliseconds mean little on a machine that does other work: more than one job a core makes all of them longer.
  print(`work on the machine   ${(loadavg()[0] ?? 0).toFixed(1)} jobs on ${availableParallelism()} cores`);
  try {
    const speed = { ...(await compareViews(folder, print)), ...(await timeFilter(folder, print)) };
    const { own, bare } = await compareWithBare(projectPaths().dist, PAGE);
    print(`first chart           ${ms(own)}; of a bare page with the same drawing ${ms(bare)}: ${(own / bare).toFixed(2)} times as long`);
    return speed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareViews(folder: string, print: Print): Promise<Pick<SiteSpeed, "chart" | "sooner" | "bytes" | "shift">> {
  const { firstView } = await import("./visit.js");
  const stockDist = await buildStock(join(folder, "stock"));
  const [own, stock] = [[], []] as [Awaited<ReturnType<typeof firstView>>[], Awaited<ReturnType<typeof firstView>>[]];
  for (let i = 0; i < VIEWS; i++) {
    own.push(await firstView(projectPaths().dist, PAGE));
    stock.push(await firstView(stockDist, "index.html", true));
  }
  const [chart, stockChart] = [own, stock].map((views) => middleOf(views.map((view) => view.chart))) as [number, number];
  const [bytes, stockBytes] = [own, stock].map((views) => Math.max(...views.map((view) => view.bytes))) as [number, number];
  const shift = Math.max(...own.map((view) => view.shift));
  print(`first chart           ${ms(chart)}; a stock page's ${ms(stockChart)}: ${(stockChart / chart).toFixed(1)} times as soon`);
  print(`bytes of its page     ${kb(bytes)}; of the stock page ${kb(stockBytes)}`);
  print(`layout shift after it ${shift.toFixed(3)}`);
  return { chart, sooner: stockChart / chart, bytes, shift };
}

async function timeFilter(folder: string, print: Print): Promise<Pick<SiteSpeed, "redraw" | "redrawMillion">> {
  const { redraws } = await import("./visit.js");
  const redraw = middleOf(await redraws(projectPaths().dist, PAGE, ROUNDS));
  print(`filter, real data     ${ms(redraw)}`);
  const million = join(folder, "million");
  const rows = await buildMillion(million, MILLION);
  const redrawMillion = middleOf(await redraws(million, PAGE, ROUNDS));
  print(`filter, ${rows.toLocaleString("en")}     ${ms(redrawMillion)}`);
  return { redraw, redrawMillion };
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
