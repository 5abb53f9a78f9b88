import { MappedBuilder, type MappedText } from "./mapped.js";
import { splitLines } from "./lines.js";
import { NOTHING, SPACE, TIDY } from "./tidy-table.js";

const LATIN = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9.,%]/.test(String.fromCharCode(code))));
const TAB = 9;
const LINE_END = 10;
const BLANK = 32;
const ZERO = 48;
const NINE = 57;
/** Cells of a row that are set apart by spaces: at least two wide gaps in a short line. */
const BIG_GAP = /^(?:[\u3000\u2003]{2}|[ \u00a0]{3})/;
const GAPS = /[\u3000\u2003]{2,}|[ \u00a0]{3,}/g;
const LONGEST_ROW = 160;
const WIDE_COMMA = "，".charCodeAt(0);

/** Tidies a text: one width of characters, no spaces inside Chinese, wrapped lines joined; keeps the way back. */
export function normalise(source: string): MappedText {
  const out = new MappedBuilder(source);
  for (const line of splitLines(source)) {
    pushLine(out, source, line.start, line.end);
    if (!line.joins && out.length > 0 && out.last !== LINE_END) out.push(LINE_END, line.end);
  }
  return out.build();
}

function pushLine(out: MappedBuilder, source: string, start: number, end: number): void {
  const cells = end - start <= LONGEST_ROW && (source.slice(start, end).trim().match(GAPS)?.length ?? 0) >= 2;
  let gap = -1;
  for (let i = start; i < end; i++) {
    const from = source.charCodeAt(i);
    const code = TIDY[from] ?? NOTHING;
    if (code === NOTHING) continue;
    if (code === SPACE || code === TAB) gap = gap < 0 || code === TAB ? i : gap;
    else {
      const char = from === WIDE_COMMA && dividesNumbers(source, i) ? WIDE_COMMA : code;
      if (gap >= 0 && cells && BIG_GAP.test(source.slice(gap, i))) pushGap(out, source, gap, TAB);
      else if (gap >= 0) pushGap(out, source, gap, char);
      out.push(char, i);
      gap = -1;
    }
  }
}

/** A tab divides cells; a space stays only between two Latin words or numbers. */
function pushGap(out: MappedBuilder, source: string, at: number, next: number): void {
  if (out.length === 0 || out.last === LINE_END) return;
  if (next === TAB || TIDY[source.charCodeAt(at)] === TAB) out.push(TAB, at);
  else if (LATIN[out.last] && LATIN[next]) out.push(BLANK, at);
}

/** A wide comma between narrow digits divides two numbers; it does not group thousands. */
const dividesNumbers = (source: string, at: number): boolean => isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1));

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
