import { bracketNoteAt, yearOfBrackets } from "../grammar/brackets.js";
import { type Classified, withKindOf } from "./classified.js";
import { inYear, yearEnd } from "./dates.js";
import type { Scene } from "./scene.js";

/** 立案件数(括号内为上年同期)依次为:辉南县11件(8件): what stands in brackets behind a figure is of its kind, scope and days, a year before. */
export function bracketYear({ text, done, year }: Scene, blank: Classified): Classified | null {
  const { figure } = blank;
  const before = done.at(-1);
  if (figure.change?.kind !== "level" || before?.figure.after !== figure.start - 1 || text[figure.start - 1] !== "(") return null;
  const said = yearOfBrackets(bracketNoteAt(text, figure.start), year);
  if (said === null || before.indicator === null) return null;
  withKindOf(before, blank, before.scope, "the figure of another year in brackets behind it");
  blank.period = before.period.kind === "point" ? yearEnd(said) : inYear(before.period, said);
  blank.of = null;
  return blank;
}
