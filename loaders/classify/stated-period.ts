import type { Period } from "../../src/model/observation.js";
import type { Span } from "../normalise/modality.js";

/** A stated period and its place in the tidied text. */
export interface StatedPeriod extends Span {
  period: Period;
  /** A plain mention of one year, and whether the words say the whole of it (全年). */
  mention: boolean;
  whole: boolean;
  /** Whether it is a month or a day on which something was done, which a text is never about as a whole. */
  brief: boolean;
  /** The day that a stock is told for (年初, 12月底), or null; to what is counted over time it is a plain mention of its year. */
  day: string | null;
}
