import { pickObservations } from "../queries/pick.js";
import type { Row } from "../model/columns.js";
import type { Lang } from "../model/indicator.js";
import type { Basis } from "../model/observation.js";
import { BASIS_NAMES } from "../words/terms.js";
import { UI } from "../words/ui.js";
import type { Figure } from "./figure.js";
import { OBSERVED_COLUMNS } from "./observed-columns.js";
import { observedPoint } from "./observed.js";
import { definePanels } from "./panel-figure.js";

/** Heading of the panel that a money figure belongs to: its basis, or that it states none. */
export function basisPanel(row: Row, lang: Lang): string {
  if (row.value === null) return UI.notStated[lang];
  return row.basis === null ? UI.basisUnknown[lang] : BASIS_NAMES[row.basis as Basis][lang];
}

/** Money imposed in a year, one panel for each basis so that no ranking crosses them. */
export const FINES_AMOUNT: Figure = definePanels({
  id: "fines-amount",
  topic: "fines",
  query: (filter) => pickObservations(["penalty.amount"], filter),
  columns: [...OBSERVED_COLUMNS, { name: "basis", label: UI.basis, format: "basis" }],
  point: (row, lang) => observedPoint(row, lang, basisPanel(row, lang)),
  layout: { order: "value" },
});
