import type { Match } from "../grammar/trie.js";
import type { Wording } from "./wording.js";

/** A wording that fits a figure: how well, and the words it matched on, nearest last. */
export interface Fit {
  wording: Wording;
  score: number;
  matched: Match<number>[];
}

/** How well another must fit to win by standing nearer. */
const NEARLY = 0.5;

/** The best of fits, unless all that it names stands before all that another names which fits nearly as well: the nearest head first, length only breaks ties. */
export function nearestOf(fits: Fit[], end: number): Fit | null {
  let best: Fit | null = null;
  for (let next = bestOf(fits, 0, end); next !== null; next = bestOf(fits, NEARLY * next.score, end, namedUntil(next))) best = next;
  return best;
}

/** The best of fits that name nothing before `from`, and reach a score. */
function bestOf(fits: Fit[], least: number, end: number, from = 0): Fit | null {
  let best: Fit | null = null;
  for (const fit of fits) {
    if (fit.score < least || (best !== null && !isBetter(fit, best))) continue;
    if (from === 0 || (namedFrom(fit) >= from && namedUntil(fit) <= end)) best = fit;
  }
  return best;
}

const isBetter = (a: Fit, b: Fit): boolean => a.score > b.score || (a.score === b.score && a.wording.id < b.wording.id);

/** Where the words begin that a fit names a figure by; context names nothing. */
function namedFrom({ wording, matched }: Fit): number {
  let first = Infinity;
  for (let i = 0; i < matched.length; i++)
    if (wording.groups[i]?.context === false) first = Math.min(first, (matched[i] as Match<number>).start);
  return first;
}

function namedUntil({ wording, matched }: Fit): number {
  let last = 0;
  for (let i = 0; i < matched.length; i++)
    if (wording.groups[i]?.context === false) last = Math.max(last, (matched[i] as Match<number>).end);
  return last;
}
