import type { RowOf } from "./columns.js";
import type { Claimed } from "./meant.js";
import type { ReaderSays } from "./contribution.js";
import type { Words } from "./indicator.js";
import type { Observation, Quantity } from "./observation.js";
import type { PreflightFault } from "./preflight-fault.js";
import type { CorpusRecord } from "./source.js";

/** One number of a text with what it became, the rule, or why it became nothing. */
export interface ExplainedFigure {
  quantity: Quantity;
  indicator: string | null;
  why: string;
  observation: Observation | null;
}

/** A file read in the browser by the code of the command. */
export interface ReadReport {
  name: string;
  text: string;
  /** Whether places of the record are places in `text` (plain text only). */
  offsets: boolean;
  /** In order of place; what the record repeats is the same object here. */
  figures: readonly ExplainedFigure[];
  record: CorpusRecord;
  /** The record's observations as rows of the table of that name, each with whether it stands for its year. */
  rows: readonly RowOf<"observations">[];
  /** Names of its indicators by id. */
  names: Readonly<Record<string, Words>>;
  /** What the command `extract` prints for the file. */
  line: string;
  /** What its writer may want to mend, as far as the text alone shows it. */
  faults: readonly PreflightFault[];
  /** What the reader says of figures, by the ids of their rows. */
  answers?: Readonly<Record<string, ReaderSays>>;
}

/** Why a file cannot be read: a code of the command's, and the command's sentence. */
export interface Refused {
  code: string;
  message: string;
}

/** A file, or a loose paragraph with the year that holds where it names none, for the worker, by a number that its answer carries. */
export type Ask = { id: number; name: string; bytes: Uint8Array } | { id: number; paragraph: string; year: number };

/** What became of a file or paragraph. */
export type ReaderAnswer = { id: number; reading: ReadReport } | { id: number; claims: Claims } | { id: number; refused: Refused };

/** Numbers of a loose paragraph, with the names of their indicators and bureaus. */
export interface Claims {
  claims: readonly ReadClaim[];
  names: Readonly<Record<string, Words>>;
}

/** A number of a loose paragraph with what it claims; no indicator where none is recognised, no bureau where none is named. */
export interface ReadClaim extends Claimed {
  /** UTF-16 places in the text. */
  from: number;
  to: number;
  /** The wording that matched, or why it is no claim. */
  rule: string;
  /** The code of a branch of the bureau that is named, which may be known by itself; empty where none is. */
  branch: string;
}
