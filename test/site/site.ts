import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import chromium from "@sparticuz/chromium";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as launcher,
  type Page,
  type Request,
} from "playwright-core";
import { projectPaths } from "../../loaders/site/paths.js";
import { type RunningSite, serveSite } from "../../loaders/site/serve.js";
import { LANGS } from "../../src/model/indicator.js";

/** The built site below a path of its own, with a browser to look at it. */
export interface Visit {
  site: RunningSite;
  browser: Browser;
  close(): Promise<void>;
}

/** What a page did while it was looked at: everything that must stay empty, but for the requests. */
export interface Watched {
  requests: string[];
  errors: string[];
}

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Pages of the built site, as addresses below its root. */
export const ALL_PAGES = listFiles(projectPaths().dist)
  .map((name) => name.replaceAll("\\", "/"))
  // The frame for a notebook's code is no page.
  .filter((name) => name.endsWith(".html") && !name.startsWith("box/"))
  .sort();

function listFiles(dist: string): string[] {
  return existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: "utf8" }) : [];
}

/** Kinds of pages that are all made alike, one for each bureau, report, indicator and text. */
const ALIKE = /^\w+\/(bureau|report|indicator|reading|chart|worked)\//;

/** Pages for frames of other sites, which have a test of their own. */
const FRAMED = /^embed\//;

/** The pages to look at in a browser: of those made alike the longest and the shortest of a kind stand for the others. */
export const PAGES = choosePages();

function choosePages(): string[] {
  const chosen = new Set(ALL_PAGES.filter((name) => !ALIKE.test(name) && !FRAMED.test(name)));
  for (const folder of new Set(ALL_PAGES.flatMap((name) => (name.startsWith("zh/") ? (ALIKE.exec(name)?.[0] ?? []) : [])))) {
    const sized = ALL_PAGES.filter((name) => name.startsWith(folder)).map((name) => ({ name, size: sizeOf(name) }));
    sized.sort((one, other) => one.size - other.size);
    for (const end of [sized[0], sized.at(-1)]) {
      if (end) for (const lang of LANGS) chosen.add(end.name.replace("zh/", `${lang}/`));
    }
  }
  return ALL_PAGES.filter((name) => chosen.has(name));
}

function sizeOf(name: string): number {
  return statSync(join(projectPaths().dist, name)).size;
}

/** Compiling the query engine once, and not again for speed, halves what its start costs; tests that look at speed start a browser of their own. */
const COMPILED_ONCE = "--js-flags=--liftoff-only";

/** Serves `dist` and starts a browser: the packaged Chromium where it runs, an installed one otherwise; with arguments of the test's own. */
export async function openSite(args: readonly string[] = []): Promise<Visit> {
  const site = await serveSite(projectPaths().dist, 0, "/some/where/");
  const browser = await launchBrowser([COMPILED_ONCE, ...args]);
  return {
    site,
    browser,
    close: async () => {
      await browser.close();
      site.server.close();
    },
  };
}

/** Starts a browser without looking at anything yet. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const named =
    process.env.CHROME_PATH ?? (process.platform === "linux" && process.arch === "x64" ? undefined : INSTALLED.find(existsSync));
  if (named !== undefined) return launcher.launch({ executablePath: named, args: [...args] });
  try {
    // Not the package's own arguments: they switch web security off, which is what these tests look at.
    const executablePath = await chromium.executablePath();
    return await launcher.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", ...args],
      env: { ...process.env, FONTCONFIG_FILE: configureFonts() },
    });
  } catch (error) {
    const installed = INSTALLED.find(existsSync);
    if (installed === undefined) throw error;
    return launcher.launch({ executablePath: installed, args: [...args] });
  }
}

/** Not every machine has Chinese letters: those of the pictures are used beside its own. Returns the file that tells the browser so. */
function configureFonts(): string {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", resolve("node_modules/@expo-google-fonts/noto-sans-sc/400Regular")];
  const file = join(tmpdir(), "atlas-fonts.conf");
  const lines = folders.map((folder) => `<dir>${folder}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${lines.join("")}<cachedir>${join(tmpdir(), "atlas-fonts")}</cachedir></fontconfig>`,
  );
  return file;
}

/** Whether a frame of the page asked; of a page that is on its way nobody knows yet. */
function isOfFrame(request: Request, page: Page): boolean {
  try {
    return request.frame() !== page.mainFrame();
  } catch {
    return false;
  }
}

/** A page of its own whose requests, console errors, exceptions and policy violations are recorded. */
export async function watchPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; watched: Watched }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const watched: Watched = { requests: [], errors: [] };
  context.on("request", (request) => watched.requests.push(request.url()));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left ends what it was still loading, and a browser without scripts lets none of their parts in.
    const isMeant = reason === "net::ERR_ABORTED" || (reason === "csp" && options?.javaScriptEnabled === false);
    if (!isMeant) watched.errors.push(`failed${isOfFrame(request, page) ? " in a frame" : ""}: ${request.url()}`);
  });
  page.on("response", (response) => response.status() >= 400 && watched.errors.push(`${response.status()}: ${response.url()}`));
  page.on("pageerror", (error) => watched.errors.push(`exception: ${error.message}`));
  page.on(
    "console",
    (message) => ["error", "warning"].includes(message.type()) && watched.errors.push(`${message.type()}: ${message.text()}`),
  );
  // Also tells violations that no console line is printed for.
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { page, context, watched };
}

/** Lets a test make a second policy of Trusted Types beside that of the page's own scripts, which a module that is read a second time needs. */
export async function allowSecondDoor(page: Page): Promise<void> {
  const widen = (text: string) => text.replaceAll(/trusted-types (\w+)/g, "trusted-types $1 'allow-duplicates'");
  await page.route(/\.html(?:[?#]|$)/, async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(Object.entries(response.headers()).map(([name, value]) => [name, widen(value)]));
    await route.fulfill({ response, headers, body: widen(await response.text()) });
  });
}

/** Address of a built module whose name carries a hash, such as `db/database`. */
export function findModule(name: string): string {
  const [folder, base] = [name.slice(0, name.lastIndexOf("/")), name.slice(name.lastIndexOf("/") + 1)];
  const file = readdirSync(join(projectPaths().dist, "_import", folder)).find(
    (entry) => entry.startsWith(`${base}.`) && entry.endsWith(".js"),
  );
  if (file === undefined) throw new Error(`site has no module: ${name}`);
  return `_import/${folder}/${file}`;
}
