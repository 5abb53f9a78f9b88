import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { middleOf } from "./measure.js";
import { firstView } from "./visit.js";

const VIEWS = 5;
const OUTPUT = "test/output";

/** Milliseconds until the first chart of a page of the site in `dist` is seen, and of a bare page that holds the same drawing and nothing else: medians of fresh browsers by turns. */
export async function compareWithBare(dist: string, page: string): Promise<{ own: number; bare: number }> {
  await mkdir(OUTPUT, { recursive: true });
  const folder = await mkdtemp(join(OUTPUT, "bare-"));
  try {
    await writeFile(join(folder, "index.html"), writeBare(await readFile(join(dist, page), "utf8")));
    const [own, bare]: [number[], number[]] = [[], []];
    for (let i = 0; i < VIEWS; i++) {
      own.push((await firstView(dist, page)).chart);
      bare.push((await firstView(folder, "index.html")).chart);
    }
    return { own: middleOf(own), bare: middleOf(bare) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page with the first drawing of another. */
export function writeBare(html: string): string {
  const drawing = new JSDOM(html).window.document.querySelector("figure svg");
  if (drawing === null) throw new Error("a page without a drawing has no bare one");
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>bare</title><figure>${drawing.outerHTML}</figure></html>\n`;
}
