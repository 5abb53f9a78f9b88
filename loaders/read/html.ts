import { JSDOM, VirtualConsole } from "jsdom";
import { shownIn } from "./hidden.js";
import { headOf } from "./html-head.js";
import { findContent } from "./main-content.js";
import { linesOf } from "./page-lines.js";
import { checkPage } from "./page-bounds.js";
import { ReadError } from "./read-error.js";
import { WORDS } from "./words.js";

const LONGEST_ERROR_PAGE = 400;
const ERROR_PAGE = new RegExp(WORDS.page.error_page.join("|"), "i");

/** A web page as government sites write it → the text of its report as a reader sees it, one line a block; throws ReadError for an error page. */
export function readHtml(html: string): string {
  const { document } = open(html).window;
  const lines = linesOf(document.body, shownIn(document));
  const all = lines.map((line) => line.text).join("\n");
  if (all.length <= LONGEST_ERROR_PAGE && ERROR_PAGE.test(`${document.title}\n${all}`))
    throw new ReadError("error-page", `error page of a web site (${document.title.trim().slice(0, 40) || "no title"})`);
  const { before, main } = findContent(document, lines);
  const text = main.map((line) => line.text).join("\n");
  return [...headOf(document, before, text), text].join("\n");
}

/** HTML made from a Word file → its text: no page around it to be told apart. */
export function readMarkup(html: string): string {
  const { document } = open(html).window;
  return linesOf(document.body, shownIn(document))
    .map((line) => line.text)
    .join("\n");
}

function open(html: string): JSDOM {
  checkPage(html);
  return new JSDOM(html, { virtualConsole: new VirtualConsole() });
}
