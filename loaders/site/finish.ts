import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { escapeMarkup } from "../../src/model/escape.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { bundleScripts } from "./bundle.js";
import { finishLost, LOST } from "./lost.js";
import { fillPlaces } from "./markdown.js";
import { MARKS, type PageFacts, readFacts, RECORD_KINDS, type RecordKind } from "./page-facts.js";
import { finishShell } from "./shell.js";

/** Finishes a site that Framework built in `dist`: mends its pages and bundles their scripts, and only then puts in the blocks drawn in `blocks`, which hold texts of records; returns the number of pages. */
export async function finishSite(dist: string, blocks: string): Promise<number> {
  for (const file of await listPages(dist)) await finishFile(dist, file);
  if (existsSync(join(dist, LOST)))
    await rewrite(join(dist, LOST), (html) => finishLost(html, (href) => readFileSync(join(dist, href), "utf8")));
  await bundleScripts(dist);
  for (const file of await listPages(dist)) {
    if (!file.includes(MARKS.id)) await rewrite(join(dist, file), (html) => fillPlaces(html, blocks));
  }
  for (const kind of RECORD_KINDS) for (const lang of LANGS) await stampRecords({ dist, blocks, kind, lang });
  return (await listPages(dist)).length;
}

async function finishFile(dist: string, file: string): Promise<void> {
  const { html, scripts } = finishShell(await readFile(join(dist, file), "utf8"), file);
  await writeFile(join(dist, file), html);
  for (const [name, code] of scripts) await writeFile(join(dist, dirname(file), name), code);
}

/** Writes the page of each record of a kind after the model, which Framework built in its place: a page of its own would cost it a tenth of a second each. */
async function stampRecords({ dist, blocks, kind, lang }: { dist: string; blocks: string; kind: RecordKind; lang: Lang }): Promise<void> {
  const facts = readFacts(blocks, kind);
  if (facts.size === 0) return;
  const folder = join(dist, lang, kind);
  const model = join(folder, `${MARKS.id}.html`);
  const shell = await readFile(model, "utf8");
  for (const [id, fact] of facts) await writeFile(join(folder, `${id}.html`), fillPlaces(markRecord(shell, id, fact, lang), blocks));
  await rm(model);
}

const MARK = new RegExp(Object.values(MARKS).join("|"), "g");

function markRecord(shell: string, id: string, { title, description }: PageFacts, lang: Lang): string {
  const values = new Map<string, string>([
    [MARKS.id, id],
    [MARKS.title, title[lang]],
    [MARKS.description, description[lang]],
  ]);
  return shell.replace(MARK, (mark) => escapeMarkup(values.get(mark) ?? ""));
}

async function rewrite(path: string, change: (html: string) => string): Promise<void> {
  const html = await readFile(path, "utf8");
  const changed = change(html);
  if (changed !== html) await writeFile(path, changed);
}

async function listPages(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.split(sep).join("/"))
    .sort();
}
