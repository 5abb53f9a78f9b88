import { ReadError, type ReadCode } from "./read-error.js";

/** Container of a document, told from its first bytes. */
export type Kind = "pdf" | "docx" | "text";

const PDF_REACH = 1024;
const PDF = [..."%PDF-"].map((char) => char.charCodeAt(0));
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [..."{\\rtf"].map((char) => char.charCodeAt(0));

/** Tells the container from the bytes alone; throws ReadError for an old or encrypted Word file. */
export function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, OLE)) throw refuseOle(bytes);
  if (startsWith(bytes, RTF)) throw new ReadError("legacy-word", "rich text (RTF) is not read: save it as DOCX, PDF or text");
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 9) return "docx";
  return pdfStart(bytes) >= 0 ? "pdf" : "text";
}

function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, i) => bytes[at + i] === byte);
}

// Mail gateways and old servers leave lines in front of the header.
function pdfStart(bytes: Uint8Array): number {
  for (let at = 0; at < Math.min(PDF_REACH, bytes.length); at++) {
    if (bytes[at] === PDF[0] && startsWith(bytes, PDF, at)) return at;
    if (at === 0 && (bytes[0] ?? 0) >= 0x80 && bytes[0] !== 0xef) return -1;
  }
  return -1;
}

function refuseOle(bytes: Uint8Array): ReadError {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 1 << 20)));
  return names.includes("EncryptedPackage")
    ? new ReadError("encrypted", "Word file protected by a password")
    : new ReadError("legacy-word", "old Word file (.doc) is not read: save it as DOCX, PDF or text");
}

const REFUSED: readonly [prefix: RegExp, code: ReadCode, what: string][] = [
  [/^image\//, "image", "image, not text"],
  [/zip|compressed|rar|tar|7z|gzip|bzip|xz|zstd/, "archive", "archive, not a document"],
  [/msdownload|elf|mach|java|wasm|executable/, "program", "program, not a document"],
];

/** What bytes that are no text are: the refusal, naming the kind where it is known. */
export async function refusalOf(bytes: Uint8Array): Promise<ReadError> {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(bytes.subarray(0, 1 << 16)).catch(() => undefined);
  if (!found) return new ReadError("binary", "not a text file");
  const refused = REFUSED.find(([prefix]) => prefix.test(found.mime));
  return refused ? new ReadError(refused[1], `${refused[2]} (${found.ext})`) : new ReadError("binary", `not a text file (${found.ext})`);
}
