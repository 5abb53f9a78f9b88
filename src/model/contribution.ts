import type { Observation } from "./observation.js";
import type { CorpusRecord } from "./source.js";

/** Names the form of the file that a reader sends; another number is another form. */
export const CONTRIBUTION_FORMAT = "enforcement-atlas/contribution/1";

/** What a reader says of one figure that was read: it is right in every field, or it is not. */
export type ReaderSays = "yes" | "no";

/** One file that a reader sends: what was read of her text, and her answers by the ids of its rows (`quantityIds` names those without an indicator). */
export interface Contribution {
  format: typeof CONTRIBUTION_FORMAT;
  /** ISO date. */
  sent: string;
  /** The name that the sender chose; empty where she gave none. */
  by: string;
  record: CorpusRecord;
  answers: Readonly<Record<string, ReaderSays>>;
}

/** The file that a reader sends of a record; `url` is the address of the text, empty where she knows none. Arithmetic is done anew by whoever accepts it. */
export function makeContribution(
  record: CorpusRecord,
  told: { by: string; url: string; sent: string; answers: Contribution["answers"] },
): Contribution {
  const source = { ...record.source, url: told.url === "" ? null : told.url };
  return { format: CONTRIBUTION_FORMAT, sent: told.sent, by: told.by, record: { ...record, source, checks: [] }, answers: told.answers };
}

/** An answer as it is kept, with the figure that it was given on; `indicator` is null for one that was left without. */
export type KeptAnswer = Pick<Observation, "value" | "unit" | "qualifier" | "raw" | "quote" | "start"> & { says: ReaderSays } & (
    ({ indicator: string } & Pick<Observation, "period" | "scope" | "of" | "basis" | "bureau_code">) | { indicator: null }
  );

/** One accepted contribution to a record: who sent what when, and whether the text was read again. */
export interface KeptContribution {
  /** First twelve hexadecimal digits of its file's meaning. */
  id: string;
  by: string;
  sent: string;
  accepted: string;
  sha256: string;
  url: string | null;
  catalogue: string;
  extractor: string;
  /** Whether the text was at hand and gave the same figures, or newer rules read it anew. */
  reread: boolean;
  figures: number;
  /** Whether there was no record of this source before. */
  first: boolean;
  answers: readonly KeptAnswer[];
  withdrawn: { date: string; reason: string } | null;
}

/** All contributions to one record, the first one first: a file of `data/contributions`. */
export interface ContributionLedger {
  source: { id: string; bureau_code: string; bureau: string; year: number; title: string };
  contributions: readonly KeptContribution[];
}

/** How many figures of a contribution its reader called right, and how many wrong. */
export function countAnswers({ answers }: Pick<KeptContribution, "answers">): Record<ReaderSays, number> {
  const yes = answers.filter(({ says }) => says === "yes").length;
  return { yes, no: answers.length - yes };
}
