import { langOfPath } from "../../src/components/chrome.js";
import { type Html, html } from "../../src/html.js";
import { FEEDS } from "../../src/words/check.js";
import { linkOembed, renderUnfolding } from "./unfold.js";

/** Lines for the head of the page at `path` (without `.html`): its description, and how a link to it unfolds. */
export function renderFacts(path: string, { title, description }: { title: string; description: string }, site: string): string {
  const file = `${path.replace(/^\//, "").replace(/(^|\/)$/, "$1index")}.html`;
  const said = description === "" ? [] : [html`<meta name="description" content="${description}" />`.text];
  return [...said, renderUnfolding(file, title, description, site)].join("\n");
}

/** Links for the head of a built page `file` (`en/bureau/440300.html`): its feeds (a bureau's or indicator's own, and that of all changes), and how a chart is embedded. Framework would take their addresses for files of its own. */
export function renderLinks(file: string, title: string, site: string): Html {
  const lang = langOfPath(`/${file}`);
  const root = "../".repeat(file.split("/").length - 1) || "./";
  const own = /^(?:zh|en)\/(bureau|indicator)\/(.+)\.html$/.exec(file);
  const feeds = [...(own ? [`${own[1] ?? ""}/${own[2] ?? ""}`] : []), "all"];
  const links = feeds.map(
    (feed) => html`<link rel="alternate" type="application/atom+xml" title="${FEEDS.link[lang]}" href="${root}feeds/${feed}.atom" />`,
  );
  return html`${links}${linkOembed(file, title, site)}`;
}
