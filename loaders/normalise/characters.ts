import { MappedBuilder, type MappedText } from "./mapped.js";
import { splitLines } from "./lines.js";

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const SPACE = /[\s\u3000\u00a0]/;
const LATIN = /[A-Za-z0-9.,%]/;
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
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  '"': "”",
};

/** Tidies a text: one width of characters, no spaces inside Chinese, wrapped lines joined; keeps the way back. */
export function normalise(source: string): MappedText {
  const out = new MappedBuilder(source);
  for (const line of splitLines(source)) {
    pushLine(out, source, line.start, line.end);
    if (!line.joins && out.length > 0 && out.last !== "\n") out.push("\n", line.end);
  }
  return out.build();
}

function pushLine(out: MappedBuilder, source: string, start: number, end: number): void {
  let gap = -1;
  for (let i = start; i < end; i++) {
    const char = source[i] as string;
    if (INVISIBLE.test(char)) continue;
    if (SPACE.test(char)) gap = gap < 0 || char === "\t" ? i : gap;
    else {
      const tidy = char === "，" && isDigit(source[i - 1]) && isDigit(source[i + 1]) ? char : tidyChar(char);
      if (gap >= 0) pushGap(out, source, gap, tidy);
      out.push(tidy, i);
      gap = -1;
    }
  }
}

/** A tab divides cells; a space stays only between two Latin words or numbers. */
function pushGap(out: MappedBuilder, source: string, at: number, next: string): void {
  if (out.length === 0 || out.last === "\n") return;
  if (source[at] === "\t") out.push("\t", at);
  else if (LATIN.test(out.last) && LATIN.test(next)) out.push(" ", at);
}

/** A wide comma between narrow digits divides two numbers; it does not group thousands. */
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

function tidyChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return SAME[char] ?? String.fromCharCode(code - 0xfee0);
  return SAME[char] ?? char;
}
