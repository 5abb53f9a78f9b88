import { LANGS, type Lang } from "../model/indicator.js";
import { CHROME, PAGES, SITE } from "../words/pages.js";

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

/** What a page has in its head: the colour schemes, and the script that makes figures answer; bureaus' pages have none to answer. */
export function renderHead(path: string): string {
  const script = path.includes("/bureau/") ? "" : `<script type="module" src="/components/page.js"></script>`;
  return `<meta name="color-scheme" content="light dark">${script}`;
}

/** Top of a page: skip link, name of the site, pages, and the switch to the other language; links are from the site's root. */
export function renderHeader(path: string): string {
  const lang = langOfPath(path);
  const items = Object.entries(PAGES).map(([page, name]) => {
    const href = page === "index" ? `/${lang}/` : `/${lang}/${page}`;
    const current = path === `/${lang}/${page}` ? ' aria-current="page"' : "";
    return `<li><a href="${href}"${current}>${name[lang]}</a></li>`;
  });
  const other = lang === "zh" ? "en" : "zh-Hans";
  return `<a class="atlas-skip" href="#observablehq-main">${CHROME.skip[lang]}</a>
<div class="atlas-masthead"><a class="atlas-name" href="/${lang}/">${SITE[lang]}</a>
<nav aria-label="${CHROME.pages[lang]}"><ul>${items.join("")}</ul></nav>
<a class="atlas-switch" href="${otherPath(path)}" hreflang="${other}" lang="${other}" title="${CHROME.otherTitle[lang]}">${CHROME.other[lang]}</a></div>`;
}

/** Foot of a page: data version, licence, what is not republished, how to report an error. */
export function renderFooter(path: string, version: string): string {
  const lang = langOfPath(path);
  return `<p>${CHROME.version[lang]} <span class="atlas-version">${version}</span> · ${CHROME.licence[lang]}</p>
<p>${CHROME.noText[lang]} <a href="/${lang}/methods#errors">${CHROME.report[lang]}</a></p>`;
}
