import { memoryUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Node lets the heap grow to a multiple of what is alive before it sweeps; a build of thousands of reports then holds gigabytes of waste. */
export const HEAP_GROWTH = "--heap-growing-percent=50";

/** Bytes of the heap from which waste is swept when a stage of a build ends. */
const MOST = 256_000_000;

let sweep: (() => void) | undefined;

/** Sweeps the heap, where it is large, of what a stage of a build has left: on a busy machine Node comes to it too late. */
export function sweepHeap(): void {
  if (memoryUsage().heapUsed < MOST) return;
  if (sweep === undefined) {
    setFlagsFromString("--expose-gc");
    sweep = runInNewContext("gc") as () => void;
  }
  sweep();
}
