import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { LANGS } from "../../src/model/indicator.js";
import { blockFile } from "./markdown.js";

/** Parameterised pages by their folder below the language: bureaus, reports, indicators, texts with their figures marked, and charts. */
export const STAMPED = ["bureau", "report", "indicator", "reading", "chart"] as const;

/** Ids of the blocks of a parameterised page, such as the codes of bureaus, in order; none where no text lies beside the project to read. */
export async function listIds(blocks: string, page: string): Promise<string[]> {
  const folder = dirname(blockFile(blocks, LANGS[0], "view", page, { id: "x" }));
  if (!existsSync(folder)) return [];
  return (await readdir(folder)).map((name) => basename(name, ".html")).sort();
}

/** Writes the pages of all ids after the one of the first, which Framework built with places instead of blocks: a page of its own would cost it a tenth of a second each. */
export async function stampPages(dist: string, blocks: string, page: string): Promise<void> {
  const ids = await listIds(blocks, page);
  const [first] = ids;
  if (first === undefined) return;
  for (const lang of LANGS) {
    const file = (id: string) => join(dist, lang, page, `${id}.html`);
    // Framework takes what follows the dot of penalty.amount for the ending of a file and adds none.
    const shell = (await readFile(file(first), "utf8")).replaceAll(`${page}/${first}"`, `${page}/${first}.html"`);
    for (const id of ids) await writeFile(file(id), shell.replaceAll(first, id));
  }
}
