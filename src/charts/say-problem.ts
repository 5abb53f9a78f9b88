import { AUTHOR_LIMITS, type AuthorProblem } from "../model/author.js";
import type { Lang } from "../model/indicator.js";
import { fill } from "../words/ui.js";
import { VIEW_NOTES } from "../words/view.js";

/** Why something of an author is left out. */
export function sayProblem(problem: AuthorProblem, lang: Lang): string {
  if ("text" in problem) return fill(VIEW_NOTES[problem.kind][lang], problem.text);
  return fill(VIEW_NOTES[problem.kind][lang], problem.length, AUTHOR_LIMITS[problem.kind]);
}
