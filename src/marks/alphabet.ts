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

/** A letter that was asked for: its name among the outlines, and in which lines it takes the room of its ink alone. */
interface Known extends FontLetter {
  id: string;
  narrows: "always" | "latin" | "never";
}

/** Lines whose widths are kept: those of a chart are measured again for each shape of its pictures. */
const MOST_KEPT = 20_000;

/** The letters of a font in two weights as pictures carry them; `read` gives one, or null where the font lacks it, and is asked once for each. */
export class Alphabet implements Letters {
  readonly #read: (char: string, bold: boolean) => FontLetter | null;
  readonly #known = { bold: new Map<string, Known>(), regular: new Map<string, Known>() };
  readonly #widths = { bold: new Map<string, number>(), regular: new Map<string, number>() };
  readonly #outlines = new Map<string, string>();

  constructor(read: (char: string, bold: boolean) => FontLetter | null) {
    this.#read = read;
  }

  /** Width of a line in thousandths of an em. */
  width(text: string, bold: boolean): number {
    const widths = this.#widths[bold ? "bold" : "regular"];
    const kept = widths.get(text);
    if (kept !== undefined) return kept;
    const narrow = !isChinese(text);
    let width = 0;
    for (const char of text) width += spaceOf(this.#letter(char, bold), narrow).advance;
    if (widths.size >= MOST_KEPT) widths.clear();
    widths.set(text, width);
    return width;
  }

  /** The letters of a line with their places; spaces draw nothing. */
  place(text: string, bold: boolean): PlacedLetter[] {
    const narrow = !isChinese(text);
    let x = 0;
    return [...text].flatMap((char) => {
      const letter = this.#letter(char, bold);
      const { id } = letter;
      const { advance, shift } = spaceOf(letter, narrow);
      const placed = this.outline(id) === "" ? [] : [{ id, x: x - shift }];
      x += advance;
      return placed;
    });
  }

  /** Outline of a letter that was placed. */
  outline(id: string): string {
    return this.#outlines.get(id) ?? "";
  }

  #letter(char: string, bold: boolean): Known {
    const all = this.#known[bold ? "bold" : "regular"];
    const known = all.get(char);
    if (known) return known;
    const letter = this.#read(char, bold);
    if (letter === null) throw new Error(`font has no letter “${char}” (U+${hexOf(char).toUpperCase().padStart(4, "0")})`);
    const narrows = ALWAYS_NARROW.test(char) ? "always" : NARROW.test(char) ? "latin" : "never";
    const made: Known = { ...letter, id: `${bold ? "b" : "r"}${hexOf(char)}`, narrows };
    all.set(char, made);
    this.#outlines.set(made.id, made.outline);
    return made;
  }
}

function spaceOf({ advance, narrow, narrows }: Known, isLatin: boolean): { advance: number; shift: number } {
  const isNarrow = narrows === "always" || (isLatin && narrows === "latin");
  return (isNarrow && narrow) || { advance, shift: 0 };
}

const hexOf = (char: string): string => (char.codePointAt(0) ?? 0).toString(16);

/** Whether a line is Chinese, not one of another language that quotes some. */
function isChinese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u3400-\u9fff]/g) > count(/[a-z]/gi) / 2;
}
