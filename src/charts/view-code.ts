import { element, Html, html, join, linkTo } from "../html.js";
import type { Theme } from "../model/embed-address.js";
import { viewPath } from "../model/chart-state.js";
import type { Lang } from "../model/indicator.js";
import { SITE } from "../words/pages.js";
import type { FrameHeight } from "./frame-heights.js";
import { frameOver, renderFrame } from "./framed.js";

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
  /** Address of a picture of it that its author put on a host of hers; null where there is none. */
  picture: string | null;
}

/** Address of the frame of a reader's chart, whole, for a site at `site`. */
export function viewAddress({ lang, version, theme, query }: Pick<ViewCode, "lang" | "version" | "theme" | "query">, site: string): string {
  const themed = theme === "auto" ? query : `${query}${query === "" ? "?" : "&"}theme=${theme}`;
  return site + viewPath(lang, version) + themed;
}

/** HTML that shows a reader's chart in a frame, tall enough at every width without a script; where a system removes frames, her own picture of it stays, or its words, and a link. */
export function writeViewCode(code: ViewCode, site: string): string {
  const { lang, query, title, alt, heights, picture } = code;
  const framed = { src: viewAddress(code, site), title, heights };
  const page = `${site}${lang}/explore.html${query}`;
  const link = linkTo(page, title);
  if (picture !== null) {
    const caption = element("figcaption", {}, link, ` · ${SITE[lang]}`);
    return element("figure", { style: "margin:0" }, "\n", join([frameOver(framed, { src: picture, alt, page }), caption], "\n"), "\n").text;
  }
  const box = element("div", { style: "container-type:inline-size" }, renderFrame(framed));
  const words = element("details", {}, element("summary", {}, "alt"), alt);
  const caption = element("figcaption", {}, link, ` · ${SITE[lang]} `, words);
  return element("figure", { style: "margin:0" }, "\n", join([box, caption], "\n"), "\n").text;
}

/** The address of a picture as an author writes it: whole, or from where her page stands; null for anything that is none, such as a script. */
export function readPictureAddress(text: string): string | null {
  const said = text.trim();
  const isWhole = /^https?:\/\//i.test(said) && URL.canParse(said);
  const isPath = !/^[a-z][a-z\d+.-]*:/i.test(said) && !said.startsWith("//");
  return said !== "" && said.length <= 2000 && !/[\s<>"'\\\p{Cc}]/u.test(said) && (isWhole || isPath) ? said : null;
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
