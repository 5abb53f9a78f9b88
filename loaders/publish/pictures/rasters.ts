import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

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

/** Starts a process that makes PNGs of SVG files, one after the other; a file that cannot be drawn rejects, as all do that wait where the process ends. In a thread the memory of pictures would stay with the whole build. */
export function openRasters(): Rasters {
  const worker = fork(fileURLToPath(new URL("./raster-worker.js", import.meta.url)), { execArgv: [], serialization: "advanced" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on("message", (answer) => {
    const { id, png, error } = answer as Answer;
    const own = waiting.get(id);
    waiting.delete(id);
    if (png) own?.resolve(png);
    else own?.reject(error ?? new Error("no picture"));
  });
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", fail).on("exit", () => fail(new Error("the process of pictures ended")));
  return {
    rasterise: (svg) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.send({ id: last, svg });
      }),
    close: async () => {
      if (worker.kill()) await once(worker, "exit");
    },
  };
}

interface Waiting {
  resolve(png: Uint8Array): void;
  reject(error: Error): void;
}
