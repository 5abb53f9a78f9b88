import { langOfPath } from "../../src/components/chrome.js";
import { type Html, html } from "../../src/html.js";
import { FEEDS } from "../../src/words/check.js";
import { keysOf } from "../../src/model/indicator.js";
import { figurePath } from "../../src/series/file.js";
import { twinPath } from "../publish/guide/twins.js";
import { linkOembed, renderUnfolding } from "./unfold.js";

/** Lines for the head of the page at `path` (without `.html`): its description, and how a link to it unfolds. */
export function renderFacts(path: string, { title, description }: { title: string; description: string }, site: string): string {
  const file = `${path.replace(/^\//, "").replace(/(^|\/)$/, "$1index")}.html`;
  const said = description === "" ? [] : [html`<meta name="description" content="${description}" />`.text];
  return [...said, renderUnfolding(file, title, description, site)].join("\n");
}

/** Where no step after Framework writes language, root and version of the data into the first tag of a page, this script does; scripts of the page read them there. */
export function renderRoot(path: string, version: string): string {
  const { lang, root } = rootAttributes(`${path.replace(/^\//, "")}.html`);
  const data = JSON.stringify({ root, version });
  return `<script>Object.assign(Object.assign(document.documentElement, {lang: "${lang}"}).dataset, ${data});</script>`;
}

/** Language and way to the root of the built page `file`. */
export function rootAttributes(file: string): { lang: string; root: string } {
  return {
    lang: langOfPath(`/${file}`) === "zh" ? "zh-Hans" : "en",
    root: "../".repeat(file.split("/").length - 1) || "./",
  };
}

const escapeAddress = (svg: string): string => svg.replaceAll('"', "'").replace(/[#<>]/g, encodeURIComponent);

// Three bars of a chart on the colour of the links; a data address needs no way to the root, and escapes only what it must.
const ICON = `data:image/svg+xml,${escapeAddress(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1c558e"/><path d="M3 13V8h2.5v5zM6.8 13V3h2.5v10zM10.5 13V6H13v7z" fill="#fff"/></svg>',
)}`;

/** Links for the head of a built page `file` (`en/bureau/440300.html`): its icon, its feeds (a bureau's or indicator's own, and that of all changes), and how a chart is embedded. Framework would take their addresses for files of its own. */
export function renderLinks(file: string, title: string, site: string): Html {
  const lang = langOfPath(`/${file}`);
  const { root } = rootAttributes(file);
  const own = /^(?:zh|en)\/(bureau|indicator)\/(.+)\.html$/.exec(file);
  const feeds = [...(own ? [`${own[1] ?? ""}/${own[2] ?? ""}`] : []), "all"];
  const links = feeds.map(
    (feed) => html`<link rel="alternate" type="application/atom+xml" title="${FEEDS.link[lang]}" href="${root}feeds/${feed}.atom" />`,
  );
  const twin = twinPath(file);
  const markdown = twin !== null && html`<link rel="alternate" type="text/markdown" href="${root}${twin}" />`;
  return html`<link
      rel="icon"
      type="image/svg+xml"
      href="${ICON}"
    />${links}${linkFigures(own, root)}${markdown}${linkOembed(file, title, site)}`;
}

/** The files of a bureau's or indicator's figures, for programs that look at its page. */
function linkFigures(own: RegExpExecArray | null, root: string): Html[] {
  const [, kind, id] = own ?? [];
  if (id === undefined) return [];
  const types = { json: "application/json", csv: "application/gzip" } as const;
  return keysOf(types).map(
    (format) =>
      html`<link
        rel="alternate"
        type="${types[format]}"
        href="${root}${figurePath(kind === "bureau" ? "bureau" : "indicator", id, format)}"
      />`,
  );
}
