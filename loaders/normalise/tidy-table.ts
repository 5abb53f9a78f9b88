import { Converter } from "opencc-js/t2cn";
import { addChar, charSet } from "../grammar/char-set.js";
import { readYaml } from "../port/files.js";

const SAME: Record<string, string> = {
  "﹝": "〔",
  "﹞": "〕",
  "［": "[",
  "］": "]",
  "﹪": "%",
  "〜": "~",
  "～": "~",
  "－": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "─": "-",
  "﹒": ".",
  "•": "·",
  "‧": "·",
  "・": "·",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  '"': "”",
  "＂": "”",
  "｜": "\t",
  "│": "\t",
  "|": "\t",
  "┃": "\t",
  "║": "\t",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "﹣": "-",
  "━": "-",
  "═": "-",
};
const CJK_FIRST = 0x4e00;
const CJK_LAST = 0x9fff;
/** Kangxi radicals and compatibility ideographs, which NFKC folds. */
const COMPATIBLE = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
] as const;
/** Ideographs, each with the radicals that look like it. */
const RADICALS = readYaml("loaders/normalise/radicals.yaml") as Record<string, string>;
const WIDE_FIRST = 0xff01;
const WIDE_LAST = 0xff5e;
const WIDE_OFFSET = 0xfee0;

/** Code of a white space, and of what is dropped, in the table. */
export const SPACE = 32;
export const NOTHING = 0;

/** UTF-16 code → code of the tidied character: one width, one form of quotes and dashes, simplified Chinese, radicals as ideographs; spaces are 32, invisible characters 0. */
export const TIDY: Uint16Array = makeTable();

/** The characters that are not what they become: few of those of a text. */
export const UNTIDY = charSet();
TIDY.forEach((tidied, code) => tidied !== code && addChar(UNTIDY, code));

function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = WIDE_FIRST; code <= WIDE_LAST; code++) table[code] = code - WIDE_OFFSET;
  simplify(table);
  foldIdeographs(table);
  for (const [from, to] of Object.entries(SAME)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let code = 0; code < table.length; code++) {
    const char = String.fromCharCode(code);
    // a byte order mark is white space to a pattern, and nothing to a reader
    if (/[\p{Cf}\p{DI}\u0000-\u0008\u20e3]/u.test(char)) table[code] = NOTHING;
    else if (char !== "\t" && /\s/.test(char)) table[code] = SPACE;
  }
  return table;
}

function simplify(table: Uint16Array): void {
  const codes = Array.from({ length: CJK_LAST - CJK_FIRST + 1 }, (_, i) => CJK_FIRST + i);
  // one character a line, so that no two make a word that would be converted as a whole
  const simplified = Converter({ from: "t", to: "cn" })(codes.map((code) => String.fromCharCode(code)).join("\n")).split("\n");
  codes.forEach((code, i) => {
    const char = simplified[i] ?? "";
    if (char.length === 1) table[code] = char.charCodeAt(0);
  });
}

function foldIdeographs(table: Uint16Array): void {
  const fold = (code: number, to: string): void => {
    if (to.length === 1) table[code] = table[to.charCodeAt(0)] ?? code;
  };
  for (const [first, last] of COMPATIBLE)
    for (let code = first; code <= last; code++) fold(code, String.fromCharCode(code).normalize("NFKC"));
  for (const [to, radicals] of Object.entries(RADICALS)) for (const radical of radicals) fold(radical.charCodeAt(0), to);
}
