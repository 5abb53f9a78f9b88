import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { LANGS } from "../../src/model/indicator.js";
import { blockFile } from "./markdown.js";
import type { RecordPage } from "../../src/pages/record-pages.js";

/** Writes a file and the folders above it. */
export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Writes the blocks of pages that there are many of, in every language, into `folder`. */
export async function writePages(pages: Iterable<RecordPage>, folder: string): Promise<void> {
  for (const { kind, id, render } of pages) {
    for (const lang of LANGS) await writeText(blockFile(folder, lang, "view", kind, { id }), render(lang).text);
  }
}
