import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import type { Lang } from "../../model/indicator.js";
import type { Edit } from "../../model/lint.js";
import type { ErrorPlace } from "../../model/sql-error.js";
import type { CellActions } from "./cell.js";
import { EDITOR_LOOK } from "./editor-look.js";
import { LINE_NUMBERS } from "./editor-lines.js";
import { jsLanguage } from "./js-language.js";
import { sqlLanguage } from "./sql-language.js";

/** What an editor is for and what it tells. */
export interface EditorOptions {
  lang: Lang;
  language: "sql" | "js";
  text: string;
  label: string;
  actions: Pick<CellActions, "changed" | "names" | "run" | "runNext">;
}

/** An editor of one text of SQL or JavaScript, with highlighting, completion and marked errors. */
export class CodeEditor {
  readonly #view: EditorView;
  #error: Diagnostic[] = [];
  #warnings: Diagnostic[] = [];

  constructor(parent: HTMLElement, options: EditorOptions) {
    const extensions = extend(options, () => {
      // The error was in what stood there before.
      this.mark(null);
      options.actions.changed();
    });
    this.#view = new EditorView({ parent, state: EditorState.create({ doc: options.text, extensions }) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  focus(): void {
    this.#view.focus();
  }

  /** Puts a name where the cursor is, in place of what is selected. */
  insert(text: string): void {
    const { from, to } = this.#view.state.selection.main;
    const before = this.#view.state.sliceDoc(Math.max(0, from - 1), from);
    const padded = /[\w\p{L}]/u.test(before) ? ` ${text}` : text;
    this.#view.dispatch({ changes: { from, to, insert: padded }, selection: { anchor: from + padded.length } });
    this.#view.focus();
  }

  /** Tells assistive technology the cell's new name. */
  rename(label: string): void {
    this.#view.contentDOM.setAttribute("aria-label", label);
  }

  /** Underlines the place of an error; null takes that mark away. */
  mark(place: ErrorPlace | null, message = ""): void {
    this.#error = place === null ? [] : [{ ...place, severity: "error", message }];
    this.#mark();
  }

  /** Underlines places that are in doubt, in place of those before. */
  warn(warnings: readonly (ErrorPlace & { message: string })[]): void {
    if (warnings.length === 0 && this.#warnings.length === 0) return;
    this.#warnings = warnings.map((warning) => ({ ...warning, severity: "warning" }));
    this.#mark();
  }

  /** Makes changes to the text as the reader would, who can undo them. */
  change(edits: readonly Edit[]): void {
    this.#view.dispatch({ changes: [...edits] });
    this.#view.focus();
  }

  #mark(): void {
    const { length } = this.#view.state.doc;
    const diagnostics = [...this.#error, ...this.#warnings].filter(({ to }) => to <= length);
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Underlines a whole line, the first being 1. */
  markLine(number: number, message: string): void {
    const { doc } = this.#view.state;
    const line = doc.line(Math.min(doc.lines, Math.max(1, number)));
    this.mark({ from: line.from, to: line.to }, message);
  }

  /** Gives the editor's resources back. */
  destroy(): void {
    this.#view.destroy();
  }
}

function extend({ lang, language, label, actions }: EditorOptions, onChange: () => void) {
  const names = () => actions.names();
  const does = (action: () => void) => (view: EditorView) => {
    closeCompletion(view);
    action();
    return true;
  };
  const runKeys = keymap.of([
    { key: "Mod-Enter", run: does(() => actions.run()) },
    { key: "Shift-Enter", run: does(() => actions.runNext()) },
  ]);
  return [
    Prec.highest(runKeys),
    LINE_NUMBERS,
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    language === "sql" ? sqlLanguage(lang, names) : jsLanguage(lang, names),
    EDITOR_LOOK,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange();
    }),
  ];
}
