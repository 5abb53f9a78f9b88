import type { Span } from "../normalise/outline.js";
import { changed, negative } from "./change.js";
import type { Figure } from "./figure.js";
import { exact, readNumeral } from "./numeral.js";
import { readUnit } from "./unit.js";

interface Cell extends Span {
  words: string;
}

interface Column {
  header: Cell | null;
  role: "label" | "serial" | "unit" | "change" | "previous" | "value";
}

const NUMBER = /^[+\-]?\d[\d,]*(?:\.\d+)?%?$/;
const UNIT_HEADER = /^(?:计量)?单位$/;
const CHANGE_HEADER = /同比|增减|增幅|变化|升降|较上年|比上年/;
const SERIAL_HEADER = /^(?:序号|编号|排名|名次)$/;
const UNIT_IN_BRACKETS = /[((]([^()()]{1,6})[))]$/;
const CAPTION_UNIT = /单位:([^\s\t;)]{1,12})/;
const PLACE = /(?:县|市|区|分局|管理局|支队|大队|旗|镇|街道|局)$/;
const SUM = /^(?:合\s?计|总\s?计|小计|全市|全省|全区|全县|全州)$/;
const MONEY = /金额|款|资金|经费|奖金/;
const SHORTEST_TABLE = 2;

/** Bare numbers in the cells of tables (tab between cells, a row a line), each with its label as the words it is known by. */
export function findCells(text: string, year: number): Figure[] {
  if (!text.includes("\t")) return [];
  const figures: Figure[] = [];
  let rows: Cell[][] = [];
  let caption = "";
  let start = 0;
  for (const line of [...text.split("\n"), ""]) {
    if (line.includes("\t")) rows.push(cellsOf(line, start));
    else {
      if (rows.length >= SHORTEST_TABLE) figures.push(...readTable(rows, year, caption));
      rows = [];
      caption = line;
    }
    start += line.length + 1;
  }
  return figures;
}

function cellsOf(line: string, start: number): Cell[] {
  let at = start;
  return line.split("\t").map((words) => {
    const cell = { words, start: at, end: at + words.length };
    at = cell.end + 1;
    return cell;
  });
}

function readTable(rows: Cell[][], year: number, caption: string): Figure[] {
  const [first = []] = rows;
  const headed = !first.some((cell) => NUMBER.test(cell.words)) && first.length > 1;
  const columns = first.map((cell, i): Column => ({
    header: headed ? cell : null,
    role: headed ? roleOf(cell.words, i, year) : i === 0 ? "label" : "value",
  }));
  const shared = CAPTION_UNIT.exec(caption)?.[1] ?? "";
  return rows.slice(headed ? 1 : 0).flatMap((row) => readRow(row, columns, shared));
}

function roleOf(header: string, i: number, year: number): Column["role"] {
  if (SERIAL_HEADER.test(header)) return "serial";
  if (UNIT_HEADER.test(header)) return "unit";
  if (CHANGE_HEADER.test(header)) return "change";
  if (/^(?:上年|去年|上一年)/.test(header) || header.startsWith(`${year - 1}年`)) return "previous";
  return i === 0 || /^(?:指标|项目|名称|类别|内容|地区|单位名称)/.test(header) ? "label" : "value";
}

function readRow(row: Cell[], columns: Column[], shared: string): Figure[] {
  const label = row.find((cell, i) => columns[i]?.role === "label" && cell.words !== "" && !NUMBER.test(cell.words));
  if (!label) return [];
  const unitCell = row.find((_, i) => columns[i]?.role === "unit")?.words ?? "";
  const figures: Figure[] = [];
  row.forEach((cell, i) => {
    const column = columns[i];
    if (!column || column.role === "serial" || column.role === "unit" || cell === label || !NUMBER.test(cell.words)) return;
    const byColumn = (PLACE.test(label.words) || SUM.test(label.words)) && column.header !== null && column.role === "value";
    const named = byColumn ? (column.header as Cell) : label;
    const unit =
      unitCell ||
      UNIT_IN_BRACKETS.exec(named.words)?.[1] ||
      UNIT_IN_BRACKETS.exec(column.header?.words ?? "")?.[1] ||
      sharedUnit(shared, named.words);
    const figure = cellFigure(cell, unit, column.role, named, byColumn && !SUM.test(label.words) ? label.words : null);
    if (figure) figures.push(figure);
  });
  return figures;
}

/** The unit of a caption that fits a column: 单位：件、万元 has one for counts and one for money. */
function sharedUnit(shared: string, header: string): string {
  const units = shared.split(/[、,/]/);
  return units.find((unit) => unit.endsWith("元") === MONEY.test(header)) ?? "";
}

function cellFigure(cell: Cell, unitWords: string, role: Column["role"], label: Cell, place: string | null): Figure | null {
  const percent = cell.words.endsWith("%");
  const digits = cell.words.replace(/^[+\-]/, "");
  const unit = percent ? "percent" : (readUnit(unitWords.replace(/^[万亿]/, ""), 0)?.value ?? "");
  if (unit === "" || (role !== "change" && percent && !/率|比/.test(label.words))) return null;
  const scale = percent ? 1 : unitWords.startsWith("万") ? 10_000 : unitWords.startsWith("亿") ? 100_000_000 : 1;
  const value = exact((readNumeral(digits, 0)?.value ?? 0) * scale);
  const { start, end } = cell;
  const plain: Figure = {
    value,
    lower: value,
    upper: value,
    unit,
    qualifier: "exact",
    start,
    measure: end,
    end,
    after: end,
    change: null,
    label,
    place,
  };
  if (role === "previous") return changed(plain, { kind: "level", start });
  if (role !== "change") return plain;
  return (cell.words.startsWith("-") ? negative : changed)(plain, { kind: "previous", start });
}
