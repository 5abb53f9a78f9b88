import type { Observation, Quantity } from "../src/model/observation.js";
import type { CorpusRecord, Issue, Source } from "../src/model/source.js";
import type { FoundBureau } from "./catalogue/bureau-names.js";
import type { Classified } from "./classify/classified.js";
import type { Folded } from "./classify/repeats.js";
import { sourceSpan, type MappedText } from "./normalise/mapped.js";
import { sha256 as digest } from "./port/digest.js";
import { quoteAround } from "./quote.js";
import type { Head } from "./read/head.js";
import type { Telling } from "./told-bureaus.js";
import type { Document } from "./read/read.js";

/** Version of the rules in this folder; a record says which one read it. */
export const EXTRACTOR = "1.0.0";

/** One report taken apart: its record, and every figure in order of place with what it became and why. */
export interface Parsed {
  record: CorpusRecord;
  figures: Figured[];
}

export interface Figured {
  quantity: Quantity;
  indicator: string | null;
  why: string;
  /** What the record says of it, together with the places that repeat it. */
  observation: Observation | null;
}

/** What a record says of its source, before its figures. */
export interface Origin {
  document: Document;
  mapped: MappedText;
  head: Head & { year: number };
  bureau: FoundBureau | null;
  told: Telling;
  catalogue: string;
}

const HIGH_SURROGATE = /[\ud800-\udbff]/;

type Place = (at: number) => number | null;

/** Classified figures of one document, with the confidence of each that has an indicator → its record. */
export function recordOf(origin: Origin, folded: Folded[], confidences: readonly (number | null)[]): Parsed {
  const place = placesOf(origin.document);
  const source = sourceOf(origin);
  const found: Found[] = [];
  const observations: Observation[] = [];
  const unknown: Quantity[] = [];
  const ids = new Map<string, number>();
  const find = (item: Classified): Quantity => {
    const quantity = quantityOf(origin.mapped, item, place);
    found.push({ at: item.figure.start, figured: { quantity, indicator: item.indicator, why: item.rule, observation: null } });
    return quantity;
  };
  for (const { item, repeats } of folded) {
    const quantity = find(item);
    const first = found.length - 1;
    const places = repeats.map((repeat) => find(repeat).start).filter((start) => start !== null);
    if (item.indicator === null) unknown.push(quantity);
    else {
      const confidence = confidences[observations.length] ?? null;
      const observation = uniqueId(observationOf(source.id, origin, item, item.indicator, quantity, places, confidence), ids);
      observations.push(observation);
      for (let i = first; i < found.length; i++) (found[i] as Found).figured.observation = observation;
    }
  }
  const record = { source, observations, quantities: unknown, issues: issuesOf(origin), checks: [] };
  // where two start together, they stay as they were found
  const figures = found.sort((a, b) => a.at - b.at).map(({ figured }) => figured);
  return { record, figures };
}

interface Found {
  at: number;
  figured: Figured;
}

function sourceOf({ document, head, bureau, catalogue }: Origin): Source {
  const sha256 = digest(document.text);
  return {
    id: sourceId(head, bureau, sha256),
    kind: head.kind,
    bureau_code: bureau?.code ?? "",
    bureau: bureau?.name ?? "",
    year: head.year,
    title: head.title ?? "",
    publisher: bureau?.name ?? null,
    published: head.published,
    url: null,
    sha256,
    length: countCharacters(document.text),
    catalogue,
    extractor: EXTRACTOR,
  };
}

/** A bureau has one report a year, but any number of bulletins and news: these are told apart by their text. */
function sourceId({ kind, year }: Origin["head"], bureau: FoundBureau | null, sha256: string): string {
  const id = `${bureau?.code ?? "000000"}-${year}`;
  return kind === "report" ? id : `${id}-${kind}-${sha256.slice(0, 8)}`;
}

/** Unicode characters of a text: the second half of a surrogate pair is none. */
const countCharacters = (text: string): number => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** UTF-16 places of the source → Unicode characters, or null for containers without places. */
function placesOf({ text, offsets }: Document): Place {
  if (!offsets) return () => null;
  if (!HIGH_SURROGATE.test(text)) return (at) => at;
  const points = new Uint32Array(text.length + 1);
  for (let i = 0, count = 0; i <= text.length; i++) {
    points[i] = count;
    if (!HIGH_SURROGATE.test(text[i] ?? "")) count++;
  }
  return (at) => points[at] ?? null;
}

function quantityOf(mapped: MappedText, { figure, sentence, unit, words }: Classified, place: Place): Quantity {
  const { value, lower, upper, qualifier } = figure;
  const { raw, start, end } = sourceSpan(mapped, figure.start, figure.end);
  const quote = quoteAround(mapped, figure, words);
  return { value, lower, upper, unit, qualifier, raw, quote, start: place(start), end: place(end), section: sentence.section };
}

function observationOf(
  sourceId: string,
  { mapped, told }: Origin,
  { period, scope, of, basis, rule, matched, figure }: Classified,
  indicator: string,
  read: Quantity,
  places: number[],
  confidence: number | null,
): Observation {
  const { value, lower, upper, unit, qualifier, raw, quote, start, end, section } = read;
  const bureau = told(figure.start, scope);
  const observation: Observation = {
    id: `${sourceId}/${indicator}@${start ?? mapped.map[figure.start] ?? 0}`,
    indicator,
    value,
    lower,
    upper,
    unit,
    qualifier,
    raw,
    quote,
    start,
    end,
    section,
    period,
    scope: bureau?.scope ?? scope,
    of: of && sourceSpan(mapped, of.start, of.end).raw,
    basis,
    status: "A",
    rule,
    matched,
    places,
    confidence,
    corrected: null,
  };
  if (!bureau) return observation;
  const { id, indicator: known, ...rest } = observation;
  return { id, indicator: known, bureau_code: bureau.bureau_code, ...rest };
}

/** Two figures of one indicator at one place (a slipped table cell) get a counter. */
function uniqueId(observation: Observation, seen: Map<string, number>): Observation {
  const count = seen.get(observation.id) ?? 0;
  seen.set(observation.id, count + 1);
  return count === 0 ? observation : { ...observation, id: `${observation.id}.${count}` };
}

function issuesOf({ head, bureau }: Origin): Issue[] {
  const issue = (code: string, message: string): Issue => ({ code, severity: "warning", message, start: 0, end: 0 });
  const issues: Issue[] = [];
  if (head.title === null) issues.push(issue("no-title", `no title found; year ${head.year} taken from the text`));
  if (bureau === null) issues.push(issue("no-bureau", "bureau not recognised"));
  return issues;
}
