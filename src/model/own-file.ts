/** Kinds of files that a reader may bring. */
export type OwnKind = "csv" | "xlsx" | "parquet" | "arrow";

/** A reader's file in a form that the engine takes: delimited text in UTF-8 whose first record is its head, or an Arrow IPC stream. */
export type Feed =
  { kind: "text"; bytes: Uint8Array<ArrayBuffer>; delimiter: string; names: string[] } | { kind: "arrow"; bytes: Uint8Array<ArrayBuffer> };

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
  | "broken"
  | "badLine"
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

/** What was decided about a file that its reader should know. */
export type OwnNote =
  | { about: "encoding"; encoding: string }
  | { about: "sheets"; sheet: string; others: string[] }
  | { about: "above"; lines: number }
  | { about: "below"; lines: number }
  | { about: "cut"; line: number }
  | { about: "renamed"; columns: string[] };

/** Most that is taken, so that a phone does not run out of memory: bytes of a file, unpacked bytes of one, bytes and number of all files, rows and columns of one. */
export const MOST = { bytes: 30e6, unpacked: 200e6, allBytes: 60e6, files: 10, rows: 500_000, columns: 200 } as const;

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

/** The kind of a file by its first bytes, whatever its name says; text is `csv`; throws an `OwnError`. */
export function tellKind(bytes: Uint8Array): OwnKind {
  if (bytes.length === 0) throw new OwnError("noData");
  const found = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? "csv";
  if (!KINDS.has(found)) throw new OwnError(found as OwnFault);
  return found as OwnKind;
}

/** Characters beyond ASCII for each broken one, from which on a text is UTF-8 all the same: of another encoding most would be broken. */
const WHOLE_FOR_BROKEN = 10;

/** Text of a file with the name of its encoding: UTF-16 by its mark, UTF-8 where it is valid, or but for a character that was cut in two, whose line is `broken`, else GB18030, as Chinese Excel writes it; throws an `OwnError`. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string; broken: number | null } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (marked === null && bytes.subarray(0, 1 << 16).includes(0)) throw new OwnError("unknownKind");
  const whole = decodeWhole(bytes, marked ?? "utf-8");
  if (whole !== null) return { text: whole, encoding: marked ?? "utf-8", broken: null };
  const almost = marked === null ? new TextDecoder().decode(bytes) : "";
  const [lost, beyond] = [almost.split("\ufffd").length - 1, almost.replace(/[\0-\x7f\ufffd]/g, "").length];
  if (lost > 0 && beyond >= lost * WHOLE_FOR_BROKEN) {
    return { text: almost, encoding: "utf-8", broken: almost.slice(0, almost.indexOf("\ufffd")).split("\n").length };
  }
  const national = marked === null ? decodeWhole(bytes, "gb18030") : null;
  if (national === null) throw new OwnError("unknownKind");
  return { text: national, encoding: "gb18030", broken: null };
}

function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
