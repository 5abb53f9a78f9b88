import { divideRows, type Line, type RowLine } from "./rows.js";

const LINE_END = /\r\n|[\r\n\f\v\u2028\u2029]/g;
const PAGE_NUMBER =
  /^[\s\-—–―─−‐‑‒﹣－━═·•‧・.﹒．]*(?:第?\s*[\d０-９]{1,4}\s*页?(?:\s*[/／,，共]+\s*[\d０-９]{1,4}\s*页?)?)[\s\-—–―─−‐‑‒﹣－━═·•‧・.﹒．]*$/;
const LONGEST_PAGE_NUMBER = 24;
const SENTENCE_END = /^[。！？；：!?;:”」》)）]$/;
const HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、,，.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部]|[一二三四五六七八九十]{1,2}是|其[一二三])/;
const SERIAL = /^\s*(\d{1,3})[\s.．、)）]\s*[\u4e00-\u9fff]/;
const LONGEST_SERIAL = 12;
const LONGER = 1.5;
const MOST_LONGER = 0.05;
const CUT_FIGURE = /^[\d０-９.,，]$/;
/** 发布日期：2023-01-18 above 2022年，… is no number cut in two. */
const ENDS_DATED = /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?$/;
const LONGEST_DATE = 16;
const OPENS_LIST = /其中[:：]$/;
const ITEM_ENDS = /[;；。]$/;
const LONGEST_ITEM = 80;
const STARTS_DATED = /^\s*(?:19|20)\d{2}\s?年/;
const GOES_ON_FIGURE = /^\s*(?:[\d０-９]|[余多]?[万亿件宗起家元人次份条项个场%％])/;

/** A line of prose that stops at no sign, and goes on with a count: …立案查处环境违法案件 / 118件,罚款926万元. */
const STOPS_OPEN = /[，,；;][^。！？]*[\u4e00-\u9fff]$/;
const STARTS_COUNT = /^\s*[\d０-９][\d０-９.,，]*[余多]?[万亿]?[件宗起家元人次份条项个场期%％]/;
const ENDS_COUNT = /[\d０-９][\u4e00-\u9fff]{0,3}$/;
const GOES_ON = /^\s*[\u4e00-\u9fff]{1,20}[，。；、\d]/;
const LONG_PROSE = 30;
const STOP_REACH = 60;

/** Splits a text into lines, drops page numbers between lines, says which lines a fixed width has cut, and which are rows of cells. */
export function splitLines(source: string): RowLine[] {
  const all = linesOf(source);
  const last = all.findLastIndex((line) => !isBlank(source, line));
  const whole = all.filter((line, i) => i === 0 || i >= last || !isPageNumber(source, line));
  const lines = divideRows(source, whole);
  const width = wrapWidth(source, lines);
  const kept = width === null ? lines : lines.filter((line) => !isBlank(source, line));
  kept.forEach((line, i) => (line.joins = joins(source, line, kept[i + 1], width) || listsOn(source, kept, i)));
  return kept;
}

const isBlank = (source: string, { start, end }: Line): boolean => start === end || source.slice(start, end).trim() === "";

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(source); match !== null; match = LINE_END.exec(source)) {
    lines.push({ start, end: match.index, joins: false });
    start = LINE_END.lastIndex;
  }
  lines.push({ start, end: source.length, joins: false });
  return lines;
}

function isPageNumber(source: string, line: Line): boolean {
  if (line.end === line.start || line.end - line.start >= LONGEST_PAGE_NUMBER) return false;
  const text = source.slice(line.start, line.end);
  return PAGE_NUMBER.test(text) && /[^\d０-９\s.﹒．,，]/.test(text);
}

/** Width at which a text was wrapped, or null where lines are paragraphs. */
function wrapWidth(source: string, lines: RowLine[]): number | null {
  const full = lines
    .filter(isProse)
    .map((line) => source.slice(line.start, line.end).trimEnd())
    .filter((text) => text.length >= 12);
  const open = full.filter((text) => !SENTENCE_END.test(text.slice(-1))).map((text) => text.length);
  if (open.length < 4 || open.length < full.length * 0.4) return null;
  const width = open.sort((a, b) => a - b)[Math.floor(open.length * 0.9)] ?? 0;
  // where lines are cut, hardly any is much longer
  if (full.filter((text) => text.length > width * LONGER).length > Math.max(1, full.length * MOST_LONGER)) return null;
  return width <= 120 && open.filter((length) => length >= width * 0.8).length >= open.length * 0.5 ? width : null;
}

const isProse = ({ division }: RowLine): boolean => division === "none";

function joins(source: string, line: RowLine, next: RowLine | undefined, width: number | null): boolean {
  if (!next || !isProse(line) || !isProse(next)) return false;
  // an empty line is neither cut nor goes on
  if (line.start === line.end || next.start === next.end) return false;
  const text = source.slice(line.start, line.end).trimEnd();
  const following = source.slice(next.start, Math.min(next.end, next.start + 24));
  if (countsOn(source.slice(line.start, line.start + LONGEST_SERIAL), following)) return false;
  if (ENDS_DATED.test(text.slice(-LONGEST_DATE)) || STARTS_DATED.test(following)) return width !== null && isOpen(text, width, following);
  if (CUT_FIGURE.test(text.slice(-1)) && GOES_ON_FIGURE.test(following) && text.length >= 12 && !HEADING.test(following)) return true;
  if (text.length >= LONG_PROSE && STOPS_OPEN.test(text.slice(-STOP_REACH)) && goesOn(text, following)) return true;
  return width !== null && isOpen(text, width, following);
}

/** Whether the next line goes on in the middle of a clause, or with a count. */
const goesOn = (text: string, following: string): boolean =>
  STARTS_COUNT.test(following) ||
  (!HEADING.test(text) && !HEADING.test(following) && !ENDS_COUNT.test(text.slice(-8)) && GOES_ON.test(following));

/** 罚款2174.8万元,其中： above short lines that end in a semicolon each: one sentence, broken for the eye. */
function listsOn(source: string, lines: readonly RowLine[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line || !next || !isProse(line) || !isProse(next) || next.end - next.start > LONGEST_ITEM) return false;
  const end = source.slice(Math.max(line.start, line.end - 4), line.end).trimEnd();
  if (!OPENS_LIST.test(end) && !(/[;；]$/.test(end) && lines[i - 1]?.joins === true)) return false;
  return ITEM_ENDS.test(source.slice(next.end - 2, next.end).trimEnd()) && !HEADING.test(source.slice(next.start, next.start + 12));
}

/** Rows that are numbered one after the other (3 立案…, 4 处罚…) are no parts of one line. */
function countsOn(text: string, following: string): boolean {
  const behind = SERIAL.exec(following)?.[1];
  return behind !== undefined && Number(behind) === Number(SERIAL.exec(text)?.[1] ?? NaN) + 1;
}

const isOpen = (text: string, width: number, following: string): boolean =>
  text.length >= width * 0.75 && !/^[。！？!?]$/.test(text.slice(-1)) && !HEADING.test(following);
