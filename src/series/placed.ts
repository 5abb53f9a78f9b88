import type { Rated } from "./rate.js";

/** A rated figure with the one across it in a scatter. */
export interface Paired extends Rated {
  across: Rated | null;
}

/** Where a figure stands on its bureau's line. */
export interface Lined extends Paired {
  broken: boolean;
  segment: number | null;
}

/** A marked figure with the place of its bureau among those drawn. */
export interface Placed extends Lined {
  place: number;
  series: number;
}
