import { strFromU8, strToU8, unzipSync, type Unzipped, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { readMarkup } from "./html.js";
import { refusalOf } from "./kind.js";
import { ReadError } from "./read-error.js";

const BODY = "word/document.xml";
// Text and what it needs; pictures, fonts and embedded files stay packed.
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels))$/i;
const TAG = "<".charCodeAt(0);
const MOST_PARTS = 10_000;
const MOST_UNPACKED = 64 << 20;
const MOST_TAGS = 500_000;
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file → its text, one line a paragraph, data tables as sentences, hidden and deleted text left out; throws ReadError for other ZIP archives and broken files. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const sizes = partSizes(bytes);
  if (!sizes.has(BODY)) throw sizes.size === 0 ? damaged() : await otherArchive(bytes);
  checkSizes(sizes);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(withoutHidden(unpack(bytes))) },
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

/** Bounds what will be unpacked by what the archive's directory says; a part that turns out longer than it says is damaged. */
function checkSizes(sizes: ReadonlyMap<string, number>): void {
  if (sizes.size > MOST_PARTS) throw new ReadError("too-large", `Word file of ${sizes.size} parts`);
  const unpacked = [...sizes].reduce((sum, [name, size]) => sum + (NEEDED.test(name) ? size : 0), 0);
  if (unpacked > MOST_UNPACKED) throw new ReadError("too-large", `Word file of more than ${MOST_UNPACKED >> 20} MB unpacked`);
}

function unpack(bytes: Uint8Array): Unzipped {
  const parts = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  const tags = parts[BODY]?.reduce((count, byte) => count + (byte === TAG ? 1 : 0), 0) ?? 0;
  if (tags > MOST_TAGS) throw new ReadError("too-large", `Word file of more than ${MOST_TAGS.toLocaleString("en")} tags`);
  return parts;
}

// mammoth reads runs that Word does not show (w:vanish).
function withoutHidden(parts: Unzipped): Uint8Array {
  const body = strFromU8(parts[BODY] ?? new Uint8Array());
  if (!body.includes("w:vanish")) return zipSync(parts, { level: 0 });
  const dom = new JSDOM(body, { contentType: "text/xml" });
  for (const mark of [...dom.window.document.getElementsByTagNameNS(WORD, "vanish")]) {
    const run = mark.parentElement?.parentElement;
    const isOff = /^(?:0|false|off)$/.test(mark.getAttributeNS(WORD, "val") ?? "");
    if (run?.localName === "r" && !isOff) run.remove();
  }
  return zipSync({ ...parts, [BODY]: strToU8(dom.serialize()) }, { level: 0 });
}
