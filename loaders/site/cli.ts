import { runMain } from "../commands/io.js";
import { refuseArguments } from "../commands/options.js";
import { buildSite, drawBlocks } from "./build.js";
import { runFramework } from "./framework.js";
import { projectPaths } from "./paths.js";
import { serveSite } from "./serve.js";

const DEFAULT_PORT = 3000;

const COMMANDS = new Map<string, () => Promise<void>>(
  Object.entries({
    build: async () => {
      console.log(`${await buildSite()} pages in ${projectPaths().dist}`);
    },
    start: async () => {
      await buildSite();
      const { url } = await serveSite(projectPaths().dist, Number(process.env.PORT ?? DEFAULT_PORT));
      console.log(`Enforcement Atlas: ${url}`);
    },
    preview: async () => {
      await drawBlocks();
      await runFramework("preview");
    },
  }),
);

const [name = "", ...args] = process.argv.slice(2);
await runMain(async () => {
  const command = COMMANDS.get(name);
  if (!command) throw new Error(`usage: cli.ts ${[...COMMANDS.keys()].join(" | ")}`);
  refuseArguments(args, name);
  await command();
  return 0;
}, args);
