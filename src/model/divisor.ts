import type { BookFigure, BookIndicator } from "./book.js";
import { definitionOf } from "./comparability.js";
import type { OpenBook } from "./open-book.js";
import { divideRanges, hedgedRange, type Range, scaleRange } from "./range.js";

/** What a reader asks figures to be divided by: what fits each, 100,000 census residents, the bureau's own penalty decisions of the year, or nothing. */
export const PER_KINDS = ["auto", "residents", "decisions", "none"] as const;
export type PerKind = (typeof PER_KINDS)[number];

/** What the figures of one indicator are divided by. */
export type Divisor = Exclude<PerKind, "auto">;

/** Families whose figures are about decisions, and may be divided by them. */
const DECIDED = new Set(["penalty", "leniency", "review", "litigation"]);
/** Families whose figures grow with the people who live there. */
const PEOPLED = new Set([...DECIDED, "inspection", "compensation", "petitions", "licensing", "staff"]);
const DECISIONS = "penalty.decisions";

/** What figures of an indicator are divided by: percentages and averages by nothing, decisions never by themselves; money of penalties by decisions and what grows with residents by them, unless the reader asks for another. */
export function divisorOf(
  { id, family, kind, unit }: BookIndicator,
  per: PerKind,
  has: (divisor: Divisor) => boolean = () => true,
): Divisor {
  if (per === "none" || kind === "rate") return "none";
  const byDecisions = DECIDED.has(family) && kind === "flow" && id !== DECISIONS;
  if (per === "residents") return "residents";
  if (per === "decisions") return byDecisions ? "decisions" : "none";
  if (byDecisions && unit === "CNY" && has("decisions")) return "decisions";
  return PEOPLED.has(family) && has("residents") ? "residents" : "none";
}

/** Whether there is what to divide a figure by. */
export function canDivide(open: OpenBook, { bureau, year }: BookFigure, divisor: Divisor): boolean {
  if (divisor === "residents") return (open.bureau(bureau)?.population ?? null) !== null;
  return divisor === "none" || countDecisions(open, bureau, year) !== null;
}

function countDecisions(open: OpenBook, bureau: string, year: number): BookFigure | null {
  const decisions = open.figure(bureau, DECISIONS, year);
  return decisions?.unit === "case" && definitionOf(decisions.caveats) === "" ? decisions : null;
}

/** What a figure may be, `added` to it, divided where asked; null where there is nothing to divide by. */
export function measure(open: OpenBook, figure: BookFigure, divisor: Divisor, added = 0): Range | null {
  const whole = scaleRange(hedgedRange(figure), 1, added);
  if (whole.value < 0) return null;
  if (divisor === "none") return whole;
  if (divisor === "residents") {
    const people = open.bureau(figure.bureau)?.population ?? null;
    return people === null ? null : scaleRange(whole, 100_000 / people);
  }
  const decisions = countDecisions(open, figure.bureau, figure.year);
  // One large case is one decision, too.
  return decisions && divideRanges(whole, scaleRange(hedgedRange(decisions), 1, Math.sign(added)));
}
