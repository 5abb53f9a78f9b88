import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, type Plugin, transform } from "esbuild";

/** Rules of the pages that embedded charts keep, and their own after them. */
const STYLES = ["base", "figures", "tables", "access", "tip", "lines", "explore", "print", "embed"];
const NIGHT = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/g;

/** The style sheet of embedded charts, small; its colours follow `data-theme` of the root where that names any. */
export async function bundleStyle(root = "."): Promise<string> {
  const texts = await Promise.all(STYLES.map((name) => readFile(join(root, "src/styles", `${name}.css`), "utf8")));
  const themed = texts
    .join("\n")
    .replaceAll(/@import .*;/g, "")
    .replaceAll(NIGHT, (_, colours: string) => chooseNight(colours));
  const { code } = await transform(themed, { loader: "css", minify: true, target: "es2020" });
  return code.trim();
}

function chooseNight(colours: string): string {
  return `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${colours}} }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${colours}} :root[data-theme="light"] { color-scheme: light; } }`;
}

/** Scripts for embedded charts and for pages around them, by file name. */
export const SCRIPTS = { embed: "embed.js", host: "host.js", component: "enforcement-chart.js", view: "view.js" } as const;

/** One of the scripts of `src/embed` as one small file that imports nothing; `constants` take the place of names. */
export async function bundleScript(file: string, constants: Readonly<Record<string, unknown>> = {}, root = "."): Promise<string> {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
  const { outputFiles } = await build({
    // What draws in frames is a twentieth of Plot, and draws the same; so is what breaks headings.
    alias: { "@observablehq/plot": resolve(root, "src/marks/lite/plot.ts"), linebreak: resolve(root, "src/marks/lite/line-breaker.ts") },
    ...{ entryPoints: [join(root, "src/embed", file.replace(/\.js$/, ".ts"))], bundle: true, minify: true, write: false },
    ...{ format: "iife", target: "es2020", charset: "utf8", define, logLevel: "silent", plugins: [leaveColumns] },
  });
  return outputFiles[0]?.text ?? "";
}

/** Columns of tables and their descriptions, which nothing in a frame reads, are left out where nothing asks for them. */
const leaveColumns: Plugin = {
  name: "leave-columns",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.{1,2}\/(?:.*\/)?(?:columns|row)\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.js$/, ".ts")),
      sideEffects: false,
    })),
};
