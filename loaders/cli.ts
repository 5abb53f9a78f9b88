import { type Command, runMain } from "./commands/io.js";

// Each is read when it is asked for: none waits for the libraries of another.
const COMMANDS = new Map<string, () => Promise<Command>>([
  ["corpus", async () => (await import("./commands/corpus.js")).corpusCommand],
  ["extract", async () => (await import("./commands/extract.js")).extractCommand],
  ["explain", async () => (await import("./commands/explain.js")).explainCommand],
  ["accuracy", async () => (await import("./commands/accuracy.js")).accuracyCommand],
  ["check", async () => (await import("./commands/check.js")).checkCommand],
  ["accept", async () => (await import("./commands/accept.js")).acceptCommand],
  ["review", async () => (await import("./commands/review.js")).reviewCommand],
  ["train", async () => (await import("./commands/train.js")).trainCommand],
  ["mcp", async () => (await import("./mcp/command.js")).mcpCommand],
  ["names", async () => (await import("./commands/names.js")).namesCommand],
]);

const [name = "", ...args] = process.argv.slice(2);
await runMain(async (own, io) => {
  const load = COMMANDS.get(name);
  if (!load) throw new Error(`usage: cli.ts ${[...COMMANDS.keys()].join(" | ")} …`);
  return (await load())(own, io);
}, args);
