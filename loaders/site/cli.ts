import { setFlagsFromString } from "node:v8";
import { readOptions, refuseArguments } from "../commands/options.js";
import { HEAP_GROWTH } from "./heap.js";
import { projectPaths } from "./paths.js";

const DEFAULT_PORT = 3000;
const port = Number(process.env.PORT ?? DEFAULT_PORT);
const BUILD = "build [--verify SHA256SUMS]";

setFlagsFromString(HEAP_GROWTH);

// Each command loads what it needs alone.
const COMMANDS = new Map<string, (args: string[]) => Promise<string>>([
  ["build", build],
  ["start", start],
  ["dev", dev],
]);

async function build(args: string[]): Promise<string> {
  const { values, positionals } = readOptions(args, { verify: { type: "string" } }, BUILD);
  refuseArguments(positionals, BUILD);
  if (values.verify !== undefined) return verify(values.verify);
  const { buildSite } = await import("./build.js");
  return `${await buildSite()} pages in ${projectPaths().dist}`;
}

async function verify(sums: string): Promise<string> {
  const { verifySite } = await import("./verify.js");
  const differences = await verifySite(sums);
  if (differences.length > 0) throw new Error(`${differences.join("\n")}\n${differences.length} files differ from ${sums}`);
  return `the same site as that of ${sums}, byte for byte`;
}

async function start(args: string[]): Promise<string> {
  refuseArguments(args, "start");
  const [{ buildSite }, { serveSite }] = await Promise.all([import("./build.js"), import("./serve.js")]);
  await buildSite();
  return `Enforcement Atlas: ${(await serveSite(projectPaths().dist, port)).url}`;
}

async function dev(args: string[]): Promise<string> {
  refuseArguments(args, "dev");
  const { startDev } = await import("./dev.js");
  return `Enforcement Atlas, as you edit it: ${await startDev(port)}`;
}

try {
  const [name = "", ...args] = process.argv.slice(2);
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`usage: cli.ts ${[...COMMANDS.keys()].join(" | ")}`);
  console.log(await command(args));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
