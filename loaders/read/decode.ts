const utf8 = new TextDecoder("utf-8", { fatal: true });
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROL = 0.002;

/** Bytes → text in UTF-8, UTF-16 or GB18030 (and so GBK, GB2312), whatever is declared; null for binary data. */
export function decode(bytes: Uint8Array): string | null {
  const text = decodeUnicode(bytes) ?? new TextDecoder("gb18030").decode(bytes);
  const broken = (text.match(CONTROL)?.length ?? 0) + (text.match(/\ufffd/g)?.length ?? 0);
  return broken > text.length * MOST_CONTROL ? null : text;
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = looksWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: ASCII line ends and digits leave every other byte zero. */
function looksWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 4 || bytes.length % 2 !== 0 || Math.min(even, odd) > (even + odd) / 8) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
