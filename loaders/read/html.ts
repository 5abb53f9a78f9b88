import { shownIn } from "./hidden.js";
import { headOf } from "./html-head.js";
import { findContent, proseIn } from "./main-content.js";
import { chineseIn, heldIn, writtenIn } from "./page-held.js";
import { linesOf, type PageLine } from "./page-lines.js";
import { checkPage } from "./page-bounds.js";
import { openPage } from "./page-tree.js";
import { ReadError } from "./read-error.js";
import { WORDS } from "./words.js";

const FEWEST_HELD = 60;
const LONGEST_ERROR_PAGE = 400;
const ERROR_PAGE = new RegExp(WORDS.page.error_page.join("|"), "i");

/** A web page as government sites write it → the text of its report as a reader sees it, one line a block; throws ReadError for an error page. */
export function readHtml(html: string): string {
  const document = open(html);
  const lines = linesMade(document);
  const all = lines.map((line) => line.text).join("\n");
  if (all.length <= LONGEST_ERROR_PAGE && ERROR_PAGE.test(`${document.title}\n${all}`))
    throw new ReadError("error-page", `error page of a web site (${document.title.trim().slice(0, 40) || "no title"})`);
  if (proseIn(lines) === 0 && writtenIn(html) > all.length + FEWEST_HELD && document.querySelector("script"))
    throw new ReadError("not-a-report", "a script makes the text of this page: save it from a browser as text or PDF");
  const { before, main } = findContent(document, lines);
  const text = main.map((line) => line.text).join("\n");
  return [...headOf(document, before, text), text].join("\n");
}

/** Lines of a page; where its text stands in a `<textarea>`, `<template>`, `<script>` or frame that a script writes it from or that shows it, the lines of these. */
function linesMade(document: Document): PageLine[] {
  const lines = linesOf(document.body, shownIn(document));
  const seen = proseIn(lines);
  for (const held of heldIn(document)) {
    if (chineseIn(held) <= Math.max(FEWEST_HELD, seen * 2)) continue;
    checkPage(held);
    const body = document.createElement("body");
    body.innerHTML = held;
    const made = linesOf(body, shownIn(document));
    if (proseIn(made) <= seen * 2) continue;
    document.body.replaceWith(body);
    return made;
  }
  return lines;
}

/** HTML made from a Word file → its text: no page around it to be told apart. */
export function readMarkup(html: string): string {
  const document = open(html);
  return linesOf(document.body, shownIn(document))
    .map((line) => line.text)
    .join("\n");
}

function open(html: string): Document {
  checkPage(html);
  return openPage(html);
}
