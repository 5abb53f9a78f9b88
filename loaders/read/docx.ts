import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { readMarkup } from "./html.js";
import { refusalOf } from "./kind.js";
import { ReadError } from "./read-error.js";

const BODY = "word/document.xml";
const LARGEST_PART = 64 << 20;
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file → its text, one line a paragraph, data tables as sentences, hidden and deleted text left out; throws ReadError for other ZIP archives and broken files. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const sizes = partSizes(bytes);
  if (!sizes.has(BODY)) throw sizes.size === 0 ? damaged() : await otherArchive(bytes);
  if (Math.max(...sizes.values()) > LARGEST_PART) throw new ReadError("too-large", "Word file with a part over 64 MB");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(withoutHidden(bytes)) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
    );
    return readMarkup(value);
  } catch (error) {
    throw error instanceof ReadError ? error : damaged();
  }
}

const damaged = (): ReadError => new ReadError("damaged", "damaged or incomplete Word file or archive");

/** Names of an archive's parts with their unpacked size in bytes; empty where its directory cannot be read. */
function partSizes(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return new Map();
  }
  return sizes;
}

async function otherArchive(bytes: Uint8Array): Promise<ReadError> {
  const refusal = await refusalOf(bytes);
  return refusal.code === "archive" ? refusal : new ReadError("archive", `no Word document inside: ${refusal.message}`);
}

// mammoth reads runs that Word does not show (w:vanish).
function withoutHidden(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts[BODY] ?? new Uint8Array());
  if (!body.includes("w:vanish")) return bytes;
  const dom = new JSDOM(body, { contentType: "text/xml" });
  for (const mark of [...dom.window.document.getElementsByTagNameNS(WORD, "vanish")]) {
    const run = mark.parentElement?.parentElement;
    const isOff = /^(?:0|false|off)$/.test(mark.getAttributeNS(WORD, "val") ?? "");
    if (run?.localName === "r" && !isOff) run.remove();
  }
  return zipSync({ ...parts, [BODY]: strToU8(dom.serialize()) }, { level: 0 });
}
