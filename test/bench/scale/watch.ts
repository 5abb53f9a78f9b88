import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command took: seconds on the clock, and the largest memory of any one of its processes, in bytes. */
export interface Cost {
  seconds: number;
  peak: number;
}

const PAUSE = 100;
const KILOBYTE = 1024;

/** Runs Node with some arguments in a folder and watches all processes that it starts, by Linux' own account of the most that each ever held; throws with its output where it fails. */
export async function watchNode(args: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NODE_ENV: "" }, stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, ...familyOf(child.pid ?? 0).map(peakOf))), PAUSE);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(" ")} in ${cwd}: ${Buffer.concat(output).toString()}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** A process and all below it. */
function familyOf(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])] as const);
  const family = new Set([root]);
  for (const id of family) for (const [child, parent] of parents) if (parent === id) family.add(child);
  return [...family];
}

const peakOf = (id: number): number => KILOBYTE * Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0);

/** The text of a file, empty where its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
