import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { openSite, type Visit, watchPage, type Watched } from "./site.js";

type Options = Parameters<typeof watchPage>[1];

/** The notebook's page, open in a browser of its own. */
export interface OpenNotebook {
  visit: Visit;
  page: Page;
  watched: Watched;
}

/** Opens an address of the built site whose page is the notebook; requests that `block` fits fail. */
export async function openNotebook(
  address: string,
  options: Options = {},
  block?: RegExp,
  args: readonly string[] = [],
): Promise<OpenNotebook> {
  const visit = await openSite(args);
  const { page, watched } = await watchPage(visit.browser, options);
  if (block !== undefined) await page.route(block, (route) => route.abort());
  await page.goto(visit.site.url + address);
  if (options.javaScriptEnabled !== false) await page.locator("[data-part=notebook] .cm-editor").first().waitFor();
  return { visit, page, watched };
}

/** The last query on the page. */
export const last = (page: Page) => page.locator(".nb-query").last();

/** Waits for the last query's result. */
export const done = (page: Page) => last(page).locator(".nb-status[data-kind=done]").waitFor({ timeout: 30_000 });

/** Types an SQL text in place of the last query's. */
export async function write(page: Page, sql: string): Promise<void> {
  await last(page).locator(".cm-content").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(sql);
}

/** Bytes of a file that the page gave. */
export async function readDownload(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
