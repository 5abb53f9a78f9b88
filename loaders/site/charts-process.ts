import { setFlagsFromString } from "node:v8";
import type { Failed } from "./charts-apart.js";
import { HEAP_GROWTH } from "./heap.js";

setFlagsFromString(HEAP_GROWTH);
// Alone it would write where the next build does.
process.once("disconnect", () => process.exit(1));
const begun = new Promise((resolve) => process.once("message", resolve));

try {
  const [{ drawShown }, { openData }] = await Promise.all([import("./draw-shown.js"), import("./project.js")]);
  const data = await openData();
  await begun;
  await drawShown(data, { pictures: true });
  data.engine.close();
  process.exit(0);
} catch (error) {
  const said: Failed = { failed: (error as Error).message };
  process.send?.(said, () => process.exit(1));
}
