import type { Match } from "../grammar/trie.js";
import type { Scene } from "./classified.js";
import { placeTerms, TOPIC_WEIGHT, type Placed } from "./place.js";
import { slotOf, usesFor, type Group, type GroupUse, type Lexicon, type TermUses, type Trials, type Wording } from "./wording.js";
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
  const trials = tryWordings(lexicon, placed, zones.shared, unit);
  const noun = zones.right.end - zones.right.start > 2 && !VERB_BEHIND.test(text.slice(zones.right.start + 1, zones.right.end));
  const fits: Fit[] = [];
  for (const id of trials.open) {
    const wording = lexicon.wordings[id] as Wording;
    if (trials.forbidden[id] === trials.turn) continue;
    const fit = fitOf(wording, trials, placed, noun);
    if (fit && fit.score >= LEAST_SCORE) fits.push(fit);
  }
  return fits.sort((a, b) => b.score - a.score || a.wording.id - b.wording.id);
}

/** One pass over the words: each notes itself with the groups that it meets best, and with the wordings that it rules out. */
function tryWordings(lexicon: Lexicon, placed: Placed[], shared: boolean, unit: string): Trials {
  const { uses, trials } = lexicon;
  const { near, above } = usesFor(lexicon, unit);
  trials.turn++;
  trials.open.length = 0;
  for (let at = 0; at < placed.length; at++) {
    const word = placed[at] as Placed;
    const term = word.match.value;
    if (word.topic) for (const use of above[term] as GroupUse[]) noteBest(trials, use, scoreOf(word, use.context), at);
    else {
      for (const use of near[term] as GroupUse[])
        if (word.own || use.reach !== "own") noteBest(trials, use, scoreOf(word, use.context), at);
      ruleOut(trials, uses[term] as TermUses, word, shared);
    }
  }
  return trials;
}

function ruleOut(trials: Trials, { forbids, forbidsAnywhere }: TermUses, { own, named, right }: Placed, shared: boolean): void {
  if (own && !named && !(right && shared)) for (const id of forbids) trials.forbidden[id] = trials.turn;
  for (const id of forbidsAnywhere) trials.forbidden[id] = trials.turn;
}

function noteBest(trials: Trials, { wording, group, slot }: GroupUse, score: number, at: number): void {
  const fresh = trials.seen[slot] !== trials.turn;
  if (fresh && group === 0) trials.open.push(wording);
  if (!fresh && score <= (trials.score[slot] ?? 0)) return;
  trials.seen[slot] = trials.turn;
  trials.score[slot] = score;
  trials.placed[slot] = at;
}

function scoreOf({ weight, match }: Placed, context: boolean): number {
  const bounded = context ? Math.max(Math.min(weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : weight;
  return bounded * (GROUP_BONUS + match.end - match.start);
}

/** The first group names what is counted and must stand in the figure's own clause; the others may be carried over. */
function fitOf(wording: Wording, trials: Trials, placed: Placed[], noun: boolean): Fit | null {
  let score = 0;
  let known = !noun;
  const matched: Match<number>[] = [];
  for (const [i, group] of wording.groups.entries()) {
    const slot = slotOf(wording.id, i);
    if (trials.seen[slot] !== trials.turn) return null;
    let word = placed[trials.placed[slot] ?? 0];
    if (word && isTaken(word.match, matched, group.context)) word = nextBest(placed, group, matched);
    if (!word) return null;
    known ||= word.right || word.touches;
    score += scoreOf(word, group.context);
    matched.push(word.match);
  }
  return { wording, score: known ? score : score * OWN_NOUN, matched };
}

/** One word meets one group; context may overlap the word it explains (损害赔偿 in 损害赔偿金额), a second name may not. */
function isTaken(word: Match<number>, taken: Match<number>[], context: boolean): boolean {
  for (const match of taken) if (context ? match === word : match.start < word.end && word.start < match.end) return true;
  return false;
}

/** The best word for a group whose first choice another group has taken. */
function nextBest(placed: Placed[], { terms, reach, context }: Group, taken: Match<number>[]): Placed | undefined {
  let best: Placed | undefined;
  for (const word of placed) {
    if (!terms.has(word.match.value) || (reach === "own" ? !word.own : reach === "sentence" && word.topic)) continue;
    if (isTaken(word.match, taken, context)) continue;
    if (!best || scoreOf(word, context) > scoreOf(best, context)) best = word;
  }
  return best;
}
