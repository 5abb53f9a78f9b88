import { Alphabet, type FontLetter } from "./alphabet.js";

/** Letters by themselves in two weights, and the colours of pictures by name, as a page fetches them. */
export interface LetterFile {
  colours: Readonly<Record<string, string>>;
  regular: Readonly<Record<string, FontLetter>>;
  bold: Readonly<Record<string, FontLetter>>;
}

/** Path of the file of a row of GB 2312, or of all letters that the atlas uses, from the site's root. */
export const letterFile = (row: number | null): string => `charts/letters/${row ?? "own"}.json`;

const [FIRST_ROW, LAST_ROW, PLACES] = [16, 87, 94];

/** The Chinese characters of GB 2312 by their rows: 6,763 that texts of today rarely leave. */
export const LETTER_ROWS: ReadonlyMap<number, readonly string[]> = readRows();

function readRows(): Map<number, string[]> {
  const decoder = new TextDecoder("gb2312");
  const rows = new Map<number, string[]>();
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const bytes = Uint8Array.from({ length: 2 * PLACES }, (_, i) => (i % 2 === 0 ? row : (i >> 1) + 1) + 0xa0);
    rows.set(
      row,
      [...decoder.decode(bytes)].filter((char) => /\p{Script=Han}/u.test(char)),
    );
  }
  return rows;
}

/** Files that hold the letters of a text beyond those that the atlas uses, by row; letters that no row has come last. */
export function rowsFor(text: string, own: LetterFile): { rows: number[]; missing: string[] } {
  const wanted = [...new Set(text)].filter((char) => !Object.hasOwn(own.regular, char));
  const rowOf = (char: string) => [...LETTER_ROWS].find(([, chars]) => chars.includes(char))?.[0];
  return { rows: [...new Set(wanted.flatMap((char) => rowOf(char) ?? []))], missing: wanted.filter((char) => rowOf(char) === undefined) };
}

/** The letters of fetched files as pictures carry them; a letter in none of them is an empty box. */
export function openAlphabet(files: readonly LetterFile[]): Alphabet {
  const box: FontLetter = { advance: 1000, narrow: null, outline: "M120 0l760 0l0 -760l-760 0zM180 -60l0 -640l640 0l0 640z" };
  return new Alphabet((char, bold) => {
    const weight = bold ? "bold" : "regular";
    const file = files.find((one) => Object.hasOwn(one[weight], char));
    return file?.[weight][char] ?? box;
  });
}
