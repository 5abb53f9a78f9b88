import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Observation, Quantity } from "../../src/model/observation.js";
import type { CorpusRecord, Issue } from "../../src/model/source.js";
import { type Correction, correctionSchema } from "./correction-schema.js";

/** Reads every YAML file of a folder of corrections; throws `file: entry.field: reason` for everything wrong in a file. */
export async function loadCorrections(dir: string): Promise<Correction[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".yaml")).sort();
  return (await Promise.all(names.map((name) => readFileOf(join(dir, name))))).flat();
}

async function readFileOf(path: string): Promise<Correction[]> {
  const text = await readFile(path, "utf8");
  const parsed = z.array(correctionSchema).safeParse(readYaml(text, path) ?? []);
  if (parsed.success) return parsed.data.map((entry, i) => ({ ...entry, place: `${path}: ${i}` }));
  throw new Error(parsed.error.issues.map((i) => `${path}: ${i.path.join(".") || "file"}: ${i.message}`).join("\n"));
}

function readYaml(text: string, path: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new Error(`${path}: file: ${(error as Error).message}`, { cause: error });
  }
}

/** A record with the corrections of its source applied in order; throws `file: entry.field: reason` where one no longer fits. */
export function correctRecord(record: CorpusRecord, corrections: readonly Correction[]): CorpusRecord {
  return corrections.filter(({ match }) => match.source === record.source.id).reduce(applyOne, record);
}

/** Messages `file: entry.match.source: reason` for corrections of sources that the corpus does not hold. */
export function findStrayCorrections(corrections: readonly Correction[], records: readonly CorpusRecord[]): string[] {
  const ids = new Set(records.map(({ source }) => source.id));
  return corrections
    .filter(({ match }) => !ids.has(match.source))
    .map(({ place, match }) => `${place}.match.source: no record: ${match.source}`);
}

function applyOne(record: CorpusRecord, correction: Correction): CorpusRecord {
  if (correction.action === "add") return addFigure(record, correction);
  const old = findOnly(
    record.observations.filter((o) => o.indicator === correction.match.indicator),
    correction,
  );
  checkExpected(old, correction);
  if (correction.action === "drop") return dropFigure(record, old, correction);
  const corrected = withFields(record, old, correction.set, correction.reason);
  return { ...record, observations: record.observations.map((o) => (o === old ? corrected : o)) };
}

/** The one figure that is printed as `match.raw`, at `match.start` where given. */
function findOnly<T extends Quantity>(figures: readonly T[], { match, place }: Correction): T {
  const found = figures.filter((figure) => isAt(figure, match));
  const [only] = found;
  if (only === undefined) throw new Error(`${place}.match: no such figure: ${match.raw}; mended or read otherwise by now`);
  if (found.length > 1) throw new Error(`${place}.match: ${found.length} figures fit; give start`);
  return only;
}

const isAt = (figure: Quantity, { raw, start }: Correction["match"]): boolean =>
  figure.raw === raw && (start === undefined || figure.start === start);

function checkExpected(old: Quantity, { expect, place }: Correction): void {
  for (const [field, value] of Object.entries(expect ?? {})) {
    const now = (old as unknown as Record<string, unknown>)[field];
    if (!isDeepStrictEqual(now, value))
      throw new Error(
        `${place}.expect.${field}: is ${JSON.stringify(now)} now, expected ${JSON.stringify(value)}; mended or read otherwise by now`,
      );
  }
}

function withFields(record: CorpusRecord, old: Observation, set: Partial<Observation>, reason: string): Observation {
  const merged = { ...old, ...set };
  const bounds = set.lower === undefined && set.upper === undefined ? boundsOf(merged) : {};
  const id = set.indicator === undefined ? old.id : `${record.source.id}/${set.indicator}@${old.start ?? 0}`;
  return { ...merged, ...bounds, id, confidence: null, corrected: reason };
}

function boundsOf({ value, qualifier }: Quantity): Pick<Quantity, "lower" | "upper"> {
  const lower = qualifier === "exact" || qualifier === "at_least" ? value : null;
  return { lower, upper: qualifier === "exact" || qualifier === "at_most" ? value : null };
}

/** A dropped observation stays as a quantity, and an issue says why. */
function dropFigure(record: CorpusRecord, old: Observation, { reason }: Correction): CorpusRecord {
  const { value, lower, upper, unit, qualifier, raw, quote, start, end, section } = old;
  const quantity: Quantity = { value, lower, upper, unit, qualifier, raw, quote, start, end, section };
  const issue: Issue = { code: "corrected", severity: "info", message: `${old.indicator}: ${reason}`, start: start ?? 0, end: end ?? 0 };
  return {
    ...record,
    observations: record.observations.filter((o) => o !== old),
    quantities: [...record.quantities, quantity].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    issues: [...record.issues, issue],
  };
}

function addFigure(record: CorpusRecord, correction: Correction & { action: "add" }): CorpusRecord {
  const { match, set, reason, place } = correction;
  const read = record.observations.find((o) => o.indicator === set.indicator && isAt(o, match));
  if (read) throw new Error(`${place}.match: ${match.raw} is read as ${set.indicator} by now`);
  const known = record.quantities.some((figure) => isAt(figure, match)) ? findOnly(record.quantities, correction) : null;
  if (known) checkExpected(known, correction);
  else if (set.value === undefined || set.unit === undefined)
    throw new Error(`${place}.set: value and unit are needed: ${match.raw} was not found`);
  const figure = known ?? { ...unread(match), value: set.value ?? 0, unit: set.unit ?? "" };
  const observation = withFields(record, { ...blank(record), ...figure }, set, reason);
  return {
    ...record,
    observations: [...record.observations, observation].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    quantities: record.quantities.filter((quantity) => quantity !== known),
  };
}

/** A figure that the extractor did not see at all. */
function unread({ raw, start }: Correction["match"]): Omit<Quantity, "value" | "unit" | "lower" | "upper"> {
  const end = start === undefined ? null : start + [...raw].length;
  return { qualifier: "exact", raw, quote: raw, start: start ?? null, end, section: "" };
}

function blank({ source }: CorpusRecord): Observation {
  const { start, end, ...figure } = unread({ source: source.id, raw: "" });
  const period = { start: `${source.year}-01-01`, end: `${source.year}-12-31`, kind: "year" as const };
  const unset = { value: 0, unit: "", lower: null, upper: null, scope: "all", of: null, basis: null, status: "A" as const };
  return {
    id: "",
    indicator: "",
    ...figure,
    start,
    end,
    ...unset,
    period,
    rule: "correction",
    matched: [],
    places: [],
    confidence: null,
    corrected: null,
  };
}
