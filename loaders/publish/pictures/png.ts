import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { checksum } from "../../../src/testimony/png.js";

/** Pixels as a canvas gives them: red, green, blue and alpha of each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** Bits of a channel that tell groups of colours apart. */
const BITS = 6;
type Channels = [red: number, green: number, blue: number];
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

/** The colours that stand for all: of each group of alike ones the one that most are, where these are too many those of most pixels; every other group takes the nearest. */
function reduceColours(data: Uint8ClampedArray): { palette: number[]; indexes: Uint8Array } {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const { colours, votes, counts } = electColours(pixels);
  const groups: number[] = [];
  for (let group = 0; group < votes.length; group++) if ((votes[group] as number) > 0) groups.push(group);
  // Sorting keeps the order of groups with as many pixels, so that the same picture has the same palette everywhere.
  const [chosen, others] = splitAt(
    groups.sort((one, other) => (counts[other] as number) - (counts[one] as number)),
    MOST_COLOURS,
  );
  const palette = chosen.map((group) => channelsOf(colours[group] as number));
  const places = new Uint8Array(votes.length);
  chosen.forEach((group, index) => (places[group] = index));
  for (const group of others) places[group] = nearest(palette, channelsOf(colours[group] as number));
  const indexes = new Uint8Array(pixels.length);
  for (let i = 0; i < indexes.length; i++) indexes[i] = places[groupOf(pixels[i] as number)] as number;
  return { palette: palette.flat(), indexes };
}

function splitAt<T>(list: readonly T[], at: number): [T[], T[]] {
  return [list.slice(0, at), list.slice(at)];
}

/** Place of the colour of a palette that lies nearest. */
function nearest(palette: readonly Channels[], [red, green, blue]: Channels): number {
  let [place, least] = [0, Infinity];
  palette.forEach(([r, g, b], i) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [place, least] = [i, distance];
  });
  return place;
}

/** The colour of each group that outnumbers the others there, found in one pass (Boyer and Moore's vote), and how many pixels the group has; one without votes has none. */
function electColours(pixels: Uint32Array): { colours: Uint32Array; votes: Int32Array; counts: Int32Array } {
  const colours = new Uint32Array(1 << (3 * BITS));
  const votes = new Int32Array(colours.length);
  const counts = new Int32Array(colours.length);
  for (let i = 0; i < pixels.length; i++) {
    const colour = pixels[i] as number;
    const group = groupOf(colour);
    counts[group] = (counts[group] as number) + 1;
    const count = votes[group] as number;
    if (colours[group] === colour) votes[group] = count + 1;
    else if (count > 1) votes[group] = count - 1;
    else {
      colours[group] = colour;
      votes[group] = 1;
    }
  }
  return { colours, votes, counts };
}

// A pixel is read as one number, whose lowest byte is red.
const channelsOf = (colour: number): Channels => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function groupOf(colour: number): number {
  const drop = 8 - BITS;
  const mask = (1 << BITS) - 1;
  return ((colour >> drop) & mask) | (((colour >> (8 + drop)) & mask) << BITS) | (((colour >> (16 + drop)) & mask) << (2 * BITS));
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
