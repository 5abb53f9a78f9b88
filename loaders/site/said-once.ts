import type { Lang } from "../../src/model/indicator.js";
import { SAYS } from "../../src/words/findings.js";

const NOTES = /(<div data-part="footnotes">)(<ul class="atlas-footnotes">.*?<\/ul>)(?=<\/div>)/gs;

/** A page whose charts refer to the notes of one above, where theirs are the same word for word: what happened in which year is told once. */
export function sayOnce(page: string, lang: Lang): string {
  const said = new Set<string>();
  return page.replace(NOTES, (whole, start: string, notes: string) => {
    if (said.has(notes)) return `${start}<p class="atlas-footnotes">${SAYS.asAbove[lang]}</p>`;
    said.add(notes);
    return whole;
  });
}
