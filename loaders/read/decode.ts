import { isUtf8, transcode } from "node:buffer";

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const CANDIDATES: readonly Encoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be"];
const SAMPLE = 1 << 16;
const FREQUENT = new Set("的一和行政法治生态环境执处罚年月市局为在人作工全中大不了有是，。、：；０１２３４５６７８９0123456789 \n\r");
const BROKEN = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f\ue000-\uf8ff\u{e0000}-\u{10ffff}]/gu;
const CONTROL = /[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const BROKEN_COST = 4;
const MOST_CONTROL = 0.01;

/** Bytes → text in UTF-8, UTF-16 or GB18030 (and so GBK, GB2312), whichever reads best, whatever is declared; null for binary data. */
export function decode(bytes: Uint8Array): string | null {
  const text = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? new TextDecoder(likeliest(bytes)).decode(bytes);
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

/** The text of bytes that are UTF-8 throughout; UTF-16 of Latin letters would be too, but for its zeros. By way of UTF-16 it takes an eighth of the time that a TextDecoder needs. */
function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, SAMPLE).includes(0) || !isUtf8(bytes)) return null;
  return transcode(bytes, "utf8", "utf16le").toString("utf16le");
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
