import { strFromU8, strToU8, unzipSync, type Unzipped, zipSync } from "fflate";
import mammoth from "mammoth";
import { putChunks, takeChunks } from "./docx-chunks.js";
import { TAB_SIGN } from "./docx-lifted.js";
import { mainPartOf, relationsOf, tidyParts } from "./docx-parts.js";
import { asShown } from "./docx-shown.js";
import { readMarkup } from "./html.js";
import { refusalOf } from "./kind.js";
import { ReadError } from "./read-error.js";

const ROOT = "_rels/.rels";
const STYLES = "word/styles.xml";
const NOTES = /^word\/(?:footnotes|endnotes)\.xml$/;
// Text and what it needs, and texts that Word shows inside a document; pictures, fonts and other files stay packed.
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|word\/(?:_rels\/)?[^/]*\.(?:xml|rels)|(?:word\/)?(?:[^/]*\/)?[^/]*\.(?:x?html?|mht(?:ml)?|txt|docx|rtf|dat))$/i;
/** A part that may be the body. */
const BODIES = /^word\/document[^/]*\.xml$/;
const TAG = "<".charCodeAt(0);
const TABS_OUTSIDE = new RegExp(`^${TAB_SIGN}+|${TAB_SIGN}+$`, "gm");
const MOST_PARTS = 10_000;
const MOST_UNPACKED = 64 << 20;
const MOST_TAGS = 500_000;

/** A Word file → its text, one line a paragraph, data tables as sentences, hidden, struck and deleted text left out; throws ReadError for other ZIP archives and broken files. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  try {
    return readMarkup(await markupOf(bytes, 0))
      .replace(TABS_OUTSIDE, "")
      .replaceAll(TAB_SIGN, "\t");
  } catch (error) {
    throw error instanceof ReadError ? error : damaged();
  }
}

/** HTML of a Word file, `depth` files deep inside others. */
async function markupOf(bytes: Uint8Array, depth: number): Promise<string> {
  const sizes = partSizes(bytes);
  if (![...sizes.keys()].some((name) => BODIES.test(name))) throw sizes.size === 0 ? damaged() : await otherArchive(bytes);
  checkSizes(sizes);
  const packed = unpack(bytes);
  const main = mainPartOf(textOf(packed, ROOT));
  checkTags(packed[main]);
  const parts = tidyParts(packed);
  const { body, html } = await takeChunks(textOf(parts, main) ?? "", parts, relationsOf(main), markupOf, depth);
  const zip = withBody(parts, main, body);
  // the one name is asked for in Node, the other in a browser; both take bytes
  const { value } = await mammoth.convertToHtml({ buffer: zip, arrayBuffer: zip } as unknown as { buffer: Buffer }, {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
  });
  return putChunks(value, html);
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
  return unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
}

function checkTags(body: Uint8Array | undefined): void {
  const tags = body?.reduce((count, byte) => count + (byte === TAG ? 1 : 0), 0) ?? 0;
  if (tags > MOST_TAGS) throw new ReadError("too-large", `Word file of more than ${MOST_TAGS.toLocaleString("en")} tags`);
}

const textOf = (parts: Unzipped, name: string): string | null => (parts[name] ? strFromU8(parts[name]) : null);

/** The archive with its texts as their reader sees them: mammoth reads runs that Word hides, and drops fields. */
function withBody(parts: Unzipped, main: string, body: string): Uint8Array {
  const styles = textOf(parts, STYLES);
  const notes = Object.keys(parts).filter((name) => NOTES.test(name));
  const shown = notes.map((name) => [name, strToU8(asShown(textOf(parts, name) ?? "", styles))] as const);
  return zipSync({ ...parts, ...Object.fromEntries(shown), [main]: strToU8(asShown(body, styles)) }, { level: 0 });
}
