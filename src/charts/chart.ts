import type { Lang, Words } from "../model/indicator.js";
import type { Shape } from "../model/row.js";
import type { Filter } from "../queries/filter.js";
import type { ChartRow } from "../queries/shapes.js";
import type { Footnotes } from "./footnotes.js";

/** Pages that charts stand on; each is `<lang>/<topic>` in the site. */
export const TOPICS = [
  "index",
  "stories",
  "fines",
  "cases",
  "workload",
  "compensation",
  "trends",
  "explore",
  "quality",
  "data",
  "methods",
] as const;
export type Topic = (typeof TOPICS)[number];

/** How a cell of a table is printed; `bounded` prints the hedge that another column holds. */
export type CellFormat =
  | "text"
  | "quote"
  | "year"
  | "count"
  | "ratio"
  | "bounded"
  | "hedge"
  | "unit"
  | "period"
  | "scope"
  | "status"
  | "basis"
  | "family"
  | "source"
  | "caveats";

/** One column of the table behind a chart; `link` names the column that holds the id of the observation a cell shows. */
export interface TableColumn {
  name: string;
  label: Words;
  format: CellFormat;
  link?: string;
  /** The column that holds the hedge of a `bounded` cell; `qualifier` if left out. */
  hedge?: string;
  /** Shown only in this language, such as a name column. */
  lang?: Lang;
}

/** Where and how a chart is drawn; `width` in CSS pixels, `document` is one to draw in at build, and the reader's in the page. */
export interface DrawOptions {
  lang: Lang;
  width: number;
  document: Document;
}

/** A chart or table of the site: one SQL text that native DuckDB runs at build and DuckDB-WASM in the page, one `draw` for both. */
export interface Chart<R extends ChartRow = ChartRow> {
  id: string;
  topic: Topic;
  title: Words;
  /** A title made from the rows that are shown, instead of `title`. */
  titleOf?(rows: readonly R[], lang: Lang): string;
  note: Words;
  unit: Words;
  /** A unit made from the rows that are shown, instead of `unit`. */
  unitOf?(rows: readonly R[], lang: Lang): string;
  /** Which rows title, picture, sources and table show; all if left out. */
  shown?(rows: readonly R[]): readonly R[];
  /** What is said below the picture about all rows; a note on each that does not compare if left out. */
  footnotes?(rows: readonly R[], lang: Lang): Footnotes;
  sql: string;
  /** The columns that `sql` and `query` give. */
  shape: Shape<R>;
  columns: readonly TableColumn[];
  /** The same question asked of chosen bureaus and years; `query({ bureaus: [], years: [] })` is `sql`. */
  query(filter: Filter): string;
  /** An SVG or HTML element; reads the columns of `sql` and nothing else. */
  draw(rows: readonly R[], options: DrawOptions): Element;
  /** One or two sentences generated from the rows: the text alternative. */
  describe(rows: readonly R[], lang: Lang): string;
}
