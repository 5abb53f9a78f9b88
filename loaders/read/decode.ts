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
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const broken = text.match(CONTROL)?.length ?? 0;
  return broken > Math.max(2, text.length * MOST_CONTROL) ? null : text;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0) && isUtf8(bytes)) return "utf-8";
  const scored = CANDIDATES.map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample)) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Share of characters that a Chinese report uses most, less those that no text has: a wrong decoding gives rare characters. */
function plausibility(text: string): number {
  let frequent = 0;
  for (const char of text) if (FREQUENT.has(char)) frequent++;
  return (frequent - BROKEN_COST * (text.match(BROKEN)?.length ?? 0)) / Math.max(1, text.length);
}
