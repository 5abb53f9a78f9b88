import type { Html } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Shape } from "../model/row.js";

/** A block of a page that is no chart, `<atlas-view id="…">`: made from the rows of its SQL, or from nothing where it has none. */
export interface View<R extends Row = Row> {
  id: string;
  sql: string | null;
  /** The columns that `sql` gives; left out where there is none, or where its rows are listed as they come. */
  shape?: Shape<R>;
  /** How a notebook of its page holds it: its query with the rows, or the prose that it renders; not at all where left out. */
  cell?: "rows" | "prose";
  render(rows: readonly R[], lang: Lang): Html;
}
