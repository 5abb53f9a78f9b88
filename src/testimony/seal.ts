import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils";
import { readTestimony, type Testimony } from "../model/testimony.js";

/** What was found in a file: a record with whether the picture is the one that it was written for, or why there is none. */
export type FoundTestimony =
  | { kind: "found"; testimony: Testimony; intact: boolean }
  /** `none`: a picture without a record; `foreign`: no PNG and no SVG; `broken`: cut off or damaged on its way; `unreadable`: a record that is not one of ours. */
  | { kind: "none" | "foreign" | "broken" | "unreadable" };

/** Name of the record in pictures. */
export const RECORD = "enforcement-atlas";

/** The SHA-256 of bytes in hexadecimal digits. */
export type Sum = (bytes: Uint8Array) => string;

const sumHere: Sum = (bytes) => bytesToHex(sha256(bytes));

/** A record as text, sealed: with the SHA-256 of the picture's parts and of itself, by which it is seen whether either was changed; `sum` is a faster one where there is one. */
export function writeSealed(testimony: Testimony, picture: readonly Uint8Array[], sum: Sum = sumHere): string {
  return JSON.stringify({ [RECORD]: 1, seal: sealOf(testimony, picture, sum), ...testimony });
}

/** A record from its text and the parts of the picture around it. */
export function readSealed(text: string, picture: readonly Uint8Array[]): FoundTestimony {
  const json = parse(text);
  const testimony = readTestimony(json);
  if (testimony === null) return { kind: "unreadable" };
  return { kind: "found", testimony, intact: (json as { seal?: unknown }).seal === sealOf(testimony, picture, sumHere) };
}

function sealOf({ chart, lang, state, version, data, points }: Testimony, picture: readonly Uint8Array[], sum: Sum): string {
  const said = JSON.stringify([chart, lang, state, version, data, points]);
  return sum(concatBytes(...picture, utf8ToBytes(said)));
}

/** The SHA-256 of a text in hexadecimal digits. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
