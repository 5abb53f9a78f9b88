import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { INVENTED } from "../hostile.js";
import { oddNumber } from "../odd-numbers.js";
import { effortOf, familyOf, peakOf } from "../scale/watch.js";
import { hostileInput, isOddNumber, type HostileInput, mutatedContainer } from "./inputs.js";

/** What came of many files read by the command, their neighbours among them. */
export interface Tally {
  read: number;
  refused: number;
  /** Of the refused, those that the limit of time or of memory ended. */
  ended: number;
  /** Files of which nothing was said. */
  lost: number;
  neighboursLost: number;
  /** Counts that were read as another exact number. */
  misread: string[];
  /** The most seconds of the processor, of all its processes, between two answers; and the most bytes of any of them. */
  longest: number;
  peak: number;
}

/** Kinds of files by name, with the one of a number. */
export const KINDS: Readonly<Record<string, (seed: number) => HostileInput>> = { containers: mutatedContainer, inputs: hostileInput };

const BATCH = 250;
const NEIGHBOUR_EVERY = 25;
const PAUSE = 50;
const MOST_SECONDS = 14;
const MOST_BYTES = 512 << 20;
const ENDED = /^.*?: too-(?:slow|much-memory): /;

/** Reads the files of numbers `from` to `to` of a kind by the command, some hundred a run, with good reports between them. */
export async function runHostile(kind: string, from: number, to: number, print: (line: string) => void): Promise<Tally> {
  const make = KINDS[kind];
  if (!make) throw new Error(`no kind of hostile files: ${kind}`);
  const sum: Tally = { read: 0, refused: 0, ended: 0, lost: 0, neighboursLost: 0, misread: [], longest: 0, peak: 0 };
  for (let start = from; start < to; start += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => start + i);
    await runBatch(kind, seeds, make, sum);
    print(`  ${kind} ${start} to ${start + seeds.length}: ${describe(sum)}`);
  }
  return sum;
}

/** A tally in a line. */
export function describe({ read, refused, ended, lost, neighboursLost, misread, longest, peak }: Tally): string {
  const worst = `at most ${longest.toFixed(1)} s and ${Math.round(peak / 2 ** 20)} MB`;
  return `${read} read, ${refused} refused (${ended} ended), ${lost} lost, ${neighboursLost} neighbours lost, ${misread.length} misread; ${worst}`;
}

/** Nothing that hangs (10 s and the start of a new reader), takes more than 512 MB, is lost or is misread. */
export function isSound({ lost, neighboursLost, misread, longest, peak }: Tally): boolean {
  return lost + neighboursLost + misread.length === 0 && longest < MOST_SECONDS && peak <= MOST_BYTES;
}

async function runBatch(kind: string, seeds: readonly number[], make: (seed: number) => HostileInput, sum: Tally): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-hostile-"));
  try {
    const files = new Map<string, number>();
    const neighbours = new Set<string>();
    for (const [i, seed] of seeds.entries()) {
      const { name, bytes } = make(seed);
      await writeFile(join(folder, name), bytes);
      files.set(join(folder, name), seed);
      if (i % NEIGHBOUR_EVERY > 0) continue;
      await writeFile(join(folder, `${name}.good.txt`), INVENTED);
      neighbours.add(join(folder, `${name}.good.txt`));
    }
    const { out, err, longest, peak } = await readFolder(folder);
    const documents = new Map(out.map((line) => JSON.parse(line) as Document).map((document) => [document.source, document]));
    const sources = new Set(err.map((line) => /^(.*?): [a-z-]+: /.exec(line)?.[1] ?? ""));
    for (const [path, seed] of files) {
      const document = documents.get(path);
      if (document) sum.read++;
      else if (sources.has(path)) sum.refused++;
      else sum.lost++;
      if (document && kind === "inputs" && isOddNumber(seed)) sum.misread.push(...misreadIn(document, seed));
    }
    for (const path of neighbours) if (!documents.has(path)) sum.neighboursLost++;
    sum.ended += err.filter((line) => ENDED.test(line)).length;
    sum.longest = Math.max(sum.longest, longest);
    sum.peak = Math.max(sum.peak, peak);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Document {
  source: string;
  observations: { unit: string; value: number; qualifier: string; offset: number | null; raw: string }[];
}

function misreadIn({ observations }: Document, seed: number): string[] {
  const { text, start, end, written, allowed } = oddNumber(seed);
  // Offsets of the command count characters.
  const [first, last] = [start, end].map((at) => [...text.slice(0, at)].length) as [number, number];
  return observations
    .filter(
      ({ unit, qualifier, offset }) => unit === "case" && qualifier === "exact" && offset !== null && offset >= first && offset < last,
    )
    .filter(({ value }) => !allowed.includes(value))
    .map(({ value }) => `${written} → ${value}`);
}

/** What the command says of a folder, one file at a time, and what it took. */
async function readFolder(folder: string): Promise<{ out: string[]; err: string[]; longest: number; peak: number }> {
  const child = spawn(process.execPath, ["--import", "tsx", "loaders/cli.ts", "extract", "--threads=1", folder]);
  const lines = { out: [] as string[], err: [] as string[] };
  let [longest, peak, answered] = [0, 0, 0];
  const efforts = new Map<number, number>();
  const look = () => {
    for (const id of familyOf(child.pid ?? 0)) {
      peak = Math.max(peak, peakOf(id));
      efforts.set(id, Math.max(efforts.get(id) ?? 0, effortOf(id)));
    }
    const effort = [...efforts.values()].reduce((sum, own) => sum + own, 0);
    longest = Math.max(longest, effort - answered);
    return effort;
  };
  for (const stream of ["out", "err"] as const) {
    createInterface(child[`std${stream}`]).on("line", (line) => {
      lines[stream].push(line);
      answered = look();
    });
  }
  const timer = setInterval(look, PAUSE);
  await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(timer);
  return { ...lines, longest, peak };
}
