import type { Head } from "./head.js";

/** Why a text tells nothing of a bureau's work, in a few words: it names no bureau, no time or no figure; null where it names all three. */
export function whyRefused({ kind, year, title }: Head, hasBureau: boolean, hasFigure: boolean): string | null {
  if (!hasBureau && title === null) return "no report title and no bureau found";
  // a report on the rule of law by a bureau that is not in the register is read all the same
  if (!hasBureau && kind !== "report") return "no bureau found";
  if (year === null) return "no report year found";
  // a report may say of all that it did not happen
  return hasFigure || kind === "report" ? null : "no figure found";
}
