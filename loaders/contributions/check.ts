import type { Contribution } from "../../src/model/contribution.js";
import { quantityIds } from "../../src/model/figure-ids.js";
import { QUOTE_LIMIT, type Observation, type Quantity } from "../../src/model/observation.js";
import type { CorpusRecord, Source } from "../../src/model/source.js";
import { type KnownIds, validateRecord } from "../corpus/validate.js";
import { readRaw } from "../reference/read-raw.js";
import { contributionSchema } from "./schema.js";

/** What a contribution is held against: ids of the catalogue, and versions of catalogue and extractor that a record may name. */
export interface KnownVersions extends KnownIds {
  versions: ReadonlySet<string>;
}

/** Longest wording that a record may carry besides its quotes. */
const LONGEST = { title: 120, section: 80, words: QUOTE_LIMIT, rule: 1000 } as const;

/** Parsed JSON as a contribution; throws a line `file: field: reason` for everything in it that cannot be so. */
export function checkContribution(json: unknown, file: string, known: KnownVersions): Contribution {
  const parsed = contributionSchema.safeParse(json);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${file}: ${path.join(".") || "file"}: ${message}`).join("\n"));
  const { data } = parsed;
  const faults = [...recordFaults(data.record, known), ...answerFaults(data)];
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join("\n"));
  return data;
}

function* recordFaults(record: CorpusRecord, known: KnownVersions): Generator<string> {
  const { source, observations, quantities } = record;
  yield* validFaults(record, known);
  for (const field of ["catalogue", "extractor"] as const)
    if (!known.versions.has(source[field])) yield `record.source.${field}: unknown version ${source[field]}`;
  if (source.id !== idOf(source)) yield `record.source.id: is ${source.id}, but bureau, year and text make it ${idOf(source)}`;
  yield* tooLong(source.title, "record.source.title", LONGEST.title);
  for (const [i, observation] of observations.entries()) {
    const at = `record.observations.${i}`;
    yield* figureFaults(observation, at);
    yield* observationFaults(observation, source, at);
  }
  for (const [i, quantity] of quantities.entries()) yield* figureFaults(quantity, `record.quantities.${i}`);
}

function validFaults(record: CorpusRecord, known: KnownVersions): string[] {
  try {
    // checks are made anew, whatever was sent
    validateRecord({ ...record, checks: [] }, "record", known);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").map((line) => line.replace(/^record: /, "record."));
  }
}

const idOf = ({ bureau_code, year, kind, sha256 }: Source): string =>
  kind === "report" ? `${bureau_code}-${year}` : `${bureau_code}-${year}-${kind}-${sha256.slice(0, 8)}`;

function* figureFaults({ raw, quote, value, start, end, section }: Quantity, at: string): Generator<string> {
  if (!quote.includes(raw)) yield `${at}.raw: “${raw}” is not in its quote`;
  if (start !== null && end !== null && end - start !== [...raw].length)
    yield `${at}.end: “${raw}” does not fill the place from ${start} to ${end}`;
  if (!saysValue(raw, quote, value)) yield `${at}.value: is ${value}, which “${raw}” does not say`;
  yield* tooLong(section, `${at}.section`, LONGEST.section);
}

function* observationFaults(
  { id, indicator, start, scope, of, rule, matched, places }: Observation,
  source: Source,
  at: string,
): Generator<string> {
  const [, place = ""] = id.split(`${source.id}/${indicator}@`);
  const [named = ""] = /^\d+(?=(?:\.\d+)?$)/.exec(place) ?? [];
  if (named === "" || (start !== null && Number(named) !== start)) yield `${at}.id: is ${id}, but indicator and place make it another`;
  for (const [field, words] of [
    ["scope", scope],
    ["of", of ?? ""],
    ["rule", rule],
    ["matched", matched.join("")],
  ] as const)
    yield* tooLong(words, `${at}.${field}`, field === "rule" || field === "matched" ? LONGEST.rule : LONGEST.words);
  if (places.some((one) => one >= source.length)) yield `${at}.places: outside the text`;
}

function* tooLong(words: string, at: string, most: number): Generator<string> {
  if ([...words].length > most) yield `${at}: longer than ${most} characters`;
}

/** Whether a printed number says a value: itself, its digits (of 3至5万, under a head such as 万元), or none at all. */
const DOUBLINGS = [100, 300, 700];

function saysValue(raw: string, quote: string, value: number): boolean {
  const read = readRaw(raw, "", quote);
  if (read && Math.abs(read.value) === Math.abs(value)) return true;
  // 翻了一番 and 增加一倍 are changes by 100 per cent
  if (/[番倍]$/.test(raw) && DOUBLINGS.includes(value)) return true;
  const printed = [
    ...raw
      .normalize("NFKC")
      .replace(/(?<=\d)[,\s](?=\d)/g, "")
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map(([digits]) => Number(digits));
  if (printed.length === 0 && read === null) return value === 0;
  return printed.some((number) => digitsOf(number) === digitsOf(value));
}

const digitsOf = (value: number): string =>
  String(Number(Math.abs(value).toPrecision(12)))
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "");

function answerFaults({ answers, record }: Contribution): string[] {
  const rows = new Set([...record.observations.map(({ id }) => id), ...quantityIds(record)]);
  return Object.keys(answers).flatMap((id) => (rows.has(id) ? [] : [`answers.${id}: no figure of the record`]));
}
