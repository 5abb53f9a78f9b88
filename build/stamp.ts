import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { LANGS } from "../src/model/indicator.js";
import { blockFile } from "./markdown.js";

/** Ids of the blocks of a parameterised page, such as the codes of bureaus, in order. */
export async function listIds(blocks: string, page: string): Promise<string[]> {
  const folder = dirname(blockFile(blocks, LANGS[0], "view", page, { id: "x" }));
  return (await readdir(folder)).map((name) => basename(name, ".html")).sort();
}

/** Writes the pages of all ids after the one of the first, which Framework built with places instead of blocks: a page of its own would cost it a tenth of a second each. */
export async function stampPages(dist: string, blocks: string, page: string): Promise<void> {
  const [first, ...others] = await listIds(blocks, page);
  if (first === undefined) return;
  for (const lang of LANGS) {
    const file = (id: string) => join(dist, lang, page, `${id}.html`);
    const shell = await readFile(file(first), "utf8");
    for (const id of others) await writeFile(file(id), shell.replaceAll(first, id));
  }
}
