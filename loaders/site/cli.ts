import { buildSite, drawBlocks } from "./build.js";
import { runFramework } from "./framework.js";
import { projectPaths } from "./paths.js";
import { serveSite } from "./serve.js";

const DEFAULT_PORT = 3000;

const COMMANDS: Record<string, () => Promise<void>> = {
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
};

try {
  const command = COMMANDS[process.argv[2] ?? ""];
  if (!command) throw new Error(`usage: cli.ts ${Object.keys(COMMANDS).join(" | ")}`);
  await command();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
