import { keysOf } from "../../src/model/indicator.js";
import { isDeepStrictEqual } from "node:util";
import { type Check, CHECK_KINDS, CHECK_NOTES, type Verdict, VERDICTS } from "../../src/model/check.js";
import { knownIds, loadCatalogue } from "../catalogue/load.js";
import { findStrayCorrections, loadCorrections } from "../corpus/correct.js";
import { checkRecord, reconcile } from "../corpus/reconcile/reconcile.js";
import { loadCorpus } from "../corpus/store.js";
import type { Folders } from "./corpus-run.js";
import { foldRepeats } from "../reference/fold.js";
import { loadReference } from "../reference/load.js";
import { checkQuotes } from "./check-quotes.js";
import { DATA } from "./extractor.js";
import type { Command, Io } from "./io.js";
import { readOptions } from "./options.js";

const FLAG = { type: "boolean" } as const;
const USAGE = "check [--json] [--quotes [--save]]";

/** `check [--json] [--quotes [--save]]`: every arithmetic check on the corpus and the hand-coded figures, worst first, or what the reader makes of the words of the latter; exit code 1 only where a record, a row or a correction is broken. */
export const checkCommand: Command = (args, io) => checkCorpus(DATA, args, io);

/** The check command over given folders; throws `file: field: reason` for broken records and `path:line:column field: reason` for broken rows. */
export async function checkCorpus(folders: Folders, args: string[], io: Io): Promise<number> {
  const { values } = readOptions(args, { json: FLAG, quotes: FLAG, save: FLAG }, USAGE);
  if (values.save && !values.quotes) throw new Error(`check: --save is for --quotes\nusage: ${USAGE}`);
  const catalogue = await loadCatalogue(folders.catalogue);
  const records = await loadCorpus(folders.corpus, knownIds(catalogue));
  const reference = await loadReference(folders.reference, catalogue);
  if (values.quotes) {
    await checkQuotes(reference, catalogue, values.json ?? false, values.save ? folders.accuracy : null, io);
    return 0;
  }
  const stray = findStrayCorrections(await loadCorrections(folders.corrections), records);
  for (const line of stray) io.fail(line);
  for (const record of records) {
    if (!isDeepStrictEqual(record.checks, checkRecord(record)))
      io.fail(`${record.source.id}.json: checks: of an older version; run the corpus command`);
  }
  const checks = reconcile([...records, ...foldRepeats(reference.records, records)]);
  if (values.json) await io.print(JSON.stringify(checks));
  else for (const line of [...checks.map(checkLine), "", totals(checks)]) await io.print(line);
  return stray.length > 0 ? 1 : 0;
}

function checkLine({ verdict, bureau_code, year, kind, indicator, expected, actual, difference, note, observations }: Check): string {
  const compared = expected === null ? `stated ${actual}` : `implied ${expected}, stated ${actual}`;
  const gap = difference === null || difference === 0 ? "" : ` (${difference > 0 ? "+" : ""}${difference})`;
  const reason = note === "none" ? "" : ` – ${CHECK_NOTES[note].en}`;
  return `${VERDICTS[verdict].en.padEnd(21)} ${bureau_code} ${year}  ${CHECK_KINDS[kind].en}: ${indicator}: ${compared}${gap}${reason}  [${observations.join(" ")}]`;
}

function totals(checks: readonly Check[]): string {
  const count = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;
  const verdicts = keysOf(VERDICTS);
  return `${checks.length} checks: ${verdicts.map((verdict) => `${count(verdict)} ${VERDICTS[verdict].en}`).join(", ")}`;
}
