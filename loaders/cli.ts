import { accuracyCommand } from "./commands/accuracy.js";
import { checkCommand } from "./commands/check.js";
import { corpusCommand } from "./commands/corpus.js";
import { explainCommand } from "./commands/explain.js";
import { extractCommand } from "./commands/extract.js";
import { namesCommand } from "./commands/names.js";
import { stdio } from "./commands/io.js";

const COMMANDS = {
  corpus: corpusCommand,
  extract: extractCommand,
  explain: explainCommand,
  accuracy: accuracyCommand,
  check: checkCommand,
  names: namesCommand,
};

const [name, ...args] = process.argv.slice(2);
try {
  if (!name || !(name in COMMANDS)) throw new Error(`usage: cli.ts ${Object.keys(COMMANDS).join(" | ")} …`);
  process.exitCode = await COMMANDS[name as keyof typeof COMMANDS](args, stdio);
} catch (error) {
  stdio.fail((error as Error).message);
  process.exitCode = 1;
}
