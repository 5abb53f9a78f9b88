import { ReadError } from "../read/read-error.js";
import type { Ask, ReaderAnswer } from "../../src/model/reading.js";
import { readFile, readParagraph } from "./reading.browser.js";

const answer = (told: ReaderAnswer): void => postMessage(told);

// One after the other: what a file takes is free again before the next.
let turn: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  turn = turn.then(() => read(data));
});
postMessage({ ready: true });

async function read(ask: Ask): Promise<void> {
  const { id } = ask;
  try {
    if ("paragraph" in ask) answer({ id, claims: readParagraph(ask.paragraph, ask.year) });
    else answer({ id, reading: await readFile(ask.name, ask.bytes) });
  } catch (error) {
    const { message } = error as Error;
    answer({ id, refused: { code: error instanceof ReadError ? error.code : "fault", message } });
  }
}
