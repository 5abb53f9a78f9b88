import { element, Html, html, join, linkTo } from "../html.js";
import type { Theme } from "../model/embed-address.js";
import { viewPath } from "../model/chart-state.js";
import type { Lang } from "../model/indicator.js";
import { SITE } from "../words/pages.js";
import { type FrameHeight, growHeight, tallestOf } from "./frame-heights.js";

/** What frame code of a reader's chart says and where it leads. */
export interface ViewCode {
  lang: Lang;
  /** Hash of the data version that it stays at; null where it follows the data. */
  version: string | null;
  theme: Theme;
  /** The query of the chart, `?` included. */
  query: string;
  title: string;
  /** The chart in words. */
  alt: string;
  heights: readonly FrameHeight[];
}

/** Address of the frame of a reader's chart, whole, for a site at `site`. */
export function viewAddress({ lang, version, theme, query }: Pick<ViewCode, "lang" | "version" | "theme" | "query">, site: string): string {
  const themed = theme === "auto" ? query : `${query}${query === "" ? "?" : "&"}theme=${theme}`;
  return site + viewPath(lang, version) + themed;
}

/** HTML that shows a reader's chart in a frame, tall enough at every width without a script; where a system removes frames, its words and a link stay. */
export function writeViewCode(code: ViewCode, site: string): string {
  const { lang, query, title, alt, heights } = code;
  const frame = {
    ...{ src: viewAddress(code, site), title, width: "100%", height: tallestOf(heights), loading: "lazy" },
    style: `display:block;width:100%;height:${growHeight(heights)};border:0`,
  };
  const box = element("div", { style: "container-type:inline-size" }, element("iframe", frame));
  const link = linkTo(`${site}${lang}/explore.html${query}`, title);
  const words = element("details", {}, element("summary", {}, "alt"), alt);
  const caption = element("figcaption", {}, link, ` · ${SITE[lang]} `, words);
  return element("figure", { style: "margin:0" }, "\n", join([box, caption], "\n"), "\n").text;
}

/** A figure with its picture inside, for systems that keep neither frames nor scripts: an SVG with its own words, and a caption that links to the chart on its `page`. */
export function writeFigureCode(svg: string, { lang, title, page }: Pick<ViewCode, "lang" | "title"> & { page: string }): string {
  // Ids of several such figures on one page would be those of the first.
  const mark = `a${hashOf(svg)}`;
  const own = svg
    // An empty line would end a piece of HTML within Markdown.
    .replace(/\n\s*\n/g, "\n")
    .replace(
      /\b(id|aria-labelledby)="([^"]*)"/g,
      (_, name: string, ids: string) =>
        `${name}="${ids
          .split(" ")
          .map((id) => `${mark}-${id}`)
          .join(" ")}"`,
    )
    .replace(/xlink:href="#([^"]*)"/g, (_, id: string) => `xlink:href="#${mark}-${id}"`)
    .replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, '$1 style="width:100%;height:auto;max-width:724px"');
  const caption = html`<figcaption>${linkTo(page, title)} · ${SITE[lang]}</figcaption>`;
  return element("figure", { style: "margin:0" }, "\n", new Html(own.trim()), "\n", caption, "\n").text;
}

function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
