import type { Words } from "./indicator.js";
import type { Change, Release } from "./history.js";

/** A change as `/check` tells it: `date` is null for one that is in the data and not released yet. */
export interface ToldChange extends Pick<Change, "kind" | "old" | "new" | "reason"> {
  version: string;
  date: string | null;
}

/** What is known of one observation, present or withdrawn. */
export interface CheckedObservation {
  /** Bureau, year and indicator in words. */
  title: Words;
  /** Its place below the folder of a language; null once it is withdrawn. */
  page: string | null;
  /** What it says now; null once it is withdrawn. */
  now: string | null;
  /** Oldest first. */
  changes: ToldChange[];
}

/** A file `check/observations/<two digits>.json.gz`: observations by id. */
export type ObservationFile = Record<string, CheckedObservation>;

/** A change of an observation that a chart shows. */
export interface ChartChange extends ToldChange {
  id: string;
  title: Words;
  page: string | null;
}

/** What happened to a chart's figures since one data version: those that changed, and how many came to it or left it. */
export interface ChartSince {
  version: string;
  date: string;
  changes: ChartChange[];
  entered: number;
  left: number;
}

/** A file `check/charts/<id>.json`. */
export interface CheckedChartFile {
  title: Words;
  /** The page that it stands on. */
  topic: string;
  /** Ids of the observations that it shows now. */
  observations: readonly string[];
  /** What was ever corrected or withdrawn among the figures it shows now. */
  corrected: ChartChange[];
  /** By hash of the data version that a frozen embed names. */
  since: Record<string, ChartSince>;
}

/** A file `check/parts/<digit>.json`: pages, by path below the folder of a language, by the hash of what they or the files of their figures hold now. */
export type PartFile = Record<string, string>;

/** The file `check/versions.json`: every release with what happened after it, newest last, the data version of the site, and charts by the fingerprint of their data, which their pictures print: of now, or as they were in a release with the hash `version`. */
export interface VersionFile {
  now: string;
  charts: Record<string, { id: string; title: Words; version: string | null }>;
  releases: (Release & { since: Record<Change["kind"], number> })[];
}
