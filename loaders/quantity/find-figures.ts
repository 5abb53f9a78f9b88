import type { GridCell } from "../grid/grid.js";
import { type Bare, bareOf, bareParts } from "./bare-list.js";
import { markBracketed } from "./bracket-years.js";
import { cellFigures } from "./cell-figures.js";
import { bracketed, DOUBLE, doubled, withChange } from "./change.js";
import type { Figure } from "./figure.js";
import { maskNames } from "./not-fact.js";
import { startsNumeral } from "./numeral.js";
import { figureOf, readWritten } from "./read-figure.js";

/** Every figure of a tidied text, with those in the cells of its tables, in order of place; names, dates, ordinals and limits of law are left out. */
export function findFigures(text: string, cells: readonly GridCell[]): Figure[] {
  if (cells.length === 0) return findWritten(text);
  const inCells = cellFigures(text, cells);
  let next = 0;
  const written = findWritten(text).filter(({ start, end }) => {
    while (next < inCells.length && (inCells[next] as Figure).end <= start) next++;
    return (inCells[next]?.start ?? Infinity) >= end;
  });
  return [...written, ...inCells].sort((a, b) => a.start - b.start);
}

function findWritten(text: string): Figure[] {
  const mask = maskNames(text);
  const figures: Figure[] = [];
  const bare: Bare[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!startsNumeral(text.charCodeAt(i)) || mask[i] !== 0) continue;
    const number = readWritten(text, i);
    const written = number && bracketed(text, i, number, figures.at(-1));
    const figure = written && figureOf(text, i, written);
    if (figure) figures.push(withChange(text, figure, figures.at(-1)));
    const alone = figure || !written ? null : bareOf(text, i, written);
    if (alone) bare.push(alone);
    // a number that is no figure is passed over whole, lest its tail be read as one
    i = (figure?.end ?? written?.passed ?? i + 1) - 1;
  }
  markBracketed(text, figures);
  const more = [...bareParts(text, bare, figures), ...(text.includes(DOUBLE) ? doubled(text) : [])];
  return more.length > 0 ? [...figures, ...more].sort((a, b) => a.start - b.start) : figures;
}
