import { type Contact, contactHref } from "../model/contact.js";
import { LANGS, type Lang, type Words } from "../model/indicator.js";
import { escapeMarkup } from "../model/escape.js";
import { CONTACT } from "../words/contact.js";
import { SEARCH } from "../words/search.js";
import { KEYS } from "../words/keys.js";
import { CHROME, GROUP_NAMES, PAGE_GROUPS, SITE } from "../words/pages.js";
import { fill } from "../words/ui.js";

/** Language of a page by its path (`/zh/fines`); Chinese for pages outside both, such as `/404`. */
export function langOfPath(path: string): Lang {
  return LANGS.find((lang) => path.split("/")[1] === lang) ?? "zh";
}

/** The same page in the other language: `/zh/fines` for `/en/fines`. */
export function otherPath(path: string): string {
  const lang = langOfPath(path);
  const other = LANGS.find((candidate) => candidate !== lang) ?? lang;
  return path.startsWith(`/${lang}/`) ? path.replace(`/${lang}/`, `/${other}/`) : `/${other}/`;
}

/** Scripts of pages that are more than figures to filter, by the part of the path after the language; none for those with nothing to answer, as pages of no language. */
const SCRIPTS: Readonly<Record<string, string | null>> = {
  addresses: null,
  benchmark: "benchmark",
  bureau: "record",
  check: "check/page",
  codebook: null,
  chart: "chart",
  embedding: null,
  explore: "explore-page",
  gallery: null,
  index: "front",
  indicator: null,
  indicators: "indicators",
  notebook: "notebook/page",
  claims: "read/claims-page",
  read: "read/page",
  reading: "record",
  quality: "quality",
  report: "record",
  search: "search",
  stories: "stories",
  twin: null,
  worked: null,
};

/** What a page has in its head: the colour schemes, the small script that every page has, and its own; most pages share the one that makes figures answer. */
export function renderHead(path: string): string {
  const name = path.split("/")[2];
  const own = name === undefined ? null : name in SCRIPTS ? SCRIPTS[name] : "page";
  const scripts = ["site", ...(own ? [own] : [])].map((script) => `<script type="module" src="/components/${script}.js"></script>`);
  // The texts of reports are their publishers': a site that shows them beside their figures does not offer them to search engines.
  const robots = name === "reading" ? '<meta name="robots" content="noindex">' : "";
  return `<meta name="color-scheme" content="light dark">${robots}${scripts.join("")}`;
}

/** Top of a page: skip link, name of the site, pages (on phones behind a button that needs no script), and the switch to the other language; links are from the site's root; `notice` stands above all. */
export function renderHeader(path: string, notice: Words | null = null): string {
  const lang = langOfPath(path);
  const lists = PAGE_GROUPS.map(
    (group, i) =>
      `<div><p id="atlas-group-${i}">${GROUP_NAMES[i]?.[lang] ?? ""}</p><ul aria-labelledby="atlas-group-${i}">${Object.entries(group).map(renderItem(path, lang)).join("")}</ul></div>`,
  );
  const other = lang === "zh" ? "en" : "zh-Hans";
  const said = notice === null ? "" : `<p class="atlas-notice" role="note">${escapeMarkup(notice[lang])}</p>\n`;
  return `<a class="atlas-skip" href="#observablehq-main">${CHROME.skip[lang]}</a>
${said}<div class="atlas-masthead"><a class="atlas-name" href="/${lang}/">${SITE[lang]}</a>
${renderSearch(path, lang)}
<button type="button" class="atlas-menu" popovertarget="atlas-pages">${CHROME.menu[lang]}</button>
<nav id="atlas-pages" popover aria-label="${CHROME.pages[lang]}">${lists.join("")}</nav>
<a class="atlas-switch" href="${otherPath(path)}" hreflang="${other}" lang="${other}" title="${CHROME.otherTitle[lang]}">${CHROME.other[lang]}</a></div>`;
}

// The search page has a field of its own. Framework makes links relative, not the addresses of forms.
function renderSearch(path: string, lang: Lang): string {
  if (path === `/${lang}/search`) return "";
  const depth = path.split("/").length - 2;
  const action = depth === 0 ? `./${lang}/search.html` : `${depth === 1 ? "./" : "../".repeat(depth - 1)}search.html`;
  return `<form class="atlas-search" role="search" action="${action}" method="get"><input type="search" name="q" aria-label="${SEARCH.label[lang]}" aria-keyshortcuts="/" placeholder="${SEARCH.short[lang]}" autocomplete="off" enterkeyhint="search"><button type="submit" aria-label="${SEARCH.short[lang]}" title="${SEARCH.short[lang]}"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.5"/><path d="m10 10 4.5 4.5"/></svg></button></form>`;
}

function renderItem(path: string, lang: Lang) {
  return ([page, name]: [string, Words]): string => {
    const href = page === "index" ? `/${lang}/` : `/${lang}/${page}`;
    const current = path === `/${lang}/${page}` ? ' aria-current="page"' : "";
    return `<li><a href="${href}"${current}>${name[lang]}</a></li>`;
  };
}

/** Foot of a page: data version, licence, what is not republished, how to report an error: by a mail or form with the page filled in where the site has a `contact`. Scripts of the page read it from `data-contact`. Where no version is given, one script of the site puts it in, and without it a link leads there: pages stay as they are while other data change. */
export function renderFooter(path: string, version: string | null, contact: Contact = ""): string {
  const lang = langOfPath(path);
  const said = version ?? `<a href="/${lang}/data#cite">${CHROME.versionAt[lang]}</a>`;
  return `<p>${CHROME.version[lang]} <span class="atlas-version">${said}</span> · ${CHROME.licence[lang]}</p>
<p>${CHROME.noText[lang]} ${renderReport(path, version, contact)} <a href="/${lang}/check">${CHROME.check[lang]}</a></p>
<p><button type="button" data-part="keys" aria-keyshortcuts="?" hidden>${KEYS.open[lang]} <kbd>?</kbd></button></p>`;
}

function renderReport(path: string, version: string | null, contact: Contact): string {
  const lang = langOfPath(path);
  const how = `/${lang}/methods#errors`;
  if (contact === "") return `<a href="${how}">${CHROME.report[lang]}</a>`;
  const page = path === "/404" ? CONTACT.lost[lang] : `${path.slice(1).replace(/(^|\/)$/, "$1index")}.html`;
  const href = contactHref(contact, fill(CONTACT.subject[lang], page), fill(CONTACT.page[lang], page, version ?? CHROME.versionAt[lang]));
  return `<a href="${escapeMarkup(href)}" data-contact="${escapeMarkup(contact)}">${CHROME.report[lang]}</a> <a href="${how}">${CONTACT.how[lang]}</a>`;
}
