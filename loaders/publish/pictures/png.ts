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
/** Bits of a channel that tell groups of colours apart, tried in turn: any picture fits a palette at two. */
const FINENESS = [6, 5, 4, 3, 2];
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

/** The colours that stand for all: of each group of alike ones the one that most are, groups as fine as the palette allows. */
function reduceColours(data: Uint8ClampedArray): { palette: number[]; indexes: Uint8Array } {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  for (const bits of FINENESS) {
    const { colours, votes } = electColours(pixels, bits);
    const groups: number[] = [];
    for (let group = 0; group < votes.length; group++) if ((votes[group] as number) > 0) groups.push(group);
    if (groups.length > MOST_COLOURS) continue;
    const places = new Uint8Array(votes.length);
    groups.forEach((group, index) => (places[group] = index));
    const indexes = new Uint8Array(pixels.length);
    for (let i = 0; i < indexes.length; i++) indexes[i] = places[groupOf(pixels[i] as number, bits)] as number;
    return { palette: groups.flatMap((group) => channelsOf(colours[group] as number)), indexes };
  }
  throw new Error("png: more groups than their number of bits allows");
}

/** The colour of each group that outnumbers the others there, found in one pass (Boyer and Moore's vote); a group without votes has no pixel. */
function electColours(pixels: Uint32Array, bits: number): { colours: Uint32Array; votes: Int32Array } {
  const colours = new Uint32Array(1 << (3 * bits));
  const votes = new Int32Array(colours.length);
  for (let i = 0; i < pixels.length; i++) {
    const colour = pixels[i] as number;
    const group = groupOf(colour, bits);
    const count = votes[group] as number;
    if (colours[group] === colour) votes[group] = count + 1;
    else if (count > 1) votes[group] = count - 1;
    else {
      colours[group] = colour;
      votes[group] = 1;
    }
  }
  return { colours, votes };
}

// A pixel is read as one number, whose lowest byte is red.
const channelsOf = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function groupOf(colour: number, bits: number): number {
  const drop = 8 - bits;
  const mask = (1 << bits) - 1;
  return ((colour >> drop) & mask) | (((colour >> (8 + drop)) & mask) << bits) | (((colour >> (16 + drop)) & mask) << (2 * bits));
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
