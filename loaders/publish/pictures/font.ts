import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font, Glyph, OpenType, Path } from "opentype.js";
import { Alphabet, type FontLetter, NARROW } from "../../../src/marks/alphabet.js";

const require = createRequire(import.meta.url);
// Its module for bundlers, which vitest would take, has no default export; Node's own has nothing else.
const { parse } = require("opentype.js") as OpenType;

const FOLDER = "@expo-google-fonts/noto-sans-sc";
const FILES = { regular: "400Regular/NotoSansSC_400Regular.ttf", bold: "700Bold/NotoSansSC_700Bold.ttf" };
/** Letters are read when they are asked for: all 30,000 at once take 150 MB. */
const FEW = { lowMemory: true };
const UNITS = 1000;
/** Room on either side of the ink of a narrow sign. */
const SIDE = 60;

/** Reads Noto Sans SC, regular and bold, once for all pictures. */
export async function loadFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFont(FILES.regular), readFont(FILES.bold)]);
  return new Fonts(regular, bold);
}

async function readFont(file: string): Promise<Font> {
  const bytes = await readFile(require.resolve(`${FOLDER}/${file}`));
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, FEW);
  if (font.unitsPerEm !== UNITS) throw new Error(`font ${file}: ${font.unitsPerEm} units per em instead of ${UNITS}`);
  return font;
}

/** Two weights of a font, whose letters are measured and outlined once each. */
export class Fonts extends Alphabet {
  /** A letter; null where the font has none. */
  readonly read: (char: string, bold: boolean) => FontLetter | null;

  constructor(regular: Font, bold: Font) {
    const read = (char: string, isBold: boolean) => readLetter(isBold ? bold : regular, char);
    super(read);
    this.read = read;
  }
}

/** A letter of a font; null where it has none. */
function readLetter(font: Font, char: string): FontLetter | null {
  const glyph = font.charToGlyph(char);
  if (glyph.index === 0) return null;
  const narrow = NARROW.test(char) ? inkOf(glyph) : null;
  const letter = { advance: glyph.advanceWidth, narrow, outline: writeOutline(glyph.getPath(0, 0, UNITS)) };
  // Nobody asks for it again, and the points of all letters fill the memory.
  font.glyphs.glyphs[glyph.index] = undefined;
  return letter;
}

function inkOf(glyph: Glyph): NonNullable<FontLetter["narrow"]> {
  const { x1, x2 } = glyph.getPath(0, 0, UNITS).getBoundingBox();
  return { advance: x2 - x1 + 2 * SIDE, shift: x1 - SIDE };
}

/** A TrueType outline as SVG path data in whole units, each step from the point before; opentype.js itself writes `-0` without a space before it. */
function writeOutline(path: Path): string {
  let [fromX, fromY] = [0, 0];
  const step = (x: number, y: number) => `${Math.round(x) - fromX} ${Math.round(y) - fromY}`;
  return path.commands
    .map((command) => {
      if (command.type === "Z") return "z";
      const { type, x, y } = command;
      const text =
        type === "M"
          ? `M${Math.round(x)} ${Math.round(y)}`
          : type === "L"
            ? `l${step(x, y)}`
            : `q${step(command.x1, command.y1)} ${step(x, y)}`;
      [fromX, fromY] = [Math.round(x), Math.round(y)];
      return text;
    })
    .join("")
    .replaceAll(" -", "-");
}
