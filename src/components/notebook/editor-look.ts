import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const style = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--link)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--whisker)" },
  { tag: [tags.number, tags.bool, tags.null, tags.typeName], color: "var(--mark)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--silence)", fontStyle: "italic" },
]);

const theme = EditorView.theme({
  "&": { backgroundColor: "var(--sheet)", color: "var(--ink)", border: "1px solid var(--rule)", borderRadius: "4px", fontSize: "0.85rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "26rem" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    backgroundColor: "var(--cell)",
  },
  ".cm-matchingBracket": { backgroundColor: "var(--cell)", outline: "1px solid var(--rule)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule)", maxWidth: "min(90vw, 30rem)" },
  ".cm-tooltip-autocomplete ul li": { fontFamily: "var(--mono)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--cell)", color: "var(--ink)" },
  ".cm-completionDetail": { color: "var(--mute)", fontStyle: "normal" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--whisker)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--whisker)", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--plum)",
    textUnderlineOffset: "0.2em",
  },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--plum)" },
  ".cm-lintPoint-error:after": { borderBottomColor: "var(--whisker)" },
});

/** The site's own colours for an editor, light and dark by its variables. */
export const EDITOR_LOOK: Extension = [theme, syntaxHighlighting(style)];
