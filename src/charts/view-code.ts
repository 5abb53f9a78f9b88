import { element, Html, html, join, linkTo } from "../html.js";
import type { Theme } from "../model/embed-address.js";
import { viewPath } from "../model/chart-state.js";
import type { Lang } from "../model/indicator.js";
import { SITE } from "../words/pages.js";

/** How tall a frame must be from a width on, in CSS pixels, widths in order. */
export interface FrameHeight {
  from: number;
  height: number;
}

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
  const tallest = Math.max(...heights.map(({ height }) => height));
  const least = Math.min(...heights.map(({ height }) => height));
  const frame = {
    ...{ src: viewAddress(code, site), title, width: "100%", height: tallest, loading: "lazy" },
    style: `grid-area:1/1;width:100%;height:100%;min-height:${least}px;border:0`,
  };
  const spacer = element("div", { style: `grid-area:1/1;padding-bottom:${growHeight(heights)}` });
  const box = element("div", { style: "display:grid" }, spacer, element("iframe", frame));
  const link = linkTo(`${site}${lang}/explore.html${query}`, title);
  const words = element("details", {}, element("summary", {}, "alt"), alt);
  const caption = element("figcaption", {}, link, ` · ${SITE[lang]} `, words);
  return element("figure", { style: "margin:0" }, "\n", join([box, caption], "\n"), "\n").text;
}

/** A height as CSS that depends on the width of what it stands in: a percentage of padding is of the width, so that a step of height is one of width, cut off at both ends. */
export function growHeight(heights: readonly FrameHeight[]): string {
  const last = heights.at(-1)?.height ?? 0;
  const steps = heights.slice(0, -1).map(({ height }, i) => {
    const next = heights[i + 1] as FrameHeight;
    const change = height - next.height;
    const [low, high] = change > 0 ? ["0px", `${change}px`] : [`${change}px`, "0px"];
    return ` + clamp(${low},(${next.from - 0.5}px - 100%)*${change > 0 ? 9999 : -9999},${high})`;
  });
  return `calc(${last}px${steps.join("")})`;
}

/** A figure with its picture inside, for systems that keep neither frames nor scripts: an SVG with its own words, and a caption that links to the chart on its `page`. */
export function writeFigureCode(svg: string, { lang, title, page }: Pick<ViewCode, "lang" | "title"> & { page: string }): string {
  // Ids of several such figures on one page would be those of the first.
  const mark = `a${hashOf(svg)}`;
  const own = svg
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

/** Heights at many widths brought to few steps, none lower than what was measured within it. */
export function groupHeights(measured: readonly FrameHeight[], most = 8): FrameHeight[] {
  const steps = measured.map(({ from, height }) => ({ from, height: Math.ceil(height / 10) * 10 }));
  while (steps.length > most) {
    const costs = steps.slice(1).map((step, i) => Math.abs(step.height - (steps[i]?.height ?? 0)));
    const at = costs.indexOf(Math.min(...costs));
    const [a, b] = [steps[at], steps[at + 1]] as [FrameHeight, FrameHeight];
    steps.splice(at, 2, { from: a.from, height: Math.max(a.height, b.height) });
  }
  return steps.filter((step, i) => step.height !== steps[i - 1]?.height);
}
