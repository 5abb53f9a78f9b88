import { withChange } from "./change.js";
import type { Figure } from "./figure.js";
import { maskNames } from "./not-fact.js";
import { readNumeral, startsNumeral } from "./numeral.js";
import { readFigure } from "./read-figure.js";
import { findCells } from "./table-figures.js";

/** Every figure of a tidied text in order of place; names, dates, ordinals and limits of law are left out. */
export function findFigures(text: string, year: number): Figure[] {
  const cells = findCells(text, year);
  const taken = new Set(cells.map((cell) => cell.start));
  const figures = findWritten(text).filter((figure) => !taken.has(figure.start) && !taken.has(figure.start - 1));
  return cells.length === 0 ? figures : [...figures, ...cells].sort((a, b) => a.start - b.start);
}

function findWritten(text: string): Figure[] {
  const masks = maskNames(text);
  const figures: Figure[] = [];
  for (let i = 0; i < text.length; i++) {
    if (masks.mask[i] !== 0 || !startsNumeral(text.charCodeAt(i))) continue;
    // a number that is no figure is passed over whole, lest its tail be read as one
    const figure = readFigure(text, i, masks);
    if (figure) {
      figures.push(withChange(text, figure, figures.at(-1)));
      i = figure.end - 1;
    } else i = (readNumeral(text, i)?.end ?? i + 1) - 1;
  }
  return figures;
}
