import type { Check } from "./check.js";
import type { Observation, Quantity } from "./observation.js";

/** Where a figure was published; trust falls in this order when two sources give one figure. */
export const SOURCE_KINDS = ["report", "bulletin", "press", "reprint", "table"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A document the atlas read: who published it, when and where, and the fingerprint of the text that was read. */
export interface Source {
  /** `<bureau code>-<year>` for reports. */
  id: string;
  kind: SourceKind;
  bureau_code: string;
  bureau: string;
  year: number;
  title: string;
  publisher: string | null;
  /** ISO date, or null where the document does not say. */
  published: string | null;
  url: string | null;
  /** sha256 of the decoded text, hexadecimal. */
  sha256: string;
  /** Length of the decoded text in Unicode characters. */
  length: number;
  /** Version of `data/catalogue` and of the extractor that read it. */
  catalogue: string;
  extractor: string;
}

export type Severity = "error" | "warning" | "info";

/** Something wrong or doubtful in a report, kept in its record; `start`/`end` count Unicode characters of the text. */
export interface Issue {
  code: string;
  severity: Severity;
  message: string;
  start: number;
  end: number;
}

/** One JSON file of `data/corpus`: all that the atlas took from one source. */
export interface CorpusRecord {
  source: Source;
  observations: Observation[];
  /** What the text counts but the catalogue has no indicator for. */
  quantities: Quantity[];
  issues: Issue[];
  /** Arithmetic that the record implies by itself. */
  checks: Check[];
}
