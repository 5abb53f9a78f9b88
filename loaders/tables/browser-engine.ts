import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);

// The engine fetches its WebAssembly by itself and never rejects when that fails; only an `error` event reaches the page.
// Some hosts unpack a .gz file on its way, hence the look at the first byte; then its length is not that of what comes.
// A worker that the browser ends sends no event, but gives up its lock.
/** Script that a worker runs before DuckDB's own: its `fetch` unpacks gzipped files and tells how far it is, uncaught failures become `error` events, and a lock of the worker's name is held for as long as it lives. */
export const WORKER_PRELUDE = `
self.navigator?.locks?.request(self.name, () => new Promise(() => {}));
const fetchPlain = self.fetch.bind(self);
self.fetch = async (request, options) => {
  const response = await fetchPlain(request, options);
  if (!/\\.gz$/.test(new URL(response.url).pathname)) return response;
  if (!response.ok) throw new Error("HTTP " + response.status + " for the query engine");
  const bytesTotal = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  const reader = response.body.getReader();
  let bytesLoaded = 0;
  const tell = () => self.postMessage({ type: "INSTANTIATE_PROGRESS", data: { packed: true, bytesLoaded, bytesTotal } });
  const telling = setInterval(tell, 500);
  const stopTelling = () => (clearInterval(telling), tell());
  const read = async () => {
    const { value } = await reader.read().catch((error) => (stopTelling(), Promise.reject(error)));
    bytesLoaded += value?.length ?? 0;
    if (value === undefined) stopTelling();
    return value;
  };
  let next = await read();
  const packed = next?.[0] === 0x1f;
  const stream = new ReadableStream({
    pull: async (controller) => {
      if (next === undefined) return controller.close();
      controller.enqueue(next);
      next = await read();
    },
    cancel: (reason) => reader.cancel(reason),
  });
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
