import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { BOX_POLICY } from "./policy.js";

/** The frame in which a notebook runs its reader's JavaScript, as files for the site's folder `box`: a page under a policy of its own, and its one script with Plot, D3 and Arquero. */
export async function bundleBox(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [resolve("src/box/frame.ts")],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    // A page without an origin may fetch no module.
    format: "iife",
    target: "es2022",
    platform: "browser",
    absWorkingDir: process.cwd(),
    preserveSymlinks: true,
    logLevel: "silent",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("box bundle is empty");
  const style = await readFile(join("src", "box", "frame.css"), "utf8");
  return new Map([
    ["frame.js", script.contents],
    ["frame.html", new TextEncoder().encode(renderPage(style))],
  ]);
}

function renderPage(style: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${BOX_POLICY}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="robots" content="noindex">
<title>-</title>
<style>${style}</style>
</head>
<body>
<script src="frame.js"></script>
</body>
</html>
`;
}
