import type { RowOf } from "../../src/model/columns.js";
import type { Confidence } from "../confidence/load.js";

/** Where `npm run train` keeps the weights of confidence and how well they judge, below the project's folder. */
export const CONFIDENCE = "data/confidence.json";

/** One row for each group of texts and range of confidence, in the order of the file. */
export function calibrationRows({ reliability, extractor, catalogue }: Confidence): RowOf<"calibration">[] {
  return reliability.flatMap(({ texts, reports, brier, brier_same, bins }) =>
    bins.map(({ from: at_least, to: at_most, figures, stated, right, placed }) => {
      return { texts, reports, at_least, at_most, figures, stated, right, placed, brier, brier_same, extractor, catalogue };
    }),
  );
}
