import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runFramework } from "../../loaders/site/framework.js";
import { projectPaths } from "../../loaders/site/paths.js";
import { packWasm, packWorker } from "../../loaders/tables/browser-engine.js";

/** What of `src` the stock page has: all code, of the site's own pages, their data and their files nothing. */
const isCode = (path: string): boolean => !/(?:^|[/\\])(?:data|en|zh)$|\.md$|\.zip\.ts$/.test(path);

// What Framework's guide shows: a database opened as the page loads, one query, one chart. Its own `DuckDBClient` would be fetched from
// another host; the site's engine stands in for it, which opens in the same way and is packed smaller.
const PAGE = `# Stock

\`\`\`js
import { query } from "./db/database.js";
import { SERIES_FINES as chart } from "./charts/series.js";

const { rows } = await query(chart.sql);
display(document.createElement("figure")).append(chart.draw(rows, { lang: "zh", width: 680, document }));
\`\`\`
`;

const CONFIG = 'export default { root: "src", output: "dist", globalStylesheets: [], search: false, preserveExtension: true };\n';

/** Builds in `folder` a plain Framework page that opens DuckDB on load over the site's tables and draws the first chart of the page of fines; returns the built folder. */
export async function buildStock(folder: string): Promise<string> {
  const root = join(folder, "src");
  await rm(folder, { recursive: true, force: true });
  await cp("src", root, { recursive: true, filter: isCode });
  await mkdir(join(root, "data"));
  await writeFile(join(root, "data/duckdb-eh.wasm.gz"), await packWasm());
  await writeFile(join(root, "data/duckdb-worker.js"), await packWorker());
  await writeFile(join(root, "index.md"), PAGE);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(folder, "observablehq.config.js"), CONFIG);
  await runFramework(folder);
  const dist = join(folder, "dist");
  await cp(join(projectPaths().dist, "data"), join(dist, "data"), { recursive: true });
  return dist;
}
