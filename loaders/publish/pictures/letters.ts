import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontLetter } from "../../../src/marks/alphabet.js";
import { letterFile, type LetterFile, LETTER_ROWS } from "../../../src/marks/letter-files.js";
import type { ChartFacts } from "../../../src/charts/chart-facts.js";
import { writeText } from "../../site/write.js";
import { type Fonts, loadFonts } from "./font.js";
import { readPalette } from "./palette.js";

/** Writes the files of letters below the site's root `folder`, with the colours of style sheets in `styles`. */
export async function writeLetters(facts: ChartFacts, folder: string, styles: string): Promise<void> {
  const files = await makeLetterFiles(await loadFonts(), await readPalette(styles), facts);
  for (const [path, text] of files) await writeText(join(folder, path), text);
}

/** Files of letters and colours by path from the site's root, from which pages make pictures as the build does: one with every letter that the atlas itself uses, and one for each row of GB 2312, for words of the reader. */
export async function makeLetterFiles(
  fonts: Fonts,
  colours: ReadonlyMap<string, string>,
  facts: Pick<ChartFacts, "bureaus" | "indicators">,
  words = "src/words",
): Promise<Map<string, string>> {
  const own = await lettersInUse(facts, words);
  const files = new Map([[letterFile(null), JSON.stringify(pack(own, fonts, colours))]]);
  for (const [row, chars] of LETTER_ROWS)
    files.set(
      letterFile(row),
      JSON.stringify(
        pack(
          chars.filter((char) => !own.includes(char)),
          fonts,
          new Map(),
        ),
      ),
    );
  return files;
}

/** Every letter of the interface's texts and of names that stand in charts, and all of printable ASCII. */
async function lettersInUse({ bureaus, indicators }: Pick<ChartFacts, "bureaus" | "indicators">, folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const shown = [
    ...[...bureaus.values()].map(({ short_zh, short_en }) => short_zh + short_en),
    ...[...indicators.values()].map(({ name_zh, name_en }) => name_zh + name_en),
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
