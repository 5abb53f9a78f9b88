import type { Match } from "../grammar/trie.js";
import type { Scene } from "./scene.js";
import { placeTerms, TOPIC_WEIGHT, topicsOf, type Placed, type Surroundings } from "./place.js";
import { hasTerm, openersFor, type Group, type Lexicon, type Trials, type Wording, type WordingLists } from "./wording.js";
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

/** The wording that fits a figure of `unit` in its zones best, the first of the catalogue among equals; null where none fits. */
export function bestFitOf(scene: Scene, zones: Zones, unit: string): Fit | null {
  const { terms, text } = scene;
  const { shared, right } = zones;
  placeTerms(terms, text, zones, scene.lexicon.trials.near);
  const noun = right.end - right.start > 2 && !VERB_BEHIND.test(text.slice(right.start + 1, right.end));
  return bestOfPlaced(scene, unit, shared, noun);
}

/** What the weighing of wordings needs of a scene. */
export type Ground = Pick<Scene, "lexicon" | "found" | "terms" | "sentence">;

/** The wording that fits a figure of `unit` best among the words that `lexicon.trials.near` holds; `shared` where words behind it may be the next figure's, `noun` where its own noun follows it. */
export function bestOfPlaced(scene: Ground, unit: string, shared: boolean, noun: boolean): Fit | null {
  const { lexicon } = scene;
  const { trials } = lexicon;
  const open = openWordings(lexicon, shared, unit);
  let best: Fit | null = null;
  for (let i = 0; i < open.length; i++) {
    const id = open[i] as number;
    if (trials.forbidden[id] === trials.turn) continue;
    const wording = lexicon.wordings[id] as Wording;
    const score = scoreWording(wording, trials, scene, noun);
    if (score >= LEAST_SCORE && (best === null || score > best.score || (score === best.score && id < best.wording.id)))
      best = { wording, score, matched: trials.matched.slice() };
  }
  return best;
}

/** One pass over the words: each opens the wordings whose first group it meets best, and notes those that it rules out. */
function openWordings(lexicon: Lexicon, shared: boolean, unit: string): number[] {
  const { trials, forbids, forbidsAnywhere } = lexicon;
  const { near } = trials;
  const openers = openersFor(lexicon, unit);
  const turn = ++trials.turn;
  trials.open.length = 0;
  for (let at = 0; at < near.count; at++) {
    const word = near.words[at] as Placed;
    const term = word.match.value;
    if (word.own) {
      const end = openers.from[term + 1] as number;
      for (let i = openers.from[term] as number; i < end; i++) openWording(trials, openers.ids[i] as number, at, word);
      if (!word.named && !(word.right && shared)) mark(trials.forbidden, forbids, term, turn);
    }
    mark(trials.forbidden, forbidsAnywhere, term, turn);
  }
  return trials.open;
}

function openWording({ turn, open, seen, opener, score }: Trials, id: number, at: number, word: Placed): void {
  const own = scoreOf(word, false);
  if (seen[id] !== turn) open.push(id);
  else if (own <= (score[id] as number)) return;
  seen[id] = turn;
  score[id] = own;
  opener[id] = at;
}

function mark(marks: Int32Array, { from, ids }: WordingLists, term: number, turn: number): void {
  const end = from[term + 1] as number;
  for (let i = from[term] as number; i < end; i++) marks[ids[i] as number] = turn;
}

function scoreOf({ weight, match }: Placed, context: boolean): number {
  const bounded = context ? Math.max(Math.min(weight, CONTEXT_WEIGHT), TOPIC_WEIGHT) : weight;
  return bounded * (GROUP_BONUS + match.end - match.start);
}

const topicScoreOf = ({ start, end }: Match<number>): number => TOPIC_WEIGHT * (GROUP_BONUS + end - start);

/** How well a wording fits, 0 where a group is not met; its words are left in `matched`. The first group names what is counted and must stand in the figure's own clause, the others may be carried over. */
function scoreWording(wording: Wording, { near, opener, matched }: Trials, scene: Ground, noun: boolean): number {
  const first = near.words[opener[wording.id] as number] as Placed;
  let score = scoreOf(first, false);
  let known = !noun || first.right || first.touches;
  matched.length = 0;
  matched.push(first.match);
  for (let i = 1; i < wording.groups.length; i++) {
    const group = wording.groups[i] as Group;
    const word = bestNear(near, group, matched);
    const own = word === null ? -1 : scoreOf(word, group.context);
    const topic = group.reach === "above" ? bestTopic(topicsOf(scene.found, scene.terms, scene.sentence), group, matched) : null;
    const over = topic === null ? -1 : topicScoreOf(topic);
    if (topic !== null && over > own) {
      score += over;
      matched.push(topic);
    } else if (word === null) return 0;
    else {
      known ||= word.right || word.touches;
      score += own;
      matched.push(word.match);
    }
  }
  return known ? score : score * OWN_NOUN;
}

/** One word meets one group; context may overlap the word it explains (损害赔偿 in 损害赔偿金额), a second name may not. */
function isTaken(word: Match<number>, taken: Match<number>[], context: boolean): boolean {
  for (const match of taken) if (context ? match === word : match.start < word.end && word.start < match.end) return true;
  return false;
}

/** The word around the figure that meets a group best, the first among equals. */
function bestNear(near: Surroundings, { terms, reach, context }: Group, taken: Match<number>[]): Placed | null {
  let best: Placed | null = null;
  let most = 0;
  for (let i = 0; i < near.count; i++) {
    const word = near.words[i] as Placed;
    if (!hasTerm(terms, word.match.value) || (reach === "own" && !word.own) || isTaken(word.match, taken, context)) continue;
    const score = scoreOf(word, context);
    if (best !== null && score <= most) continue;
    best = word;
    most = score;
  }
  return best;
}

/** The longest word over the sentence that meets a group, the first among equals. */
function bestTopic(topics: Match<number>[], { terms, context }: Group, taken: Match<number>[]): Match<number> | null {
  let best: Match<number> | null = null;
  for (const match of topics) {
    if (!hasTerm(terms, match.value) || (best !== null && match.end - match.start <= best.end - best.start)) continue;
    if (!isTaken(match, taken, context)) best = match;
  }
  return best;
}
