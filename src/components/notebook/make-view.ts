import type { Lang } from "../../model/indicator.js";
import type { NotebookCell } from "../../model/notebook.js";
import type { CellView } from "./cell.js";
import { InputCellView } from "./input-cell.js";
import { type JsActions, JsCellView } from "./js-cell.js";
import { MarkdownCellView } from "./markdown-cell.js";
import { SqlCellView } from "./sql-cell.js";

/** A cell on the page, of its kind. */
export function makeView(cell: NotebookCell, lang: Lang, actions: JsActions): CellView {
  switch (cell.kind) {
    case "sql":
      return new SqlCellView(cell, lang, actions);
    case "markdown":
      return new MarkdownCellView(cell, lang, actions);
    case "input":
      return new InputCellView(cell, lang, actions);
    case "js":
      return new JsCellView(cell, lang, actions);
  }
}
