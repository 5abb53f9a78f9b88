import type { Figure } from "./figure.js";
import { FINES_AMOUNT } from "./fines.js";

/** Every figure of the site, in the order of its pages. */
export const FIGURES: readonly Figure[] = [FINES_AMOUNT];
