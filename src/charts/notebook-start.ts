import { keysOf, type Lang } from "../model/indicator.js";
import type { NotebookCell } from "../model/notebook.js";
import type { ChartChoice } from "../model/chart-choice.js";
import { type Lesson, LESSONS } from "../queries/notebook.js";
import { LESSON_TEXTS } from "../words/notebook.js";

const CHARTS: Readonly<Partial<Record<Lesson, ChartChoice>>> = { fines: { mark: "line", x: "year", y: "value", colour: null } };

/** The cells that an empty notebook starts with: for each lesson its prose and its query. */
export function startCells(lang: Lang): NotebookCell[] {
  return keysOf(LESSONS).flatMap((name): NotebookCell[] => [
    { kind: "markdown", text: LESSON_TEXTS[name][lang] },
    { kind: "sql", text: LESSONS[name], name, chart: CHARTS[name] ?? null },
  ]);
}
