import { LANGS } from "../../../src/model/indicator.js";
import { html, join } from "../../../src/html.js";

/** Pages for readers who come by a search: not those in frames, those for lost addresses, nor a text with its figures marked. */
const HIDDEN = /^embed\/|(?:^|\/)404\.html$|^(?:zh|en)\/reading\//;
const IN_LANGUAGE = /^(?:zh|en)\//;

/** A site map of the pages at `paths`, each with its twin in the other language; where the site's address is not known, addresses are relative to the map. */
export function writeSitemap(paths: readonly string[], site: string): string {
  const known = new Set(paths);
  const entries = paths
    .filter((path) => !HIDDEN.test(path))
    .map((path) => {
      const twins = LANGS.map((lang) => [lang, path.replace(IN_LANGUAGE, `${lang}/`)] as const).filter(([, twin]) => known.has(twin));
      const links = twins.map(
        ([lang, twin]) => html`<xhtml:link rel="alternate" hreflang="${lang === "zh" ? "zh-Hans" : "en"}" href="${site + twin}" />`,
      );
      return html`<url><loc>${site + path}</loc>${IN_LANGUAGE.test(path) && twins.length > 1 ? links : []}</url>`;
    });
  const urls = join(entries, "\n").text;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}
</urlset>
`;
}

/** What robots may read: everything; the map is named where its whole address is known. */
export function writeRobots(site: string): string {
  return `User-agent: *\nAllow: /\n${site === "" ? "" : `\nSitemap: ${site}sitemap.xml\n`}`;
}
