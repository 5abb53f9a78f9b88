import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "parse5";
import { html } from "../../src/html.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { UI } from "../../src/words/ui.js";
import { attribute, elementsOf } from "./tree.js";

/** Pictures of a page that are in it however large they are, and characters from which the others together come later. */
const [FIRST, MOST] = [2, 300_000];

/** Leaves out of the pages of each language in `dist` what makes them slow to come: pictures below the first ones, where they are many or crowded. A chart's own page has them. */
export async function putOffPictures(dist: string): Promise<void> {
  for (const lang of LANGS) {
    for (const name of await readdir(join(dist, lang))) {
      if (!name.endsWith(".html")) continue;
      const page = await readFile(join(dist, lang, name), "utf8");
      const light = lighten(page, lang, (id) => existsSync(join(dist, lang, "chart", `${id}.html`)));
      if (light !== page) await writeFile(join(dist, lang, name), light);
    }
  }
}

/** A page with links to charts' own pages, from where its script fetches them, in the places of pictures below the first ones; as it is where these are small. */
export function lighten(page: string, lang: Lang, hasPage: (id: string) => boolean, most = MOST): string {
  if (page.length <= most) return page;
  const below = [...findPictures(page)].slice(FIRST);
  if (below.reduce((sum, { from, to }) => sum + to - from, 0) <= most) return page;
  return below
    .filter(({ id }) => hasPage(id))
    .reduceRight((text, { id, from, to }) => text.slice(0, from) + linkTo(id, lang) + text.slice(to), page);
}

const linkTo = (id: string, lang: Lang): string =>
  html`<p class="atlas-later"><a href="./chart/${id}.html" data-later>${UI.later[lang]}</a></p>`.text;

/** Where in a page the pictures of its charts stand, in their order. */
function* findPictures(page: string): Generator<{ id: string; from: number; to: number }> {
  for (const figure of elementsOf(parse(page, { sourceCodeLocationInfo: true }))) {
    const id = figure.tagName === "figure" ? attribute(figure, "data-figure") : undefined;
    if (id === undefined) continue;
    const picture = [...elementsOf(figure)].find((element) => attribute(element, "data-part") === "picture");
    const { startTag, endTag } = picture?.sourceCodeLocation ?? {};
    if (startTag && endTag) yield { id, from: startTag.endOffset, to: endTag.startOffset };
  }
}
