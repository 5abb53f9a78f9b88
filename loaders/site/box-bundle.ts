import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BOX_POLICY } from "./policy.js";
import { bundleScript } from "./script-bundle.js";

/** The frame in which a notebook runs its reader's JavaScript, as files for the site's folder `box`: a page under a policy of its own, and its one script with Plot, D3 and Arquero. */
export async function bundleBox(): Promise<Map<string, Uint8Array>> {
  const style = await readFile(join("src", "box", "frame.css"), "utf8");
  return new Map([
    ["frame.js", await bundleScript("src/box/frame.ts")],
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
