import { langOfPath } from "../../src/components/chrome.js";
import { chartFile, POST_SIZES } from "../../src/model/chart-files.js";
import { oembedPath } from "../../src/model/embed-address.js";
import { type Html, html } from "../../src/html.js";
import { SITE } from "../../src/words/pages.js";
import { addressOf } from "./site-address.js";

/** The chart whose card stands for every page that is none of a chart. */
const FRONT = "series-fines";
const CHART_PAGE = /^(?:zh|en)\/chart\/([\w-]+)\.html$/;

/** Lines for the head of a page at `path` that tell other sites how to show a link to it: title, description and picture. Addresses are whole where the site's own is known. */
export function renderUnfolding(path: string, title: string, description: string, site: string): string {
  const lang = langOfPath(`/${path}`);
  const depth = path.split("/").length - 1;
  const chart = CHART_PAGE.exec(path)?.[1];
  const card = addressOf(chartFile(chart ?? FRONT, lang, "card").path, depth, site);
  const { width, height } = POST_SIZES.card;
  const address = site === "" ? [] : [["og:url", addressOf(path, depth, site)] as const];
  const properties = [
    ["og:type", chart === undefined ? "website" : "article"],
    ["og:site_name", SITE[lang]],
    ["og:locale", lang === "zh" ? "zh_CN" : "en_GB"],
    ["og:title", title],
    ["og:description", description],
    ["og:image", card],
    ["og:image:width", width],
    ["og:image:height", height],
    ["og:image:alt", title],
    ...address,
  ] as const;
  return [
    ...properties.map(([name, content]) => html`<meta property="${name}" content="${content}" />`.text),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join("\n");
}

/** How other sites embed the chart of a page at `path`, as a link for its head; null where it is none of a chart. */
export function linkOembed(path: string, title: string, site: string): Html | null {
  const chart = CHART_PAGE.exec(path)?.[1];
  if (chart === undefined) return null;
  const href = addressOf(oembedPath(chart, langOfPath(`/${path}`)), path.split("/").length - 1, site);
  return html`<link rel="alternate" type="application/json+oembed" href="${href}" title="${title}" />`;
}
