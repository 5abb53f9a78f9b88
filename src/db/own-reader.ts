import { FileAttachment } from "observablehq:stdlib";
import { type OwnChoice, OwnError, type OwnRead } from "../model/own-file.js";
import type { OwnAsk, OwnTell } from "../model/own-message.js";
import { startWorker } from "../trusted.js";

const WORKER = FileAttachment("../data/own-worker.js");

/** Reads a reader's file in a worker of its own, so that neither the page nor the engine waits for it; throws an `OwnError`. */
export async function readInWorker(file: Blob, choice: OwnChoice): Promise<OwnRead> {
  const worker = startWorker(WORKER.href, { name: "own-file" });
  try {
    const told = await new Promise<OwnTell>((resolve) => {
      const fail = (event: Event) => resolve({ fault: "broken", details: ["", (event as Partial<ErrorEvent>).message ?? ""] });
      worker.addEventListener("message", ({ data }: MessageEvent<OwnTell>) => resolve(data));
      worker.addEventListener("error", fail);
      worker.addEventListener("messageerror", fail);
      worker.postMessage({ file, choice } satisfies OwnAsk);
    });
    if ("fault" in told) throw new OwnError(told.fault, told.details);
    return told.read;
  } finally {
    // All its memory goes with it.
    worker.terminate();
  }
}
