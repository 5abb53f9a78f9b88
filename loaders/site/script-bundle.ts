import { resolve } from "node:path";
import { build } from "esbuild";

/** A script file of the project with all that it imports, as one script for a worker or a page that may fetch no module; throws where it does not build. */
export async function bundleScript(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [resolve(entry)],
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
  if (script === undefined) throw new Error(`${entry}: the bundle is empty`);
  return script.contents;
}
