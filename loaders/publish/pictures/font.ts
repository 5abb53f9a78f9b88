import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font, Glyph, OpenType, Path } from "opentype.js";
import type { Letters, PlacedLetter } from "../../../src/marks/letters.js";

const require = createRequire(import.meta.url);
// Its module for bundlers, which vitest would take, has no default export; Node's own has nothing else.
const { parse } = require("opentype.js") as OpenType;

const FOLDER = "@expo-google-fonts/noto-sans-sc";
const FILES = { regular: "400Regular/NotoSansSC_400Regular.ttf", bold: "700Bold/NotoSansSC_700Bold.ttf" };
const UNITS = 1000;

/** Signs that the font draws as wide as a Chinese character, and that take the room of their ink in lines of Latin letters. */
const NARROW = /[“”‘’…·†→±×÷]/u;
/** Of those, the ones that are narrow in Chinese too. */
const ALWAYS_NARROW = /[·†→±×÷]/u;
const SIDE = 60;

interface Letter {
  id: string;
  advance: number;
  /** How far the outline is moved to the left. */
  shift: number;
}

/** Reads Noto Sans SC, regular and bold, once for all pictures. */
export async function loadFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFont(FILES.regular), readFont(FILES.bold)]);
  return new Fonts(regular, bold);
}

async function readFont(file: string): Promise<Font> {
  const bytes = await readFile(require.resolve(`${FOLDER}/${file}`));
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  if (font.unitsPerEm !== UNITS) throw new Error(`font ${file}: ${font.unitsPerEm} units per em instead of ${UNITS}`);
  return font;
}

/** Two weights of a font, whose letters are measured and outlined once each. */
export class Fonts implements Letters {
  readonly #fonts: readonly [Font, Font];
  readonly #letters = new Map<string, Letter>();
  readonly #outlines = new Map<string, string>();

  constructor(regular: Font, bold: Font) {
    this.#fonts = [regular, bold];
  }

  /** Width of a line in thousandths of an em. */
  width(text: string, bold: boolean): number {
    const narrow = !isChinese(text);
    return [...text].reduce((sum, char) => sum + this.#letter(char, bold, narrow).advance, 0);
  }

  /** The letters of a line with their places; spaces draw nothing. */
  place(text: string, bold: boolean): PlacedLetter[] {
    const narrow = !isChinese(text);
    let x = 0;
    return [...text].flatMap((char) => {
      const { id, advance, shift } = this.#letter(char, bold, narrow);
      const placed = this.outline(id) === "" ? [] : [{ id, x: x - shift }];
      x += advance;
      return placed;
    });
  }

  /** Outline of a letter that was placed. */
  outline(id: string): string {
    return this.#outlines.get(id) ?? "";
  }

  #letter(char: string, bold: boolean, narrow: boolean): Letter {
    const key = `${bold ? "b" : "r"}${narrow ? "n" : ""}${char}`;
    const known = this.#letters.get(key);
    if (known) return known;
    const code = char.codePointAt(0) ?? 0;
    const glyph = this.#fonts[bold ? 1 : 0].charToGlyph(char);
    if (glyph.index === 0) throw new Error(`font has no letter “${char}” (U+${code.toString(16).toUpperCase().padStart(4, "0")})`);
    const id = `${bold ? "b" : "r"}${code.toString(16)}`;
    const path = glyph.getPath(0, 0, UNITS);
    this.#outlines.set(id, writeOutline(path));
    const letter = { id, ...spacing(glyph, ALWAYS_NARROW.test(char) || (narrow && NARROW.test(char))) };
    this.#letters.set(key, letter);
    return letter;
  }
}

function spacing(glyph: Glyph, narrow: boolean): Pick<Letter, "advance" | "shift"> {
  if (!narrow) return { advance: glyph.advanceWidth, shift: 0 };
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

/** Whether a line is Chinese, not one of another language that quotes some. */
function isChinese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u3400-\u9fff]/g) > count(/[a-z]/gi) / 2;
}
