import type { OwnNote } from "./own-note.js";

/** Kinds of files that a reader may bring. */
export type OwnKind = "csv" | "xlsx" | "parquet" | "arrow";

/** Where the rows of a table stand in its file: the line of each, and the letter of the first column where cells have addresses. */
export interface RowPlaces {
  lines: Uint32Array<ArrayBuffer>;
  letters: boolean;
}

/** A reader's file in a form that the engine takes: delimited text in UTF-8 whose first record is its head, or an Arrow IPC stream. */
export type Feed =
  | {
      kind: "text";
      bytes: Uint8Array<ArrayBuffer>;
      delimiter: string;
      names: string[];
      /** Names of columns that the file itself says are text. */
      texts: string[];
      places: RowPlaces;
    }
  | {
      kind: "arrow";
      bytes: Uint8Array<ArrayBuffer>;
      /** Types that columns get which Arrow carries as text, by their names. */
      casts: Readonly<Record<string, string>>;
    };

/** A file that was read: its kind, what the engine takes, what the reader should know, and the sheets of a workbook that hold anything. */
export interface OwnRead {
  kind: OwnKind;
  feed: Feed;
  notes: OwnNote[];
  sheets: string[];
}

/** Which part of a file is read: a sheet of a workbook by its name, where it is not the first. */
export interface OwnChoice {
  sheet?: string;
}

/** Why a file cannot be taken; the words of each are in `src/words/own.ts`. */
export type OwnFault =
  | "tooLarge"
  | "tooMany"
  | "tooManyRows"
  | "tooManyColumns"
  | "noData"
  | "unknownKind"
  | "packed"
  | "locked"
  | "lockedExcel"
  | "page"
  | "broken"
  | "badLine"
  | "changed"
  | "noEngine";

/** A file that cannot be taken; `details` are what the words of its fault leave open. */
export class OwnError extends Error {
  constructor(
    readonly fault: OwnFault,
    readonly details: readonly (string | number)[] = [],
  ) {
    super(`own file ${fault}: ${details.join(", ")}`);
    this.name = "OwnError";
  }
}

/** Most that is taken, so that a phone does not run out of memory: bytes of a file, unpacked bytes of one, bytes and number of all files, rows and columns of one. */
export const MOST = { bytes: 60e6, unpacked: 400e6, allBytes: 120e6, files: 10, rows: 2_000_000, columns: 200 } as const;

const MAGIC: readonly (readonly [OwnKind | OwnFault, readonly number[]])[] = [
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["locked", [0x50, 0x41, 0x52, 0x45]],
  ["arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ["arrow", [0xff, 0xff, 0xff, 0xff]],
  ["xlsx", [0x50, 0x4b, 0x03, 0x04]],
  // A container of old Office, in which Excel also puts a workbook with a password.
  ["lockedExcel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["packed", [0x1f, 0x8b]],
  ["packed", [0x28, 0xb5, 0x2f, 0xfd]],
  ["unknownKind", [0x25, 0x50, 0x44, 0x46]],
];

const KINDS: ReadonlySet<string> = new Set<OwnKind>(["csv", "xlsx", "parquet", "arrow"]);
/** What web pages and Excel's own XML, which some programs call .xls, begin with. */
const PAGE = /^\ufeff?\s*<(?:!doctype html|html|head|meta|table|\?xml|\?mso-application|!--)/i;

/** The kind of a file by its first bytes, whatever its name says; text is `csv`; throws an `OwnError`. */
export function tellKind(bytes: Uint8Array): OwnKind {
  if (bytes.length === 0) throw new OwnError("noData");
  const found = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? "csv";
  if (!KINDS.has(found)) throw new OwnError(found as OwnFault);
  if (PAGE.test(new TextDecoder().decode(bytes.subarray(0, 400)))) throw new OwnError("page");
  return found as OwnKind;
}
