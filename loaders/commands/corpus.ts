import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import type { CorpusRecord } from "../../src/model/source.js";
import { diffRecords, type RecordDiff } from "../corpus/diff.js";
import { formatRecord, saveRecord } from "../corpus/store.js";
import { validateRecord } from "../corpus/validate.js";
import type { Parsed } from "../record.js";
import { DATA, loadExtractor, parseFile } from "./extractor.js";
import { listFiles, type Command, type Io } from "./io.js";

interface RegisteredReport {
  bureau_code: string;
  year: string;
  published: string;
  url: string;
}

/** `corpus PATH… [--check]`: reads reports, prints what each gave and how it differs from the committed record, and writes the records. */
export const corpusCommand: Command = async (args, io) => {
  const extractor = await loadExtractor();
  const register = parseCsv(await readFile(DATA.reports, "utf8"), { columns: true }) as RegisteredReport[];
  const check = args.includes("--check");
  const files = await listFiles(args, io);
  let code = 0;
  for (const [i, path] of files.entries()) {
    const parsed = await parseFile(path, extractor);
    const refusal = "error" in parsed ? parsed.error : refusalOf(path, parsed);
    if ("error" in parsed || refusal) {
      io.fail(refusal ?? "");
      code = 1;
      continue;
    }
    const record = withRegister(parsed.record, register);
    io.print(`[${i + 1}/${files.length}] ${path}: ${summary(record)}`);
    const differs = await compare(record, io);
    if (check) code = differs ? 1 : code;
    else await saveRecord(DATA.corpus, record);
  }
  return code;
};

/** A record needs a bureau: without one it has no place in the corpus. */
function refusalOf(path: string, { record }: Parsed): string | null {
  return record.source.bureau_code === "" ? `${path}: no-bureau: bureau not recognised, nothing written` : null;
}

/** Address and date of a report from the register of published reports, where the text does not say. */
function withRegister(record: CorpusRecord, register: RegisteredReport[]): CorpusRecord {
  const { bureau_code, year, published } = record.source;
  const entry = register.find((row) => row.bureau_code === bureau_code && Number(row.year) === year);
  return entry
    ? { ...record, source: { ...record.source, url: entry.url || null, published: published ?? (entry.published || null) } }
    : record;
}

function summary({ observations, quantities, issues }: CorpusRecord): string {
  return `${observations.length + quantities.length} found, ${observations.length} classified, ${quantities.length} unclassified, ${issues.length} issues`;
}

async function compare(record: CorpusRecord, io: Io): Promise<boolean> {
  const path = join(DATA.corpus, `${record.source.id}.json`);
  const text = await readFile(path, "utf8").catch(() => null);
  for (const issue of record.issues) io.print(`${path}:${issue.start}:${issue.end} ${issue.code} ${issue.message}`);
  if (text === null) io.print(`  new record ${record.source.id}`);
  if (text === null || text === formatRecord(record)) return text === null;
  for (const line of describe(diffRecords(validateRecord(JSON.parse(text), path), record))) io.print(`  ${line}`);
  return true;
}

function describe({ added, removed, changedValue, changedIndicator }: RecordDiff): string[] {
  return [
    ...added.map((o) => `+ ${o.indicator} ${o.value} ${o.raw}`),
    ...removed.map((o) => `- ${o.indicator} ${o.value} ${o.raw}`),
    ...changedValue.map(
      ({ before, after }) =>
        `~ ${after.indicator} ${before.value} ${before.unit} ${before.scope} → ${after.value} ${after.unit} ${after.scope}`,
    ),
    ...changedIndicator.map(({ before, after }) => `~ ${before.indicator} → ${after.indicator} ${after.raw}`),
  ];
}
