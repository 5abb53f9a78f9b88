import { rm } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Contribution, ContributionLedger } from "../../src/model/contribution.js";
import type { CorpusRecord } from "../../src/model/source.js";
import { knownIds, loadCatalogue } from "../catalogue/load.js";
import { checkContribution, type KnownVersions } from "../contributions/check.js";
import { addToLedger, contributionId, keepContribution, withdrawFrom } from "../contributions/keep.js";
import { loadLedgers, saveLedger } from "../contributions/ledger.js";
import { type GivenTexts, readingFaults, readTexts, spanFaults, stemOf } from "../contributions/texts.js";
import { formatRecord, saveRecord } from "../corpus/store.js";
import { bytesOf, type Input, isProblem, type Problem, problemLine, problemOf } from "../rooms/input.js";
import { loadAccuracy } from "../tables/accuracy-rows.js";
import { diffLines, summaryLine } from "./corpus-lines.js";
import { type CorpusRun, finishRecord, type Folders, openRun, readRecord } from "./corpus-run.js";
import { DATA } from "./extractor.js";
import type { Command, Io } from "./io.js";
import { listInputs } from "./list.js";
import { readOptions } from "./options.js";

const USAGE = "accept PATH… [--check] | accept --withdraw=ID --reason=TEXT";
const OPTIONS = { check: { type: "boolean" }, withdraw: { type: "string" }, reason: { type: "string" } } as const;
const LARGEST = 8 << 20;

interface Settings {
  folders: Folders;
  run: CorpusRun;
  known: KnownVersions;
  ledgers: Map<string, ContributionLedger>;
  texts: GivenTexts;
  check: boolean;
  io: Io;
}

/**
 * `accept PATH… [--check]`: files that readers sent (`.json`), checked, read again where their text is given with them (a file of the same name or text, or one of
 * `data/sources` named by the record), merged into the corpus, and kept with their answers in `data/contributions`; a file that is refused gives `file: field: reason` and exit
 * code 1, the rest goes on. `--withdraw=ID` takes one back and leaves a trace.
 */
export const acceptCommand: Command = (args, io) => acceptInto(DATA, args, io);

/** The accept command over given folders; `today` is an ISO date. */
export async function acceptInto(folders: Folders, args: string[], io: Io, today = new Date().toISOString().slice(0, 10)): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const { check = false, withdraw, reason } = values;
  if (withdraw !== undefined) return withdrawOne(folders, withdraw, reason ?? "", today, io);
  if (positionals.length === 0) throw new Error(`usage: ${USAGE}`);
  const inputs: (Input | Problem)[] = [];
  for await (const input of listInputs(positionals, io)) inputs.push(input);
  const isSent = (input: Input | Problem): boolean => isProblem(input) || extname(input.source) === ".json";
  const sent = inputs.filter(isSent);
  if (sent.length === 0) throw new Error(`accept: no .json files in ${positionals.join(", ")}`);
  const run = await openRun(folders);
  const settings: Settings = {
    ...{ folders, run, known: await knownOf(folders, run), ledgers: await loadLedgers(folders.contributions), check, io },
    texts: { bySha256: new Map(), byStem: new Map() },
  };
  const read = await Promise.all(sent.map((input) => readSent(input, settings.known)));
  const texts = inputs.filter((input) => !isSent(input));
  settings.texts = await readTexts([...texts, ...(await keptTexts(folders.sources, read, io))]);
  let refused = 0;
  for (const one of read) {
    const reasons = one.contribution === null ? one.reasons : await settle(one.path, one.contribution, settings, today);
    for (const line of reasons) io.fail(line);
    if (reasons.length > 0) refused++;
  }
  await io.print(`${read.length} files: ${read.length - refused} accepted, ${refused} refused`);
  return refused > 0 ? 1 : 0;
}

/** Versions that a record may name: those of today, of the corpus and of what was measured. */
async function knownOf(folders: Folders, run: CorpusRun): Promise<KnownVersions> {
  const catalogue = await loadCatalogue(folders.catalogue);
  const versions = new Set([run.extractor, run.catalogue]);
  for (const id of run.committed.keys()) {
    const source = (await readRecord(join(folders.corpus, `${id}.json`)))?.source;
    if (source) versions.add(source.extractor).add(source.catalogue);
  }
  for (const { extractor, catalogue: version } of await loadAccuracy(folders.accuracy)) versions.add(extractor).add(version);
  return { ...knownIds(catalogue), versions };
}

type Sent = { path: string } & ({ contribution: Contribution } | { contribution: null; reasons: string[] });

async function readSent(input: Input | Problem, known: KnownVersions): Promise<Sent> {
  const path = input.source;
  try {
    if (isProblem(input)) return { path, contribution: null, reasons: [problemLine(input)] };
    const bytes = await bytesOf(input);
    if (bytes.length > LARGEST) return { path, contribution: null, reasons: [`${path}: file: over ${LARGEST >> 20} MB`] };
    return { path, contribution: checkContribution(parseJson(new TextDecoder().decode(bytes), path), path, known) };
  } catch (error) {
    const { message } = error as Error;
    return { path, contribution: null, reasons: message.startsWith(path) ? message.split("\n") : [problemLine(problemOf(path, error))] };
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Error(`${file}: file: no JSON`);
  }
}

/** Texts of `data/sources` that are named by a record that was sent. */
async function keptTexts(folder: string, read: readonly Sent[], io: Io): Promise<Input[]> {
  const ids = new Set(read.flatMap(({ contribution }) => (contribution ? [contribution.record.source.id] : [])));
  const found: Input[] = [];
  for await (const input of listInputs([folder], io)) {
    if (!isProblem(input) && ids.has(stemOf(input.source).slice(folder.length + 1))) found.push(input);
  }
  return found;
}

/** Merges one contribution; gives the lines that say why it is refused. */
async function settle(path: string, contribution: Contribution, settings: Settings, today: string): Promise<string[]> {
  const { folders, run, ledgers, check, io } = settings;
  const { record } = contribution;
  const { id, sha256 } = record.source;
  const ledger = ledgers.get(id);
  const before = ledger?.contributions.find((kept) => kept.id === contributionId(contribution));
  if (before?.withdrawn) return [`${path}: file: withdrawn on ${before.withdrawn.date}: ${before.withdrawn.reason}`];
  if (before) return (await io.print(`${path}: ${id}: accepted before`), []);
  const faults = await textFaults(path, record, settings);
  if (faults.length > 0) return faults;
  const text = settings.texts.bySha256.get(sha256);
  const sentRun = { ...run, sent: new Map(record.source.url === null ? run.sent : [...run.sent, [sha256, record.source.url]]) };
  const finished = text ? finishRecord(text.record, sentRun) : finishRecord(record, { ...sentRun, extractor: record.source.extractor });
  const file = join(folders.corpus, `${id}.json`);
  const old = await readRecord(file);
  const first = old === null;
  await io.print(`${path}: ${id}: ${text ? "read again" : "not read again, no text"}, ${summaryLine(finished)}`);
  if (text && run.extractor !== record.source.extractor) await printAll(diffLines(record, finished), "  since it was sent ", io);
  await printAll(mergeLines(old, finished), "  ", io);
  if (check) return [];
  const isNewer = old !== null && old.source.sha256 === sha256 && text !== undefined && formatRecord(old) !== formatRecord(finished);
  if (first || isNewer) await saveRecord(folders.corpus, finished);
  const kept = keepContribution(contribution, { accepted: today, reread: text !== undefined, first });
  const next = addToLedger(ledger, record, kept);
  await saveLedger(folders.contributions, next);
  ledgers.set(id, next);
  return [];
}

const printAll = async (lines: readonly string[], before: string, io: Io): Promise<void> => {
  for (const line of lines) await io.print(before + line);
};

async function textFaults(path: string, record: CorpusRecord, { texts, run }: Settings): Promise<string[]> {
  const beside = texts.byStem.get(stemOf(path));
  if (beside && isProblem(beside as Input | Problem))
    return [`${path}: record.source.sha256: its text cannot be read: ${(beside as Problem).reason}`];
  const { sha256 } = record.source;
  if (beside && "record" in beside && beside.record.source.sha256 !== sha256)
    return [`${path}: record.source.sha256: is ${sha256}, but ${beside.path} has ${beside.record.source.sha256}`];
  const text = texts.bySha256.get(sha256);
  if (!text) return [];
  const spans = await spanFaults(record, text.path);
  const isSame = record.source.extractor === run.extractor && record.source.catalogue === run.catalogue;
  const faults = spans.length > 0 || !isSame ? spans : readingFaults(record, text.record);
  return faults.map((fault) => `${path}: ${fault}`);
}

/** How what is merged differs from the record that is kept. */
function mergeLines(old: CorpusRecord | null, next: CorpusRecord): string[] {
  if (old === null) return diffLines(undefined, next);
  if (old.source.sha256 === next.source.sha256) return diffLines(old, next);
  return ["another text of the same source is kept; only the answers are added", ...diffLines(old, next).slice(1)];
}

async function withdrawOne(folders: Folders, id: string, reason: string, date: string, io: Io): Promise<number> {
  if (reason.trim() === "") throw new Error("accept: --withdraw needs a --reason");
  const ledgers = await loadLedgers(folders.contributions);
  const ledger = [...ledgers.values()].find(({ contributions }) => contributions.some((kept) => kept.id === id));
  if (!ledger) throw new Error(`accept: no contribution ${id}`);
  const before = ledger.contributions.find((kept) => kept.id === id)?.withdrawn;
  if (before) throw new Error(`accept: ${id} was withdrawn on ${before.date}`);
  const { ledger: next, isLost } = withdrawFrom(ledger, id, { date, reason });
  await saveLedger(folders.contributions, next);
  const file = join(folders.corpus, `${ledger.source.id}.json`);
  if (isLost) await rm(file, { force: true });
  await io.print(`${id}: withdrawn${isLost ? `; the record ${ledger.source.id} stood on it alone and is taken away` : ""}`);
  return 0;
}
