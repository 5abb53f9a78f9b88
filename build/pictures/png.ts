import { promisify } from "node:util";
import { deflate } from "node:zlib";

/** Pixels as a canvas gives them: red, green, blue and alpha of each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const compress = promisify(deflate);

/** Opaque pixels as a PNG file of 256 colours at most, a third of the size of one with all: charts have few colours, and the shades of their edges. */
export async function encodePng({ width, height, data }: Pixels): Promise<Buffer> {
  const { palette, indexes } = reduceColours(data);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, which are an index of the palette; no interlacing.
  head.set([8, 3, 0, 0, 0], 8);
  const pixels = await compress(lines, { level: 6 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The colours that stand for all: the commonest of each group of alike ones, groups as fine as the palette allows. */
function reduceColours(data: Uint8ClampedArray): { palette: number[]; indexes: Uint8Array } {
  const counts = countColours(data);
  for (const bits of [6, 5, 4, 3]) {
    const groups = new Map<number, number>();
    // Colours come commonest first, and the first of a group stands for it.
    for (const colour of counts) if (!groups.has(groupOf(colour, bits))) groups.set(groupOf(colour, bits), colour);
    if (groups.size <= MOST_COLOURS) return applyPalette(data, groups, bits);
  }
  throw new Error("png: more colours than a palette holds");
}

function countColours(data: Uint8ClampedArray): number[] {
  const counts = new Map<number, number>();
  for (let i = 0, last = -1, run = 0; i <= data.length; i += 4) {
    const colour = i < data.length ? colourAt(data, i) : -2;
    if (colour === last) run++;
    else {
      if (last >= 0) counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [colour, 1];
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
}

function applyPalette(
  data: Uint8ClampedArray,
  groups: ReadonlyMap<number, number>,
  bits: number,
): { palette: number[]; indexes: Uint8Array } {
  const places = new Uint8Array(1 << (3 * bits));
  [...groups.keys()].forEach((group, index) => (places[group] = index));
  const indexes = new Uint8Array(data.length / 4);
  for (let i = 0; i < indexes.length; i++) indexes[i] = places[groupOf(colourAt(data, 4 * i), bits)] ?? 0;
  return { palette: [...groups.values()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]), indexes };
}

const colourAt = (data: Uint8ClampedArray, i: number): number => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);

function groupOf(colour: number, bits: number): number {
  const drop = 8 - bits;
  return (
    ((colour >> (16 + drop)) << (2 * bits)) |
    (((colour >> (8 + drop)) & ((1 << bits) - 1)) << bits) |
    ((colour >> drop) & ((1 << bits) - 1))
  );
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) =>
  Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
);

/** CRC-32 as PNG wants it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
