import { columnsOf, type Column } from "./table-columns.js";
import { captionUnits, sayFigure, splitUnit, unitFor, valueOf, type CellFigure } from "./table-cells.js";
import { WORDS } from "./words.js";

const TEXT_REACH = 60;
const { table } = WORDS;
const OFFICE = new RegExp(`(?:${table.office.join("|")})$`);

/** A row of figures about one subject: this year's, last year's, and the change between them. */
interface Statement {
  label: string;
  unit: string;
  current: CellFigure | null;
  previous: CellFigure | null;
  change: { figure: CellFigure; heading: string } | null;
}

/** A rectangle of cells, and the line above it → one sentence a figure and its comparisons (`罚款金额1,234.5万元，上年为1,300万元，同比下降5%。`); null where it is no data table. */
export function sentencesOfTable(grid: string[][], above: string): string[] | null {
  const { captions, body } = splitCaptions(grid);
  const split = columnsOf(body);
  if (split === null) return null;
  const { columns, rows } = split;
  if (!rows.some((row) => columns.some((column) => column.role !== "label" && sayFigure(row[column.at] ?? "")))) return null;
  const units = [...captions, above].map(captionUnits).find((found) => found.length > 0) ?? [];
  const said = rows.flatMap((row) => (isBanner(row) ? [row[0] ?? ""] : sentencesOfRow(row, columns, units)));
  return [...captions.filter((caption) => caption.length <= TEXT_REACH), ...said].filter((line) => line !== "");
}

/** Rows at the top that one text fills are captions (统计表, 单位：万元). */
function splitCaptions(grid: string[][]): { captions: string[]; body: string[][] } {
  const first = grid.findIndex((row) => !isBanner(row) && !givesUnit(row));
  const top = first < 0 ? grid.length : first;
  return { captions: grid.slice(0, top).map((row) => [...new Set(row)].join(" ").trim()), body: grid.slice(top) };
}

const givesUnit = (row: string[]): boolean => row.some((cell) => captionUnits(cell).length > 0) && !row.some((cell) => sayFigure(cell));

const isBanner = (row: string[]): boolean => {
  const filled = new Set(row.filter((cell) => cell !== ""));
  const [only = ""] = filled;
  return row.length > 1 && filled.size <= 1 && sayFigure(only) === null && row.every((cell) => cell === only);
};

function sentencesOfRow(row: string[], columns: Column[], units: readonly string[]): string[] {
  const labels = [...new Set(columns.filter(({ role }) => role === "label").map(({ at }) => row[at] ?? ""))];
  const head = splitUnit(labels.filter((label) => label !== "" && !table.total.includes(label)).join(""));
  const unitColumn = columns.find(({ role }) => role === "unit");
  const rowUnit = head.unit || (unitColumn ? (row[unitColumn.at] ?? "") : "");
  const said = new Map<string, Statement>();
  const texts: string[] = [];
  for (const column of columns) {
    const cell = row[column.at] ?? "";
    if (["label", "unit", "serial", "remark"].includes(column.role) || table.nothing.includes(cell)) continue;
    const figure = sayFigure(cell);
    const label = `${column.period}${joined(head.label, column.subject)}`;
    const unit = column.unit || rowUnit || unitFor(column.subject || head.label, units);
    if (figure) state(said, `${column.period} ${column.subject}`, { label, unit }, column, figure);
    else if (!table.same.includes(cell)) texts.push(`${label}：${cell}。`);
  }
  return [...[...said.values()].map(sentenceOf), ...texts];
}

/** An office stands in front of what it did, a bare year gets its 年, a total needs no name. */
function joined(row: string, column: string): string {
  const [head, subject] = [row.replace(/^(20\d\d)$/, "$1年"), table.total.includes(column) ? "" : column];
  return OFFICE.test(subject) && !OFFICE.test(head) ? subject + head : head + subject;
}

function state(said: Map<string, Statement>, key: string, own: { label: string; unit: string }, column: Column, figure: CellFigure): void {
  const statement = said.get(key) ?? { ...own, current: null, previous: null, change: null };
  if (column.role === "change") statement.change = { figure, heading: column.heading };
  else statement[column.role === "previous" ? "previous" : "current"] = figure;
  if (column.role !== "change") statement.unit = own.unit;
  said.set(key, statement);
}

function sentenceOf({ label, unit, current, previous, change }: Statement): string {
  const own = current ? `${label}${printed(current, unit)}` : label;
  const last = previous ? `${current ? "，" : ""}上年为${printed(previous, unit)}` : "";
  const moved = change ? changeOf(change.figure, change.heading, unit, current, previous) : "";
  return `${own}${last}${moved && (current || previous) ? "，" : ""}${moved}。`;
}

function printed(figure: CellFigure, unit: string): string {
  return `${figure.sign < 0 ? "-" : ""}${figure.digits}${figure.unit || unit}`;
}

/** 同比增长6.7% or 较上年增加20件: a change with no unit is a count where it is the difference of the two figures, a share otherwise. */
function changeOf(figure: CellFigure, heading: string, unit: string, current: CellFigure | null, previous: CellFigure | null): string {
  const value = valueOf(figure.digits);
  const down = figure.sign < 0 || (figure.sign === 0 && /下降|减少/.test(heading) && !/增/.test(heading));
  if (value === 0) return "";
  const headed = splitUnit(heading).unit;
  const difference = current && previous ? Math.abs(valueOf(current.digits) - valueOf(previous.digits)) : NaN;
  const counted =
    figure.unit === "" && (headed === "" ? Math.abs(difference - value) < 1e-6 && !/[率幅%]/.test(heading) : !/[%％]/.test(headed));
  const size = `${figure.digits}${figure.unit || (counted ? headed || unit : "%")}`;
  return counted ? `较上年${down ? "减少" : "增加"}${size}` : `同比${down ? "下降" : "增长"}${size}`;
}
