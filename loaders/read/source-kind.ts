import type { SourceKind } from "../../src/model/source.js";
import { isReportTitle } from "./head-title.js";
import { anyOf, WORDS } from "./words.js";

const { kinds, head, report } = WORDS;
const NEWS = new RegExp(anyOf(head.news));
const HEADING = /^(?:[一二三四五六七八九十]{1,2}[、.]|[(（][一二三四五六七八九十]{1,2}[)）])/;
/** Kinds by the words of a title, the surest first. */
const TITLED = (["table", "conference", "bulletin", "circular"] as const).map((kind) => [kind, new RegExp(anyOf(kinds[kind]))] as const);
const FEWEST_HEADINGS = 3;
const FEWEST_TOPICS = 4;
const SHORTEST_UNTITLED = 600;

/** The kind of a source by its title, else by the parts of its tidied text; what is neither a report nor says what it is counts as news (`press`). */
export function sourceKindOf(title: string | null, text: string): SourceKind {
  const titled = TITLED.find(([, words]) => words.test(title ?? ""))?.[0];
  const news = title !== null && NEWS.test(title) && !hasHeadings(text);
  if (title !== null && isReportTitle(title)) return news ? "press" : titled === "table" ? "table" : "report";
  if (titled !== undefined) return titled === "table" ? "table" : titled === "conference" ? "press" : "bulletin";
  return !news && hasHeadings(text) && isReport(title, text) ? "report" : "press";
}

const hasHeadings = (text: string): boolean => text.split("\n").filter((line) => HEADING.test(line)).length >= FEWEST_HEADINGS;

/** Whether a text without such a title speaks of what a report on the rule of law does. */
function isReport(title: string | null, text: string): boolean {
  const isLong = title !== null || text.length >= SHORTEST_UNTITLED;
  return isLong && report.topics.filter((topic) => text.includes(topic)).length >= FEWEST_TOPICS;
}
