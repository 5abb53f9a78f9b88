import type { Html } from "../html.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";

/** A block of a page that is no chart, `<atlas-view id="…">`: made from the rows of its SQL, or from nothing where it has none. */
export interface View {
  id: string;
  sql: string | null;
  render(rows: readonly Row[], lang: Lang): Html;
}
