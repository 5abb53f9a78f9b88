import type { Caveat } from "./caveat.js";
import type { IndicatorKind, Words } from "./indicator.js";
import type { Basis, PeriodKind, Qualifier } from "./observation.js";
import type { Status } from "./status.js";
import type { PeerBureau } from "./peers.js";
import type { SourceKind } from "./source.js";

/** A bureau that can be chosen or be a peer; its population is of the census year. */
export interface BookBureau extends PeerBureau {
  name: Words;
  short: Words;
  provinceName: Words;
  census: number | null;
  /** Annual reports that are known, earliest first. */
  reports: readonly KnownReport[];
}

/** An annual report that is known, with the source that was read, if it was. */
export interface KnownReport {
  year: number;
  read: string | null;
  url: string | null;
}

/** An indicator that some bureau's headline figure is about. */
export interface BookIndicator {
  id: string;
  family: string;
  name: Words;
  unit: string;
  kind: IndicatorKind;
}

/** Where figures were published. */
export interface BookSource {
  kind: SourceKind;
  title: string;
  url: string | null;
  published: string | null;
}

/** One headline figure: what stands for a bureau, year and indicator, with all that is doubtful about it. */
export interface BookFigure {
  id: string;
  bureau: string;
  indicator: string;
  year: number;
  value: number;
  lower: number | null;
  upper: number | null;
  unit: string;
  qualifier: Qualifier;
  basis: Basis | null;
  period: PeriodKind;
  end: string;
  /** Whether it does not continue the bureau's figure before it. */
  broken: boolean;
  caveats: readonly Caveat[];
  status: Status;
  raw: string;
  quote: string;
  /** Whether an arithmetic check or another source disagrees with it. */
  differs: boolean;
  source: string;
}

/** All that bureaus are compared by: what the page of comparisons loads, instead of a database. */
export interface Book {
  bureaus: readonly BookBureau[];
  /** In the order that a sheet lists them. */
  indicators: readonly BookIndicator[];
  sources: Readonly<Record<string, BookSource>>;
  figures: readonly BookFigure[];
}
