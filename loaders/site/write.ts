import { copyFileSync, linkSync, mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { inEachLanguage, type Lang, LANGS } from "../../src/model/indicator.js";
import { blockFile } from "./markdown.js";
import type { RecordPage } from "../../src/pages/record-pages.js";
import { factsFile, type PageFacts } from "./page-facts.js";

/** Writes a file and the folders above it; a file that stood there stays as it was wherever else it is linked. */
export function writeText(path: string, text: string | Uint8Array): Promise<void> {
  // A site has thousands of small files, and waiting for each takes three times as long as writing it.
  try {
    writeNew(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") unlinkSync(path);
    else if (code === "ENOENT") mkdirSync(dirname(path), { recursive: true });
    else return Promise.reject(error as Error);
    writeNew(path, text);
  }
  return Promise.resolve();
}

const writeNew = (path: string, text: string | Uint8Array): void => writeFileSync(path, text, { flag: "wx" });

/** Has a file stand at another place, too, with the folders above it: the same bytes on the disk where that can be. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    mkdirSync(dirname(to), { recursive: true });
    if ((error as NodeJS.ErrnoException).code === "ENOENT") linkSync(from, to);
    // Other disks, and some systems, know no links.
    else copyFileSync(from, to);
  }
}

/** Has all files below a folder stand below another, too. */
export async function linkFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) linkFile(path, join(to, relative(from, path)));
  }
}

/** The block of a page in every language, which is cited by the hash `data` of what it is drawn from. */
export const drawPage = ({ render }: RecordPage, data: string): Record<Lang, string> => inEachLanguage((lang) => render(lang, data).text);

/** Files of the block of one page in every language. */
export const recordFiles = ({ kind, id }: RecordPage, folder: string, drawn: Record<Lang, string>) =>
  LANGS.map((lang) => [blockFile(folder, lang, "view", kind, { id }), drawn[lang]] as const);

/** Writes the block of one page in every language. */
export async function writeRecord(page: RecordPage, folder: string, drawn: Record<Lang, string>): Promise<void> {
  for (const [path, text] of recordFiles(page, folder, drawn)) await writeText(path, text);
}

/** Has `place` write the blocks of pages that there are many of, one after another, and writes into `folder` what their heads say. */
export async function writePages(pages: Iterable<RecordPage>, folder: string, place: (page: RecordPage) => Promise<void>): Promise<void> {
  const facts = new Map<RecordPage["kind"], [string, PageFacts][]>();
  for (const page of pages) {
    const { kind, id, title, description } = page;
    await place(page);
    const entries = facts.get(kind) ?? [];
    entries.push([id, { title, description }]);
    facts.set(kind, entries);
  }
  for (const [kind, entries] of facts) await writeText(factsFile(folder, kind), JSON.stringify(entries));
}
