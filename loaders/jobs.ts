import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { CorpusRecord, Issue } from "../src/model/source.js";
import { documentLine } from "./commands/document.js";
import { describeFault } from "./commands/extractor.js";
import { parseReport, type Extractor } from "./parse.js";
import { readDocument } from "./read/read.js";

/** What to make of each file: `line` its JSON document, `record` its record unless a text of `known` (sha256) is in it. */
export type Job = { name: "line" } | { name: "record"; known: ReadonlySet<string> };

/** What became of one file: `error` is the one line that says why it cannot be read, `issues` a line for each issue of the record. */
export type Outcome = { error: string } | { line: string } | { record: CorpusRecord; issues: string[] } | { unchanged: string };

/** Does a job on one file; never throws for what is wrong with the file. */
export async function runJob(job: Job, path: string, extractor: Extractor): Promise<Outcome> {
  try {
    const bytes = await readFile(path);
    if (job.name === "line") return { line: documentLine(path, await parseReport(bytes, extractor)) };
    const sha256 = job.known.size > 0 ? fingerprint(await textOf(bytes)) : "";
    if (job.known.has(sha256)) return { unchanged: sha256 };
    const { record } = await parseReport(bytes, extractor);
    const lines = record.issues.length > 0 ? issueLines(path, await textOf(bytes), record.issues) : [];
    return { record, issues: lines };
  } catch (error) {
    return { error: describeFault(path, error) };
  }
}

const textOf = async (bytes: Uint8Array): Promise<string> => (await readDocument(bytes)).text;
const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

/** `path:line:col code message` for each issue; lines and columns count from 1, in characters. */
function issueLines(path: string, text: string, issues: readonly Issue[]): string[] {
  const characters = [...text];
  return issues.map(({ code, message, start }) => {
    const before = characters.slice(0, start).join("").split("\n");
    return `${path}:${before.length}:${[...(before.at(-1) ?? "")].length + 1} ${code} ${message}`;
  });
}
