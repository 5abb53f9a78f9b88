import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Lang } from "../../model/indicator.js";
import type { ErrorPlace } from "../../model/sql-error.js";
import { EDITOR_LOOK } from "./editor-look.js";
import { sqlLanguage } from "./sql-language.js";

/** What an editor is for and what it tells. */
export interface EditorOptions {
  lang: Lang;
  text: string;
  label: string;
  earlier(): readonly string[];
  onChange(text: string): void;
  onRun(): void;
  onRunNext(): void;
}

/** An editor of one SQL text, with highlighting, completion and marked errors. */
export class SqlEditor {
  readonly #view: EditorView;

  constructor(parent: HTMLElement, options: EditorOptions) {
    this.#view = new EditorView({ parent, state: EditorState.create({ doc: options.text, extensions: extend(options) }) });
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

  /** Underlines the place of an error; null takes all marks away. */
  mark(place: ErrorPlace | null, message = ""): void {
    const length = this.#view.state.doc.length;
    const diagnostics = place === null || place.to > length ? [] : [{ ...place, severity: "error" as const, message }];
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Gives the editor's resources back. */
  destroy(): void {
    this.#view.destroy();
  }
}

function extend({ lang, label, earlier, onChange, onRun, onRunNext }: EditorOptions) {
  const does = (action: () => void) => (view: EditorView) => {
    closeCompletion(view);
    action();
    return true;
  };
  const runKeys = keymap.of([
    { key: "Mod-Enter", run: does(onRun) },
    { key: "Shift-Enter", run: does(onRunNext) },
  ]);
  return [
    Prec.highest(runKeys),
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    sqlLanguage(lang, earlier),
    EDITOR_LOOK,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}
