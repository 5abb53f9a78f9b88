import { build } from "esbuild";

const CONFIG = "observablehq.config.ts";

/** Files that Framework's configuration imports at once: Framework reads them when it starts, and not again. */
export async function configFiles(): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [CONFIG],
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const found = new Set([CONFIG]);
  for (const file of found) {
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind === "import-statement") found.add(path);
  }
  return found;
}
