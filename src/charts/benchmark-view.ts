import { html } from "../html.js";
import type { Question } from "../model/benchmark.js";
import { OpenBook } from "../model/open-book.js";
import { completeQuestion, writeQuestion } from "../model/question.js";
import { HEADLINE, type HeadlineRow, listHeadlines } from "../queries/headlines.js";
import { renderForm } from "./benchmark-form.js";
import { renderBenchmark } from "./benchmark-sheet.js";
import { gatherBook } from "./headline-book.js";
import type { View } from "./view.js";

/** Choices and sheet of the bureau and year that the data say most of; the page's script answers for any other. */
export const BENCHMARK_VIEW: View<HeadlineRow> = {
  id: "benchmark",
  sql: listHeadlines(),
  shape: HEADLINE,
  render: (rows, lang) => {
    const { open, question } = openOnce(rows);
    return html`<div class="atlas-benchmark" data-question="${writeQuestion(question)}">
      ${renderForm(open, question, lang)}
      <div data-part="benchmark-sheet">${renderBenchmark(open, question, lang)}</div>
    </div>`;
  },
};

const opened = new WeakMap<readonly HeadlineRow[], { open: OpenBook; question: Question }>();

/** The book of some rows with its first question, which no language changes and thousands of reports make slow to find. */
function openOnce(rows: readonly HeadlineRow[]): { open: OpenBook; question: Question } {
  const known = opened.get(rows);
  if (known) return known;
  const open = new OpenBook(gatherBook(rows));
  const made = { open, question: completeQuestion({}, open) };
  opened.set(rows, made);
  return made;
}
