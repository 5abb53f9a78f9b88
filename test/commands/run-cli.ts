import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** What the command said: its exit code, the lines of each stream, and documents and refusals by their source. */
export interface Said {
  code: number | null;
  out: string[];
  err: string[];
  documents: Map<string, { source: string; error?: { code: string; reason: string } }>;
  refusals: Map<string, { code: string; reason: string }>;
}

const REFUSAL = /^(.*?): ([a-z-]+): (.+)$/;

/** Runs a command of the project as a user does, in a process of its own; `input` is its standard input. */
export async function runCli(args: readonly string[], input: string | Uint8Array = "", cwd = ROOT): Promise<Said> {
  const tsx = join(ROOT, "node_modules/tsx/dist/loader.mjs");
  const child = spawn(process.execPath, ["--import", tsx, join(ROOT, "loaders/cli.ts"), ...args], { cwd });
  const pieces: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] };
  child.stdout.on("data", (data: Buffer) => pieces.out.push(data));
  child.stderr.on("data", (data: Buffer) => pieces.err.push(data));
  child.stdin.on("error", () => undefined).end(input);
  const [code] = (await once(child, "close")) as [number | null];
  const [out, err] = [pieces.out, pieces.err].map((data) => Buffer.concat(data).toString().split("\n").slice(0, -1)) as [
    string[],
    string[],
  ];
  const documents = out.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as { source: string });
  const refusals = err.flatMap((line) => {
    const [, source = "", refused = "", reason = ""] = REFUSAL.exec(line) ?? [];
    return source === "" ? [] : [[source, { code: refused, reason }] as const];
  });
  return { code, out, err, documents: new Map(documents.map((own) => [own.source, own])), refusals: new Map(refusals) };
}
