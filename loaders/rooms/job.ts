import { createHash } from "node:crypto";
import type { CorpusRecord, Issue } from "../../src/model/source.js";
import { documentLine } from "../commands/document.js";
import { type Extractor, parseDocument } from "../parse.js";
import { readDocument } from "../read/read.js";
import type { Parsed } from "../record.js";
import { readTwin } from "../twin/read-twin.js";
import { bytesOf, type Input, type Problem, problemOf } from "./input.js";

/** What to make of each input: `line` its JSON document, `parsed` all that was found, `record` its record unless a text of `known` (sha256) is in it. */
export type Job = { name: "line" } | { name: "parsed" } | { name: "record"; known: ReadonlySet<string> };

/** What became of one input; `issues` is a line for each issue of the record. */
export type Outcome =
  { problem: Problem } | { line: string } | { parsed: Parsed } | { record: CorpusRecord; issues: string[] } | { unchanged: string };

/** Does a job on one input; never throws for what is wrong with it. */
export async function runJob(job: Job, input: Input, extractor: Extractor): Promise<Outcome> {
  try {
    return await outcomeOf(job, input, extractor);
  } catch (error) {
    return { problem: problemOf(input.source, error) };
  }
}

async function outcomeOf(job: Job, input: Input, extractor: Extractor): Promise<Outcome> {
  const bytes = await bytesOf(input);
  const twin = await readTwin(bytes, extractor.lexicon);
  if (twin) return stated(job, input, twin);
  const document = await readDocument(bytes);
  const sha256 = job.name === "record" && job.known.size > 0 ? fingerprint(document.text) : "";
  if (job.name === "record" && job.known.has(sha256)) return { unchanged: sha256 };
  const parsed = parseDocument(document, extractor);
  if (job.name === "parsed") return { parsed };
  if (job.name === "line") return { line: documentLine(input.source, parsed) };
  return { record: parsed.record, issues: issueLines(input.source, document.text, parsed.record.issues) };
}

/** What a machine-readable twin says of its report, without extraction. */
function stated(job: Job, { source }: Input, parsed: Parsed): Outcome {
  if (job.name === "parsed") return { parsed };
  return job.name === "line" ? { line: documentLine(source, parsed) } : { record: parsed.record, issues: [] };
}

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

/** `path:line:col code message` for each issue; lines and columns count from 1, in characters. */
function issueLines(path: string, text: string, issues: readonly Issue[]): string[] {
  const characters = issues.length > 0 ? [...text] : [];
  return issues.map(({ code, message, start }) => {
    const before = characters.slice(0, start).join("").split("\n");
    return `${path}:${before.length}:${[...(before.at(-1) ?? "")].length + 1} ${code} ${message}`;
  });
}
