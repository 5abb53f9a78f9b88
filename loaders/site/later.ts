import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { html } from "../../src/html.js";
import { type Lang, LANGS } from "../../src/model/indicator.js";
import { UI } from "../../src/words/ui.js";

/** Pictures of a page that are in it however large they are, and characters from which the others together come later. */
const [FIRST, MOST] = [2, 300_000];

const PICTURE =
  /(<figure class="atlas-figure" id="([\w-]+)"[^>]*>.*?<div data-part="picture">)(.*?)(?=<\/div>\s*<div class="atlas-aside">)/gs;

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
  const below = [...page.matchAll(PICTURE)].slice(FIRST);
  if (below.reduce((sum, [, , , picture = ""]) => sum + picture.length, 0) <= most) return page;
  let seen = 0;
  return page.replace(PICTURE, (whole, start: string, id: string) =>
    ++seen <= FIRST || !hasPage(id)
      ? whole
      : start + html`<p class="atlas-later"><a href="./chart/${id}.html" data-later>${UI.later[lang]}</a></p>`.text,
  );
}
