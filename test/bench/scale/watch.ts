import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a command took: seconds on the clock, seconds of the processor (all processes together, to which other work on the machine does not add), and the largest memory of any one process, in bytes. */
export interface Cost {
  seconds: number;
  effort: number;
  peak: number;
}

const PAUSE = 500;
const KILOBYTE = 1024;

/** Runs Node with some arguments in a folder and watches all processes that it starts, by Linux' own account of the most that each ever held; throws with its output where it fails. */
export async function watchNode(args: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "", PATH: `${join(cwd, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  let peak = 0;
  const efforts = new Map<number, number>();
  const look = () => {
    for (const id of familyOf(child.pid ?? 0)) {
      peak = Math.max(peak, peakOf(id));
      efforts.set(id, Math.max(efforts.get(id) ?? 0, effortOf(id)));
    }
  };
  const timer = setInterval(look, PAUSE);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(" ")} in ${cwd}: ${Buffer.concat(output).toString()}`);
  return { seconds: (performance.now() - start) / 1000, effort: [...efforts.values()].reduce((sum, effort) => sum + effort, 0), peak };
}

/** A process and all below it. */
export function familyOf(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])] as const);
  const family = new Set([root]);
  for (const id of family) for (const [child, parent] of parents) if (parent === id) family.add(child);
  return [...family];
}

/** The most bytes that a process has held. */
export const peakOf = (id: number): number => KILOBYTE * Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0);

/** Seconds of the processor that a process has used, from its 14th and 15th field, in hundredths. */
export function effortOf(id: number): number {
  const [, fields = ""] = /\) (.*)/.exec(read(`/proc/${id}/stat`)) ?? [];
  const [user = 0, system = 0] = fields.split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

/** The text of a file, empty where its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
