import { execFile } from "node:child_process";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { knownIds, loadCatalogue } from "../catalogue/load.js";
import type { Correction } from "../corpus/correction-schema.js";
import { loadCorrections } from "../corpus/correct.js";
import { loadCorpus } from "../corpus/store.js";
import { loadReference } from "../reference/load.js";
import { askAll } from "../review/ask.js";
import { type ReviewAnswer, appendCorrections, correctionsOf, type Signed } from "../review/answers.js";
import { listSuspects, type Suspect, suspectLine } from "../review/suspects.js";
import { buildTables } from "../tables/rows.js";
import type { CorpusRecord } from "../../src/model/source.js";
import type { Folders } from "./corpus-run.js";
import { DATA } from "./extractor.js";
import type { Command, Io } from "./io.js";
import { readOptions } from "./options.js";

const USAGE = "review [RECORD…] [--bureau=CODE] [--limit=N] [--json] [--yes=ID] [--no=ID] [--value=ID=NUMBER] [--by=NAME] [--reason=TEXT]";
const TEXT = { type: "string" } as const;
const MANY = { type: "string", multiple: true } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = { bureau: TEXT, limit: TEXT, json: FLAG, yes: MANY, no: MANY, value: MANY, by: TEXT, reason: TEXT } as const;
const LIMIT = 20;
const FILE = "review.yaml";

/**
 * `review [RECORD…]`: figures that a person should look at first, by doubt and importance, each with its words, place and reasons; a record is named by its id or file.
 * `--yes`, `--no` and `--value` write an answer into `data/corrections/review.yaml`, all of them or none; in a terminal it asks for them one by one.
 */
export const reviewCommand: Command = (args, io) => reviewCorpus(DATA, args, io);

/** The review command over given folders. */
export async function reviewCorpus(folders: Folders, args: string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const limit = limitIn(values.limit);
  const answers = answersIn(values);
  const catalogue = await loadCatalogue(folders.catalogue);
  const corpus = await loadCorpus(folders.corpus, knownIds(catalogue));
  const corrections = await loadCorrections(folders.corrections);
  if (answers.length > 0) {
    if (positionals.length > 0 || values.json) throw new Error(`review: an answer is given by itself\nusage: ${USAGE}`);
    return answer(folders, answers, corpus, corrections, await sign(values), io);
  }
  const isChosen = chosenBy(positionals, values.bureau, corpus);
  const tables = buildTables(corpus, catalogue, await loadReference(folders.reference, catalogue));
  const answered = answeredIn(corpus, corrections);
  const suspects = listSuspects(corpus, tables, (id) => answered.has(id)).filter(isChosen);
  const shown = suspects.slice(0, limit);
  if (values.json) await io.print(JSON.stringify(shown));
  else if (io.isTerminal) return askAll(shown, (one) => keepOne(folders, one, corpus, values, io), io);
  else for (const line of [...shown.map(suspectLine), `${shown.length} of ${suspects.length} figures`]) await io.print(line);
  return 0;
}

function limitIn(text: string | undefined): number {
  if (text === undefined) return LIMIT;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`review: --limit: not a number of figures: ${text}`);
  return Number(text);
}

type Asked = Partial<Record<"yes" | "no" | "value", string[]>> & { by?: string | undefined; reason?: string | undefined };

function answersIn({ yes = [], no = [], value = [] }: Asked): ReviewAnswer[] {
  return [
    ...yes.map((id): ReviewAnswer => ({ id, says: "yes" })),
    ...no.map((id): ReviewAnswer => ({ id, says: "no" })),
    ...value.map((text): ReviewAnswer => {
      const [, id = "", number = ""] = /^(.*)=([^=]*)$/.exec(text) ?? [];
      return { id, says: "value", value: numberIn(number, text) };
    }),
  ];
}

function numberIn(text: string, told: string): number {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new Error(`review: --value: not ID=NUMBER: ${told}`);
  return Number(text);
}

/** The name of who answers: as given, else as git knows it. */
async function sign({ by, reason }: Asked): Promise<Signed> {
  const known = by ?? (await gitName());
  if (known.trim() === "") throw new Error("review: who answers? give --by=NAME, or set user.name of git");
  return { by: known, date: new Date().toISOString().slice(0, 10), reason };
}

const gitName = (): Promise<string> =>
  promisify(execFile)("git", ["config", "user.name"]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );

async function answer(
  folders: Folders,
  answers: readonly ReviewAnswer[],
  corpus: readonly CorpusRecord[],
  known: readonly Correction[],
  signed: Signed,
  io: Io,
): Promise<number> {
  const answered = answeredIn(corpus, known);
  const again = answers.find(({ id }) => answered.has(id));
  if (again) throw new Error(`review: nothing written:\n${again.id}: has a correction already`);
  const entries = correctionsOf(answers, corpus, signed);
  await appendCorrections(join(folders.corrections, FILE), entries);
  await io.print(`${entries.length} written to data/corrections/${FILE}; npm run corpus applies them`);
  return 0;
}

/** Ids of figures that a correction speaks of, or whose record says so. */
function answeredIn(corpus: readonly CorpusRecord[], corrections: readonly Correction[]): Set<string> {
  const all = corpus.flatMap(({ source, observations }) => observations.map((o) => ({ source: source.id, o })));
  const isMet = (source: string, { raw, start, indicator, corrected }: CorpusRecord["observations"][number]): boolean =>
    corrected !== null ||
    corrections.some(
      ({ match, action }) =>
        match.source === source &&
        match.raw === raw &&
        (match.start === undefined || match.start === start) &&
        (action === "add" || match.indicator === indicator),
    );
  return new Set(all.filter(({ source, o }) => isMet(source, o)).map(({ o }) => o.id));
}

function chosenBy(names: readonly string[], bureau: string | undefined, corpus: readonly CorpusRecord[]): (suspect: Suspect) => boolean {
  const ids = names.map((name) => basename(name, ".json"));
  const strange = ids.find((id) => !corpus.some(({ source }) => source.id === id));
  if (strange !== undefined) throw new Error(`review: no record: ${strange}`);
  const codes = new Set(corpus.flatMap(({ source, observations }) => [source.bureau_code, ...observations.map((o) => o.bureau_code)]));
  if (bureau !== undefined && !codes.has(bureau)) throw new Error(`review: no record of bureau: ${bureau}`);
  return ({ file, bureau_code }) =>
    (ids.length === 0 || ids.includes(basename(file, ".json"))) && (bureau === undefined || bureau_code === bureau);
}

async function keepOne(folders: Folders, one: ReviewAnswer, corpus: readonly CorpusRecord[], asked: Asked, io: Io): Promise<void> {
  const known = await loadCorrections(folders.corrections);
  await answer(folders, [one], corpus, known, await sign(asked), io);
}
