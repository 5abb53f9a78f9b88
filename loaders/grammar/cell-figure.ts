import { UNIT_IDS } from "./grammar.js";

const DIRECTION = "[-+↑↓▲▼△▽]|上升|下降|增长|增加|减少|降低|提高|增|减|升|降";
const CHINESE = "〇零一二三四五六七八九十百千万两";
const NUMBER = `\\d[\\d,，]*(?:\\.\\d+)?[百千万亿]{0,2}|[${CHINESE}]{1,8}(?=[^${CHINESE}])`;
const LONGEST = 24;

const CELL_FIGURE = new RegExp(
  `^(?<before>上年同期|去年同期|上年度|上年|去年|同期)?[为:]?(?<sign>${DIRECTION})?(?<hedge>约|近|超过?|不足|逾)?(?<number>${NUMBER})(?<more>[余多])?` +
    "(?<unit>[^\\d()+\\-*\\[↑↓▲▼]{0,8}(?:\\([\\u4e00-\\u9fff]\\))?|\\([%\\u4e00-\\u9fff]{1,3}\\))" +
    "(?<arrow>[↑↓▲▼])?(?:[*①-⑳]|\\[\\d{1,2}\\]|\\([^()\\d]{1,8}\\))?$",
);
const YEAR = /^(?:19|20)\d\d年?(?:度|全年)?$/;
const TIME = new Set(["year", "month", "day", "score"]);
const AFTER = /(?:左右|以上|以下|余|多)$/;

/** The parts of a cell that is one figure and nothing else. */
export interface CellFigure {
  /** The words of last year before it (上年9215人次), or nothing. */
  readonly before: string;
  /** 1 or -1 where a sign, an arrow or a verb gives its direction, else 0. */
  readonly sign: -1 | 0 | 1;
  /** Its measure word, without brackets; nothing where the table gives it elsewhere. */
  readonly unit: string;
  /** Where its number begins in the cell, hedges included. */
  readonly at: number;
}

/** Reads a cell, in tidied writing, that is one figure and nothing else, or one with another in brackets behind it (`41(49)`), of which this is the first (`1,234.5`, `12件`, `-3.2%`, `↑6.7%`, `上年9215人次`, `12(起)`); null for words, years and dates. */
export function figureIn(words: string): CellFigure | null {
  const known = READ.get(words);
  if (known !== undefined) return known;
  const figure = readFigure(words) ?? readPaired(words);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(words, figure);
  return figure;
}

/** Cells are looked at several times while their table is found, and many hold the same figure. */
const READ = new Map<string, CellFigure | null>();
const MOST_READ = 4096;

function readPaired(words: string): CellFigure | null {
  const [, main = "", inner = "", unit = ""] = PAIRED.exec(words) ?? [];
  return inner === "" || (readFigure(inner) === null && !isBareYear(inner)) ? null : readFigure(main + unit);
}

/** The parts of a cell of two figures: before its bracket, in it, and the measure word of both behind it. */
export const PAIRED = /^([^()]{1,16})\(([^()]*\d[^()]*)\)([^()\d]{0,4})$/;

function readFigure(words: string): CellFigure | null {
  if (words === "" || words.length > LONGEST || YEAR.test(words)) return null;
  const found = CELL_FIGURE.exec(words)?.groups;
  if (!found) return null;
  const unit = (found.unit ?? "").replace(/^\((.*)\)$/, "$1").replace(AFTER, "");
  const known = UNIT_IDS.get(unit.replace(/^[百千万亿]{1,2}(?=.)/, ""));
  if (unit !== "" && (known === undefined || TIME.has(known))) return null;
  // 一 in a cell is a name or a mark: Chinese numerals count with their unit alone
  if (unit === "" && !/^\d/.test(found.number ?? "")) return null;
  // nor does 万元 count, which names a unit
  if (/^[百千万]+$/.test(found.number ?? "") && found.more === undefined) return null;
  const mark = `${found.sign ?? ""}${found.arrow ?? ""}`;
  const at = (found.before ?? "").length + (words.slice((found.before ?? "").length).match(/^[为:]/) ? 1 : 0) + (found.sign ?? "").length;
  return { before: found.before ?? "", sign: mark === "" ? 0 : DOWN.test(mark) ? -1 : 1, unit, at };
}

const DOWN = /[-↓▼▽减降]|减少|下降|降低/;

/** A bare year in a column of figures may be a count: 2022 inspections. */
export const isBareYear = (words: string): boolean => /^(?:19|20)\d\d$/.test(words);
