import { memoryUsage } from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Node lets the heap grow to a multiple of what is alive before it sweeps; a build of thousands of reports then holds gigabytes of waste. */
export const HEAP_GROWTH = "--heap-growing-percent=50";

/** Megabytes that what is drawn and dropped again may fill before it is swept: Node's own sixteen are swept so often that much of it is taken for what stays. */
export const HEAP_YOUNG = "--max-semi-space-size=64";

/** Bytes of the heap from which waste is swept when a stage of a build ends, and by which it has grown since the last time. */
const [MOST, GROWN] = [256_000_000, 128_000_000];

let sweep: (() => void) | undefined;
let swept = 0;

/** Sweeps the heap, where it is large, of what a stage of a build has left: on a busy machine Node comes to it too late. */
export function sweepHeap(): void {
  if (memoryUsage().heapUsed < Math.max(MOST, swept + GROWN)) return;
  if (sweep === undefined) {
    setFlagsFromString("--expose-gc");
    sweep = runInNewContext("gc") as () => void;
  }
  sweep();
  swept = memoryUsage().heapUsed;
}
