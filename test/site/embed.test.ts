import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHistory } from "../../loaders/publish/releases/store.js";
import { readFrozen } from "../../loaders/publish/embed/frozen.js";
import { projectPaths } from "../../loaders/site/paths.js";
import { type EmbedChoice, hostScript, type ShareData, writeEmbedCode } from "../../src/charts/embed-code.js";
import { serveHostPage } from "./host-page.js";
import { openSite, type Visit, watchPage } from "./site.js";

const { dist, releases } = projectPaths();
/** Only a release has frozen pages of charts. */
const VERSION = (await readHistory(projectPaths().releases)).releases.at(-1)?.hash ?? "";
const CHOICE: EmbedChoice = { lang: "zh", version: null, theme: "auto", bureaus: [], script: false };

let visit: Visit;
beforeAll(async () => void (visit = await openSite()));
afterAll(() => visit.close());

/** What the site offers to copy. */
function codeOf(id: string, choice: Partial<EmbedChoice>): string {
  const page = readFileSync(join(dist, "zh/chart", `${id}.html`), "utf8");
  const text = /data-share="([^"]*)"/
    .exec(page)?.[1]
    ?.replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  const data = JSON.parse(text ?? "") as ShareData;
  return writeEmbedCode(data[choice.lang ?? "zh"], { ...CHOICE, ...choice }, visit.site.url);
}

async function framesOf(page: Page): Promise<Frame[]> {
  await page.waitForFunction((wanted) => window.frames.length >= wanted, (await page.locator("iframe").count()) - 1);
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  for (const frame of frames) await frame.waitForSelector("[data-part=picture] svg:visible");
  return frames;
}

const look = (frame: Frame) =>
  frame.evaluate(() => ({
    drawn: [...document.querySelectorAll("[data-part=picture] > div")].filter((box) => box.getBoundingClientRect().height > 20).length,
    wide: document.documentElement.scrollWidth - innerWidth,
    paper: getComputedStyle(document.body).backgroundColor,
    said: document.body.innerText,
  }));

describe("in a narrow dark column of a page that allows no script", () => {
  test("three charts show with their caveats, one frozen, one by its own theme", async () => {
    const { site } = visit;
    const { origin } = new URL(site.url);
    const codes = [
      codeOf("series-fines", { bureaus: ["330000"] }),
      codeOf("fines-amount", { lang: "en", version: VERSION }),
      codeOf("coverage", { theme: "light" }),
    ];
    const body = `<div style="width:300px;background:#111;color:#ddd">${codes.join("<p>Text.</p>")}</div>`;
    const policy = `default-src 'none'; frame-src ${origin}; img-src ${origin} data:; style-src 'unsafe-inline'`;
    const host = await serveHostPage(body, policy);
    const { page, context, watched } = await watchPage(visit.browser, { viewport: { width: 360, height: 2400 }, colorScheme: "dark" });
    await page.goto(host.url);
    const [fines, amount, coverage] = await Promise.all((await framesOf(page)).map(look));
    for (const frame of [fines, amount, coverage]) expect(frame).toMatchObject({ drawn: 1, wide: 0 });
    expect(fines?.said).toMatch(/按地址突出：浙江/);
    expect(fines?.said).toMatch(/覆盖：.*个机构/);
    expect(amount?.said).toMatch(/Coverage: stated in 3 of 5 reports/);
    expect(amount?.said).toContain(`Data version ${VERSION} · frozen`);
    expect([fines?.paper, amount?.paper, coverage?.paper]).toEqual(["rgb(21, 25, 29)", "rgb(21, 25, 29)", "rgb(252, 251, 248)"]);
    expect(watched.errors).toEqual([]);
    await page.screenshot({ path: "test/output/embed-hostile.png", fullPage: true });
    await context.close();
    host.server.close();
  });
});

describe("in a page that allows the site's scripts", () => {
  test("frames take their height, the component follows its attributes, keeps its content where it has no chart, and says what it does not know", async () => {
    const { origin } = new URL(visit.site.url);
    const component = `<script async src="${visit.site.url}embed/enforcement-chart.js"></script>
<enforcement-chart id="good" chart="fines-amount" lang="en" bureaus="371500"><b>kept</b></enforcement-chart>
<enforcement-chart id="unknown" chart="series-fine" lang="en"><b>kept</b></enforcement-chart>`;
    const body = `<div style="width:320px">${codeOf("fines-amount", {})}${hostScript(visit.site.url)}${component}</div>`;
    const host = await serveHostPage(
      body,
      `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src ${origin} data:; style-src 'unsafe-inline'`,
    );
    const { page, context, watched } = await watchPage(visit.browser, { viewport: { width: 600, height: 900 } });
    await page.goto(host.url);
    const heightOf = (selector: string) =>
      page.locator(selector).evaluate((frame) => [frame.clientHeight, (frame as HTMLIFrameElement).style.height]);
    await page.locator("#good iframe").waitFor({ state: "visible" });
    await page.waitForFunction(() => document.querySelector("figure iframe")?.getAttribute("style")?.includes("height"));
    for (const [selector, frame] of [
      ["figure iframe", "fines-amount.zh"],
      ["#good iframe", "fines-amount.en"],
    ] as const) {
      const inside = page.frames().find((one) => one.url().includes(frame));
      const needed = await inside?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      expect(await heightOf(selector)).toEqual([needed, `${needed}px`]);
    }
    expect(await page.locator("#good b").isVisible()).toBe(false);
    expect(await page.locator("#unknown [role=alert]").innerText()).toMatch(
      /There is no chart “series-fine”\. Known charts: .*series-fines/,
    );
    expect(await page.locator("#unknown b").isVisible()).toBe(true);

    await page.locator("#good").evaluate((chart) => {
      chart.setAttribute("chart", "leniency");
      chart.setAttribute("lang", "zh");
      chart.setAttribute("theme", "dark");
    });
    await page.waitForFunction(() =>
      document.querySelector("#good")?.shadowRoot?.querySelector("iframe")?.src.includes("leniency.zh.html?theme=dark&bureaus=371500"),
    );
    await page.locator("#good iframe").waitFor({ state: "visible" });
    expect(watched.errors).toEqual([]);

    await context.setOffline(true);
    await page.locator("#good").evaluate((chart) => chart.setAttribute("chart", "coverage"));
    await page.locator("#good b").waitFor({ state: "visible" });
    await context.close();
    host.server.close();
  });
});

test("alone, a chart fits every width with and without scripts, says what its address asks in vain, and prints in the colours of the day", async () => {
  for (const javaScriptEnabled of [false, true]) {
    const { page, context, watched } = await watchPage(visit.browser, { javaScriptEnabled, colorScheme: "dark" });
    await page.goto(`${visit.site.url}embed/series-fines.zh.html?theme=sepia&bureaus=999999&years=2020`);
    for (const width of [280, 360, 600, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      const shown = page.locator("[data-part=picture] > div:visible");
      expect(await shown.count()).toBe(1);
      const box = await shown.locator("svg").first().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(width);
    }
    if (javaScriptEnabled) {
      expect((await look(page.mainFrame())).wide).toBe(0);
      const note = await page.locator("[data-part=address]").innerText();
      for (const word of ["sepia", "999999", "years"]) expect(note).toContain(word);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect((await look(page.mainFrame())).paper).toBe("rgb(255, 255, 255)");
    }
    expect(watched.errors).toEqual([]);
    await context.close();
  }
});

test("a released version's pages are those of the release, byte for byte", async () => {
  for (const [path, bytes] of await readFrozen(releases)) expect(readFileSync(join(dist, path)).equals(bytes), path).toBe(true);
  expect(readdirSync(join(dist, "embed", VERSION)).filter((name) => name.endsWith(".html")).length).toBeGreaterThan(40);
});

test("below a chart, a dialog offers code that follows the choices, and gives the focus back", async () => {
  const { page, context, watched } = await watchPage(visit.browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${visit.site.url}zh/fines.html`, { waitUntil: "networkidle" });
  const link = page.locator("#series-fines a[data-part=share-link]");
  await link.click();
  const code = page.locator("dialog [data-part=code]");
  await code.waitFor();
  expect(await code.inputValue()).toContain(`src="${visit.site.url}embed/series-fines.zh.html"`);
  await page.locator("dialog select[name=lang]").selectOption("en");
  await page.locator("dialog input[name=version]").nth(1).check();
  await page.locator("dialog select[name=theme]").selectOption("dark");
  await page.locator("dialog input[name=bureaus]").fill("330000");
  const address = `embed/${VERSION}/series-fines.en.html?theme=dark&bureaus=330000`;
  expect(await code.inputValue()).toContain(visit.site.url + address.replace("&", "&amp;"));
  const preview = page.frameLocator("dialog [data-part=preview]");
  await preview.locator("[data-part=address]").getByText("Brought forward by the address: Zhejiang").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(watched.errors).toEqual([]);
  await context.close();
});

test("without scripts a chart's page has its code, pictures and words to select, and says where the site's address goes", async () => {
  const { page, context } = await watchPage(visit.browser, { javaScriptEnabled: false });
  await page.goto(`${visit.site.url}en/chart/series-fines.html`);
  expect(await page.locator("[data-part=code]").inputValue()).toContain("https://example.org/embed/series-fines.en.html");
  expect(await page.locator("[data-part=placeholder]").isVisible()).toBe(true);
  expect(
    await page.locator("[data-part=choices], button[name=copy]").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  expect(await page.locator("a[download]").count()).toBeGreaterThan(4);
  await context.close();
});
