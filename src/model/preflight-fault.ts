import type { Words } from "./indicator.js";

/** What the writer of a report may want to mend, the gravest first. */
export const FAULT_KINDS = ["total", "no-unit", "no-period", "hedge", "silent", "peers", "otherwise"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing to mend: its sentence in the draft (or, of what is missing, the sentence that stated it before), the row of its figure, and what the advice is told with. */
export interface PreflightFault {
  kind: FaultKind;
  sentence: string;
  /** Id of the figure's row on the page; empty where no figure of the draft is concerned. */
  row: string;
  indicator: string;
  /** What fills the places of the advice. */
  told: readonly (string | number | Words)[];
  /** Advice of its own, in place of that of its kind. */
  advice: Words | null;
}
