import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CHARTS } from "../../src/charts/index.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { type FrontMatter, readFrontMatter } from "./page-facts.js";
import type { PageEntry } from "../../src/model/search-index.js";
import { SEARCH_ALSO } from "../../src/words/search.js";

/** Every page of the site that has a Markdown file of its own, by the title and description in it, and every figure that stands on one. */
export async function listPages(root = "."): Promise<PageEntry[]> {
  const names = (await readdir(join(root, "src", LANGS[0]))).filter((name) => name.endsWith(".md")).sort();
  const texts = await Promise.all(names.map((name) => readPage(root, basename(name, ".md"))));
  const figures = CHARTS.filter(({ id }) => texts.some(({ body }) => body.includes(`<atlas-figure id="${id}">`)));
  return [
    ...texts.map(({ entry }) => entry),
    ...figures.map(({ id, title, note, topic }): PageEntry => ({
      ...{ kind: "figure", path: `${topic}#${id}`, zh: title.zh, en: title.en, about_zh: note.zh, about_en: note.en },
      also: SEARCH_ALSO[`${topic}#${id}`] ?? "",
    })),
  ];
}

async function readPage(root: string, name: string): Promise<{ entry: PageEntry; body: string }> {
  const read = async (lang: Lang) => readFile(join(root, "src", lang, `${name}.md`), "utf8");
  const [zh, en] = await Promise.all([read("zh"), read("en")]);
  const [front, frontEn] = [zh, en].map(readFrontMatter) as [FrontMatter, FrontMatter];
  const also = SEARCH_ALSO[name] ?? "";
  const titles = { zh: front.title, en: frontEn.title, also, about_zh: front.description ?? "", about_en: frontEn.description ?? "" };
  return { entry: { kind: "page", path: name, ...titles }, body: zh };
}
