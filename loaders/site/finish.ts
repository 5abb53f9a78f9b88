import { cpSync, existsSync, readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { langOfPath } from "../../src/components/chrome.js";
import { escapeMarkup } from "../../src/model/escape.js";
import { sha256 } from "../port/digest.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { bundleScripts } from "./bundle.js";
import { finishLost, LOST } from "./lost.js";
import { fillPlaces } from "./markdown.js";
import { sayOnce } from "./said-once.js";
import { MARKS, readFacts, RECORD_KINDS, type RecordKind } from "./page-facts.js";
import { finishShell } from "./shell.js";
import { stampOf } from "./stamp.js";
import { linkFile, writeText } from "./write.js";

/** Mends the pages that Framework built in `shell` and bundles their scripts, before any text of a record is in them. */
export async function mendShell(shell: string): Promise<void> {
  for (const file of await listPages(shell)) await finishFile(shell, file);
  if (existsSync(join(shell, LOST)))
    await rewrite(join(shell, LOST), (html) => finishLost(html, (href) => readFileSync(join(shell, href), "utf8")));
  await bundleScripts(shell);
}

/** Where a site's pages are made: from those of `shell`, with the blocks drawn in `blocks`, into `dist`. */
export interface Filling {
  shell: string;
  blocks: string;
  dist: string;
  /** What is known of the last site, whose pages that are made of the same stand again. */
  last?: LastPages;
}

/** The last site: where it stands, its pages of records by what they were made of, and what blocks are drawn from now, by path below the folder that holds theirs. */
export interface LastPages {
  dist: string;
  pages: ReadonlyMap<string, MadePage>;
  blocks: ReadonlyMap<string, string>;
}

/** What a page was made of, and the stamp of its file. */
export interface MadePage {
  key: string;
  stamp: string | null;
}

/** Makes a site of mended pages: puts in the blocks, which hold texts of records, and writes the page of each record after the model of its kind; returns the number of pages, and what those of records are made of. */
export async function fillSite(filling: Filling): Promise<{ pages: number; made: Map<string, MadePage> }> {
  const { shell, blocks, dist } = filling;
  cpSync(shell, dist, { recursive: true, filter: (path) => !path.endsWith(".html") });
  const pages = (await listPages(shell)).filter((file) => !file.includes(MARKS.id));
  for (const file of pages) {
    const html = readFileSync(join(shell, file), "utf8");
    await writeText(join(dist, file), sayOnce(fillPlaces(html, blocks), langOfPath(`/${file}`)));
  }
  const made = new Map<string, MadePage>();
  let written = pages.length;
  for (const kind of RECORD_KINDS) for (const lang of LANGS) written += await stampRecords(filling, kind, lang, made);
  return { pages: written, made };
}

/** A place for a chart, which is seen as soon as a page has its styles: these pages hold their own. Of others there are too many, or nothing waits. */
const HOLDS_CHART = /<div data-atlas="[a-z]+\/(?:figure\/|view\/(?:chart\/|worked\/|notebook-start\.))/;
const PRELOADED_STYLE = /<link rel="preload" as="style"[^>]*>\n?/g;
const STYLE_LINK = /<link rel="stylesheet"[^>]*? href="([^"]+)"[^>]*>/g;

function takeStylesIn(html: string, read: (href: string) => string): string {
  return html.replace(PRELOADED_STYLE, "").replace(STYLE_LINK, (_, href: string) => `<style>${read(href)}</style>`);
}

async function finishFile(dist: string, file: string): Promise<void> {
  const { html, scripts } = finishShell(await readFile(join(dist, file), "utf8"), file);
  const readStyle = (href: string) => readFileSync(join(dist, dirname(file), href), "utf8");
  await writeFile(join(dist, file), HOLDS_CHART.test(html) ? takeStylesIn(html, readStyle) : html);
  for (const [name, code] of scripts) await writeFile(join(dist, dirname(file), name), code);
}

/** Writes the page of each record of a kind after the model, which Framework built in its place: a page of its own would cost it a tenth of a second each. */
async function stampRecords(filling: Filling, kind: RecordKind, lang: Lang, made: Map<string, MadePage>): Promise<number> {
  const { shell, blocks, dist } = filling;
  const facts = readFacts(blocks, kind);
  const place = join(shell, lang, kind, `${MARKS.id}.html`);
  if (facts.size === 0) return 0;
  const page = await readFile(place, "utf8");
  const model = sha256(page);
  for (const [id, fact] of facts) {
    const file = `${lang}/${kind}/${id}.html`;
    const values = { id, title: fact.title[lang], description: fact.description[lang] };
    const block = filling.last?.blocks.get(`${basename(blocks)}/${lang}/view/${kind}/${id}.html`);
    const key = block === undefined ? null : sha256(JSON.stringify([model, block, values]));
    if (!linkLast(file, key, filling)) await writeText(join(dist, file), fillPlaces(markRecord(page, values), blocks));
    if (key !== null) made.set(file, { key, stamp: stampOf(join(dist, file)) });
  }
  return facts.size;
}

/** Has a page of the last site stand in this one, where it was made of the same and nobody changed it since. */
function linkLast(file: string, key: string | null, { dist, last }: Filling): boolean {
  const before = last?.pages.get(file);
  if (last === undefined || before === undefined || before.key !== key || stampOf(join(last.dist, file)) !== before.stamp) return false;
  linkFile(join(last.dist, file), join(dist, file));
  return true;
}

const MARK = new RegExp(Object.values(MARKS).join("|"), "g");

function markRecord(page: string, values: Readonly<Record<keyof typeof MARKS, string>>): string {
  const texts = new Map(Object.entries(MARKS).map(([name, mark]) => [mark as string, values[name as keyof typeof MARKS]]));
  return page.replace(MARK, (mark) => escapeMarkup(texts.get(mark) ?? ""));
}

async function rewrite(path: string, change: (html: string) => string): Promise<void> {
  const html = await readFile(path, "utf8");
  const changed = change(html);
  if (changed !== html) await writeFile(path, changed);
}

async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith(".html"))
    .map((file) => file.split(sep).join("/"))
    .sort();
}
