/** Text → GBK bytes; a character that GBK lacks throws. The table is the decoder's own, read backwards. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const pair = pairs().get(char);
      if (!pair) throw new Error(`gbk lacks: ${char}`);
      return pair;
    }),
  );
}

let table: Map<string, [number, number]> | null = null;

function pairs(): Map<string, [number, number]> {
  if (table) return table;
  const decoder = new TextDecoder("gbk");
  table = new Map();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...char].length === 1 && !table.has(char)) table.set(char, [high, low]);
    }
  return table;
}
