import { FEEDS } from "../../src/words/check.js";
import { langOfPath } from "../../src/components/chrome.js";

/** A page whose head names its feeds: a bureau's or indicator's own, and on every page that of all changes. */
export function linkFeeds(html: string, path: string): string {
  const lang = langOfPath(`/${path}`);
  const root = "../".repeat(path.split("/").length - 1) || "./";
  const own = /^(?:zh|en)\/(bureau|indicator)\/(.+)\.html$/.exec(path);
  const feeds = [...(own ? [`${own[1] ?? ""}/${own[2] ?? ""}`] : []), "all"];
  const links = feeds.map(
    (feed) => `<link rel="alternate" type="application/atom+xml" title="${FEEDS.link[lang]}" href="${root}feeds/${feed}.atom">`,
  );
  return html.replace("</head>", `${links.join("\n")}\n</head>`);
}
