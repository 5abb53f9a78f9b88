import { tsImport } from "tsx/esm/api";

// A process without arguments of Node's does not know what the others make of TypeScript.
const { rasterise } = await tsImport("./rasterise.ts", import.meta.url);

// One after the other: several at once would each hold the memory of a large picture, on a thread of their own that keeps it.
let before = Promise.resolve();

// Whoever asked may have failed meanwhile, of which it told itself.
const answer = (message) => process.connected && process.send(message);

// Answers each SVG file with its PNG, or with what is wrong with it; ends once whoever started it is done.
process.on("message", ({ id, svg }) => {
  before = before
    .then(() => rasterise(svg))
    .then(
      (png) => answer({ id, png }),
      (error) => answer({ id, error }),
    );
});
