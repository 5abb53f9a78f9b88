/** How letters are measured and drawn where a picture carries its own: sizes in units of a thousandth of the letter's height (em). */
export interface Letters {
  /** Width of a line in thousandths of an em. */
  width(text: string, bold: boolean): number;
  /** The letters of a line with their places from its start; throws, naming it, for a letter that the font lacks. */
  place(text: string, bold: boolean): PlacedLetter[];
  /** Outline of a letter as SVG path data, y downwards. */
  outline(id: string): string;
}

/** A letter's id among the outlines of its font, and its place in a line. */
export interface PlacedLetter {
  id: string;
  x: number;
}
