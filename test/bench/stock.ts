import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mendShell } from "../../loaders/site/finish.js";
import { runFramework } from "../../loaders/site/framework.js";
import { projectPaths } from "../../loaders/site/paths.js";
import { packWasm, packWorker } from "../../loaders/tables/browser-engine.js";

const SHARED = ["charts", "db", "marks", "model", "queries", "words", "html.ts", "site-file.ts", "table.ts", "trusted.ts"];

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
  for (const name of SHARED) await cp(join("src", name), join(root, name), { recursive: true });
  await mkdir(join(root, "data"));
  await writeFile(join(root, "data/duckdb-eh.wasm.gz"), await packWasm());
  await writeFile(join(root, "data/duckdb-worker.js"), await packWorker());
  await writeFile(join(root, "index.md"), PAGE);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await writeFile(join(folder, "observablehq.config.js"), CONFIG);
  await runFramework(folder);
  const dist = join(folder, "dist");
  // Scripts inside the page would break the policy that both sites are served under.
  await mendShell(dist);
  await cp(projectPaths().published, join(dist, "data"), { recursive: true });
  return dist;
}
