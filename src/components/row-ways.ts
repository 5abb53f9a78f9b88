import { setHtml } from "../trusted.js";
import type { Lang } from "../model/indicator.js";
import { textFragment } from "../model/text-fragment.js";
import { renderWays } from "../charts/ways.js";
import { REPORT } from "../words/report.js";

/** Gives each figure's row its ways: to its words in the source, whose address `data-ways` of its table holds, to an error report, to citations of it. Written into every page they would be a third of it. */
export function addRowWays(root: Document, lang: Lang): void {
  const template = root.createElement("span");
  setHtml(template, renderWays(lang));
  for (const table of root.querySelectorAll<HTMLElement>("[data-ways]")) {
    for (const row of table.querySelectorAll<HTMLTableRowElement>("tr[id]")) addWays(row, table.dataset.ways ?? "", template, lang);
  }
}

function addWays(row: HTMLTableRowElement, source: string, template: Element, lang: Lang): void {
  const place = row.querySelector("td:last-child > small:not(.atlas-gloss)");
  const quote = row.querySelector("q")?.textContent;
  if (!place || !quote) return;
  const ways = template.cloneNode(true) as Element;
  if (source !== "") ways.prepend(linkToWords(row.ownerDocument, textFragment(source, quote), lang), " ");
  place.append(" ", ...ways.childNodes);
}

function linkToWords(root: Document, href: string, lang: Lang): HTMLAnchorElement {
  const link = root.createElement("a");
  Object.assign(link, { href, rel: "external noopener", target: "_blank", textContent: REPORT.find[lang] });
  return link;
}
