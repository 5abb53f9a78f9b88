import type { Head } from "./head.js";
import { isReportTitle } from "./head-title.js";
import { anyOf, WORDS } from "./words.js";

const NEWS = new RegExp(anyOf(WORDS.head.news));
const HEADING = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十]{1,2}[)）])/;
const FEWEST_HEADINGS = 3;
const FEWEST_TOPICS = 4;
const SHORTEST_UNTITLED = 600;

/** Why a tidied text is no report of a bureau (a news item, an order, a novel), in a few words; null where it may be one. */
export function whyNoReport({ title, year }: Head, hasBureau: boolean, text: string): string | null {
  if (title === null && !hasBureau) return "no report title and no bureau found";
  if (year === null) return "no report year found";
  const headings = text.split("\n").filter((line) => HEADING.test(line)).length;
  if (title !== null && isReportTitle(title)) {
    return NEWS.test(title) && headings < FEWEST_HEADINGS ? "a news item or an order, by its title" : null;
  }
  const topics = WORDS.report.topics.filter((topic) => text.includes(topic)).length;
  const isLong = title !== null || text.length >= SHORTEST_UNTITLED;
  const isWhole = topics >= FEWEST_TOPICS && isLong && headings >= FEWEST_HEADINGS;
  return hasBureau && isWhole ? null : "no title and no parts of a report on the rule of law";
}
