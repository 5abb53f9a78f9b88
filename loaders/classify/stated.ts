import { eachMatch, matchAt, patternSet } from "../grammar/patterns.js";
import type { Span } from "../normalise/modality.js";
import { STATED } from "./statements.js";
import type { StatedPeriod } from "./stated-period.js";
import { standsBeside, tellsApart } from "./tells-apart.js";

const STATEMENTS = patternSet(STATED);
const READ = STATED.map(({ read, mention = false, whole = false, narrow = false, brief = false, day = null }) => ({
  read,
  mention,
  whole,
  narrow,
  brief,
  day,
}));
/** Most sentences say no time, and one look tells. */
const ANY_TIME = /[年月]|季度|以来|至今|期间|时期/;
const TITLE = /《[^《》\n]{1,80}》/g;

/** How many times that one statement holds may stand before another that it holds. */
const WITHIN = 6;

const NONE: StatedPeriod[] = [];

/** Every period that a sentence of a report for `year` states, in order; those inside titles, and those that tell things apart rather than when something was done (2021年立案的案件), are left out. */
export function findPeriods(text: string, sentence: Span, year: number, narrow = false, told = year): StatedPeriod[] {
  const said = text.slice(sentence.start, sentence.end);
  if (!ANY_TIME.test(said)) return NONE;
  const words = said.includes("《") ? said.replace(TITLE, (title) => "《".repeat(title.length)) : said;
  const found: StatedPeriod[] = [];
  eachMatch(STATEMENTS, words, (from, to, i) => {
    const { read, mention, whole, narrow: months, brief, day } = READ[i] as (typeof READ)[number];
    if (months && !narrow) return;
    const match = matchAt(STATEMENTS, i, words, from);
    const [start, end] = [sentence.start + from, sentence.start + to];
    const period = match ? read(match, year, told) : null;
    if (match && period) found.push({ start, end, period, mention, whole, brief, day: day?.(match, year, told) ?? null });
  });
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => !all.slice(Math.max(0, i - WITHIN), i).some((other) => other.end >= span.end))
    .filter((span, _, all) => !tellsApart(text, span) || standsBeside(text, span, all));
}
