import { checkClaim } from "./check-claim.js";
import { compare } from "./compare.js";
import { findBureau } from "./find-bureau.js";
import { findIndicator } from "./find-indicator.js";
import { getSeries } from "./get-series.js";
import type { Tool } from "./tool.js";

/** Every function that programs may call. */
export const TOOLS: readonly Tool[] = [findIndicator, findBureau, getSeries, compare, checkClaim];
