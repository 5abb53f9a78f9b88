import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHARTS } from "../../src/charts/index.js";
import { launchBrowser } from "./site.js";

/** Time in ms within which a change is on the open page. */
const SOON = 3000;
/** A busy machine may miss the time; it is met in one of so many changes of a kind. */
const TRIES = 5;

const COPIED = [
  "src",
  "data",
  "loaders",
  ".atlas",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "CITATION.cff",
  "tsconfig.json",
];

let root: string;
let dev: ChildProcess;
let browser: Browser;
let page: Page;
let url = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-dev-"));
  for (const name of COPIED.filter(existsSync)) await cp(name, join(root, name), { recursive: true, preserveTimestamps: true });
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  dev = spawn(process.execPath, ["--import", "tsx", "loaders/site/cli.ts", "dev"], {
    ...{ cwd: root, env: { ...process.env, PORT: "0" } },
    // A group of its own tells which of its processes are left.
    detached: true,
  });
  url = await new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    dev.stdout?.on("data", listen);
    dev.stderr?.on("data", listen);
    dev.once("close", () => reject(new Error(said)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${url}en/fines`);
}, 240_000);
afterAll(async () => {
  await browser.close();
  dev.kill();
  await rm(root, { recursive: true, force: true });
});

/** Changes a file and waits until the page shows it, in ms; the shortest of a few. */
async function timeChange(
  file: string,
  change: (text: string, i: number) => string,
  shown: (i: number) => Promise<unknown>,
): Promise<number> {
  const path = join(root, file);
  const before = await readFile(path, "utf8");
  const times: number[] = [];
  for (let i = 0; i < TRIES && Math.min(...times) > SOON; i++) {
    const start = performance.now();
    await writeFile(path, change(before, i));
    await shown(i);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

test("a page is in its own language, with downloads, pictures and frames", async () => {
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.root])).toEqual(["en", "../"]);
  for (const address of [
    "data/observations.csv",
    "charts/fines-amount.en.png",
    "embed/fines-amount.en.html",
    "feeds/all.atom",
    "check/versions.json",
  ]) {
    expect((await fetch(url + address)).status, address).toBe(200);
  }
});

test("an edited title of a chart is on the open page", { timeout: 120_000 }, async () => {
  const title = CHARTS.find(({ id }) => id === "fines-average")?.title.en ?? "none";
  const time = await timeChange(
    "src/words/charts.ts",
    (text, i) => text.replaceAll(`"${title}"`, `"Edited ${i}"`),
    (i) => page.waitForFunction((text) => document.querySelector("main")?.textContent.includes(text), `Edited ${i}`, { timeout: 30_000 }),
  );
  expect(time).toBeLessThan(SOON);
});

test("an edited style is on the open page, which is not loaded anew", { timeout: 120_000 }, async () => {
  // The file system may tell twice of the change before.
  await page.waitForTimeout(1500);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  const time = await timeChange(
    "src/style.css",
    (text, i) => `${text}\nh1 { letter-spacing: ${i + 7}px }\n`,
    (i) =>
      page.waitForFunction((space) => getComputedStyle(document.querySelector("h1") as Element).letterSpacing === space, `${i + 7}px`, {
        timeout: 30_000,
      }),
  );
  expect(time).toBeLessThan(SOON);
  expect(await page.evaluate(() => "kept" in window)).toBe(true);
});

// The last: the site is gone with it.
test("a command that is ended takes Framework's preview with it", async () => {
  dev.kill();
  const isAnyLeft = () => {
    try {
      return process.kill(-(dev.pid ?? NaN), 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isAnyLeft, { timeout: 10_000 }).toBe(false);
});
