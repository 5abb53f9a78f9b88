import { Readable } from "node:stream";
import type { Command } from "../../loaders/commands/io.js";

/** Runs a command with a terminal of its own → exit code, lines printed and lines of failure. */
export async function run(command: Command, args: string[], stdin = ""): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: string[][] = [[], []];
  const code = await command(args, {
    print: (line) => void out?.push(line),
    fail: (line) => void err?.push(line),
    stdin: () => Readable.from([Buffer.from(stdin)]),
  });
  return { code, out: out ?? [], err: err ?? [] };
}
