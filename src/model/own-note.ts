/** What was decided about a file that its reader should know; the words of each are in `src/words/own-notes.ts`. */
export type NoteKind =
  | "encoding"
  | "encodingGuessed"
  | "sheets"
  | "hiddenSheets"
  | "emptySheets"
  | "above"
  | "below"
  | "cut"
  | "renamed"
  | "short"
  | "heads"
  | "mergedFilled"
  | "mergedLeft"
  | "errors"
  | "uncomputed"
  | "noFigure"
  | "mixed"
  | "textNumbers"
  | "twins"
  | "percent"
  | "scaled"
  | "unit"
  | "decimalComma"
  | "zone"
  | "long"
  | "nested"
  | "leftOut"
  | "totals";

/** A note with what its words leave open: numbers, texts, and lists of texts. */
export interface OwnNote {
  about: NoteKind;
  details: readonly (string | number | readonly string[])[];
}

/** Texts that a note lists at most; it says how many there are. */
export const MOST_LISTED = 6;

/** The name of a place in a file: `B7` of a sheet, the number of a line of a text. */
export function namePlace(letters: boolean, column: number, line: number): string {
  return letters ? `${nameColumn(column)}${line}` : String(line);
}

/** The name of a column of a sheet, the first being 0: A, Z, AA. */
export function nameColumn(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : nameColumn(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
