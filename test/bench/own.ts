import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Page } from "playwright-core";
import { projectPaths } from "../../loaders/site/paths.js";
import buildOnce from "../site/build-once.js";
import { visit } from "./visit.js";
import { WATCH_FRAMES } from "./frames.js";

/** How fast the notebook takes a reader's own Parquet file of a million rows, in milliseconds; the engine is up before. */
export interface OwnSpeed {
  /** From the file's being chosen to its table's being told. */
  read: number;
  /** From then to a chart of its sums by place and year. */
  charted: number;
  /** The longest frame of the page meanwhile. */
  frame: number;
}

const ROWS = 1_000_000;
const QUERY = "SELECT year, place, sum(fine) AS fines FROM million GROUP BY ALL ORDER BY ALL";

/** Hands a million rows to the notebook of the built site and draws them. */
export async function measureOwn(): Promise<OwnSpeed> {
  await buildOnce();
  const file = await writeMillion();
  return visit(projectPaths().dist, "en/notebook.html", (page) => timeOwn(page, file));
}

/** A file of cases as an agency would keep them: number, place, year, day, kind, fine. */
export async function writeMillion(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "atlas-")), "million.parquet");
  const columns = [
    ...["i AS number", "'place ' || (hash(i) % 90) AS place", "CAST(2015 + hash(i + 1) % 10 AS INTEGER) AS year"],
    ...["DATE '2015-01-01' + CAST(hash(i + 2) % 3650 AS INTEGER) AS day", "'kind ' || (hash(i + 3) % 12) AS kind"],
    "CAST((hash(i + 4) % 20000000) / 100 AS DECIMAL(12, 2)) AS fine",
  ];
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (SELECT ${columns.join(", ")} FROM range(${ROWS}) AS t(i)) TO '${path}' (FORMAT parquet)`);
  return path;
}

/** Adds the file to an open notebook and draws a chart of it. */
export async function timeOwn(page: Page, file: string): Promise<OwnSpeed> {
  const last = page.locator(".nb-query").last();
  const ask = async (sql: string) => {
    await last.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(sql);
    await page.keyboard.press("Control+Enter");
    await last.locator(".nb-status[data-kind=done]").waitFor({ timeout: 120_000 });
  };
  await ask("SELECT 2015 AS year, 'a' AS place, 1 AS fines UNION ALL SELECT 2016, 'a', 2");
  await last.locator("[name=chart]").click();
  await last.locator(".nb-chart svg").first().waitFor();
  await page.evaluate(WATCH_FRAMES);
  const start = performance.now();
  await page.locator(".nb-own input[type=file]").setInputFiles(file);
  await page.locator(".nb-own-lines [data-kind=done]").first().waitFor({ timeout: 120_000 });
  const read = performance.now() - start;
  await ask(QUERY);
  await last.locator(".nb-chart svg").first().waitFor();
  return { read, charted: performance.now() - start - read, frame: await page.evaluate("longestFrame") };
}
