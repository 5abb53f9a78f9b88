import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { loadCatalogue } from "../catalogue/load.js";
import type { Correction } from "../corpus/correction-schema.js";
import { correctRecord, loadCorrections } from "../corpus/correct.js";
import { checkRecord } from "../corpus/reconcile/reconcile.js";
import { validateRecord } from "../corpus/validate.js";
import { loadLedgers, sentAddresses } from "../contributions/ledger.js";
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

/** What a run keeps in mind of a record on disk; the record itself is read again where it is compared. */
interface Kept {
  sha256: string;
  title: string;
  /** Whether this run would write it just as it is. */
  isCurrent: boolean;
}

/** What one run of the corpus command knows before it reads a file. */
export interface CorpusRun {
  corrections: Correction[];
  register: ReadonlyMap<string, RegisteredReport>;
  /** Addresses that readers gave of texts, by the fingerprint of the text. */
  sent: ReadonlyMap<string, string>;
  /** Records on disk by id; a file that is no valid record is not among them. */
  committed: Map<string, Kept>;
  catalogue: string;
  extractor: string;
}

/** Loads what a run needs; throws with file, field and reason where corrections or catalogue are broken. */
export async function openRun(folders: Folders): Promise<CorpusRun> {
  const [corrections, catalogue, register, extractor, ledgers] = await Promise.all([
    loadCorrections(folders.corrections),
    loadCatalogue(folders.catalogue),
    readFile(folders.reports, "utf8"),
    extractorVersion(),
    loadLedgers(folders.contributions),
  ]);
  const listed = parseCsv(register, { columns: true }) as RegisteredReport[];
  const run: CorpusRun = {
    ...{ corrections, catalogue: catalogue.version, extractor, committed: new Map() },
    sent: sentAddresses(ledgers.values()),
    register: new Map([...listed].reverse().map((row) => [keyOf(row.bureau_code, Number(row.year)), row])),
  };
  await readCommitted(folders.corpus, run);
  return run;
}

const keyOf = (bureau: string, year: number): string => `${bureau}-${year}`;

/** One record after the other: thousands of them do not fit into memory. */
async function readCommitted(dir: string, run: CorpusRun): Promise<void> {
  const corrected = new Set(run.corrections.map(({ match }) => match.source));
  for (const name of (await readdir(dir).catch(() => [])).filter((file) => file.endsWith(".json"))) {
    const record = await readRecord(join(dir, name));
    if (!record) continue;
    const { id, sha256, title } = record.source;
    run.committed.set(id, { sha256, title, isCurrent: !corrected.has(id) && isCurrent(record, run) });
  }
}

/** A record of the corpus; null where it is missing or broken, which is as good as none here: it will be written anew. */
export async function readRecord(path: string): Promise<CorpusRecord | null> {
  try {
    return validateRecord(JSON.parse(await readFile(path, "utf8")), path);
  } catch {
    return null;
  }
}

function isCurrent({ source, observations, issues }: CorpusRecord, run: CorpusRun): boolean {
  return (
    source.catalogue === run.catalogue &&
    source.extractor === run.extractor &&
    observations.every((observation) => observation.corrected === null) &&
    issues.every((issue) => issue.code !== "corrected") &&
    JSON.stringify(withRegister(source, run)) === JSON.stringify(source)
  );
}

/** Fingerprints of the texts whose records this run would write just as they are, with the ids of those records. */
export function unchangedTexts({ committed }: CorpusRun): Map<string, string> {
  const current = [...committed].filter(([, kept]) => kept.isCurrent);
  return new Map(current.map(([id, { sha256 }]) => [sha256, id]));
}

/** A reading as it goes into the corpus: versions, address, corrections, checks; throws where a correction no longer fits. */
export function finishRecord(reading: CorpusRecord, run: CorpusRun): CorpusRecord {
  const source = withRegister({ ...reading.source, extractor: run.extractor }, run);
  const record = correctRecord({ ...reading, source }, run.corrections);
  return { ...record, checks: checkRecord(record) };
}

/** Address and date of a report from the register of published reports, else the address that a reader sent with it, where the text does not say. */
function withRegister(source: Source, { register, sent }: CorpusRun): Source {
  const entry = source.kind === "report" ? register.get(keyOf(source.bureau_code, source.year)) : undefined;
  const url = entry?.url || sent.get(source.sha256) || null;
  if (entry) return { ...source, url, published: source.published ?? (entry.published || null) };
  return url === null ? source : { ...source, url };
}
