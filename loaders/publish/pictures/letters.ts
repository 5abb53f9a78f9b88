import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontLetter } from "../../../src/marks/alphabet.js";
import { letterFile, type LetterFile, LETTER_ROWS } from "../../../src/marks/letter-files.js";
import type { Tables } from "../../tables/rows.js";
import type { Fonts } from "./font.js";

/** Files of letters and colours by path from the site's root, from which pages make pictures as the build does: one with the letters in use, and one for each row of GB 2312 with the rest, for words of the reader. */
export function makeLetterFiles(fonts: Fonts, colours: ReadonlyMap<string, string>, own: readonly string[]): Map<string, string> {
  const known = new Set(own);
  const files = new Map([[letterFile(null), JSON.stringify(pack(own, fonts, colours))]]);
  for (const [row, chars] of LETTER_ROWS) {
    const others = chars.filter((char) => !known.has(char));
    files.set(letterFile(row), JSON.stringify(pack(others, fonts, new Map())));
  }
  return files;
}

/** Every letter of the interface's texts, in the files of `folder`, and of names that stand in charts, and all of printable ASCII. */
export async function lettersInUse(
  { bureaus, indicators }: Pick<Tables, "bureaus" | "indicators">,
  folder = "src/words",
): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const shown = [
    ...bureaus.map(({ short_zh, short_en }) => short_zh + short_en),
    ...indicators.map(({ name_zh, name_en }) => name_zh + name_en),
  ];
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));
  return [...new Set([...ascii, ...texts.join(""), ...shown.join("")])].filter((char) => char >= " ").sort();
}

function pack(chars: readonly string[], fonts: Fonts, colours: ReadonlyMap<string, string>): LetterFile {
  const weigh = (bold: boolean) =>
    chars.flatMap((char): [string, FontLetter][] => {
      const letter = fonts.read(char, bold);
      return letter === null ? [] : [[char, letter]];
    });
  return { colours: Object.fromEntries(colours), regular: Object.fromEntries(weigh(false)), bold: Object.fromEntries(weigh(true)) };
}
