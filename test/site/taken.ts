import { createCanvas, loadImage } from "@napi-rs/canvas";
import { type Browser } from "playwright-core";
import { serveHostPage } from "./host-page.js";
import { watchPage } from "./site.js";

/** Shapes of a drawing, without its letters: where its dots stand. */
export function marksOf(svg: string): string[] {
  const chart = /<g id="chart"[^]*?(?=<g id="foot")/.exec(svg)?.[0] ?? svg;
  return [...chart.matchAll(/<circle[^>]*? cx="(-?[\d.]+)"[^>]*? cy="(-?[\d.]+)"/g)].map(
    ([, x, y]) => `${Number(x).toFixed(1)} ${Number(y).toFixed(1)}`,
  );
}

/** How many pixels of a PNG file differ from an SVG file as a browser draws it, and of its screen as a share of all. */
export async function compareDrawn(browser: Browser, png: Buffer, svg: string): Promise<{ drawn: number; screen: number }> {
  const { width, height } = await loadImage(png);
  const { page } = await watchPage(browser, { viewport: { width, height } });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.setContent(`<style>body { margin: 0 } img { display: block }</style><img src="${address}">`);
  const drawn = await page.locator("img").evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    return canvas.toDataURL("image/png");
  });
  const found = {
    drawn: await countDifferent(Buffer.from(drawn.split(",")[1] ?? "", "base64"), png),
    screen: (await countDifferent(await page.screenshot(), png)) / (width * height),
  };
  await page.context().close();
  return found;
}

/** How many pixels of two PNG files are not the same. */
async function countDifferent(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map(async (png) => {
      const image = await loadImage(png);
      const context = createCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    }),
  );
  if (a === undefined || a.length !== b?.length) return Infinity;
  return a.reduce((count, pixel, i) => count + Number(pixel !== b[i]), 0);
}

/** How many pixels of a frame's content do not fit into the room that its code gives it in a column of a width. */
export async function hiddenIn(browser: Browser, code: string, width: number): Promise<number> {
  const host = await serveHostPage(`<div style="width:${width}px">${code}</div>`, "default-src * 'unsafe-inline'");
  const { page } = await watchPage(browser, { viewport: { width: width + 40, height: 900 } });
  await page.goto(host.url);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  await frame?.locator("html[data-drawn]").waitFor({ state: "attached", timeout: 20_000 });
  const content = (await frame?.evaluate(() => document.body.getBoundingClientRect().height)) ?? Infinity;
  const room = await page.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);
  await page.context().close();
  host.server.close();
  return Math.floor(content - room);
}
