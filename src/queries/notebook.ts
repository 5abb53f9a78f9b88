import { keysOf } from "../model/indicator.js";
const BUREAU = "330000";

/** SQL: every figure of one bureau's fines that was found, those that stand for their year first. */
const STATED = `SELECT year, headline, headline_reason, value, qualifier, period_kind, breaks, quote, id
FROM observations
WHERE bureau_code = '${BUREAU}' AND indicator = 'penalty.amount'
ORDER BY year, headline DESC, id`;

const FINES = `SELECT year, value, qualifier, breaks, id
FROM stated
WHERE headline
ORDER BY year`;

const SILENCE = `SELECT y.year, value, qualifier, id
FROM (SELECT range::INTEGER AS year FROM range(2013, 2020)) AS y
LEFT JOIN fines USING (year)
ORDER BY y.year`;

/** The queries that the notebook starts with, by the name of their cell; each may use those before it. */
export const LESSONS = { stated: STATED, fines: FINES, silence: SILENCE } as const;
export type Lesson = keyof typeof LESSONS;

/** Bureau that the first queries are about. */
export const LESSON_BUREAU = BUREAU;

/** SQL: a first query of the notebook with those before it as common table expressions, to be run by itself. */
export function standAlone(lesson: Lesson): string {
  const names = keysOf(LESSONS);
  const before = names.slice(0, names.indexOf(lesson));
  if (before.length === 0) return LESSONS[lesson];
  return `WITH ${before.map((name) => `${name} AS (\n${LESSONS[name]}\n)`).join(", ")}\n${LESSONS[lesson]}`;
}
