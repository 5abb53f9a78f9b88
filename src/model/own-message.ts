import type { OwnChoice, OwnFault, OwnRead } from "./own-file.js";

/** What the page asks of the worker that reads a reader's file. */
export interface OwnAsk {
  file: Blob;
  choice: OwnChoice;
}

/** What that worker tells: what it read, or why it could not. */
export type OwnTell = { read: OwnRead } | { fault: OwnFault; details: readonly (string | number)[] };
