import { resolve } from "node:path";
import { build } from "esbuild";

/** The script of the worker that reads readers' own files, with the libraries for their formats. */
export async function packOwnWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve("src/own/worker.ts")],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2022",
    platform: "browser",
    absWorkingDir: process.cwd(),
    preserveSymlinks: true,
    logLevel: "silent",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("own worker bundle is empty");
  return script.text;
}
