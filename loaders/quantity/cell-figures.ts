import { figureIn } from "../grammar/cell-figure.js";
import { UNIT_IDS } from "../grammar/grammar.js";
import type { GridCell } from "../grid/grid.js";
import type { Figure } from "./figure.js";
import { readNumeral, startsNumeral } from "./numeral.js";
import { buildFigure } from "./read-figure.js";

const SCALE = /^[百千万亿]{1,2}(?=.)/;

/** Cells of tables → their figures. The unit is that of the cell, its row, its column or its table, or nothing where none gives it. */
export function cellFigures(text: string, cells: readonly GridCell[]): Figure[] {
  return cells.flatMap((cell) => cellFigure(text, cell) ?? []);
}

function cellFigure(text: string, cell: GridCell): Figure | null {
  const found = figureIn(cell.words);
  let at = cell.start + (found?.at ?? 0);
  while (at < cell.end && !startsNumeral(text.charCodeAt(at))) at++;
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.end > cell.end || !Number.isFinite(numeral.value)) return null;
  const [words = ""] = cell.units;
  const prefix = /[百千万亿]$/.test(text.slice(at, numeral.end)) ? "" : (SCALE.exec(words)?.[0] ?? "");
  const unit = UNIT_IDS.get(words.replace(SCALE, "")) ?? "";
  const scale = prefix === "" ? 1 : (readNumeral(`1${prefix}`, 0)?.value ?? 1);
  const end = found?.unit ? endOfUnit(text, numeral.end, found.unit, cell.end) : numeral.end;
  const figure = buildFigure(text, at, { numeral, upper: null, unit, scale, measure: numeral.end, end, passed: numeral.end });
  figure.cell = cell;
  if (found && found.sign < 0) turn(figure);
  if (/[-+]/.test(text[at - 1] ?? "") && at > cell.start) figure.start--;
  return figure;
}

/** Where the measure word of a cell ends, its bracket included (12(起)). */
function endOfUnit(text: string, from: number, unit: string, limit: number): number {
  const at = text.indexOf(unit, from);
  const end = at + unit.length + (text[at - 1] === "(" ? 1 : 0);
  return at < 0 || end > limit ? from : end;
}

function turn(figure: Figure): void {
  const { value, lower, upper } = figure;
  figure.value = -value || 0;
  figure.lower = upper === null ? null : -upper || 0;
  figure.upper = lower === null ? null : -lower || 0;
}
