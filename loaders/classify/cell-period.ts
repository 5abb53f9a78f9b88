import type { Period } from "../../src/model/observation.js";
import type { GridCell, Title } from "../grid/grid.js";
import { withoutBracketNote } from "../grammar/brackets.js";
import type { Span } from "../normalise/modality.js";
import { inYear, months, yearEnd, yearPeriod } from "./dates.js";
import type { Prepared } from "./scene.js";
import { findPeriods } from "./stated.js";

/** A year, but none of a day (填报日期:2022年1月20日). */
const BARE_YEAR = /(?:19|20)\d\d(?!\d)(?!年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d)/;

/** The period that a cell's label, heading or table states, else the report's year or the one before it. */
export function cellPeriod(
  { text, year, stretch = null }: Pick<Prepared, "text" | "year" | "stretch">,
  { row, head, captions, role }: GridCell,
  stock: boolean,
): Period {
  const stated = [...row, ...head].filter(({ timed }) => timed).map(({ cell }) => cell);
  const own = yearIn(text, stated);
  const base = own ?? yearIn(text, captions.slice().reverse(), withoutBracketNote) ?? year;
  const shown = own === null && role === "previous" ? base - 1 : base;
  const part = stated.map((span) => partIn(text, span, shown)).find((period) => period !== null);
  const period =
    part ?? (stated.length === 0 ? captionPart(text, captions, shown) : null) ?? (stretch ? inYear(stretch, shown) : yearPeriod(shown));
  if (!stock) return period;
  return period.kind === "year" ? yearEnd(shown) : { start: period.end, end: period.end, kind: "point" };
}

function yearIn(text: string, spans: readonly Span[], tidy = (words: string): string => words): number | null {
  for (const { start, end } of spans) {
    const found = BARE_YEAR.exec(tidy(text.slice(start, end)));
    if (found) return Number(found[0]);
  }
  return null;
}

/** A month alone, as a row or a column is named: 3月. */
const MONTH_ALONE = /^\s*(1[0-2]|[1-9])月\s*$/;

/** A part of the year that words state (3月, 1-9月, 上半年). */
function partIn(text: string, span: Span, year: number): Period | null {
  const month = Number(MONTH_ALONE.exec(text.slice(span.start, span.end))?.[1]);
  if (month > 0) return months(year, month, month);
  return findPeriods(text, span, year).find(({ period }) => period.kind !== "year")?.period ?? null;
}

function captionPart(text: string, captions: readonly Span[], year: number): Period | null {
  const last = captions.at(-1);
  const part = last ? partIn(text, last, year) : null;
  return part?.kind === "partial" && part.end.startsWith(String(year)) ? part : null;
}

/** Whether a title says more than a time. */
export const isNamed = ({ subject }: Title): boolean => subject !== "";
