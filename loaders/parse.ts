import { createHash } from "node:crypto";
import type { CorpusRecord, Issue } from "../src/model/source.js";
import type { Observation, Quantity } from "../src/model/observation.js";
import { findBureau } from "./catalogue/bureau-names.js";
import { classify } from "./classify/classify.js";
import type { Classified } from "./classify/classified.js";
import type { Lexicon } from "./classify/wording.js";
import { normalise } from "./normalise/characters.js";
import { sourceSpan, type MappedText } from "./normalise/mapped.js";
import { outline } from "./normalise/outline.js";
import { findFigures } from "./quantity/find-figures.js";
import { quoteAround } from "./quote.js";
import { readDocument, ReadError, type Document } from "./read/read.js";
import { readHead } from "./read/head.js";

/** Version of the rules in this folder; a record says which one read it. */
export const EXTRACTOR = "1.0.0";

/** What the extractor needs: compiled wording, and the catalogue's version for the record. */
export interface Extractor {
  lexicon: Lexicon;
  catalogue: string;
}

/** One report taken apart: its record, every figure with what it became and why, and the quantities in order of place. */
export interface Parsed {
  record: CorpusRecord;
  figures: Figured[];
}

export interface Figured {
  quantity: Quantity;
  indicator: string | null;
  why: string;
}

/** Bytes of a report → record; pure. Throws ReadError for a file that is no report. */
export function parseReport(bytes: Uint8Array, extractor: Extractor): Parsed {
  const document = readDocument(bytes);
  const mapped = normalise(document.text);
  const head = readHead(mapped.text);
  const bureau = findBureau(head.title ?? "", mapped.text);
  if (head.year === null || (head.title === null && bureau === null))
    throw new ReadError("not-a-report", "no report title, bureau or year found");
  const prepared = {
    text: mapped.text,
    year: head.year,
    level: levelOf(bureau?.code ?? ""),
    sentences: outline(mapped.text, head.year),
    figures: findFigures(mapped.text),
  };
  const classified = classify(prepared, extractor.lexicon);
  const sourceId = `${bureau?.code ?? "000000"}-${head.year}`;
  const places = placesOf(document);
  const all = classified.map((item) => ({ item, quantity: quantityOf(mapped, item, places) }));
  const observations = all.flatMap(({ item, quantity }) => observationOf(sourceId, mapped, item, quantity));
  return {
    record: {
      source: {
        id: sourceId,
        kind: "report",
        bureau_code: bureau?.code ?? "",
        bureau: bureau?.name ?? "",
        year: head.year,
        title: head.title ?? "",
        publisher: bureau?.name ?? null,
        published: head.published,
        url: null,
        sha256: createHash("sha256").update(document.text).digest("hex"),
        length: [...document.text].length,
        catalogue: extractor.catalogue,
        extractor: EXTRACTOR,
      },
      observations: uniqueIds(observations),
      quantities: all.filter(({ item }) => item.indicator === null).map(({ quantity }) => quantity),
      issues: issuesOf(head.title, bureau?.code, head.year),
    },
    figures: all.map(({ item, quantity }) => ({ quantity, indicator: item.indicator, why: item.rule })),
  };
}

/** Provinces end in four zeros, prefectures in two; districts of the four municipalities are counties. */
const levelOf = (code: string): string =>
  code === "100000" ? "national" : code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";

/** UTF-16 places of the source → Unicode characters, or null for containers without places. */
function placesOf(document: Document): (at: number) => number | null {
  if (!document.offsets) return () => null;
  if (!/[\ud800-\udbff]/.test(document.text)) return (at) => at;
  const points = new Uint32Array(document.text.length + 1);
  for (let i = 0, count = 0; i <= document.text.length; i++) {
    points[i] = count;
    if (!/[\ud800-\udbff]/.test(document.text[i] ?? "")) count++;
  }
  return (at) => points[at] ?? null;
}

function quantityOf(mapped: MappedText, item: Classified, place: (at: number) => number | null): Quantity {
  const { figure, sentence } = item;
  const span = sourceSpan(mapped, figure.start, figure.end);
  return {
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    unit: item.unit,
    qualifier: figure.qualifier,
    raw: span.raw,
    quote: quoteAround(mapped, figure, item.words),
    start: place(span.start),
    end: place(span.end),
    section: sentence.section,
  };
}

function observationOf(sourceId: string, mapped: MappedText, item: Classified, quantity: Quantity): Observation[] {
  if (item.indicator === null) return [];
  const of = item.of ? sourceSpan(mapped, item.of.start, item.of.end).raw : null;
  const { indicator, period, scope, basis, rule, matched } = item;
  const id = `${sourceId}/${indicator}@${quantity.start ?? mapped.map[item.figure.start] ?? 0}`;
  return [{ id, indicator, ...quantity, period, scope, of, basis, status: "A", rule, matched, places: [] }];
}

/** Two figures of one indicator at one place (a slipped table cell) get a counter. */
function uniqueIds(observations: Observation[]): Observation[] {
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const count = seen.get(observation.id) ?? 0;
    seen.set(observation.id, count + 1);
    return count === 0 ? observation : { ...observation, id: `${observation.id}.${count}` };
  });
}

function issuesOf(title: string | null, code: string | undefined, year: number): Issue[] {
  const issue = (name: string, message: string): Issue => ({ code: name, severity: "warning", message, start: 0, end: 0 });
  const issues: Issue[] = [];
  if (title === null) issues.push(issue("no-title", `no title found; year ${year} taken from the text`));
  if (!code) issues.push(issue("no-bureau", "bureau not recognised"));
  return issues;
}
