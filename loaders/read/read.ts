import { decode } from "./decode.js";

/** A document as text. `offsets` says whether places in `text` are places in the decoded file (plain text only). */
export interface Document {
  text: string;
  offsets: boolean;
}

/** A file that cannot be read as a report: what is wrong with it, in one line. */
export class ReadError extends Error {
  constructor(
    readonly code: "empty" | "binary" | "unreadable" | "not-a-report",
    message: string,
  ) {
    super(message);
  }
}

const MIN_CHINESE = 60;

/** Bytes of a file → its text; throws ReadError for an empty or binary file, or one with no Chinese text. */
export function readDocument(bytes: Uint8Array): Document {
  if (bytes.length === 0) throw new ReadError("empty", "empty file");
  const text = decode(bytes);
  if (text === null) throw new ReadError("binary", "not a text file");
  if (text.trim() === "") throw new ReadError("empty", "no text in file");
  if ((text.match(/[\u4e00-\u9fff]/g) ?? []).length < MIN_CHINESE) throw new ReadError("not-a-report", "no Chinese report text");
  return { text, offsets: true };
}
