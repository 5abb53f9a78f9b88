import { MappedBuilder, type MappedText } from "./mapped.js";
import { splitLines } from "./lines.js";
import { NOTHING, SPACE, TIDY } from "./tidy-table.js";

const LATIN = /[A-Za-z0-9.,%]/;
const TAB = 9;
const WIDE_COMMA = "，";

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
    const code = TIDY[source.charCodeAt(i)] ?? NOTHING;
    if (code === NOTHING) continue;
    if (code === SPACE || code === TAB) gap = gap < 0 || code === TAB ? i : gap;
    else {
      const char = dividesNumbers(source, i) ? WIDE_COMMA : String.fromCharCode(code);
      if (gap >= 0) pushGap(out, source, gap, char);
      out.push(char, i);
      gap = -1;
    }
  }
}

/** A tab divides cells; a space stays only between two Latin words or numbers. */
function pushGap(out: MappedBuilder, source: string, at: number, next: string): void {
  if (out.length === 0 || out.last === "\n") return;
  if (TIDY[source.charCodeAt(at)] === TAB) out.push("\t", at);
  else if (LATIN.test(out.last) && LATIN.test(next)) out.push(" ", at);
}

/** A wide comma between narrow digits divides two numbers; it does not group thousands. */
const dividesNumbers = (source: string, at: number): boolean =>
  source[at] === WIDE_COMMA && isDigit(source[at - 1]) && isDigit(source[at + 1]);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
