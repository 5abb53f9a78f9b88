import { measureScale } from "./scale.js";

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !(size > 0))) throw new Error("usage: scale [REPORTS…]");
await measureScale(sizes.length > 0 ? sizes : [30, 300, 3000], (line) => void process.stdout.write(`${line}\n`));
