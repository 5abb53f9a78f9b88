import { fromUtf8, isUtf8 } from "../port/utf8.js";

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const CANDIDATES: readonly Encoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be"];
const OTHER: Partial<Record<Encoding, Encoding>> = { "utf-8": "gb18030", gb18030: "utf-8" };
const LINE_END = 10;
const TAG = "<".charCodeAt(0);
/** First byte of a Chinese character in UTF-8. */
const LEAD = 0xe0;
const FEWEST_LEADS = 2;
const SAMPLE = 1 << 16;
const FREQUENT = new Set("的一和行政法治生态环境执处罚年月市局为在人作工全中大不了有是，。、：；０１２３４５６７８９0123456789 \n\r");
const BROKEN = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f\ue000-\uf8ff\u{e0000}-\u{10ffff}]/gu;
const CONTROL = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const BROKEN_COST = 4;
const MOST_CONTROL = 0.01;

/** Bytes → text in UTF-8, UTF-16 or GB18030 (and so GBK, GB2312), whichever reads best, whatever is declared; null for binary data. */
export function decode(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodePieces(bytes, likeliest(bytes));
  const broken = text.match(CONTROL)?.length ?? 0;
  return broken > Math.max(2, text.length * MOST_CONTROL) ? null : text;
}

/** The text of bytes that begin with a byte order mark. */
function decodeMarked(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return a === 0xef && b === 0xbb && c === 0xbf ? new TextDecoder("utf-8").decode(bytes) : null;
}

/** The text of bytes that are UTF-8 throughout; UTF-16 of Latin letters would be too, but for its zeros. */
function decodeUtf8(bytes: Uint8Array): string | null {
  return bytes.subarray(0, SAMPLE).includes(0) ? null : fromUtf8(bytes);
}

/** Text in one encoding but for pieces (lines, and what stands between tags) that read better in the other: a frame of GB2312 around a page of UTF-8. */
function decodePieces(bytes: Uint8Array, main: Encoding): string {
  const other = OTHER[main];
  if (other === undefined) return new TextDecoder(main).decode(bytes);
  const [decoder, second] = [new TextDecoder(main), new TextDecoder(other)];
  const said: string[] = [];
  let [kept, start] = [0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== LINE_END && bytes[at] !== TAG) continue;
    const piece = bytes.subarray(start, at);
    if (isForeign(piece, main) && plausibility(second.decode(piece)) > plausibility(decoder.decode(piece))) {
      said.push(decoder.decode(bytes.subarray(kept, start)), second.decode(piece));
      kept = at;
    }
    start = at;
  }
  return said.join("") + decoder.decode(bytes.subarray(kept));
}

/** Whether a piece cannot be in the main encoding, or is by its form in the other: some characters of three bytes in UTF-8. */
function isForeign(piece: Uint8Array, main: Encoding): boolean {
  if (main === "utf-8") return !isUtf8(piece);
  return piece.reduce((count, byte) => count + (byte >= LEAD ? 1 : 0), 0) >= FEWEST_LEADS && isUtf8(piece);
}

function likeliest(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** Share of characters that a Chinese report uses most, less those that no text has: a wrong decoding gives rare characters. */
function plausibility(text: string): number {
  let frequent = 0;
  for (const char of text) if (FREQUENT.has(char)) frequent++;
  return (frequent - BROKEN_COST * (text.match(BROKEN)?.length ?? 0)) / Math.max(1, text.length);
}
