import { createHash } from "node:crypto";
import { type Caveat, caveatOf } from "../../src/model/caveat.js";
import type { Basis, Observation, PeriodKind, Qualifier } from "../../src/model/observation.js";
import type { Status } from "../../src/model/status.js";
import type { CorpusRecord, Source, SourceKind } from "../../src/model/source.js";
import type { Catalogue } from "../catalogue/load.js";
import type { FigureColumn, FigureLine } from "./columns.js";

type Cells = Record<FigureColumn, string>;

/** What the ids of hand-coded sources start with. */
export const CODED = "ref-";

/** Checked rows → one record for each source and bureau, in order of id and code; rows of one source that say the same are one observation. */
export function recordsOf(lines: readonly FigureLine[], { version }: Pick<Catalogue, "version">): CorpusRecord[] {
  const records = new Map<string, CorpusRecord>();
  const seen = new Set<string>();
  // By code units, so that the order is the same on every machine; of rows that are alike in all of this the first counts.
  const byPlace = new Map([...lines].reverse().map(({ cells }) => [placeOf(cells), cells]));
  for (const place of [...byPlace.keys()].sort()) {
    const cells = byPlace.get(place) as Cells;
    const source = sourceOf(cells, version);
    const same = [source.id, cells.bureau_code, ...factOf(cells)].join("|");
    if (seen.has(same)) continue;
    seen.add(same);
    const key = `${source.id} ${cells.bureau_code}`;
    const record = records.get(key) ?? { source, observations: [], quantities: [], issues: [], checks: [] };
    records.set(key, record);
    record.source.year = Math.max(record.source.year, source.year);
    record.observations.push(observationOf(cells, source.id, record.observations));
  }
  return [...records.keys()].sort().map((key) => records.get(key) as CorpusRecord);
}

/** One title, address and date of publication are one source. */
export function sourceId({ source_title, source_url, source_published }: Cells): string {
  const text = [source_title, source_url, source_published].join("\n");
  return CODED + createHash("sha256").update(text).digest("hex").slice(0, 10);
}

function sourceOf(cells: Cells, catalogue: string): Source {
  return {
    id: sourceId(cells),
    kind: cells.source_kind as SourceKind,
    bureau_code: cells.bureau_code,
    bureau: cells.bureau,
    year: Number(cells.year),
    title: cells.source_title,
    publisher: null,
    published: cells.source_published || null,
    url: cells.source_url || null,
    ...{ sha256: "", length: 0, catalogue, extractor: "" },
  };
}

const factOf = (cells: Cells): string[] => [
  ...[cells.indicator, cells.period_kind, cells.period_start, cells.period_end, cells.value, cells.unit, cells.qualifier],
  ...[cells.scope, cells.part_of, cells.basis],
];

const placeOf = (cells: Cells): string => [sourceId(cells), cells.bureau_code, ...factOf(cells), cells.quote].join("|");

function observationOf(cells: Cells, sourceId: string, before: readonly Observation[]): Observation {
  const value = Number(cells.value);
  const qualifier = cells.qualifier as Qualifier;
  const caveats = cells.caveats.split(" ").filter((code): code is Caveat => code !== "");
  return {
    id: freeId(`${sourceId}/${cells.indicator}@${cells.bureau_code}-${cells.period_end.replaceAll("-", "")}`, before),
    indicator: cells.indicator,
    value,
    lower: qualifier === "exact" || qualifier === "at_least" ? value : null,
    upper: qualifier === "exact" || qualifier === "at_most" ? value : null,
    ...{ unit: cells.unit, qualifier, raw: cells.raw + cells.raw_unit, quote: cells.quote, start: null, end: null, section: "" },
    period: { start: cells.period_start || null, end: cells.period_end, kind: cells.period_kind as PeriodKind },
    ...{ scope: cells.scope, of: cells.part_of || null, basis: (cells.basis || null) as Basis | null, status: statusOf(caveats) },
    ...{ rule: "", matched: [], places: [], confidence: null, corrected: null, caveats },
  };
}

function statusOf(caveats: readonly Caveat[]): Status {
  return caveats.map((code) => caveatOf(code).status).find((status) => status !== undefined) ?? "A";
}

function freeId(id: string, before: readonly Observation[]): string {
  const taken = new Set(before.map((other) => other.id));
  let free = id;
  for (let i = 1; taken.has(free); i++) free = `${id}.${i}`;
  return free;
}
