import { bracketNoteAt, yearOfBrackets } from "../grammar/brackets.js";
import type { Figure } from "./figure.js";

const ANY_YEAR = 2000;

/** 立案件数(括号内为上年同期)依次为:辉南县11件(8件): figures in brackets right behind others are last year's where their line, or the heading over it, says so. */
export function markBracketed(text: string, figures: readonly Figure[]): void {
  if (!text.includes("括号")) return;
  for (const [i, figure] of figures.entries()) {
    const before = figures[i - 1];
    if (!before || figure.change || figure.cell || before.after + 1 !== figure.start) continue;
    if (text[before.after] !== "(" || text[figure.after] !== ")" || before.unit !== figure.unit) continue;
    if (yearOfBrackets(bracketNoteAt(text, figure.start), ANY_YEAR) !== null) figure.change = { kind: "level", start: figure.start };
  }
}
