import { type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { javascript, javascriptLanguage } from "@codemirror/lang-javascript";
import type { Extension } from "@codemirror/state";
import type { Lang } from "../../model/indicator.js";
import { NOTEBOOK } from "../../words/notebook.js";

const LIBRARIES = ["Plot", "d3", "aq", "op", "arrow", "width"];

/** Highlighting and completion of JavaScript: its own words, the libraries that are there, and the results that `names` gives. */
export function jsLanguage(lang: Lang, names: () => readonly string[]): Extension {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*$/u);
    if (word === null || context.state.sliceDoc(word.from - 1, word.from) === ".") return null;
    const results = names().map((label): Completion => ({ label, type: "variable", detail: NOTEBOOK.earlierCell[lang], boost: 3 }));
    const libraries = LIBRARIES.map((label): Completion => ({ label, type: "namespace", boost: 2 }));
    return { from: word.from, options: [...results, ...libraries] };
  };
  return [javascript(), javascriptLanguage.data.of({ autocomplete: complete })];
}
