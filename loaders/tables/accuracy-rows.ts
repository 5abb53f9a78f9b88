import { readFile } from "node:fs/promises";
import type { RowOf } from "../../src/model/columns.js";

/** Where `npm run accuracy -- … --save` keeps its measurements, below the project's folder. */
export const ACCURACY = "data/accuracy.json";

/** One family's counts of a set of gold, or of `core` or `all`; shares are null where nothing is counted. */
export interface MeasuredFamily {
  family: string;
  gold: number;
  read: number;
  right: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** Headlines of a set: (bureau, indicator, year) with the right value, unit, basis and dates. */
export type MeasuredHeadlines = Omit<MeasuredFamily, "family">;

/** A reading of one set of gold by one version of the extractor; `texts` is the set's folder in the project, null where it lies elsewhere. */
export interface Measurement {
  gold_set: string;
  texts: string | null;
  reports: number;
  extractor: string;
  catalogue: string;
  /** Share of all marked quantities that were found. */
  found: number | null;
  /** Shares of the matched figures that also agree in the field. */
  agree: Record<string, number | null>;
  /** Numbers that must not be read, and how many of them were. */
  traps: number;
  fallen: number;
  headlines: MeasuredHeadlines;
  families: MeasuredFamily[];
}

/** Measurements in the file at `path`; throws where it is missing or no JSON. */
export async function loadAccuracy(path: string): Promise<Measurement[]> {
  return JSON.parse(await readFile(path, "utf8")) as Measurement[];
}

/** One row for each set and family, in the order of the file. */
export function accuracyRows(measurements: readonly Measurement[]): RowOf<"accuracy">[] {
  return measurements.flatMap(({ families, gold_set, texts, reports, found, extractor, catalogue }) =>
    families.map(({ family, gold, read, right, precision, recall, f1 }) => {
      return { gold_set, texts, reports, family, gold, placed: read, matched: right, precision, recall, f1, found, extractor, catalogue };
    }),
  );
}
