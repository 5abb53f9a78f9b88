/** Why a file cannot be read as a report. */
export type ReadCode =
  | "empty"
  | "too-large"
  | "binary"
  | "image"
  | "archive"
  | "program"
  | "legacy-word"
  | "encrypted"
  | "scanned"
  | "damaged"
  | "unreadable"
  | "error-page"
  | "not-a-report";

/** A file that cannot be read as a report: what is wrong with it, in one line. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadCode,
    message: string,
  ) {
    super(message);
  }
}
