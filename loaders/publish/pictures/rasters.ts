import { Worker } from "node:worker_threads";

/** Makes PNGs on another core; whoever opened it closes it. */
export interface Rasters {
  rasterise(svg: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Answer {
  id: number;
  png?: Uint8Array;
  error?: Error;
}

/** Starts a thread that makes PNGs of SVG files, one after the other; a file that cannot be drawn rejects, as all do that wait where the thread ends. */
export function openRasters(): Rasters {
  const worker = new Worker(new URL("./raster-worker.js", import.meta.url), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on("message", ({ id, png, error }: Answer) => {
    const own = waiting.get(id);
    waiting.delete(id);
    if (png) own?.resolve(png);
    else own?.reject(error ?? new Error("no picture"));
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", fail).on("exit", () => fail(new Error("the thread of pictures ended")));
  return {
    rasterise: (svg) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.postMessage({ id: last, svg });
      }),
    close: async () => void (await worker.terminate()),
  };
}

interface Waiting {
  resolve(png: Uint8Array): void;
  reject(error: Error): void;
}
