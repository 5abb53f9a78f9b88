import { parentPort } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

// A thread of Node 20 does not know what the others make of TypeScript.
const { rasterise } = await tsImport("./rasterise.ts", import.meta.url);

// One after the other: several at once would each hold the memory of a large picture, on a thread of their own that keeps it.
let before = Promise.resolve();

// Answers each SVG file with its PNG, or with what is wrong with it.
parentPort?.on("message", ({ id, svg }) => {
  before = before
    .then(() => rasterise(svg))
    .then(
      (png) => parentPort?.postMessage({ id, png }),
      (error) => parentPort?.postMessage({ id, error }),
    );
});
