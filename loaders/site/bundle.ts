import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

const MODULE = /<script type="module" src="([^"]+)"><\/script>\n?/g;
const PRELOAD = /<link rel="modulepreload" href="[^"]+">\n/g;
/** What the reader sees first needs no script. */
const LATER = ' fetchpriority="low"';
const BUNDLES = "_import/bundles";

/** Scripts of one bundle by address below `dist`: itself and what it imports at once, the bundle first. */
type Bundles = ReadonlyMap<string, readonly string[]>;

/** Puts the modules of every built page into few files, for each request makes the first view wait, and leaves Framework's runtime out of pages without cells. */
export async function bundleScripts(dist: string): Promise<void> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const pages = await Promise.all(files.map((file) => readPage(dist, file)));
  const bundles = await bundleModules(dist, [...new Set(pages.flatMap(({ modules }) => modules))]);
  const unused = new Set<string>();
  for (const page of pages) {
    const { html, dropped } = await linkBundles(dist, page, bundles);
    await writeFile(join(dist, page.file), html);
    for (const file of dropped) unused.add(file);
  }
  for (const file of unused) await rm(join(dist, file), { force: true });
}

interface BuiltPage {
  file: string;
  html: string;
  /** The site's own modules that the page starts, as paths below `dist`. */
  modules: string[];
}

async function readPage(dist: string, file: string): Promise<BuiltPage> {
  const html = await readFile(join(dist, file), "utf8");
  const modules = [...html.matchAll(MODULE)].map(([, src = ""]) => pathOf(file, src)).filter((path) => path.startsWith("_import/"));
  return { file, html, modules };
}

async function bundleModules(dist: string, modules: readonly string[]): Promise<Bundles> {
  if (modules.length === 0) return new Map();
  const { metafile } = await build({
    // Names hold a hash of paths too, which must not tell where the site was built.
    absWorkingDir: resolve(dist),
    entryPoints: [...modules],
    outdir: BUNDLES,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    plugins: [leaveOut, keepOwnAddress(dist)],
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint === undefined ? [] : [[entryPoint, importedAtOnce(metafile, path)] as const],
    ),
  );
}

function importedAtOnce({ outputs }: Metafile, path: string): string[] {
  const found = new Set([path]);
  for (const file of found) {
    for (const { path: imported, kind } of outputs[file]?.imports ?? []) if (kind === "import-statement") found.add(imported);
  }
  return [...found];
}

// Framework's library can read formats that no page of this site opens, by modules that are not there.
const leaveOut: Plugin = {
  name: "leave-out",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path, importer, kind }) =>
      kind === "dynamic-import" && basename(dirname(importer)) === "_observablehq" ? { path, external: true } : undefined,
    ),
};

// Files of data are found from the address of the module that names them.
function keepOwnAddress(dist: string): Plugin {
  return {
    name: "keep-own-address",
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, async ({ path }) => {
        const own = JSON.stringify(relative(resolve(dist, BUNDLES), path).split(sep).join("/"));
        const text = await readFile(path, "utf8");
        return { contents: text.replaceAll("import.meta.url", `new URL(${own}, import.meta.url).href`) };
      });
    },
  };
}

async function linkBundles(dist: string, page: BuiltPage, bundles: Bundles): Promise<{ html: string; dropped: string[] }> {
  const { file, html, modules } = page;
  const beside = [...html.matchAll(MODULE)].map(([, src = ""]) => pathOf(file, src)).filter((path) => !path.startsWith("_import/"));
  const needed = await Promise.all(beside.map((path) => needsRuntime(join(dist, path), html)));
  const kept = beside.filter((_, i) => needed[i]);
  const loaded = modules.map((path) => bundles.get(path) ?? []);
  const starts = [...loaded.flatMap(([start = ""]) => start), ...kept];
  const parts = new Set(loaded.flatMap(([, ...others]) => others));
  const links = [
    ...(kept.length > 0 ? (html.match(PRELOAD) ?? []).filter((link) => link.includes("_observablehq/")) : []),
    ...[...parts].map((path) => `<link rel="modulepreload" href="${addressFrom(file, path)}"${LATER}>\n`),
    ...starts.map((path) => `<script type="module" src="${addressFrom(file, path)}"${LATER}></script>\n`),
  ];
  const bare = html.replace(PRELOAD, "").replace(MODULE, "");
  // At the end: the page is drawn before the first of them is asked for.
  return { html: bare.replace("</body>", () => `${links.join("")}</body>`), dropped: beside.filter((_, i) => !needed[i]) };
}

/** Whether Framework's runtime has work to do: cells to run, or code to put a copy button on. */
async function needsRuntime(script: string, html: string): Promise<boolean> {
  return html.includes("observablehq-pre-container") || (await readFile(script, "utf8")).includes("define(");
}

function pathOf(page: string, src: string): string {
  return join(dirname(page), src).split(sep).join("/");
}

function addressFrom(page: string, path: string): string {
  const address = relative(dirname(page), path).split(sep).join("/");
  return address.startsWith(".") ? address : `./${address}`;
}
