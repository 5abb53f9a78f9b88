import type { Letters, PlacedLetter } from "./letters.js";

/** A letter of a font in thousandths of an em: its advance and, for a sign that is drawn as wide as a Chinese character, the room of its ink, with how far that is moved to the left. */
export interface FontLetter {
  advance: number;
  narrow: { advance: number; shift: number } | null;
  /** SVG path data, y downwards. */
  outline: string;
}

/** Signs that the font draws as wide as a Chinese character, and that take the room of their ink in lines of Latin letters. */
export const NARROW = /[“”‘’…·†→±×÷]/u;
/** Of those, the ones that are narrow in Chinese too. */
const ALWAYS_NARROW = /[·†→±×÷]/u;

/** The letters of a font in two weights as pictures carry them; `read` gives one, or null where the font lacks it, and is asked once for each. */
export class Alphabet implements Letters {
  readonly #read: (char: string, bold: boolean) => FontLetter | null;
  readonly #known = new Map<string, FontLetter>();
  readonly #outlines = new Map<string, string>();

  constructor(read: (char: string, bold: boolean) => FontLetter | null) {
    this.#read = read;
  }

  /** Width of a line in thousandths of an em. */
  width(text: string, bold: boolean): number {
    const narrow = !isChinese(text);
    return [...text].reduce((sum, char) => sum + this.#space(char, bold, narrow).advance, 0);
  }

  /** The letters of a line with their places; spaces draw nothing. */
  place(text: string, bold: boolean): PlacedLetter[] {
    const narrow = !isChinese(text);
    let x = 0;
    return [...text].flatMap((char) => {
      const { advance, shift } = this.#space(char, bold, narrow);
      const id = idOf(char, bold);
      const placed = this.outline(id) === "" ? [] : [{ id, x: x - shift }];
      x += advance;
      return placed;
    });
  }

  /** Outline of a letter that was placed. */
  outline(id: string): string {
    return this.#outlines.get(id) ?? "";
  }

  #space(char: string, bold: boolean, narrow: boolean): { advance: number; shift: number } {
    const letter = this.#letter(char, bold);
    const isNarrow = ALWAYS_NARROW.test(char) || (narrow && NARROW.test(char));
    return (isNarrow && letter.narrow) || { advance: letter.advance, shift: 0 };
  }

  #letter(char: string, bold: boolean): FontLetter {
    const id = idOf(char, bold);
    const known = this.#known.get(id);
    if (known) return known;
    const letter = this.#read(char, bold);
    if (letter === null) throw new Error(`font has no letter “${char}” (U+${hexOf(char).toUpperCase().padStart(4, "0")})`);
    this.#known.set(id, letter);
    this.#outlines.set(id, letter.outline);
    return letter;
  }
}

const hexOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16);
const idOf = (char: string, bold: boolean): string => `${bold ? "b" : "r"}${hexOf(char)}`;

/** Whether a line is Chinese, not one of another language that quotes some. */
function isChinese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u3400-\u9fff]/g) > count(/[a-z]/gi) / 2;
}
