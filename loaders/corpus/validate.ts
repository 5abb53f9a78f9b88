import { baseIndicator } from "../../src/model/comparability.js";
import type { Observation, Period, Quantity } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { recordSchema } from "./schema.js";

/** Ids that a record may refer to, from the catalogue. */
export interface KnownIds {
  indicators: ReadonlySet<string>;
  units: ReadonlySet<string>;
  bureaus: Pick<ReadonlySet<string>, "has">;
}

/** Returns parsed JSON as a record; throws an error with a line `file: field: reason` for everything wrong in it. */
export function validateRecord(json: unknown, file: string, known?: KnownIds): CorpusRecord {
  const parsed = recordSchema.safeParse(json);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((i) => `${file}: ${i.path.join(".") || "record"}: ${i.message}`).join("\n"));
  }
  const faults = [...findFaults(parsed.data), ...(known ? findUnknown(parsed.data, known) : [])];
  if (faults.length) throw new Error(faults.map((fault) => `${file}: ${fault}`).join("\n"));
  return parsed.data;
}

function* findFaults({ source, observations, quantities, issues, checks }: CorpusRecord): Generator<string> {
  const seen = new Set<string>();
  for (const [i, observation] of observations.entries()) {
    const at = `observations.${i}`;
    if (!observation.id.startsWith(`${source.id}/`)) yield `${at}.id: does not start with ${source.id}/`;
    if (seen.has(observation.id)) yield `${at}.id: used twice: ${observation.id}`;
    seen.add(observation.id);
    yield* findNumberFaults(observation, at, source.length);
    yield* findPeriodFaults(observation.period, `${at}.period`);
  }
  for (const [i, quantity] of quantities.entries()) yield* findNumberFaults(quantity, `quantities.${i}`, source.length);
  for (const [i, issue] of issues.entries()) {
    if (issue.end < issue.start || issue.end > source.length) yield `issues.${i}.end: not between start and the end of the text`;
  }
  for (const [i, check] of checks.entries()) {
    const lost = check.observations.find((id) => !seen.has(id));
    if (lost !== undefined) yield `checks.${i}.observations: not in this record: ${lost}`;
  }
}

function* findNumberFaults(quantity: Quantity, at: string, length: number): Generator<string> {
  const { value, lower, upper, qualifier, start, end } = quantity;
  if (lower !== null && value < lower) yield `${at}.value: ${value} is below its lower bound ${lower}`;
  if (upper !== null && value > upper) yield `${at}.value: ${value} is above its upper bound ${upper}`;
  if (qualifier === "exact" && (lower !== value || upper !== value)) yield `${at}.qualifier: exact, but the bounds are not the value`;
  // 下降超10% is at least 10 in size: what bounds a fall is its other end
  const [least, most] = value < 0 ? [upper, lower] : [lower, upper];
  if (qualifier === "at_least" && least === null) yield `${at}.lower: empty, but the figure is at_least`;
  if (qualifier === "at_most" && most === null) yield `${at}.upper: empty, but the figure is at_most`;
  if ((start === null) !== (end === null)) yield `${at}.end: start and end are not both given`;
  if (start !== null && end !== null && (end <= start || end > length)) yield `${at}.end: not after start and inside the text`;
}

function* findPeriodFaults(period: Period, at: string): Generator<string> {
  if (period.start !== null && period.start > period.end) yield `${at}.end: before its start`;
  if (period.start === null && period.kind !== "cumulative") yield `${at}.start: empty, but only a cumulative figure may leave it open`;
  if (period.kind === "point" && period.start !== period.end) yield `${at}.start: a point starts on the day it ends`;
}

function* findUnknown(record: CorpusRecord, known: KnownIds): Generator<string> {
  const { bureau_code } = record.source;
  if (!known.bureaus.has(bureau_code)) yield `source.bureau_code: not in the catalogue: ${bureau_code}`;
  for (const [i, { indicator, unit, bureau_code: told }] of record.observations.entries()) {
    if (told !== undefined && !known.bureaus.has(told)) yield `observations.${i}.bureau_code: not in the catalogue: ${told}`;
    if (!known.indicators.has(baseIndicator(indicator))) yield `observations.${i}.indicator: not in the catalogue: ${indicator}`;
    if (!known.units.has(unit)) yield `observations.${i}.unit: not in the catalogue: ${unit}`;
  }
  for (const [i, { unit }] of record.quantities.entries()) {
    if (!known.units.has(unit)) yield `quantities.${i}.unit: not in the catalogue: ${unit}`;
  }
}

/** Throws if two records share a source id or an observation id, naming both files. */
export function checkUnique(records: readonly CorpusRecord[]): void {
  const owners = new Map<string, string>();
  const claim = (id: string, record: CorpusRecord) => {
    const owner = owners.get(id);
    if (owner !== undefined) throw new Error(`${record.source.id}.json: id: ${id} is also in ${owner}.json`);
    owners.set(id, record.source.id);
  };
  for (const record of records) {
    claim(record.source.id, record);
    for (const { id } of record.observations as Observation[]) claim(id, record);
  }
}
