import type { CorpusRecord } from "../../src/model/source.js";
import { formatRecord, saveRecord } from "../corpus/store.js";
import type { Outcome } from "../jobs.js";
import { mapFiles } from "../pool.js";
import { diffLines, summaryLine } from "./corpus-lines.js";
import { finishRecord, type Folders, openRun, type Run, unchangedTexts } from "./corpus-run.js";
import { DATA } from "./extractor.js";
import { threadsIn } from "./extract.js";
import { listFiles, type Command, type Io } from "./io.js";

const RESULTS = ["written", "unchanged", "different", "failed"] as const;
type Result = (typeof RESULTS)[number];

interface Settings {
  folders: Folders;
  run: Run;
  io: Io;
  check: boolean;
  replace: boolean;
  /** Record ids by the fingerprint of their text, for those that need no reading. */
  unchanged: Map<string, string>;
  /** The file that each record of this run came from. */
  owners: Map<string, string>;
}

/**
 * `corpus PATH… [--check] [--force] [--replace] [--threads=N]`: reads reports, prints what each gave and how it differs from the committed
 * record, and writes the records. Files whose record is current are passed over unless --force; --check writes nothing and gives 1 on a difference.
 */
export const corpusCommand: Command = (args, io) => updateCorpus(DATA, args, io);

/** The corpus command over given folders. */
export async function updateCorpus(folders: Folders, args: string[], io: Io): Promise<number> {
  const files = await listFiles(args, io);
  if (files.length === 0) throw new Error("usage: corpus PATH… [--check] [--force] [--replace] [--threads=N]");
  const run = await openRun(folders);
  const check = args.includes("--check");
  // a check must not trust what is written in the records
  const unchanged = check || args.includes("--force") ? new Map<string, string>() : unchangedTexts(run);
  const settings: Settings = { folders, run, io, check, replace: args.includes("--replace"), unchanged, owners: new Map() };
  const counts: Record<Result, number> = { written: 0, unchanged: 0, different: 0, failed: 0 };
  let done = 0;
  for await (const outcome of mapFiles({ name: "record", known: new Set(unchanged.keys()) }, files, threadsIn(args))) {
    const path = files[done++] as string;
    counts[await settle(settings, path, `[${done}/${files.length}] ${path}`, outcome)]++;
  }
  io.print(`${files.length} files: ${RESULTS.map((result) => `${counts[result]} ${result}`).join(", ")}`);
  return counts.failed + counts.different > 0 ? 1 : 0;
}

async function settle(settings: Settings, path: string, label: string, outcome: Outcome): Promise<Result> {
  const { io } = settings;
  const problem = problemOf(settings, path, outcome);
  if (problem !== null) {
    io.fail(problem);
    return "failed";
  }
  if (!("record" in outcome)) {
    io.print(`${label}: unchanged`);
    return "unchanged";
  }
  try {
    return await keep(settings, label, finishRecord(outcome.record, settings.run), outcome.issues);
  } catch (error) {
    io.fail(`${path}: not written: ${(error as Error).message}`);
    return "failed";
  }
}

/** Why a file cannot become a record, or null; claims its record for it. */
function problemOf({ run, replace, unchanged, owners }: Settings, path: string, outcome: Outcome): string | null {
  if ("error" in outcome) return outcome.error;
  const source = "record" in outcome ? outcome.record.source : undefined;
  if (source?.bureau_code === "") return `${path}: no-bureau: bureau not recognised, not written`;
  const id = source?.id ?? ("unchanged" in outcome ? (unchanged.get(outcome.unchanged) ?? "") : "");
  const owner = owners.get(id);
  if (owner !== undefined) return `${path}: duplicate-record: ${id} is read from ${owner}, not written`;
  const old = run.committed.get(id)?.source;
  if (source && old && old.sha256 !== source.sha256 && old.title !== source.title && !replace)
    return `${path}: other-document: ${id} is kept from another one, “${old.title}”; not written without --replace`;
  owners.set(id, path);
  return null;
}

async function keep({ folders, run, io, check }: Settings, label: string, record: CorpusRecord, issues: string[]): Promise<Result> {
  io.print(`${label}: ${summaryLine(record)}`);
  for (const line of issues) io.print(`  ${line}`);
  const old = run.committed.get(record.source.id);
  if (old && formatRecord(old) === formatRecord(record)) return "unchanged";
  for (const line of diffLines(old, record)) io.print(`  ${line}`);
  if (check) return "different";
  await saveRecord(folders.corpus, record);
  return "written";
}
