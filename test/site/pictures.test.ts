import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectPaths } from "../../loaders/site/paths.js";
import { launchBrowser } from "./site.js";

/** Share of a picture's ink by which the PNG may differ from the SVG as a browser draws it: of its 256 colours, and of how edges are smoothed. */
const MOST = 0.02;

const FOLDER = join(projectPaths().dist, "charts");
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".svg"))
  .map((name) => name.slice(0, -".svg".length));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Red, green, blue and alpha of each pixel of a PNG. */
async function pixelsOf(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** Sum of the differences of all channels, as a share of how much `one` differs from its paper, the colour of its corner. */
function differenceOf(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let [difference, ink] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    difference += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
    ink += Math.abs((one[i] ?? 0) - (one[i % 4] ?? 0));
  }
  return difference / ink;
}

test("there are pictures of every chart in both languages", () => {
  expect(NAMES.length).toBeGreaterThan(40);
});

test("every PNG shows what a browser draws of its SVG: strokes as pale, dashes as long", { timeout: 240_000 }, async () => {
  const page = await browser.newPage();
  const different: string[] = [];
  for (const name of NAMES) {
    const png = await pixelsOf(readFileSync(join(FOLDER, `${name}.png`)));
    await page.setViewportSize({ width: png.width, height: png.height });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(FOLDER, `${name}.svg`), "utf8")}`);
    const shown = await pixelsOf(await page.screenshot());
    expect([shown.width, shown.height], name).toEqual([png.width, png.height]);
    const share = differenceOf(shown.data, png.data);
    if (share > MOST) different.push(`${name}: ${(100 * share).toFixed(1)} % of the ink`);
  }
  expect(different).toEqual([]);
});
