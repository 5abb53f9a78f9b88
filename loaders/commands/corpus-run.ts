import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { loadCatalogue } from "../catalogue/load.js";
import type { Correction } from "../corpus/correction-schema.js";
import { correctRecord, loadCorrections } from "../corpus/correct.js";
import { checkRecord } from "../corpus/reconcile/reconcile.js";
import { validateRecord } from "../corpus/validate.js";
import type { CorpusRecord, Source } from "../../src/model/source.js";
import { type DATA, extractorVersion } from "./extractor.js";

/** Folders and files that the corpus command reads and writes. */
export type Folders = typeof DATA;

interface RegisteredReport {
  bureau_code: string;
  year: string;
  published: string;
  url: string;
}

/** What one run of the corpus command knows before it reads a file. */
export interface Run {
  corrections: Correction[];
  register: RegisteredReport[];
  /** Records on disk by id; a file that is no valid record is not among them. */
  committed: Map<string, CorpusRecord>;
  catalogue: string;
  extractor: string;
}

/** Loads what a run needs; throws with file, field and reason where corrections or catalogue are broken. */
export async function openRun(folders: Folders): Promise<Run> {
  const [corrections, catalogue, register, committed, extractor] = await Promise.all([
    loadCorrections(folders.corrections),
    loadCatalogue(folders.catalogue),
    readFile(folders.reports, "utf8"),
    readCommitted(folders.corpus),
    extractorVersion(),
  ]);
  return {
    corrections,
    register: parseCsv(register, { columns: true }) as RegisteredReport[],
    committed,
    catalogue: catalogue.version,
    extractor,
  };
}

async function readCommitted(dir: string): Promise<Map<string, CorpusRecord>> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith(".json"));
  const records = await Promise.all(names.map((name) => readRecord(join(dir, name))));
  return new Map(records.flatMap((record) => (record ? [[record.source.id, record] as const] : [])));
}

/** A broken record is as good as none here: it will be written anew. */
async function readRecord(path: string): Promise<CorpusRecord | null> {
  try {
    return validateRecord(JSON.parse(await readFile(path, "utf8")), path);
  } catch {
    return null;
  }
}

/** Fingerprints of the texts whose records this run would write just as they are, with the ids of those records. */
export function unchangedTexts(run: Run): Map<string, string> {
  const corrected = new Set(run.corrections.map(({ match }) => match.source));
  const isCurrent = ({ source, observations, issues }: CorpusRecord): boolean =>
    source.catalogue === run.catalogue &&
    source.extractor === run.extractor &&
    !corrected.has(source.id) &&
    observations.every((observation) => observation.corrected === null) &&
    issues.every((issue) => issue.code !== "corrected") &&
    JSON.stringify(withRegister(source, run)) === JSON.stringify(source);
  return new Map([...run.committed.values()].filter(isCurrent).map(({ source }) => [source.sha256, source.id]));
}

/** A reading as it goes into the corpus: versions, address, corrections, checks; throws where a correction no longer fits. */
export function finishRecord(reading: CorpusRecord, run: Run): CorpusRecord {
  const source = withRegister({ ...reading.source, extractor: run.extractor }, run);
  const record = correctRecord({ ...reading, source }, run.corrections);
  return { ...record, checks: checkRecord(record) };
}

/** Address and date of a report from the register of published reports, where the text does not say. */
function withRegister(source: Source, { register }: Run): Source {
  const entry = source.kind !== "report" ? undefined : register.find((row) => row.bureau_code === source.bureau_code && Number(row.year) === source.year);
  return entry ? { ...source, url: entry.url || null, published: source.published ?? (entry.published || null) } : source;
}
