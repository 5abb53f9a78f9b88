import type { Match } from "../grammar/trie.js";
import type { Scene } from "./classified.js";
import { placeTerms, TOPIC_WEIGHT, type Placed } from "./place.js";
import type { Group, Wording } from "./wording.js";
import type { Zones } from "./zones.js";

/** A wording that fits a figure: how well, and the words it matched on, nearest last. */
export interface Fit {
  wording: Wording;
  score: number;
  matched: Match<number>[];
}

const CONTEXT_WEIGHT = 0.5;
const GROUP_BONUS = 2;
const LEAST_SCORE = 3;
/** Left-hand words tell less about 8个多跨事件, whose own noun follows it. */
const OWN_NOUN = 0.5;
const VERB_BEHIND =
  /^(?:[,。;:、()\n\t]|$|已|均|全|进行|被|纳入|完成|其中|目前|共|同比|较|比|占|予以|并|和|及|与|等|的|以|通过|开展|达|为|涉|确保|以上|左右)/;

/** Wordings that fit a figure of `unit` in its zones, best first. */
export function fitsOf({ lexicon, terms, text }: Scene, zones: Zones, unit: string): Fit[] {
  const placed = placeTerms(terms, text, zones);
  const own = placed.filter((term) => term.own);
  const forbidden = new Set(own.filter((term) => !term.named && !(term.right && zones.shared)).map(({ match }) => match.value));
  const spoken = new Set(placed.filter((term) => !term.topic).map(({ match }) => match.value));
  const candidates = new Set(own.flatMap(({ match }) => lexicon.postings[match.value] ?? []));
  const noun = !VERB_BEHIND.test(text.slice(zones.right.start + 1, zones.right.end)) && zones.right.end - zones.right.start > 2;
  const fits: Fit[] = [];
  for (const id of [...candidates].sort((a, b) => a - b)) {
    const wording = lexicon.wordings[id] as Wording;
    const fit =
      wording.accepts(unit) && !intersects(wording.not, forbidden) && !intersects(wording.never, spoken)
        ? fitOf(wording, placed, noun)
        : null;
    if (fit && fit.score >= LEAST_SCORE) fits.push(fit);
  }
  return fits.sort((a, b) => b.score - a.score);
}

function intersects(set: Set<number>, few: Set<number>): boolean {
  for (const value of few) if (set.has(value)) return true;
  return false;
}

/** The first group names what is counted and must stand in the figure's own clause; the others may be carried over. */
function fitOf(wording: Wording, placed: Placed[], noun: boolean): Fit | null {
  let score = 0;
  let known = !noun;
  const matched: Match<number>[] = [];
  for (const group of wording.groups) {
    const best = bestOf(placed, group, matched);
    if (!best) return null;
    known ||= best.placed.right || best.placed.touches;
    score += best.score;
    matched.push(best.placed.match);
  }
  return { wording, score: known ? score : score * OWN_NOUN, matched };
}

/** The word that meets a group best; one word meets one group. */
function bestOf(placed: Placed[], { terms, reach, context }: Group, taken: Match<number>[]): { placed: Placed; score: number } | null {
  // context may overlap the word it explains (损害赔偿 in 损害赔偿金额), a second name may not
  const isTaken = (word: Match<number>): boolean => taken.some((match) => (context ? match === word : overlap(match, word)));
  let best: { placed: Placed; score: number } | null = null;
  for (const candidate of placed) {
    if (
      !terms.has(candidate.match.value) ||
      isTaken(candidate.match) ||
      (reach === "own" ? !candidate.own : reach === "sentence" && candidate.topic)
    )
      continue;
    const weight = context ? Math.max(Math.min(candidate.weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : candidate.weight;
    const score = weight * (GROUP_BONUS + candidate.match.end - candidate.match.start);
    if (!best || score > best.score) best = { placed: candidate, score };
  }
  return best;
}

const overlap = (a: Match<number>, b: Match<number>): boolean => a.start < b.end && b.start < a.end;
