import type { BureauEntry } from "../model/find-bureau.js";
import type { IndicatorEntry } from "../model/search-index.js";
import type { QuoteTarget } from "./documents.js";
import type { Found } from "./find.js";
import { foldText, listTokens, type QueryWord } from "./words.js";

/** What a query asks for that names a place and what is counted there; the year is null where it names none. */
export interface Asked {
  bureau: BureauEntry;
  indicator: IndicatorEntry;
  year: number | null;
}

/** The place, indicator and year that a query names, by the best figure that holds all its words; null where it names no place, or nothing that is counted. */
export function readAsked({ words, groups, traditional }: Found): Asked | null {
  const best = groups.find(({ kind }) => kind === "quote")?.full[0]?.target as QuoteTarget | undefined;
  if (best === undefined) return null;
  const { bureau, indicator } = best;
  const places = groups.find(({ kind }) => kind === "bureau");
  const isFound = [...(places?.full ?? []), ...(places?.partial ?? [])].some(
    ({ target }) => target.kind === "bureau" && target.entry === bureau,
  );
  const name = foldText(bureau.short_zh, traditional);
  if (!isFound && !words.some(({ text }) => text.includes(name))) return null;
  const counted = new Set(
    listTokens(`${indicator.name_zh} ${indicator.name_en} ${indicator.id.replaceAll(/[._]/g, " ")} ${indicator.wording}`),
  );
  if (!words.some((word) => tellsCount(word, name, counted))) return null;
  const year = words.find(({ isYear }) => isYear)?.text;
  return { bureau, indicator, year: year === undefined ? null : Number(year) };
}

/** Whether a word says what is counted: 罚款 in 深圳罚款, fines with or without its s. */
function tellsCount({ text, isYear }: QueryWord, place: string, counted: ReadonlySet<string>): boolean {
  if (isYear) return false;
  const tokens = listTokens(text.replace(place, " ")).filter((token) => token.length > 1);
  return tokens.some((token) => counted.has(token) || counted.has(token.replace(/s$/, "")));
}
