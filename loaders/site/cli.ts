import { projectPaths } from "./paths.js";

const DEFAULT_PORT = 3000;
const port = Number(process.env.PORT ?? DEFAULT_PORT);

// Each command loads what it needs alone.
const COMMANDS: Record<string, () => Promise<string>> = {
  build: async () => {
    const { buildSite } = await import("./build.js");
    return `${await buildSite()} pages in ${projectPaths().dist}`;
  },
  start: async () => {
    const [{ buildSite }, { serveSite }] = await Promise.all([import("./build.js"), import("./serve.js")]);
    await buildSite();
    return `Enforcement Atlas: ${(await serveSite(projectPaths().dist, port)).url}`;
  },
  dev: async () => {
    const { startDev } = await import("./dev.js");
    return `Enforcement Atlas, as you edit it: ${await startDev(port)}`;
  },
};

try {
  const [name = "", ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) && rest.length === 0 ? COMMANDS[name] : undefined;
  if (!command) throw new Error(`usage: cli.ts ${Object.keys(COMMANDS).join(" | ")}`);
  console.log(await command());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
