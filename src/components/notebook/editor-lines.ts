import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

// A column of numbers of its own is measured, and is off its lines once they wrap or the page is zoomed.
/** Gives each line its number as an attribute, which style shows beside it. */
export const LINE_NUMBERS = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = numberLines(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = numberLines(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function numberLines({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let last = 0;
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (line.number > last) builder.add(line.from, line.from, Decoration.line({ attributes: { "data-line": String(line.number) } }));
      last = Math.max(last, line.number);
      at = line.to + 1;
    }
  }
  return builder.finish();
}
