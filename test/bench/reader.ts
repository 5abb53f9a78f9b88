import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { projectPaths } from "../../loaders/site/paths.js";
import buildOnce from "../site/build-once.js";
import { INVENTED } from "./hostile.js";
import { middleOf } from "./measure.js";
import { visit } from "./visit.js";
import { WATCH_FRAMES } from "./frames.js";

/** How fast the page reads a reader's own files in her browser, in milliseconds. */
export interface ReaderSpeed {
  /** The first report, fetching what reads it included. */
  first: number;
  /** The middle one of the next reports of about 10,000 characters. */
  next: number;
  /** Fifty files at once. */
  fifty: number;
  /** The longest frame while those are read. */
  frame: number;
}

const GOLD = "test/gold/third";
const LENGTH = 10_000;
const FILES = 50;
const INPUT = ".atlas-read input[type=file]";

/** Hands files to the page of reading in a fresh browser: one, others of about 10,000 characters one by one, then fifty. */
export async function measureReader(): Promise<ReaderSpeed> {
  await buildOnce();
  const reports = await listReports();
  return visit(projectPaths().dist, "zh/read.html", async (page) => {
    await page.waitForLoadState("networkidle");
    const [start = "", ...rest] = reports;
    const first = await timeFiles(page, [start]);
    const next: number[] = [];
    for (const text of rest) next.push(await timeFiles(page, [text]));
    await page.evaluate(WATCH_FRAMES);
    const many = Array.from({ length: FILES }, (_, i) => INVENTED.replaceAll("2023", String(1976 + i)));
    const fifty = await timeFiles(page, many);
    return { first, next: middleOf(next), fifty, frame: await page.evaluate("longestFrame") };
  });
}

/** Reports of 10,000 characters: one with the texts of others behind it. */
async function listReports(): Promise<string[]> {
  const names = (await readdir(GOLD)).filter((name) => name.endsWith(".txt")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(GOLD, name), "utf8")));
  return texts.map((_, i) => [...texts.slice(i), ...texts.slice(0, i)].join("\n").slice(0, LENGTH));
}

/** Milliseconds from the page's having files to what became of them being on it, as its own clock tells. */
async function timeFiles(page: Page, texts: readonly string[]): Promise<number> {
  const files = texts.map((text, i) => ({ name: `report-${i}.txt`, mimeType: "text/plain", buffer: Buffer.from(text) }));
  await page.evaluate(WATCH_STATUS);
  await page.setInputFiles(INPUT, files);
  return page.evaluate<number>("reading");
}

const WATCH_STATUS = `
  reading = new Promise((resolve) => {
    const status = document.querySelector("[data-part=read-status]");
    delete status.dataset.kind;
    let start;
    document.querySelector(${JSON.stringify(INPUT)}).addEventListener("change", () => (start = performance.now()), { once: true, capture: true });
    new MutationObserver((_, observer) => {
      if (status.dataset.kind !== "done") return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(status, { attributes: true });
  });
  0;`;
