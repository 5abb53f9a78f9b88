import type { Figure } from "./figure.js";
import { withChange } from "./change.js";
import { maskNames } from "./not-fact.js";
import { startsNumeral } from "./numeral.js";
import { readFigure } from "./read-figure.js";

/** Every figure of a tidied text in order of place; names, dates, ordinals and limits of law are left out. */
export function findFigures(text: string): Figure[] {
  const masks = maskNames(text);
  const figures: Figure[] = [];
  for (let i = 0; i < text.length; i++) {
    if (masks.mask[i] !== 0 || !startsNumeral(text[i] as string)) continue;
    const figure = readFigure(text, i, masks);
    if (figure) {
      figures.push(withChange(text, figure));
      i = figure.end - 1;
    } else i = skipNumber(text, i) - 1;
  }
  return figures;
}

/** A number that is no figure is passed over whole, lest its tail be read as one. */
function skipNumber(text: string, start: number): number {
  let i = start;
  while (i < text.length && /[\d.]/.test(text[i] as string)) i++;
  return Math.max(i, start + 1);
}
