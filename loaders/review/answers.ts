import { readFile } from "node:fs/promises";
import { parse as parseYaml, stringify } from "yaml";
import type { z } from "zod";
import type { Observation } from "../../src/model/observation.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { correctRecord } from "../corpus/correct.js";
import { correctionSchema } from "../corpus/correction-schema.js";
import { writeWhole } from "../whole.js";

/** What a person says of a figure: it is right, it is none of its indicator, or it is another number. */
export type ReviewAnswer = { id: string } & ({ says: "yes" | "no" } | { says: "value"; value: number });

/** Who answers, when, and why, where it is said. */
export interface Signed {
  by: string;
  date: string;
  reason: string | undefined;
}

/** An entry of a file of corrections, without its place. */
export type CorrectionEntry = z.infer<typeof correctionSchema>;

const REASONS = {
  yes: "Read against its sentence: right.",
  no: "Read against its sentence: not a figure of this indicator.",
  value: "Read against its sentence: another number.",
};

/** Answers as corrections; throws one line for each answer that cannot be one: an id that no record holds, answers that are at odds, a figure that its record would not find again. */
export function correctionsOf(answers: readonly ReviewAnswer[], records: readonly CorpusRecord[], signed: Signed): CorrectionEntry[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const entries = answers.flatMap((answer) => {
    const record = records.find(({ observations }) => observations.some(({ id }) => id === answer.id));
    const observation = record?.observations.find(({ id }) => id === answer.id);
    const fault = seen.has(answer.id) ? "answered twice" : !record || !observation ? "no such observation" : null;
    seen.add(answer.id);
    const entry = record && observation && fault === null ? entryOf(answer, observation, record, signed) : null;
    const reason = entry && record ? whyMisfit(entry, record) : fault;
    if (reason !== null) faults.push(`${answer.id}: ${reason}`);
    return entry ? [entry] : [];
  });
  if (faults.length > 0) throw new Error(`review: nothing written:\n${faults.join("\n")}`);
  return entries;
}

function entryOf(answer: ReviewAnswer, observation: Observation, { source, observations }: CorpusRecord, signed: Signed): CorrectionEntry {
  const { indicator, raw, start, value, unit, period, scope } = observation;
  const like = observations.filter((other) => other.indicator === indicator && other.raw === raw);
  const match = { source: source.id, indicator, raw, ...(like.length > 1 && start !== null && { start }) };
  const expect = { value, unit, period, scope };
  const told = { reason: signed.reason ?? REASONS[answer.says], by: signed.by, date: signed.date };
  if (answer.says === "no") return { action: "drop", match, expect, ...told };
  return { action: "set", match, set: { value: answer.says === "value" ? answer.value : value }, expect, ...told };
}

function whyMisfit(entry: CorrectionEntry, record: CorpusRecord): string | null {
  const parsed = correctionSchema.safeParse(entry);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
  try {
    correctRecord(record, [{ ...parsed.data, place: "answer" }]);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Appends entries to a file of corrections, whole or not at all; throws where what stands in it is no list. */
export async function appendCorrections(path: string, entries: readonly CorrectionEntry[]): Promise<void> {
  const before = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const kept = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  const text = kept + stringify(entries);
  if (!isList(text)) throw new Error(`${path}: no list of entries, each behind a dash; nothing written`);
  await writeWhole(path, text);
}

function isList(text: string): boolean {
  try {
    return Array.isArray(parseYaml(text));
  } catch {
    return false;
  }
}
