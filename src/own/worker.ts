import type { OwnAsk, OwnTell } from "../model/own-message.js";
import { OwnError } from "../model/own-file.js";
import { readFile } from "./read-file.js";

addEventListener("message", ({ data }: MessageEvent<OwnAsk>) => {
  void answer(data).then(({ told, moved }) => postMessage(told, { transfer: moved }));
});

async function answer({ file, choice }: OwnAsk): Promise<{ told: OwnTell; moved: Transferable[] }> {
  try {
    const read = await readFile(new Uint8Array(await file.arrayBuffer()), choice);
    const { feed } = read;
    return { told: { read }, moved: [feed.bytes.buffer, ...(feed.kind === "text" ? [feed.places.lines.buffer] : [])] };
  } catch (error) {
    if (error instanceof OwnError) return { told: { fault: error.fault, details: error.details }, moved: [] };
    // A file that was moved or changed since it was chosen.
    if (error instanceof DOMException) return { told: { fault: "changed", details: [error.message] }, moved: [] };
    return { told: { fault: "broken", details: ["", String(error)] }, moved: [] };
  }
}
