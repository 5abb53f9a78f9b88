import { withChange } from "./change.js";
import type { Figure } from "./figure.js";
import { maskNames } from "./not-fact.js";
import { startsNumeral } from "./numeral.js";
import { figureOf, readWritten } from "./read-figure.js";
import { findCells } from "./table-figures.js";

/** Every figure of a tidied text in order of place; names, dates, ordinals and limits of law are left out. */
export function findFigures(text: string, year: number): Figure[] {
  const cells = findCells(text, year);
  const taken = new Set(cells.map((cell) => cell.start));
  const figures = findWritten(text).filter((figure) => !taken.has(figure.start) && !taken.has(figure.start - 1));
  return cells.length === 0 ? figures : [...figures, ...cells].sort((a, b) => a.start - b.start);
}

function findWritten(text: string): Figure[] {
  const mask = maskNames(text);
  const figures: Figure[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!startsNumeral(text.charCodeAt(i)) || mask[i] !== 0) continue;
    const written = readWritten(text, i);
    const figure = written && figureOf(text, i, written);
    if (figure) figures.push(withChange(text, figure, figures.at(-1)));
    // a number that is no figure is passed over whole, lest its tail be read as one
    i = (figure?.end ?? written?.passed ?? i + 1) - 1;
  }
  return figures;
}
