import { join } from "node:path";
import type { CorpusRecord } from "../../src/model/source.js";
import { formatRecord, saveRecord } from "../corpus/store.js";
import { validateRecord } from "../corpus/validate.js";
import { sweepTemporaries } from "../whole.js";
import { type Input, type Problem, problemLine } from "../rooms/input.js";
import type { Outcome } from "../rooms/job.js";
import { mapInputs } from "../rooms/pool.js";
import { diffLines, summaryLine } from "./corpus-lines.js";
import { finishRecord, type Folders, openRun, readRecord, type CorpusRun, unchangedTexts } from "./corpus-run.js";
import { DATA } from "./extractor.js";
import { listInputs } from "./list.js";
import { type Command, type Io, outlasting } from "./io.js";
import { readOptions, threadsIn } from "./options.js";
import { Progress } from "./progress.js";

const USAGE = "corpus PATH… [--check] [--force] [--replace] [--threads=N]";
const FLAG = { type: "boolean" } as const;
const OPTIONS = { check: FLAG, force: FLAG, replace: FLAG, threads: { type: "string" } } as const;

const RESULTS = ["written", "unchanged", "different", "failed"] as const;
type Result = (typeof RESULTS)[number];

interface Settings {
  folders: Folders;
  run: CorpusRun;
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
 * record, and writes the records. Files whose record is current are passed over unless --force, so that an interrupted run is taken up by the
 * same command; --check writes nothing and gives 1 on a difference.
 */
export const corpusCommand: Command = (args, io) => updateCorpus(DATA, args, io);

/** The corpus command over given folders. */
export async function updateCorpus(folders: Folders, args: string[], terminal: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const { check = false, force = false, replace = false } = values;
  if (positionals.length === 0) throw new Error(`usage: ${USAGE}`);
  const rooms = threadsIn(values.threads);
  const inputs = await gather(positionals, terminal);
  if (!check) await sweepTemporaries(folders.corpus);
  const run = await openRun(folders);
  // a check must not trust what is written in the records
  const unchanged = check || force ? new Map<string, string>() : unchangedTexts(run);
  const { io, lost } = outlasting(terminal);
  const settings: Settings = { folders, run, io, check, replace, unchanged, owners: new Map() };
  const counts = await settleAll(settings, inputs, rooms);
  await io.print(`${inputs.length} files: ${RESULTS.map((result) => `${counts[result]} ${result}`).join(", ")}`);
  const closed = lost();
  if (closed && !closed.isEnough) io.fail(closed.message);
  return counts.failed + counts.different > 0 || (closed && !closed.isEnough) ? 1 : 0;
}

async function gather(paths: readonly string[], io: Io): Promise<(Input | Problem)[]> {
  const inputs: (Input | Problem)[] = [];
  for await (const input of listInputs(paths, io)) inputs.push(input);
  if (inputs.length === 0) throw new Error(`corpus: no files in ${paths.join(", ")}`);
  return inputs;
}

async function settleAll(settings: Settings, inputs: (Input | Problem)[], rooms: number | undefined): Promise<Record<Result, number>> {
  const counts: Record<Result, number> = { written: 0, unchanged: 0, different: 0, failed: 0 };
  const progress = new Progress(inputs.length);
  let done = 0;
  for await (const outcome of mapInputs({ name: "record", known: new Set(settings.unchanged.keys()) }, inputs, { rooms })) {
    const path = inputs[done++]?.source ?? "";
    counts[await settle(settings, path, `[${done}/${inputs.length}] ${path}`, outcome)]++;
    const due = progress.after(done);
    if (due !== null) settings.io.fail(due);
  }
  return counts;
}

async function settle(settings: Settings, path: string, label: string, outcome: Outcome): Promise<Result> {
  const { io } = settings;
  const problem = whyNoRecord(settings, path, outcome);
  if (problem !== null) {
    io.fail(problemLine(problem));
    return "failed";
  }
  if (!("record" in outcome)) {
    await io.print(`${label}: unchanged`);
    return "unchanged";
  }
  try {
    return await keep(settings, label, finishRecord(outcome.record, settings.run), outcome.issues);
  } catch (error) {
    const [first = "", ...more] = (error as Error).message.split("\n");
    io.fail(`${path}: not written: ${first}${more.length > 0 ? ` (and ${more.length} more faults)` : ""}`);
    return "failed";
  }
}

/** Why an input cannot become a record, or null; claims its record for it. */
function whyNoRecord({ run, replace, unchanged, owners }: Settings, path: string, outcome: Outcome): Problem | null {
  if ("problem" in outcome) return outcome.problem;
  const problem = (code: string, reason: string): Problem => ({ source: path, code, reason });
  const source = "record" in outcome ? outcome.record.source : undefined;
  if (source?.bureau_code === "") return problem("no-bureau", "bureau not recognised, not written");
  if (source?.title === "") return problem("no-title", "no title found, not written");
  const id = source?.id ?? ("unchanged" in outcome ? (unchanged.get(outcome.unchanged) ?? "") : "");
  const owner = owners.get(id);
  if (owner !== undefined) return problem("duplicate-record", `${id} is read from ${owner}, not written`);
  const old = run.committed.get(id);
  if (source && old && old.sha256 !== source.sha256 && old.title !== source.title && !replace)
    return problem("other-document", `${id} is kept from another one, “${old.title}”; not written without --replace`);
  owners.set(id, path);
  return null;
}

async function keep({ folders, io, check }: Settings, label: string, record: CorpusRecord, issues: string[]): Promise<Result> {
  const path = join(folders.corpus, `${record.source.id}.json`);
  validateRecord(record, path);
  await io.print(`${label}: ${summaryLine(record)}`);
  for (const line of issues) await io.print(`  ${line}`);
  const old = await readRecord(path);
  if (old && formatRecord(old) === formatRecord(record)) return "unchanged";
  for (const line of diffLines(old ?? undefined, record)) await io.print(`  ${line}`);
  if (check) return "different";
  await saveRecord(folders.corpus, record);
  return "written";
}
