import { hasChar } from "../grammar/char-set.js";
import { signsOf } from "./digits.js";
import { MappedBuilder, type MappedText } from "./mapped.js";
import { splitLines } from "./lines.js";
import type { RowLine } from "./rows.js";
import { NOTHING, SPACE, TIDY, UNTIDY } from "./tidy-table.js";

const LATIN = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9.,%]/.test(String.fromCharCode(code))));
const TAB = 9;
const LINE_END = 10;
const BLANK = 32;
const PERCENT = 37;
const ZERO = 48;
const NINE = 57;
/** Gaps that divide the cells of a lone row, and of rows that lie below each other. */
const BIG_GAP = /^(?:[\u3000\u2003]{2}|[ \u00a0]{3})/;
const WIDE_GAP = /^(?:[\u3000\u2003]|[ \u00a0\u2002]{2})/;
/** 立案：12件  罚款：3万元 stand beside each other. */
const COLON_PAIRS = /^\s*(?:[^\s：:，。；]{2,16}[：:][ ]?[\d０-９][^\s：:，。；]*(?:[ \u00a0\u2002]{2,}|[\u3000\u2003]+|$)){2,}$/;
const BIG_GAPS = /[\u3000\u2003]{2,}|[ \u00a0]{3,}/g;
const LONGEST_ROW = 160;
const WIDE_COMMA = "，".charCodeAt(0);
/** A row whose first cell is blank, as over the names of a table. */
const BLANK_FIRST = /^ *(?:\t+|[|｜│┃║](?:\s*[|｜│┃║])+)[^\t|｜│┃║]+[\t|｜│┃║]/;
const BAR = /[|｜│┃║]/;
const BARRED = /^\s*[|｜│┃║]/;
const NEVER = /^(?!)/;

/** Tidies a text: one width of characters, no spaces inside Chinese, wrapped lines joined, a tab between cells; keeps the way back. */
export function normalise(source: string): MappedText {
  const out = new MappedBuilder(source);
  const groups = signsOf(source);
  for (const line of splitLines(source)) {
    pushLine(out, source, line, groups);
    if (!line.joins && out.length > 0 && out.last !== LINE_END) out.push(LINE_END, line.end);
  }
  return out.build();
}

/** How the cells of a line are told: the gaps that divide them, the column of each where blank ones are not printed, and how many blank ones it begins with. */
interface Cells {
  gap: RegExp;
  columns: readonly number[] | null;
  leads: boolean;
  bar: number;
}

function cellsOf(source: string, { start, end, division, columns }: RowLine): Cells {
  const isMarked = division === "marks";
  const line = isMarked || (division === "none" && end - start <= LONGEST_ROW) ? source.slice(start, end) : "";
  const lone = division === "none" && (line.trim().match(BIG_GAPS)?.length ?? 0) >= 2;
  const gap =
    division === "gaps" || (division === "none" && COLON_PAIRS.test(line))
      ? WIDE_GAP
      : division === "blanks"
        ? /^\s/
        : lone
          ? BIG_GAP
          : NEVER;
  return {
    gap,
    columns,
    leads: isMarked && BLANK_FIRST.test(line),
    bar: isMarked && BARRED.test(line) && !followsOpen(source, start) ? 1 : 0,
  };
}

/** Whether the line above is divided by bars and begins with none, so that one that begins with a bar begins with a blank cell. */
function followsOpen(source: string, start: number): boolean {
  const end = source.charCodeAt(start - 2) === 13 ? start - 2 : start - 1;
  const above = source.slice(source.lastIndexOf("\n", end - 1) + 1, end);
  return above.length <= LONGEST_ROW && BAR.test(above) && !BARRED.test(above);
}

function pushLine(out: MappedBuilder, source: string, line: RowLine, groups: ReadonlyMap<number, number>): void {
  const cells = cellsOf(source, line);
  let gap = -1;
  let cell = 0;
  for (let i = line.start; i < line.end; i++) {
    const from = source.charCodeAt(i);
    const code = (groups.size > 0 ? groups.get(i) : undefined) ?? (hasChar(UNTIDY, from) ? (TIDY[from] as number) : from);
    if (code === NOTHING) continue;
    if (code === SPACE || code === TAB) {
      if (gap < 0) gap = i;
      continue;
    }
    const char = from === WIDE_COMMA && !groups.has(i) && dividesNumbers(source, i) ? WIDE_COMMA : code;
    if (gap >= 0) cell = pushGap(out, source, { gap, end: i, cell }, char, cells);
    out.push(char, i);
    gap = -1;
  }
}

/** Tabs divide cells, and so do gaps of rows; a space stays only between two Latin words or numbers, and none before a per cent sign. The number of the cell that follows. */
function pushGap(
  out: MappedBuilder,
  source: string,
  { gap, end, cell }: { gap: number; end: number; cell: number },
  next: number,
  cells: Cells,
): number {
  const first = out.length === 0 || out.last === LINE_END;
  const marks: number[] = [];
  for (let i = gap; i < end; i++) if (TIDY[source.charCodeAt(i)] === TAB) marks.push(i);
  if (first) marks.splice(0, cells.leads ? cells.bar : marks.length);
  for (const mark of marks) out.push(TAB, mark);
  if (first && cells.columns) {
    // a row below blank cells
    const blank = Math.min(end - gap, cells.columns[0] ?? 0);
    for (let i = 0; i < blank; i++) out.push(TAB, gap + i);
  }
  if (first || marks.length > 0) return cell;
  if (!cells.gap.test(source.slice(gap, end))) {
    if (LATIN[out.last] && LATIN[next] && next !== PERCENT) out.push(BLANK, gap);
    return cell;
  }
  const steps = Math.min(end - gap, (cells.columns?.[cell + 1] ?? cell + 1) - (cells.columns?.[cell] ?? cell));
  for (let i = 0; i < steps; i++) out.push(TAB, gap + i);
  return cell + 1;
}

/** A wide comma between narrow digits divides two numbers; it does not group thousands. */
const dividesNumbers = (source: string, at: number): boolean => isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1));

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
