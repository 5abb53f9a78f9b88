import type { BureauEntry, BureauIndex } from "../model/find-bureau.js";
import type { IndicatorEntry, PageEntry, QuoteEntry, SearchIndex, SearchPart } from "../model/search-index.js";

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

/** Texts of indicators and bureaus. */
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
  ];
}

/** Texts of pages and quotes. */
export function listPartDocuments({ pages, sections, quotes }: SearchPart): SearchDocument[] {
  return [
    ...pages.map(({ path, zh, en, also, about_zh, about_en }) => ({
      id: path,
      name: `${zh} ${en} ${also}`,
      quote: "",
      about: `${about_zh} ${about_en}`,
    })),
    ...quotes.map(([id, , , , quote, section]) => ({ id, name: "", quote, about: sections[section] ?? "" })),
  ];
}

/** Indicators as they can be found. */
export const listIndicatorSubjects = (indicators: SearchIndex["indicators"]): SearchSubject[] =>
  indicators.map((entry) => ({ target: { kind: "indicator", entry }, documents: [entry.id], year: "" }));

/** What of a part can be found; throws if an observation is of an unknown bureau or indicator. */
export function listPartSubjects(
  { pages, sections, quotes }: SearchPart,
  indicators: SearchIndex["indicators"],
  { entries }: BureauIndex,
): SearchSubject[] {
  const bureaus = new Map(entries.map((entry) => [entry.code, entry]));
  return [
    ...pages.map((entry): SearchSubject => ({ target: { kind: "page", entry }, documents: [entry.path], year: "" })),
    ...quotes.map((entry) => subjectOf(entry, indicators[entry[1]], bureaus.get(entry[2]), sections[entry[5]] ?? "")),
  ];
}

/** Everything that can be found but for bureaus in the order in which equals are shown. */
export function orderSubjects(subjects: readonly SearchSubject[]): SearchSubject[] {
  const kinds = (["indicator", "page", "quote"] as const).map((kind) => subjects.filter(({ target }) => target.kind === kind));
  return kinds.flatMap((own, i) => (i === kinds.length - 1 ? own.sort(compareQuotes) : own));
}

function subjectOf(
  entry: QuoteEntry,
  indicator: IndicatorEntry | undefined,
  bureau: BureauEntry | undefined,
  section: string,
): SearchSubject {
  const [id, , code, year] = entry;
  if (!indicator || !bureau) throw new Error(`search observation of an unknown bureau or indicator: ${id}`);
  const target = { kind: "quote" as const, entry, indicator, bureau, section };
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
