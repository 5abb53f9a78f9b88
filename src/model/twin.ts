import type { Observation, Quantity } from "./observation.js";
import type { CorpusRecord, Source } from "./source.js";

/** Names the form of a twin; another number is another form. Its JSON Schema stands at `schema/twin-1.json` of the site. */
export const TWIN_FORMAT = "enforcement-atlas/twin/1";

/** A number of the report: `offset` and `end` count Unicode characters of its plain text, null where it has no plain text. */
export type TwinNumber = Pick<Quantity, "value" | "lower" | "upper" | "unit" | "qualifier" | "raw" | "quote" | "section"> & {
  offset: number | null;
  end: number | null;
};

/** A number under an indicator of the catalogue. */
export type TwinFigure = Pick<Observation, "indicator" | "period" | "scope" | "of" | "basis" | "bureau_code" | "places"> & TwinNumber;

/** What a report says, for machines: published beside it, and read in place of it. */
export interface Twin {
  format: typeof TWIN_FORMAT;
  report: Pick<Source, "kind" | "bureau_code" | "bureau" | "year" | "title" | "published" | "url">;
  /** The plain text that it stands beside. */
  text: Pick<Source, "sha256" | "length">;
  catalogue: string;
  figures: readonly TwinFigure[];
  /** Numbers of no indicator. */
  others: readonly TwinNumber[];
}

/** The twin of a report that was read. */
export function makeTwin({ source, observations, quantities }: CorpusRecord): Twin {
  const { kind, bureau_code, bureau, year, title, published, url, sha256, length, catalogue } = source;
  return {
    format: TWIN_FORMAT,
    report: { kind, bureau_code, bureau, year, title, published, url },
    text: { sha256, length },
    catalogue,
    figures: observations.map((observation) => {
      const { indicator, bureau_code: told, period, scope, of, basis, places } = observation;
      return { indicator, ...(told !== undefined && { bureau_code: told }), ...numberOf(observation), period, scope, of, basis, places };
    }),
    others: quantities.map(numberOf),
  };
}

function numberOf({ value, lower, upper, unit, qualifier, raw, quote, section, start, end }: Quantity): TwinNumber {
  return { value, lower, upper, unit, qualifier, raw, quote, section, offset: start, end };
}
