import { decode } from "./decode.js";
import { kindOf, refusalOf, type Kind } from "./kind.js";
import { mailedPage } from "./mailed-page.js";
import { ReadError } from "./read-error.js";
import { isWordXml } from "./word-xml.js";

export { ReadError };

/** A document as text. `offsets` says whether places in `text` are places in the decoded file (plain text only). */
export interface Document {
  text: string;
  offsets: boolean;
}

const ENOUGH_CHINESE = /^(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){60}/;
/** Bytes of the largest file that is read. */
export const LARGEST_FILE = 64 << 20;
const LARGEST_PAGE = 8 << 20;
const HTML_REACH = 4096;
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title|frameset)\b/i;
const HTML_TAG =
  /<\/?(?:html|head|body|meta|title|div|p|span|table|tr|td|br|font|h[1-6]|a|strong|center|section|article)(?:\s[^<>]*)?\/?>/gi;
const FEWEST_TAGS = 4;

/** Bytes of a plain text, HTML, DOCX or PDF file → its text; throws ReadError for any other file, an unreadable one, and one with no Chinese text. */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  if (bytes.length === 0) throw new ReadError("empty", "empty file");
  if (bytes.length > LARGEST_FILE) throw new ReadError("too-large", "file over 64 MB");
  const document = await READERS[kindOf(bytes)](bytes);
  if (document.text.trim() === "") throw new ReadError("empty", "no text in file");
  if (!ENOUGH_CHINESE.test(document.text)) throw new ReadError("not-a-report", "no Chinese report text");
  return document;
}

// Libraries are loaded with the first file that needs them: plain text waits for none.
const READERS: Record<Kind, (bytes: Uint8Array) => Promise<Document>> = {
  docx: async (bytes) => ({ text: await (await import("./docx.js")).readDocx(bytes), offsets: false }),
  pdf: async (bytes) => ({ text: await (await import("./pdf.js")).readPdf(bytes), offsets: false }),
  text: readText,
};

async function readText(bytes: Uint8Array): Promise<Document> {
  const text = decode(bytes);
  if (text === null) throw await refusalOf(bytes);
  const page = mailedPage(bytes) ?? (isHtml(text) ? text : null);
  if (page === null) return isWordXml(text) ? await readWordXml(text) : { text, offsets: true };
  if (page.length > LARGEST_PAGE) throw new ReadError("too-large", "web page over 8 million characters");
  const { readHtml } = await import("./html.js");
  return { text: readHtml(page), offsets: false };
}

async function readWordXml(text: string): Promise<Document> {
  const [{ packedWord }, { readDocx }] = [await import("./word-xml.js"), await import("./docx.js")];
  return { text: await readDocx(packedWord(text)), offsets: false };
}

/** Begins as a page does, or has some tags near its start. */
function isHtml(text: string): boolean {
  const head = text.slice(0, HTML_REACH);
  return HTML_START.test(head) || (head.match(HTML_TAG)?.length ?? 0) >= FEWEST_TAGS;
}
