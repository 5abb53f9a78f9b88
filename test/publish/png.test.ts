import { crc32, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encodePng, type Pixels } from "../../loaders/publish/pictures/png.js";

type Colour = readonly [red: number, green: number, blue: number];

/** The parts of a PNG file, each with what it holds; the sums of all are checked. */
function readParts(file: Buffer): Map<string, Buffer> {
  expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at);
    parts.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, end));
    expect(file.readUInt32BE(end)).toBe(crc32(file.subarray(at + 4, end)));
  }
  return parts;
}

/** A PNG file as its palette, and the place in it of each pixel, a list a line. */
async function encode(width: number, colours: readonly Colour[]): Promise<{ palette: Colour[]; lines: number[][] }> {
  const pixels: Pixels = {
    width,
    height: colours.length / width,
    data: Uint8ClampedArray.from(colours.flatMap((colour) => [...colour, 255])),
  };
  const parts = readParts(await encodePng(pixels));
  expect([...parts.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  const head = parts.get("IHDR") as Buffer;
  expect([head.length, head.readUInt32BE(0), head.readUInt32BE(4), ...head.subarray(8)]).toEqual([13, width, pixels.height, 8, 3, 0, 0, 0]);
  const bytes = [...inflateSync(parts.get("IDAT") as Buffer)];
  const rows = Array.from({ length: pixels.height }, (_, y) => bytes.slice(y * (width + 1), (y + 1) * (width + 1)));
  expect(rows.map(([filter]) => filter)).toEqual(rows.map(() => 0));
  const flat = [...(parts.get("PLTE") as Buffer)];
  const palette = Array.from({ length: flat.length / 3 }, (_, i) => flat.slice(i * 3, i * 3 + 3) as unknown as Colour);
  return { palette, lines: rows.map((row) => row.slice(1)) };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("a PNG file", () => {
  test("has its colours in order of how many pixels they have, those of as many in order of colour", async () => {
    const [red, green, blue]: Colour[] = [
      [200, 1, 2],
      [3, 201, 4],
      [5, 6, 202],
    ];
    expect(await encode(3, [blue, red, green, red, blue, green] as Colour[])).toEqual({
      palette: [red, green, blue],
      lines: [
        [2, 0, 1],
        [0, 2, 1],
      ],
    });
    expect((await encode(2, [green, blue, blue, red, red, red] as Colour[])).palette).toEqual([red, blue, green]);
  });

  test("takes colours for alike that differ in the last two bits of each channel, not in the third", async () => {
    const plain: Colour = [64, 128, 32];
    expect((await encode(2, [plain, plain, plain, [67, 131, 35]])).palette).toEqual([plain]);
    for (const other of [
      [68, 128, 32],
      [64, 132, 32],
      [64, 128, 36],
      [60, 128, 32],
    ] as Colour[]) {
      expect((await encode(2, [plain, plain, plain, other])).palette).toEqual([plain, other]);
    }
  });

  test("keeps of alike colours the one that outnumbers the others, wherever it stands", async () => {
    const [one, two, three]: Colour[] = [
      [64, 64, 64],
      [65, 64, 64],
      [64, 65, 64],
    ];
    expect((await encode(5, [one, two, two, three, two] as Colour[])).palette).toEqual([two]);
    expect((await encode(5, [two, two, two, one, three] as Colour[])).palette).toEqual([two]);
    expect((await encode(3, [one, two, two] as Colour[])).palette).toEqual([two]);
    expect((await encode(4, [one, one, two, one] as Colour[])).palette).toEqual([one]);
  });

  test("has a colour for every group, also where as many pixels are of one as of another", async () => {
    const [one, two, red]: Colour[] = [
      [64, 64, 64],
      [65, 64, 64],
      [200, 0, 0],
    ];
    expect((await encode(5, [one, two, red, red, red] as Colour[])).palette).toEqual([red, two]);
    expect((await encode(7, [one, one, one, two, two, two, two] as Colour[])).palette).toEqual([two]);
  });

  test("of more than 256 colours gives the rest the nearest of those with most pixels", async () => {
    const grid: Colour[] = Array.from({ length: 256 }, (_, i): Colour => [(i & 15) * 16, (i >> 4) * 16, (i & 1) * 128]);
    const rare: Colour[] = [
      [240, 240, 60],
      [0, 20, 8],
      [24, 0, 12],
      [8, 8, 80],
    ];
    const { palette, lines } = await encode(4, [...grid.flatMap((colour) => times(2, colour)), ...rare]);
    expect(palette).toHaveLength(256);
    expect(lines.at(-1)?.map((place) => palette[place])).toEqual([
      [224, 240, 0],
      [0, 16, 0],
      [32, 0, 0],
      [16, 0, 128],
    ]);
  });
});
