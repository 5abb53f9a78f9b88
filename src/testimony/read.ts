import { isPng, readPng } from "./png.js";
import type { FoundTestimony } from "./seal.js";
import { readSvg } from "./svg.js";

/** The record in any file. */
export function readPicture(bytes: Uint8Array): FoundTestimony {
  return isPng(bytes) ? readPng(bytes) : readSvg(new TextDecoder().decode(bytes));
}
