import { existsSync } from "node:fs";
import { cp, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { loadCatalogue } from "../catalogue/load.js";
import { DATA, extractorVersion } from "../commands/extractor.js";
import { loadConfidence } from "../confidence/load.js";

const PORT = resolve("loaders/port");
/** Vocabulary that the code reads by name. */
const VOCABULARY = [
  "loaders/read",
  "loaders/normalise",
  "loaders/grid",
  "loaders/grammar",
  "loaders/confidence",
  "loaders/tables",
  "loaders/preflight",
  "data/claims",
];
const CATALOGUE = "data/catalogue";
/** What the register of bureaus reads of the catalogue. */
const REGISTER = ["bureau-words.yaml", "bureaus.csv", "bureaus-extra.csv", "divisions.csv", "divisions-former.csv", "traditional.csv"];

/** Bundles the extractor for a worker of the site into `folder`: the code of the command, with the browser's side of each port; containers and their libraries load with the first file that needs them. */
export async function bundleReader(folder: string): Promise<void> {
  await build({
    entryPoints: { worker: join(PORT, "worker.browser.ts"), reading: join(PORT, "reading.browser.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    charset: "utf8",
    chunkNames: "part-[hash]",
    format: "esm",
    target: "es2022",
    platform: "browser",
    // Names hold a hash of paths too, which must not tell where the site was built, nor where a link to the packages leads.
    absWorkingDir: process.cwd(),
    preserveSymlinks: true,
    logLevel: "silent",
    define: { global: "globalThis" },
    plugins: [browserSides, projectFiles],
  });
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  for (const files of ["cmaps", "standard_fonts"]) await cp(join(pdfjs, files), join(folder, "pdf", files), { recursive: true });
}

/** `port/files.js` is `port/files.browser.ts` here; modules of Node that a library asks for and does without are empty. */
const browserSides: Plugin = {
  name: "browser-sides",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const side = join(resolveDir, path).replace(/\.js$/, ".browser.ts");
      return side.startsWith(PORT) && existsSync(side) ? { path: side } : undefined;
    });
    onResolve({ filter: /^(?:canvas|perf_hooks)$/ }, ({ path }) => ({ path, namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {}" }));
  },
};

/** Vocabulary, tables and the checked catalogue as text that is parsed at once: an object of this size would be slower as code. */
const projectFiles: Plugin = {
  name: "project-files",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^atlas:/ }, ({ path }) => ({ path, namespace: "atlas" }));
    onLoad({ filter: /files$/, namespace: "atlas" }, async () => ({ contents: `export default ${parsed(await readFiles())};` }));
    onLoad({ filter: /extractor$/, namespace: "atlas" }, async () => {
      const { indicators, version } = await loadCatalogue(CATALOGUE);
      const { model } = await loadConfidence(DATA.confidence);
      const values = { indicators, catalogue: version, version: await extractorVersion(), model };
      const names = Object.entries(values).map(([name, value]) => `export const ${name} = ${parsed(value)};`);
      return { contents: names.join("\n") };
    });
  },
};

const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

async function readFiles(): Promise<Record<string, unknown>> {
  const lists = VOCABULARY.map(async (dir) =>
    (await readdir(dir)).filter((name) => name.endsWith(".yaml")).map((name) => `${dir}/${name}`),
  );
  const paths = [...(await Promise.all(lists)).flat().sort(), ...REGISTER.map((name) => `${CATALOGUE}/${name}`)];
  const read = paths.map(async (path) => {
    const text = await readFile(path, "utf8");
    return [path, path.endsWith(".csv") ? parseCsv(text) : parseYaml(text)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
