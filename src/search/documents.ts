import type { BureauEntry, BureauIndex } from "../model/find-bureau.js";
import type { IndicatorEntry, PageEntry, QuoteEntry, SearchIndex } from "../model/search-index.js";

/** A text to look through, by field; observations share the texts of their indicator and bureau. */
export interface SearchDocument {
  id: string;
  name: string;
  quote: string;
  about: string;
}

/** Fields that are searched, each with its weight: names before words of the report before explanations. */
export const FIELDS = { name: 4, quote: 3, about: 0.5 } as const;

/** An observation with its indicator, bureau and section. */
export interface QuoteTarget {
  kind: "quote";
  entry: QuoteEntry;
  indicator: IndicatorEntry;
  bureau: BureauEntry;
  section: string;
}

/** What a hit leads to. */
export type Target =
  { kind: "indicator"; entry: IndicatorEntry } | { kind: "bureau"; entry: BureauEntry } | { kind: "page"; entry: PageEntry } | QuoteTarget;

/** A target with the ids of the documents whose texts are its own, and of its year. */
export interface SearchSubject {
  target: Target;
  documents: readonly string[];
  year: string;
}

/** Texts of indicators, bureaus, pages and quotes. */
export function listDocuments(index: SearchIndex, { entries }: BureauIndex): SearchDocument[] {
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  return [
    ...index.indicators.map((entry) => {
      const name = `${entry.name_zh} ${entry.name_en} ${entry.id.replaceAll(/[._]/g, " ")} ${entry.wording}`;
      return { id: entry.id, name, quote: "", about: `${entry.definition_zh} ${entry.definition_en}` };
    }),
    ...entries.map((entry) => {
      const province = known.get(entry.province);
      const about = `${entry.name_zh} ${province === undefined ? "" : areaOf(province)}`;
      return { id: entry.code, name: areaOf(entry), quote: "", about };
    }),
    ...index.pages.map(({ path, zh, en, about_zh, about_en }) => ({
      id: path,
      name: `${zh} ${en}`,
      quote: "",
      about: `${about_zh} ${about_en}`,
    })),
    ...index.quotes.map(([id, , , , quote, section]) => ({ id, name: "", quote, about: index.sections[section] ?? "" })),
  ];
}

/** Everything that can be found but for bureaus, in the order in which equals are shown; throws if an observation is of an unknown bureau or indicator. */
export function listSubjects(index: SearchIndex, { entries }: BureauIndex): SearchSubject[] {
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  return [
    ...index.indicators.map((entry): SearchSubject => ({ target: { kind: "indicator", entry }, documents: [entry.id], year: "" })),
    ...index.pages.map((entry): SearchSubject => ({ target: { kind: "page", entry }, documents: [entry.path], year: "" })),
    ...index.quotes.map((entry) => subjectOf(entry, index, known)).sort(compareQuotes),
  ];
}

function subjectOf(entry: QuoteEntry, { indicators, sections }: SearchIndex, known: ReadonlyMap<string, BureauEntry>): SearchSubject {
  const [id, place, code, year, , section] = entry;
  const [indicator, bureau] = [indicators[place], known.get(code)];
  if (!indicator || !bureau) throw new Error(`search observation of an unknown bureau or indicator: ${id}`);
  const target = { kind: "quote" as const, entry, indicator, bureau, section: sections[section] ?? "" };
  return { target, documents: [id, indicator.id, code], year: String(year) };
}

// Those that stand for their year first, then the latest.
function compareQuotes(a: SearchSubject, b: SearchSubject): number {
  const reason = ({ target }: SearchSubject) => Number(target.kind === "quote" && target.entry[6] !== "");
  return reason(a) - reason(b) || Number(b.year) - Number(a.year);
}

// A branch is named after the city above it: 深圳市生态环境局光明管理局.
const areaOf = ({ code, short_zh, short_en, pinyin, initials, name_zh }: BureauEntry): string =>
  [code, short_zh, short_en, pinyin, initials, ...(name_zh.startsWith(short_zh) ? [name_zh] : [])].join(" ");
