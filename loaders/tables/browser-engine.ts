import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);

// The engine fetches its WebAssembly by itself and never rejects when that fails; only an `error` event reaches the page.
// Some hosts unpack a .gz file on its way, hence the look at the first bytes.
/** Script that a worker runs before DuckDB's own: its `fetch` unpacks gzipped files, and uncaught failures become `error` events. */
export const WORKER_PRELUDE = `
const fetchPlain = self.fetch.bind(self);
self.fetch = async (request, options) => {
  const response = await fetchPlain(request, options);
  if (!/\\.gz$/.test(new URL(response.url).pathname)) return response;
  if (!response.ok) throw new Error("HTTP " + response.status + " for the query engine");
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const body = packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return new Response(body, { headers: { "content-type": "application/wasm" } });
};
self.addEventListener("unhandledrejection", (event) => {
  setTimeout(() => { throw event.reason; });
});
`;

/** DuckDB-WASM's engine, gzipped: raw it is larger than some hosts allow. */
export async function packWasm(): Promise<Uint8Array> {
  return gzipSync(await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")));
}

/** DuckDB-WASM's worker script, preceded by the code that unpacks the engine. */
export async function packWorker(): Promise<string> {
  const worker = await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), "utf8");
  return `${WORKER_PRELUDE}\n${worker.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n")}`;
}
