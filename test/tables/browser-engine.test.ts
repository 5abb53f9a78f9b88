import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packWasm, packWorker, WORKER_PRELUDE } from "../../loaders/tables/browser-engine.js";

const BYTES = new TextEncoder().encode("\0asm and more");

/** Runs the prelude over a worker's globals whose network gives `body` for every address. */
function startWorker(body: Uint8Array, ok = true) {
  const listeners: ((event: { reason: unknown }) => void)[] = [];
  const thrown: unknown[] = [];
  const told: { type: string; data: { packed: boolean; bytesLoaded: number; bytesTotal: number } }[] = [];
  const locks: string[] = [];
  const self = {
    name: "atlas-engine-1",
    navigator: { locks: { request: (name: string) => void locks.push(name) } },
    postMessage: (message: (typeof told)[number]) => void told.push(message),
    fetch: (url: string) =>
      Promise.resolve(
        Object.defineProperty(
          new Response(Buffer.from(body), { status: ok ? 200 : 404, headers: { "content-length": String(body.length) } }),
          "url",
          { value: url },
        ),
      ),
    addEventListener: (_: string, listener: (event: { reason: unknown }) => void) => void listeners.push(listener),
  };
  const later = (run: () => void) => {
    try {
      run();
    } catch (error) {
      thrown.push(error);
    }
  };
  new Function("self", "setTimeout", WORKER_PRELUDE)(self, later);
  return { self, listeners, thrown, told, locks };
}

const read = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("the worker's fetch", () => {
  test.each([
    ["packed", gzipSync(BYTES)],
    ["unpacked on the way", BYTES],
  ])("gives the engine as WebAssembly when it comes %s", async (_, body) => {
    const response = await startWorker(body).self.fetch("http://localhost/duckdb-eh.wasm.0123.gz");
    expect(response.headers.get("content-type")).toBe("application/wasm");
    expect(await read(response)).toEqual(BYTES);
  });

  test("leaves other files as they are", async () => {
    const packed = gzipSync(BYTES);
    expect(await read(await startWorker(packed).self.fetch("http://localhost/table.arrows"))).toEqual(new Uint8Array(packed));
  });

  test("fails where the engine is not there", async () => {
    await expect(startWorker(BYTES, false).self.fetch("http://localhost/a.gz")).rejects.toThrow("HTTP 404 for the query engine");
  });
});

test("the worker tells how far its download is, and holds a lock of its name", async () => {
  const packed = gzipSync(BYTES);
  const { self, told, locks } = startWorker(packed);
  await read(await self.fetch("http://localhost/duckdb-eh.wasm.0123.gz"));
  const whole = { packed: true, bytesLoaded: packed.length, bytesTotal: packed.length };
  expect(told.at(-1)).toEqual({ type: "INSTANTIATE_PROGRESS", data: whole });
  expect(locks).toEqual(["atlas-engine-1"]);
});

test("a failure that nobody catches is thrown where the page hears of it", async () => {
  const { listeners, thrown } = startWorker(BYTES);
  const reason = new Error("blocked");
  listeners.forEach((listener) => listener({ reason }));
  await wait(0);
  expect(thrown).toEqual([reason]);
});

test("the engine ships under 10 MB, the worker with its prelude and no map", async () => {
  expect((await packWasm()).length).toBeLessThan(10e6);
  const worker = await packWorker();
  expect(worker.startsWith(WORKER_PRELUDE)).toBe(true);
  expect(worker).not.toContain("sourceMappingURL");
});
