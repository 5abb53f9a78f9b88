import type { NotebookCell } from "../../model/notebook.js";
import type { InputKind } from "../../model/notebook-input.js";

/** Kinds of cells that a button adds. */
export const ADDED = ["sql", "text", "js"] as const;

/** An empty cell of a kind that a button adds. */
export function emptyCell(kind: (typeof ADDED)[number]): NotebookCell {
  if (kind === "text") return { kind: "markdown", text: "" };
  return kind === "js" ? { kind, text: "", name: "" } : { kind, text: "", name: "", chart: null };
}

/** An input of a kind, without settings. */
export function emptyInput(kind: InputKind): NotebookCell {
  return { kind: "input", name: "", input: { kind, label: "", settings: {}, value: "" } };
}
