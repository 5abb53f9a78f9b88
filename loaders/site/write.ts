import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inEachLanguage, type Lang, LANGS } from "../../src/model/indicator.js";
import { blockFile } from "./markdown.js";
import type { RecordPage } from "../../src/pages/record-pages.js";
import { factsFile, type PageFacts } from "./page-facts.js";

/** Writes a file and the folders above it. */
export function writeText(path: string, text: string | Uint8Array): Promise<void> {
  // A site has thousands of small files, and waiting for each takes three times as long as writing it.
  try {
    writeFileSync(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return Promise.reject(error as Error);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return Promise.resolve();
}

/** The block of a page in every language. */
export const drawPage = ({ render }: RecordPage): Record<Lang, string> => inEachLanguage((lang) => render(lang).text);

/** Writes the block of one page in every language. */
export async function writeRecord(page: RecordPage, folder: string, drawn = drawPage(page)): Promise<void> {
  for (const lang of LANGS) await writeText(blockFile(folder, lang, "view", page.kind, { id: page.id }), drawn[lang]);
}

/** Writes the blocks of pages that there are many of, in every language, into `folder`, and what their heads say. */
export async function writePages(
  pages: Iterable<RecordPage>,
  folder: string,
  draw: (page: RecordPage) => Record<Lang, string> | Promise<Record<Lang, string>> = drawPage,
): Promise<void> {
  const facts = new Map<RecordPage["kind"], [string, PageFacts][]>();
  for (const page of pages) {
    const { kind, id, title, description } = page;
    await writeRecord(page, folder, await draw(page));
    const entries = facts.get(kind) ?? [];
    entries.push([id, { title, description }]);
    facts.set(kind, entries);
  }
  for (const [kind, entries] of facts) await writeText(factsFile(folder, kind), JSON.stringify(entries));
}
